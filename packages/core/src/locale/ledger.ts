import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Language } from './phrases.ts';
import { entryMessages as en } from './en/ledger.ts';
import { rosterMessages as rosterEn } from './en/roster.ts';
import { entryMessages as zhCN } from './zh-CN/ledger.ts';
import { rosterMessages as rosterZh } from './zh-CN/roster.ts';

/** What is said of a ledger's entry before it is written down, as a sentence with what to do. */
export function entryWords(diagnostic: EntryDiagnostic, language: Language): string {
  const words = language === 'zh-CN' ? { ...zhCN, ...rosterZh } : { ...en, ...rosterEn };
  const sentence = (words[diagnostic.code] as (of: EntryDiagnostic) => string)(diagnostic);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
