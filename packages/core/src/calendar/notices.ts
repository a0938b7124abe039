import { dayNumber, weekdayOf } from '../dates/civil.ts';
import { holidayNamesIn } from './holiday-names.ts';
import { closedRange, holds } from './ranges.ts';
import type { CalendarSettings, DayRuling } from './types.ts';

export type Notice = NonNullable<CalendarSettings['notices']>[number];

/**
 * Reads notices date by date: of two that speak of a date the later in order wins, whatever year either bears.
 * A date off is a holiday of every name the notice gives it; a date of `work` is a make-up working day on a Saturday
 * or Sunday, else an ordinary working day. Expects notices without contradictions (see `noticeProblems`).
 * Returns what answers for a day number, `undefined` where no notice speaks of it.
 * Throws `ImpossibleDateError` on an impossible date.
 */
export function rulingsOfNotices(notices: readonly Notice[]): (day: number) => DayRuling | undefined {
  const lastFirst = notices.map(rulingsOfNotice).reverse();
  return (day) => {
    for (const ruling of lastFirst) {
      const found = ruling(day);
      if (found) return found;
    }
    return undefined;
  };
}

function rulingsOfNotice(notice: Notice): (day: number) => DayRuling | undefined {
  const why = { layer: 'notice', paper: notice.paper } as const;
  const work = new Set(notice.work.map(dayNumber));
  const off = notice.off.map((days) => ({ name: days.name, range: closedRange(days) }));
  return (day) => {
    if (work.has(day)) return { kind: workingKind(day), holidays: [], why };
    const names = off.filter(({ range }) => holds(range, day)).map(({ name }) => name);
    if (names.length === 0) return undefined;
    return { kind: 'holiday', holidays: holidayNamesIn(names.join('、')), why };
  };
}

/** What a day that is worked by order is called: a make-up day only where the week would have it free. */
export function workingKind(day: number): 'workday' | 'make-up-workday' {
  return weekdayOf(day) > 5 ? 'make-up-workday' : 'workday';
}
