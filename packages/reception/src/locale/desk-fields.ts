import type { Language } from '@lunzhi/core';
import { fields as en } from './en/desk-fields.ts';
import { fields as zh } from './zh-CN/desk-fields.ts';

/** What a field of a form is called; the field of some kinds of entries has a name of its own. */
export function fieldWords(kind: string, field: string, language: Language): string {
  const words = (language === 'zh-CN' ? zh : en) as Readonly<Record<string, string>>;
  return words[`${kind} ${field}`] ?? words[field] ?? field;
}
