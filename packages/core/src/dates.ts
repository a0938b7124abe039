/** Days as people type them: `@lunzhi/core/dates`, read without a session; small enough for a page. */
export { type DateProblem, dateProblemWords, readDays } from './session/forms/date-problem.ts';
export type { DayReading, Period } from './session/forms/typed-days.ts';
