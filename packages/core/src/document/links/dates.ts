import { itemsOf } from '../form/salvage.ts';
import type { Path } from '../pointer.ts';
import type { DraftDocument, LinkContext } from './link-context.ts';

const firstYear = 2000;
const lastYear = 2099;
const maxYears = 10;

/** A range as written: what an absent end means is for the check to say. */
interface WrittenRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Ranges run forwards, the period is of a length that can be planned, and what lies outside it is said. */
export function checkDates(context: LinkContext): void {
  const { document } = context;
  checkPeriod(context);
  const { notices, overrides } = document.calendar ?? {};
  checkRanges(document.firstConvener, ['firstConvener'], context);
  for (const { item: leader, at } of itemsOf(document.leaders)) {
    checkRanges(leader.posts, ['leaders', at, 'posts'], context);
    checkRanges(leader.absences, ['leaders', at, 'absences'], context, { warnOutside: true });
    for (const { item, at: preferenceAt } of itemsOf(leader.preferences)) {
      const ranges = item.dates?.map((date) => (typeof date === 'string' ? undefined : date));
      checkRanges(ranges, ['leaders', at, 'preferences', preferenceAt, 'dates'], context);
    }
  }
  checkRanges(document.commonAbsences, ['commonAbsences'], context, { warnOutside: true });
  for (const { item, at } of itemsOf(notices)) {
    checkRanges(item.off, ['calendar', 'notices', at, 'off'], context);
  }
  checkRanges(overrides, ['calendar', 'overrides'], context);
  checkRanges(document.protectionPeriods, ['protectionPeriods'], context, { warnOutside: true });
  checkRanges(document.exceptions, ['exceptions'], context, { warnOutside: true });
  for (const { item, at } of itemsOf(document.shiftTypes)) {
    for (const { item: session, at: sessionAt } of itemsOf(item.sessions)) {
      const { from, to } = session;
      if (from === undefined || to === undefined || from < to) continue;
      context.found.add('session-reversed', ['shiftTypes', at, 'sessions', sessionAt], { from, to });
    }
  }
  checkRanges(document.shiftTypes, ['shiftTypes'], context);
  checkHistory(context);
}

/** The period when both its ends are written and in order. */
export function periodOf(document: DraftDocument): { from: string; to: string } | undefined {
  const { from, to } = document.period ?? {};
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

function checkPeriod({ document, found }: LinkContext): void {
  const { from, to } = document.period ?? {};
  for (const [key, date] of [['from', from] as const, ['to', to] as const]) {
    if (date === undefined || isWithinYears(date)) continue;
    found.add('year-out-of-range', ['period', key], { date, least: firstYear, most: lastYear });
  }
  if (from === undefined || to === undefined) return;
  if (from > to) found.add('range-reversed', ['period'], { from, to });
  // The same day ten years on is the first one too many; ISO dates compare as texts.
  const tooLate = `${String(Number(from.slice(0, 4)) + maxYears).padStart(4, '0')}${from.slice(4)}`;
  if (to >= tooLate) found.add('period-too-long', ['period'], { from, to, limit: maxYears });
}

function isWithinYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= firstYear && year <= lastYear;
}

function checkRanges(
  ranges: readonly (WrittenRange | undefined)[] | undefined,
  path: Path,
  { document, found }: LinkContext,
  { warnOutside = false } = {},
): void {
  const period = periodOf(document);
  for (const { item, at } of itemsOf(ranges)) {
    const { from, to } = item;
    if (from !== undefined && to !== undefined && from > to) {
      found.add('range-reversed', [...path, at], { from, to });
    } else if (warnOutside && period !== undefined && from !== undefined) {
      const end = to ?? from;
      if (end >= period.from && from <= period.to) continue;
      const facts = { from, to: end, periodFrom: period.from, periodTo: period.to };
      found.add('outside-period', [...path, at], facts);
    }
  }
}

function checkHistory({ document, found }: LinkContext): void {
  const periodFrom = document.period?.from;
  for (const { item, at } of itemsOf(document.history)) {
    const { date } = item;
    if (date === undefined) continue;
    const path = ['history', at, 'date'];
    if (!isWithinYears(date)) {
      found.add('year-out-of-range', path, { date, least: firstYear, most: lastYear });
    } else if (periodFrom !== undefined && date >= periodFrom) {
      found.add('history-in-period', path, { date, periodFrom });
    }
  }
}
