import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Language } from '../phrases/language.ts';
import { entryMessages as en } from './en/ledger.ts';
import { entryMessages as zhCN } from './zh-CN/ledger.ts';

/** What is said of a ledger's entry before it is written down, as a sentence with what to do. */
export function entryWords(diagnostic: EntryDiagnostic, language: Language): string {
  const word = (language === 'zh-CN' ? zhCN : en)[diagnostic.code] as (of: EntryDiagnostic) => string;
  return word(diagnostic);
}
