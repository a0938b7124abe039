import { type PublicDuty, publicHistory, type PublicRoster, reminderText, type Roster } from '@lunzhi/core';
import { writeIcs } from '@lunzhi/formats';
import { Refusal } from '../input/refusal.ts';
import type { Remark } from './diagnostics.ts';

/** What is given out, ready to be written, and what is to be said of what it was made of. */
export interface Made {
  readonly content: string | Uint8Array;
  readonly diagnostics: readonly Remark[];
}

/** A calendar of all or of one leader, told of what is in none of its days any more. */
export function calendarOf(table: PublicRoster, roster: Roster, leader: string | undefined): string {
  const { former, own, ...history } = publicHistory(roster, leader);
  const { period } = table;
  const isWhole = period.from === roster.document.period.from && period.to === roster.document.period.to;
  const isIn = ({ row: { date } }: PublicDuty): boolean =>
    isWhole || (period.from <= date && date <= period.to);
  return writeIcs(table, {
    history: {
      ...history,
      former: former.filter(isIn),
      ...(own && { own: { ...own, duties: own.duties.filter(isIn) } }),
    },
  });
}

/**
 * The reminders for the first day after a day on which somebody serves, a paragraph for each leader.
 *
 * @throws Refusal when nobody serves any more
 */
export function remindersAfter(roster: Roster, day: string): string {
  const after = roster.assignments.filter(({ date, leader }) => date > day && leader !== null);
  const [first] = after.map(({ date }) => date).sort();
  if (first === undefined) throw new Refusal({ code: 'nobody-to-remind', day });
  const texts = after.flatMap(({ date, shift }) =>
    date === first ? (reminderText(roster, shift, { today: day })?.text ?? []) : [],
  );
  return texts.map((text) => `${text}\n`).join('\n');
}
