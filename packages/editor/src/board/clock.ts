import type { ReactiveController, ReactiveControllerHost } from 'lit';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** China keeps UTC+8 the whole year. */
const OFFSET = 8 * HOUR;

/** The clock is looked at this often at least: a timer that slept with its machine is late. */
const LOOK = 30_000;

/** The date in China at an instant. */
export const chinaDate = (instant: number): string => new Date(instant + OFFSET).toISOString().slice(0, 10);

/** The time of day in China at an instant: 9:12. */
export const chinaTime = (instant: number): string =>
  new Date(instant + OFFSET).toISOString().slice(11, 16).replace(/^0/, '');

/** Milliseconds from an instant to the next midnight in China; never 0. */
export const untilMidnight = (instant: number): number => DAY - ((((instant + OFFSET) % DAY) + DAY) % DAY);

/**
 * Says what day it is in China when that changes: at midnight, and as soon as a machine that slept over midnight wakes up.
 *
 * @returns what ends it
 */
export function watchDay(onDay: (today: string) => void): () => void {
  let today = chinaDate(Date.now());
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const now = Date.now();
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(untilMidnight(now), LOOK));
    if (chinaDate(now) === today) return;
    today = chinaDate(now);
    onDay(today);
  };
  look();
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}

/** Knows what day it is in China, and asks its host to show it anew when that changes. */
export class DayClock implements ReactiveController {
  today = chinaDate(Date.now());
  private readonly host: ReactiveControllerHost;
  private unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.turn(chinaDate(Date.now()));
    this.unwatch = watchDay((today) => this.turn(today));
  }

  hostDisconnected(): void {
    this.unwatch?.();
  }

  private turn(today: string): void {
    if (today === this.today) return;
    this.today = today;
    this.host.requestUpdate();
  }
}
