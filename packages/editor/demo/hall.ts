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

let hall: Window | null = null;
let shown: Hall | null = null;

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (hall !== null && source === hall && data === 'hall') hall.postMessage(shown, location.origin);
});

/** Opens the screen in the hall in a window of its own; `false` when the browser does not let it. */
export function openHall(table: PublicRoster, today: string | null, language: ElementLanguage): boolean {
  const roster: PublicRoster = { ...table, standing: table.standing ?? 'draft' };
  shown = { roster, now: today === chinaDate(Date.now()) ? null : today, language };
  hall = open('./hall.html', 'lunzhi-hall');
  return hall !== null;
}
