import type { Language } from '@lunzhi/core';
import { desk as en } from '../locale/en/desk.ts';
import { desk as zh } from '../locale/zh-CN/desk.ts';

/** The desk was not opened: `message` says why in English, `words` in every language. */
export class DeskOpeningError extends Error {
  override readonly name = 'DeskOpeningError';
  readonly words: Readonly<Record<Language, string>>;

  constructor(why: 'form' | 'jurisdiction' | 'today') {
    super(en.opening[why]);
    this.words = { 'zh-CN': zh.opening[why], en: this.message };
  }
}
