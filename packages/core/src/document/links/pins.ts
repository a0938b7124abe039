import { weekdayOn } from '../../dates/civil.ts';
import { itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import type { Path } from '../pointer.ts';
import { periodOf } from './dates.ts';
import { postOn, selects } from './eligible.ts';
import type { DraftLeader, DraftShiftType, LinkContext } from './link-context.ts';
import { isSurelyUnclear } from './type-places.ts';

/** A pin as far as it could be read, with its leader. */
interface Pin {
  readonly date: string;
  readonly type: string | undefined;
  readonly leader: DraftLeader;
  /** The leader's name, or his id. */
  readonly name: string;
  readonly path: Path;
}

/**
 * Pins lie in the period, on days on which the leader can serve, one a day for each leader, and say their type where
 * several could be meant. Whether a pinned day has places at all is for the calendar to tell.
 */
export function checkPins(context: LinkContext): void {
  const { document, found } = context;
  const leaders = new Map<string, DraftLeader>();
  for (const { item } of itemsOf(document.leaders)) {
    if (item.id !== undefined && !leaders.has(item.id)) leaders.set(item.id, item);
  }
  const firstAt = new Map<string, number>();
  for (const { item, at } of itemsOf(document.pins)) {
    const { date, type } = item;
    if (date === undefined) continue;
    const period = periodOf(document);
    if (period !== undefined && (date < period.from || date > period.to)) {
      const facts = { date, periodFrom: period.from, periodTo: period.to };
      found.add('pin-outside-period', ['pins', at, 'date'], facts);
    }
    const leader = item.leader === undefined ? undefined : leaders.get(item.leader);
    if (leader === undefined) continue;
    const name = clip(leader.name ?? leader.id ?? '');
    const pin = { date, type, leader, name, path: ['pins', at] };
    const key = `${date}/${leader.id}`;
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, at);
    else found.add('pin-twice', pin.path, { date, leader: name, first: first + 1 });
    checkPin(pin, context);
  }
}

function checkPin(pin: Pin, context: LinkContext): void {
  const { date, leader, name, path } = pin;
  const { document, found } = context;
  const facts = { date, leader: name };
  const weekday = weekdayOn(date);
  if (leader.unavailableWeekdays?.includes(weekday)) {
    found.add('pin-on-unavailable-weekday', path, { ...facts, weekday });
  }
  const isAway = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
    from !== undefined && from <= date && date <= (to ?? from);
  const own = itemsOf(leader.absences).find(({ item }) => isAway(item))?.item;
  const held = postOn(leader, date);
  const common = itemsOf(document.commonAbsences).find(
    ({ item }) => isAway(item) && held !== undefined && item.leaders && selects(item.leaders, leader, held),
  )?.item;
  const absence = own ?? common;
  if (absence?.from !== undefined) {
    const span = { from: absence.from, to: absence.to ?? absence.from, common: own === undefined };
    found.add('pin-while-absent', path, { ...facts, ...span });
  }
  if (held === undefined) {
    found.add('pin-out-of-post', path, facts);
    return;
  }
  const inForce = itemsOf(document.shiftTypes)
    .map(({ item }) => item)
    .filter(({ from, to }) => (from ?? date) <= date && date <= (to ?? date));
  const mayHold = inForce.filter((type) => selects(type.leaders, leader, held));
  checkType(pin, inForce, mayHold, context);
}

function checkType(
  { date, type, name, path }: Pin,
  inForce: readonly DraftShiftType[],
  mayHold: readonly DraftShiftType[],
  { document, found }: LinkContext,
): void {
  const facts = { date, leader: name };
  if (type !== undefined) {
    const named = inForce.find(({ id }) => id === type);
    if (named === undefined || mayHold.includes(named)) return;
    found.add('pin-not-in-pool', path, { ...facts, type: nameOf(named) });
  } else if (inForce.length > 0 && mayHold.length === 0) {
    found.add('pin-not-in-pool', path, facts);
  } else if (isSurelyUnclear(mayHold, date, document)) {
    found.add('pin-without-type', path, { ...facts, types: mayHold.map(nameOf) });
  }
}

function nameOf(type: DraftShiftType): string {
  return clip(type.name ?? type.id ?? '');
}
