import type { PublicRoster } from '@lunzhi/core';
import { chinaDate } from '../src/board/clock.ts';
import type { ElementLanguage } from '../src/words.ts';

/** What the window of the screen in the hall is given: what may be public, and nothing else. */
export interface Hall {
  readonly roster: PublicRoster;
  /** A day other than the real one, when that counts as today. */
  readonly now: string | null;
  readonly language: ElementLanguage;
}

/** Where the page of the hall finds what it shows, and hears of it: it outlives this page, and every tab sees it. */
export const HALL_KEY = 'lunzhi-hall';

const shown = (): Hall | null => JSON.parse(localStorage.getItem(HALL_KEY) ?? 'null') as Hall | null;

function show(roster: PublicRoster, today: string | null, language: ElementLanguage): void {
  const hall: Hall = { roster, now: today === chinaDate(Date.now()) ? null : today, language };
  localStorage.setItem(HALL_KEY, JSON.stringify(hall));
}

/** Opens the screen in the hall in a window of its own; `false` when the browser does not let it. */
export function openHall(table: PublicRoster, today: string | null, language: ElementLanguage): boolean {
  show({ ...table, standing: table.standing ?? 'draft' }, today, language);
  return open('./hall.html', 'lunzhi-hall') !== null;
}

/** Whether the hall shows an earlier state of a roster: another one, or a draft, does not come to it by itself. */
export function isInHall({
  title,
  period,
}: {
  title: string;
  period: { from: string; to: string };
}): boolean {
  const roster = shown()?.roster;
  return roster?.title === title && roster.period.from === period.from && roster.period.to === period.to;
}

/** Shows at once what has become of the roster in the hall. */
export function renewHall(table: PublicRoster, today: string | null, language: ElementLanguage): void {
  if (table.standing === 'published' || table.standing === 'changed') show(table, today, language);
}
