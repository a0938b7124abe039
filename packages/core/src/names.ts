/** What weekdays, kinds of day, levels, entries and the like are called, `@lunzhi/core/names`: tables alone, loaded at once. */
export {
  institutionName,
  dayKindName,
  dayKindNames,
  entryName,
  levelName,
  levelNames,
  stageName,
  weekdayHeads,
  weekdayName,
  type WeekdayWidth,
} from './locale/names.ts';
export { WANTED, type Wanted } from './locale/wanted.ts';
