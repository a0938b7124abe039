import type { DayView } from '@lunzhi/core';
import {
  type CalendarIndex,
  isHeldBy,
  isHidden,
  isHole,
  isRest,
  type MonthOfDays,
} from '../calendar/days.ts';
import { Scale } from './scale.ts';

const HEAD = 22;
const FLOOR = HEAD + 32;
const WIDEST_MARK = 24;

/** What the marks of a ruler depend on. */
export interface MarkInput {
  readonly calendar: CalendarIndex;
  readonly months: readonly MonthOfDays[];
  readonly leader: string | null;
  /** Dates that stand out instead of a leader's; `null` when nothing is compared. */
  readonly changed: ReadonlySet<string> | null;
  /** Dates that pass the filters; the others lie low. */
  readonly shown: ReadonlySet<string> | null;
  readonly width: number;
}

/** One drawn shape for each kind of mark; all its marks are in one path. */
export type Marks = Record<'work' | 'rest' | 'none' | 'chosen' | 'hole' | 'band' | 'warn' | 'bad', string>;

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h-${width}z`;

const triangle = (middle: number, top: number): string => `M${middle} ${top}l3.500 6h-7z`;

/** A circle with a slash through it, to be stroked. */
const barred = (middle: number, top: number): string =>
  `M${middle - 3} ${top + 3}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M${middle - 2} ${top + 5}l4 -4`;

/** Draws every day once: what it is, whose it is, which period it lies in, what is open on it. */
export function drawMarks(input: MarkInput): Marks {
  const { calendar, months, changed, width } = input;
  const scale = new Scale(months, width);
  const days = months.flatMap((month) => month.days);
  const most = Math.max(1, ...days.map(({ places }) => places.length));
  const paths = { work: '', rest: '', none: '', chosen: '', hole: '', band: '', warn: '', bad: '' };
  for (const day of days) {
    const index = scale.indexOf(day.date);
    const [left, right] = [scale.edge(index), scale.edge(index + 1)];
    const wide = Math.min(WIDEST_MARK, Math.max(1, right - left - 1));
    const x = left + Math.floor((right - left - wide) / 2);
    const kind = kindOf(day, input);
    const high = kind === 'chosen' || kind === 'hole' ? 24 : height(day, most, kind);
    paths[kind] += box(x, FLOOR - high, wide, high);
    if (day.periods.length > 0) paths.band += box(left, FLOOR + 3, right - left, 3);
    const mark = changed ? undefined : calendar.markByDate.get(day.date);
    const middle = (left + right) / 2;
    if (mark === 'warn') paths.warn += triangle(middle, HEAD);
    else if (mark === 'bad') paths.bad += barred(middle, HEAD);
  }
  return paths;
}

function kindOf(day: DayView, { calendar, leader, changed, shown }: MarkInput): keyof Marks {
  if (isHidden(shown, day.date)) return 'none';
  if (changed ? changed.has(day.date) : isHeldBy(day, leader)) return 'chosen';
  if (isHole(calendar.view, day)) return 'hole';
  if (day.places.length === 0) return 'none';
  return isRest(day) ? 'rest' : 'work';
}

/** Rest days stand higher; where days ask for different numbers of people, fuller days do. */
function height(day: DayView, most: number, kind: keyof Marks): number {
  if (kind === 'none') return 2;
  const full = isRest(day) ? 16 : 10;
  return Math.max(4, Math.round((full * day.places.length) / most));
}
