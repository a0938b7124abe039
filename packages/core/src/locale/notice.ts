import type { NoticeDoubt } from '../calendar/read-notice.ts';
import type { Language } from './phrases.ts';
import { noticeMessages as en } from './en/notice.ts';
import { noticeMessages as zhCN } from './zh-CN/notice.ts';

/** A doubt about the text of a notice as a sentence, without its place. */
export function wordNoticeDoubt(doubt: NoticeDoubt, language: Language): string {
  const word = (language === 'zh-CN' ? zhCN : en)[doubt.code] as (of: NoticeDoubt) => string;
  return word(doubt);
}
