import * as fc from 'fast-check';
import { addDays } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import { compare } from '../ledger/compare.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { dayNumber } from '../dates/civil.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import {
  amendedDocument,
  type Amendment,
  amendmentArbitrary,
} from '../testing/amended-documents.test.kit.ts';
import { plan } from './plan.ts';
import type { ReplanOptions } from './replan.ts';

/** What happened to a place before the re-planning. */
interface Happening {
  readonly kind: 'substituted' | 'exchanged' | 'vacated' | 'attended';
  readonly place: number;
  readonly other: number;
}

/** A year in use: planned, published, changed, amended. Places and leaders by number, modulo how many there are. */
export interface LivedYear {
  readonly amendment: Amendment;
  readonly isPublished: boolean;
  readonly happenings: readonly Happening[];
  /** Days from the first of the period until it is re-planned; before it when negative. */
  readonly today: number;
  /** Days by which the period ends later, or sooner. */
  readonly longer: number;
  /** A day, from `today` on, that becomes a day off or a working day. */
  readonly overridden: { readonly day: number; readonly kind: 'holiday' | 'workday' } | null;
  readonly joins: boolean;
}

export const livedYearArbitrary: fc.Arbitrary<LivedYear> = fc.record({
  amendment: amendmentArbitrary,
  isPublished: fc.constantFrom(true, true, false),
  happenings: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'substituted' as const,
        'exchanged' as const,
        'vacated' as const,
        'attended' as const,
      ),
      place: fc.nat(99),
      other: fc.nat(99),
    }),
    { maxLength: 5 },
  ),
  today: fc.integer({ min: -2, max: 20 }),
  longer: fc.constantFrom(0, 0, 0, 3, -2),
  overridden: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        day: fc.nat(30),
        kind: fc.constantFrom('holiday' as const, 'workday' as const),
      }),
    },
  ),
  joins: fc.constantFrom(false, false, true),
});

/** A roster in use, and how it is to be re-planned. */
export interface ReplanCase {
  readonly planned: Roster;
  readonly roster: Roster;
  readonly document: RosterDocument;
  readonly options: ReplanOptions;
}

const author = '县信访局';
const MOVES = 150;

/** `null` when the document cannot be planned at all. */
export async function replanCase(year: LivedYear): Promise<ReplanCase | null> {
  const { amendment, isPublished, happenings } = year;
  const outcome = await plan(amendment.document, { moves: MOVES });
  if (outcome.status === 'refused') return null;
  const planned = outcome.roster;
  const { from, to } = planned.document.period;
  const length = dayNumber(to) - dayNumber(from) + 1;
  const today = addDays(from, Math.min(year.today, length - 1));
  const first = { at: `${addDays(from, -9)}T09:00:00+08:00`, author };
  const through = addDays(to, -Math.min(amendment.unpublished, length - 1));
  const publication: LedgerEntry[] = [
    { kind: 'approved', ...first, by: '联席会议', on: from },
    { kind: 'published', ...first, version: 1, through },
  ];
  const at = `${today}T08:00:00+08:00`;
  const start = isPublished ? appendAndRecount(planned, publication) : planned;
  const roster = happenings.reduce((now, own) => lived(now, own, { at, today }), start);
  return {
    planned,
    roster,
    document: documentOf(year, today),
    options: {
      today,
      at,
      author,
      moves: MOVES,
      ...(amendment.frozen > 0 && { frozenThrough: addDays(today, amendment.frozen - 1) }),
    },
  };
}

/** The document as amended, and with another end, another calendar and somebody new. */
function documentOf({ amendment, longer, overridden, joins }: LivedYear, today: string): RosterDocument {
  const document = amendedDocument(amendment);
  const to = addDays(document.period.to, longer);
  const day = addDays(today, overridden?.day ?? 0);
  const { calendar = {} } = document;
  return {
    ...document,
    period: { from: document.period.from, to: to < today ? document.period.to : to },
    ...(overridden && {
      calendar: {
        ...calendar,
        overrides: [...(calendar.overrides ?? []), { from: day, kind: overridden.kind }],
      },
    }),
    leaders: joins
      ? [...document.leaders, { id: 'N', name: 'N', posts: [{ title: '副县长', from: today }] }]
      : document.leaders,
  };
}

