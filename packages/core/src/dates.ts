/** Days, counted and as people type them: `@lunzhi/core/dates`, read without a session; small enough for a page. */
export { addDays, dayNumber, ImpossibleDateError, isDate, isoOf, weekdayOn } from './dates/civil.ts';
export { typedWeekday } from './dates/weekdays.ts';
export { type DateProblem, type DayReading, type Period, readDays } from './dates/typed-days.ts';
export { dateProblemWords } from './locale/date-problem.ts';
