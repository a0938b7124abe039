/** The words of what functions find, `@lunzhi/core/words`: sentences in Chinese and English, made of named facts. */
export { wordFurtherChange } from './locale/shares.ts';
export { wordNoProposal, wordProposal, wordUnableLeader } from './locale/proposals.ts';
export { letterText } from './report/letter-text.ts';
export { areFirstDuties, wordDayLeader } from './locale/reasons.ts';
export { wordDayReason } from './locale/reasons.ts';
export { wordHoliday, wordShare } from './locale/shares.ts';
export { wordAnsweringLeader, wordLongestWait, wordService } from './locale/townships.ts';
export { wordNoticeDoubt } from './locale/diagnostics.ts';
export { wordRemedy } from './locale/conflicts.ts';
export { wordSpread } from './locale/shares.ts';
export { wordHolder } from './locale/held-by.ts';
export { type ComparisonWords, changeSummary, wordComparison } from './locale/comparison.ts';
export { levelName } from './locale/names.ts';
export { wordHours } from './locale/dates.ts';
export { wordMissingDay } from './locale/dates.ts';