/** The roster after something more has happened to it, where it may. */
function lived(roster: Roster, own: Happening, { at, today }: { at: string; today: string }): Roster {
  const { leaders } = roster.document;
  const { shift, date, leader } = roster.assignments[own.place % roster.assignments.length]!;
  const second = roster.assignments[own.other % roster.assignments.length]!;
  const other = leaders[own.other % leaders.length]!.id;
  const common = { at, author };
  const entry = ((): LedgerEntry | null => {
    switch (own.kind) {
      case 'substituted':
        return { kind: own.kind, ...common, shift, from: leader, to: other };
      case 'vacated':
        return leader === null ? null : { kind: own.kind, ...common, shift, from: leader };
      case 'exchanged':
        if (leader === null || second.leader === null) return null;
        return {
          kind: own.kind,
          ...common,
          first: { shift, leader },
          second: { shift: second.shift, leader: second.leader },
        };
      case 'attended': {
        const came = [{ leader: other }, { title: '县委办值班人员' }, null][own.other % 3]!;
        return date > today ? null : { kind: own.kind, ...common, shift, holder: leader, came };
      }
    }
  })();
  if (!entry) return roster;
  const tried = appendEntry(roster, entry);
  if (tried.roster) return tried.roster;
  const broken = tried.diagnostics.flatMap((found) => (found.code === 'breaks-rule' ? [found.rule] : []));
  return appendEntry(roster, { ...entry, accepts: broken } as LedgerEntry).roster ?? roster;
}

/** What may not be changed by a plan, by shift: how it stood before. */
export function untouchable(
  roster: Roster,
  options: Pick<ReplanOptions, 'today'> & { frozenThrough: string },
): RosterAssignment[] {
  const { today, frozenThrough } = options;
  const open = openPlaces(roster);
  return roster.assignments.filter(
    (place) =>
      place.date < today ||
      place.attended !== undefined ||
      (place.date <= frozenThrough && !open.has(place.shift)) ||
      ((place.origin === 'substituted' || place.origin === 'exchanged') && place.leader !== null),
  );
}

/** Places that somebody gave up and nobody has taken since, with who did. */
function openPlaces({ ledger, assignments }: Roster): ReadonlyMap<string, string> {
  const gaveUp = new Map<string, string>();
  for (const entry of ledger) {
    if (entry.kind === 'vacated') gaveUp.set(entry.shift, entry.from);
    if (entry.kind === 'attended') gaveUp.delete(entry.shift);
  }
  return new Map(
    assignments.flatMap(({ shift, leader }) => {
      const from = gaveUp.get(shift);
      return leader === null && from !== undefined ? [[shift, from] as const] : [];
    }),
  );
}

/**
 * Duties that changed hands, counted by the public comparison: of what was published, with those that somebody gave up
 * and that nobody had taken. A place that the calendar took away has nobody to change to, and the two places of a date
 * and type that somebody wrongly held are one duty.
 */
export function countedChanges(before: Roster, after: Roster, today: string): number {
  const through = before.published?.through ?? '9999-12-31';
  const isCounted = (date: string): boolean => date >= today && date <= through;
  const served = new Set(after.assignments.map(({ date, type, leader }) => `${date} ${type} ${leader}`));
  const lost = compare(before, after).days.flatMap(({ date, places }) =>
    places.flatMap(({ type, before: old, after: now }) =>
      isCounted(date) && old && now !== undefined ? [`${date} ${type} ${old.leader}`] : [],
    ),
  );
  const open = openPlaces(before);
  const givenUp = after.assignments.flatMap(({ shift, date, type }) =>
    isCounted(date) && open.has(shift) ? [`${date} ${type} ${open.get(shift)!}`] : [],
  );
  return new Set([...lost, ...givenUp].filter((duty) => !served.has(duty))).size;
}
