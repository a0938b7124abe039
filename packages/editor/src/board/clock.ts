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
 * Knows what day it is in China and asks its host to show it anew when that changes: at midnight, and as soon as a
 * machine that slept over midnight wakes up.
 */
export class DayClock implements ReactiveController {
  today = chinaDate(Date.now());
  private readonly host: ReactiveControllerHost;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.look();
    document.addEventListener('visibilitychange', this.look);
    addEventListener('pageshow', this.look);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.look);
    removeEventListener('pageshow', this.look);
  }

  private readonly look = (): void => {
    const now = Date.now();
    const today = chinaDate(now);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.look, Math.min(untilMidnight(now), LOOK));
    if (today === this.today) return;
    this.today = today;
    this.host.requestUpdate();
  };
}
