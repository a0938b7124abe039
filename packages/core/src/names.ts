/** What weekdays, kinds of day, levels, entries and the like are called, `@lunzhi/core/names`: tables alone, loaded at once. */
export {
  institutionName,
  dayKindName,
  dayKindNames,
  entryName,
  levelName,
  levelNames,
  type NameTables,
  stageName,
  weekdayHeads,
  weekdayName,
  type WeekdayWidth,
} from './locale/names.ts';
export { WANTED, type Wanted } from './locale/wanted.ts';
export { addWords, defineLanguage, type SomeWords } from './locale/own-words.ts';
export { baseLanguage, isAdded, wordTable, type WordTable } from './locale/tables.ts';
