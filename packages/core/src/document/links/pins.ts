import { weekdayOn } from '../../dates/civil.ts';
import { itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import type { Path } from '../pointer.ts';
import { periodOf } from './dates.ts';
import type {
  DraftDocument,
  DraftLeader,
  DraftLeaderSelector,
  DraftPost,
  DraftShiftType,
  LinkContext,
} from './link-context.ts';

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

/**
 * The post a leader holds on a day.
 *
 * @returns `'always'` when the leader has no posts, and so is in post throughout; undefined when out of post
 */
function postOn(leader: DraftLeader, date: string): DraftPost | 'always' | undefined {
  const posts = itemsOf(leader.posts);
  if (posts.length === 0) return 'always';
  return posts.find(({ item }) => (item.from ?? date) <= date && date <= (item.to ?? date))?.item;
}

/** Whether a selector names a leader who holds a given post; an absent selector names everybody. */
function selects(
  selector: DraftLeaderSelector | undefined,
  leader: DraftLeader,
  held: DraftPost | 'always',
): boolean {
  if (selector === undefined) return true;
  const post = held === 'always' ? {} : held;
  const body = post.body ?? leader.body;
  if (selector.ids !== undefined && !selector.ids.includes(leader.id)) return false;
  if (selector.chiefs !== undefined && selector.chiefs !== (post.chief ?? leader.chief ?? false))
    return false;
  return selector.bodies === undefined || (body !== undefined && selector.bodies.includes(body));
}

/**
 * True when on that day several of the types surely have places, or else none of them has, whatever kind of day it
 * turns out to be. False when it takes the calendar to tell.
 *
 * @param types in force on the day
 */
function isSurelyUnclear(types: readonly DraftShiftType[], date: string, document: DraftDocument): boolean {
  const counts = (['workday', 'restDay'] as const).map((kind) => {
    const heads = types.map((type) => headsOn(type, date, kind, document));
    return heads.includes(undefined) ? 1 : heads.filter((figure) => figure !== 0).length;
  });
  return counts.some((count) => count > 1) && counts.every((count) => count !== 1);
}

/** Places of a type on a day, were it of the given kind; undefined when a filter must be asked. */
function headsOn(
  type: DraftShiftType,
  date: string,
  kind: 'workday' | 'restDay',
  document: DraftDocument,
): number | undefined {
  const covers = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
    from !== undefined && from <= date && date <= (to ?? from);
  const exceptions = itemsOf(document.exceptions).filter(({ item }) => covers(item));
  const own = exceptions.filter(({ item }) => item.type === type.id);
  const forAll = exceptions.filter(({ item }) => item.type === undefined);
  const exception = own[own.length - 1] ?? forAll[forAll.length - 1];
  if (exception !== undefined) return exception.item.heads;

  const { workday = 1, restDay = 0, protectedWorkday, protectedRestDay } = type.heads ?? {};
  const periods = itemsOf(document.protectionPeriods).filter(({ item }) => covers(item));
  if (periods.length > 0) {
    const figures = periods.flatMap(({ item }) => {
      const figure = typeof item.heads === 'object' ? item.heads[type.id ?? ''] : item.heads;
      return typeof figure === 'number' ? [figure] : [];
    });
    if (figures.length > 0) return Math.max(...figures);
    if (kind === 'workday') return protectedWorkday ?? workday;
    return protectedRestDay ?? Math.max(1, restDay);
  }
  if (type.days?.weekdays !== undefined || type.days?.monthDays !== undefined) return undefined;
  return kind === 'workday' ? workday : restDay;
}
