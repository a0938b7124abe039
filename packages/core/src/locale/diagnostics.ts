import type { NoticeDoubt } from '../calendar/read-notice.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import type { Conflict } from '../roster/conflict.ts';
import { conflictWords } from './conflicts.ts';
import * as diagnosticsEn from './en/diagnostics.ts';
import { documents as documentsEn } from './en/document.ts';
import { entries as entriesEn } from './en/ledger.ts';
import { notice as noticeEn } from './en/notice.ts';
import { head as headEn } from './en/place.ts';
import { type Language, capitalised } from './phrases.ts';
import * as diagnosticsZh from './zh-CN/diagnostics.ts';
import { documents as documentsZh } from './zh-CN/document.ts';
import { entries as entriesZh } from './zh-CN/ledger.ts';
import { notice as noticeZh } from './zh-CN/notice.ts';
import { head as headZh } from './zh-CN/place.ts';

type Words = Readonly<Record<string, (of: never) => string>>;

/** Sentences of the first stage and of a ledger's entries, which name their place themselves. */
const whole: Readonly<Record<Language, Words>> = {
  'zh-CN': { ...documentsZh, ...entriesZh },
  en: { ...documentsEn, ...entriesEn },
};

/** Sentences of the later stages, to which the place is put in front. */
const headed: Readonly<Record<Language, Words>> = {
  'zh-CN': Object.assign({}, ...Object.values(diagnosticsZh)) as Words,
  en: Object.assign({}, ...Object.values(diagnosticsEn)) as Words,
};

/**
 * A diagnostic, of a document or of an entry, as a sentence that says where, what is wrong and what to do; a conflict as one with its dates, people
 * and arithmetic.
 */
export function word(item: Diagnostic | EntryDiagnostic | Conflict, language: Language): string {
  if (!('code' in item)) return conflictWords(item, language);
  const sentence =
    whole[language][item.code]?.(item as never) ??
    (language === 'zh-CN' ? headZh : headEn)(item) + headed[language][item.code]!(item as never);
  return language === 'en' ? capitalised(sentence) : sentence;
}

/** A doubt about the text of a notice as a sentence, without its place. */
export const wordNoticeDoubt = (doubt: NoticeDoubt, language: Language): string =>
  (language === 'zh-CN' ? noticeZh : (noticeEn as Words))[doubt.code]!(doubt as never);
