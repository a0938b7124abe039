import type { Language } from '../document/schema.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import { calendarMessages as calendarEn } from '../locale/en/calendar.ts';
import { compileMessages as compileEn } from '../locale/en/compile.ts';
import { documentSentences as documentEn } from '../locale/en/document.ts';
import { entryMessages as entryEn } from '../locale/en/ledger.ts';
import { head as headEn } from '../locale/en/place.ts';
import { replanMessages as replanEn } from '../locale/en/replan.ts';
import { rosterMessages as rosterEn } from '../locale/en/roster.ts';
import { ruleMessages as rulesEn } from '../locale/en/rules.ts';
import { calendarMessages as calendarZh } from '../locale/zh-CN/calendar.ts';
import { compileMessages as compileZh } from '../locale/zh-CN/compile.ts';
import { documentSentences as documentZh } from '../locale/zh-CN/document.ts';
import { entryMessages as entryZh } from '../locale/zh-CN/ledger.ts';
import { head as headZh } from '../locale/zh-CN/place.ts';
import { replanMessages as replanZh } from '../locale/zh-CN/replan.ts';
import { rosterMessages as rosterZh } from '../locale/zh-CN/roster.ts';
import { ruleMessages as rulesZh } from '../locale/zh-CN/rules.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import type { Conflict } from '../roster/conflict.ts';
import { conflictWords } from '../locale/conflict.ts';

export { spreadWords as wordSpread } from '../locale/spread.ts';
export { remedyWords as wordRemedy } from '../locale/conflict.ts';

type Sentence = (diagnostic: Diagnostic | EntryDiagnostic) => string;

/** Sentences of the first stage and of a ledger's entries, which name their place themselves. */
const whole: Readonly<Record<Language, object>> = {
  'zh-CN': { ...documentZh, ...entryZh },
  en: { ...documentEn, ...entryEn },
};

/** Sentences of the later stages, to which the place is put in front. */
const headed: Readonly<Record<Language, object>> = {
  'zh-CN': { ...calendarZh, ...compileZh, ...rulesZh, ...replanZh, ...rosterZh },
  en: { ...calendarEn, ...compileEn, ...rulesEn, ...replanEn, ...rosterEn },
};

/**
 * A diagnostic, of a document or of an entry, as a sentence that says where, what is wrong and what to do; a conflict as one with its dates, people
 * and arithmetic.
 */
export const word = (item: Diagnostic | EntryDiagnostic | Conflict, language: Language): string =>
  'code' in item ? wordDiagnostic(item, language) : conflictWords(item, language);

function wordDiagnostic(diagnostic: Diagnostic | EntryDiagnostic, language: Language): string {
  const own = (whole[language] as Record<string, Sentence>)[diagnostic.code];
  if (own) return own(diagnostic);
  const sentence = (headed[language] as Record<string, Sentence>)[diagnostic.code]!(diagnostic);
  const head = language === 'zh-CN' ? headZh(diagnostic) : headEn(diagnostic);
  if (head !== '') return `${head}${sentence}`;
  return language === 'en' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}
