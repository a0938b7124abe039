import type { PublicRoster } from '@lunzhi/core';
import type { ElementLanguage } from '../src/words.ts';
import { DeskError, words } from './texts.ts';

/** What the window of the screen in the hall is given: what may be public, and nothing else. */
export interface Hall {
  readonly roster: PublicRoster;
  /** A day other than the real one, when that counts as today. */
  readonly now: string | null;
  readonly language: ElementLanguage;
}

/** Where the page of the hall finds what it shows, and hears of it: it outlives this page, and every tab sees it. */
export const HALL_KEY = 'lunzhi-hall';

/** `null` where a page may keep nothing: then no other shows anything of it. */
function shown(): Hall | null {
  try {
    return JSON.parse(localStorage.getItem(HALL_KEY) ?? 'null') as Hall | null;
  } catch {
    return null;
  }
}

/** @throws DeskError where a page may keep nothing */
function show(hall: Hall): void {
  try {
    localStorage.setItem(HALL_KEY, JSON.stringify(hall));
  } catch {
    throw new DeskError(words.hallRefused);
  }
}

/** Opens the screen in the hall in a window of its own; `false` when the browser does not let it. */
export function openHall({ roster, ...hall }: Hall): boolean {
  show({ ...hall, roster: { ...roster, standing: roster.standing ?? 'draft' } });
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

/** Shows at once what has become of the roster in the hall, on the day that the hall shows. */
export function renewHall(roster: PublicRoster, language: ElementLanguage): void {
  const { standing } = roster;
  if (standing === 'published' || standing === 'changed')
    show({ now: shown()?.now ?? null, roster, language });
}
