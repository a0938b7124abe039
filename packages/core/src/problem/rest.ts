import { HOLIDAY, WEEKEND, type Problem } from './problem.ts';

/** Weekends and holidays are rest days; make-up working days are not. */
export const isRestDay = ({ kind }: Pick<Problem, 'kind'>, day: number): boolean =>
  kind[day] === WEEKEND || kind[day] === HOLIDAY;
