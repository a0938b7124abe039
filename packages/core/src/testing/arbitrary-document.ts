import * as fc from 'fast-check';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { addDays } from '../dates/civil.ts';
import { institutions, type Leader, type RosterDocument, type ShiftType } from '../document/schema.ts';
import { parseDocument } from '../plan/parse-document.ts';
import { type Problem, UNASSIGNED } from '../problem/problem.ts';

/** What documents must have (true), must not have (false), or have now and then (left out). */
export interface DocumentFeatures {
  /** Leaders with other shares than 1. */
  readonly shares?: boolean;
  /** Leaders with a fixed number of duties. */
  readonly quotas?: boolean;
  /** A chief in a period of at least a whole month, who owes a duty in it. */
  readonly leastOwed?: boolean;
  readonly carried?: boolean;
  /** Posts that begin or end inside the period. */
  readonly postsInside?: boolean;
  /** Two shift types, the second with a pool of its own. */
  readonly pools?: boolean;
  /** Two places on working days. */
  readonly twoHeads?: boolean;
  /** Townships, sectors and projects. */
  readonly services?: boolean;
  readonly protection?: boolean;
  readonly absences?: boolean;
  readonly pins?: boolean;
  readonly history?: boolean;
}

const MAX_LEADERS = 6;
const ids = Array.from({ length: MAX_LEADERS }, (_, index) => `L${index + 1}`);
const services = { townships: ['t1', 't2', 't3'], sectors: ['s1', 's2'], projects: ['p1'] } as const;

/** True, false, or either. */
const decided = (wanted: boolean | undefined): fc.Arbitrary<boolean> =>
  wanted === undefined ? fc.boolean() : fc.constant(wanted);

/** The value when decided, else nothing. */
const when = <T>(wanted: boolean, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  wanted ? arbitrary : fc.constant(undefined);

type Decisions = Record<keyof DocumentFeatures, boolean>;
interface Period {
  readonly from: string;
  readonly days: number;
}

const rangeArbitrary = ({ from, days }: Period) =>
  fc
    .record({ at: fc.nat(days - 1), length: fc.nat(Math.max(0, Math.floor(days / 4))) })
    .map(({ at, length }) => ({
      from: addDays(from, at),
      to: addDays(from, Math.min(at + length, days - 1)),
    }));

/** A week to eight weeks of 2024; with dues, from the first of a month and at least five weeks. */
const periodArbitrary = ({ leastOwed }: Decisions): fc.Arbitrary<Period> =>
  fc.record({
    from: leastOwed
      ? fc.constantFrom('2024-02-01', '2024-04-01', '2024-09-01')
      : fc.integer({ min: 0, max: 300 }).map((day) => addDays('2024-01-01', day)),
    days: fc.integer({ min: leastOwed ? 35 : 7, max: 56 }),
  });

const figure = fc.constantFrom(0, 0.5, -1.25, 2, -0.333);

const linksArbitrary = fc.record({
  townships: fc.subarray([...services.townships]),
  sectors: fc.subarray([...services.sectors]),
  projects: fc.subarray([...services.projects]),
});

/** Someone who comes, goes, or changes posts (and perhaps share and links) on a day inside the period. */
const postsArbitrary = ({ from, days }: Period, has: Decisions): fc.Arbitrary<NonNullable<Leader['posts']>> =>
  fc
    .record({
      cut: fc.integer({ min: 1, max: days - 1 }),
      kind: fc.constantFrom('goes', 'comes', 'changes'),
      share: when(has.shares, fc.constantFrom(0.5, 1.5)),
      links: when(has.services, linksArbitrary),
    })
    .map(({ cut, kind, share, links }) => {
      const before = { title: '副县长', to: addDays(from, cut - 1) };
      const after = { title: '常务副县长', from: addDays(from, cut), ...compact({ share }), ...links };
      return kind === 'goes' ? [before] : kind === 'comes' ? [after] : [before, after];
    });

const leaderArbitrary = (index: number, period: Period, has: Decisions): fc.Arbitrary<Leader> => {
  const isChief = index === 0 && has.leastOwed;
  const isQuota = index === 1 && has.quotas;
  const movesInside = index === 2 && has.postsInside;
  return fc
    .record({
      body: fc.constantFrom(...institutions),
      share: when(index === 3 && has.shares, fc.constantFrom(0, 0.5, 2)),
      share2: when(index === 0 && has.shares, fc.constantFrom(0.5, 1.5, 0.333)),
      quota: when(
        isQuota,
        fc.record({
          per: fc.constantFrom('period' as const, 'month' as const),
          count: fc.constantFrom(1, 2, 0.5),
        }),
      ),
      posts: when(movesInside, postsArbitrary(period, has)),
      links: when(has.services, linksArbitrary),
      absences: when(
        has.absences,
        fc.array(
          fc
            .record({ range: rangeArbitrary(period), excused: fc.constantFrom(true, false, undefined) })
            .map(({ range, excused }) => ({ ...range, ...compact({ excused }) })),
          { minLength: index === 1 ? 1 : 0, maxLength: 2 },
        ),
      ),
      unavailableWeekdays: when(has.absences && index === 2, fc.subarray([1, 2, 3, 4, 5], { maxLength: 1 })),
      carried: when(has.carried, fc.record({ duties: figure, restDays: figure, holidays: figure })),
    })
    .map(({ share, share2, links, ...fields }) =>
      compact({
        id: ids[index]!,
        name: `副县长${index + 1}`,
        chief: isChief ? true : undefined,
        share: share ?? share2,
        ...links,
        ...fields,
      }),
    );
};

const typesArbitrary = (has: Decisions, leaderCount: number): fc.Arbitrary<ShiftType[] | undefined> => {
  const workday = has.twoHeads ? 2 : 1;
  const main = { id: 'main', name: '坐班', heads: { workday, restDay: 0 } };
  if (!has.pools) return fc.constant(has.twoHeads ? [main] : undefined);
  return fc
    .record({
      pool: fc.subarray(ids.slice(0, leaderCount), { minLength: 2 }),
      restDay: fc.constantFrom(0, 1),
    })
    .map(({ pool, restDay }) => [
      main,
      { id: 'second', name: '陪同', heads: { workday: 1, restDay }, leaders: { ids: pool } },
    ]);
};

/**
 * Small valid documents: 3 to 6 leaders, one to eight weeks of 2024, real holidays. Errors never occur, warnings and
 * notes may; not every one can be planned.
 */
export function documentArbitrary(features: DocumentFeatures = {}): fc.Arbitrary<RosterDocument> {
  const names =
    'shares quotas leastOwed carried postsInside pools twoHeads services protection absences pins history';
  const decisions = fc.record(
    Object.fromEntries(
      names.split(' ').map((name) => [name, decided(features[name as keyof DocumentFeatures])]),
    ) as Record<keyof DocumentFeatures, fc.Arbitrary<boolean>>,
  );
  return decisions
    .chain((has) =>
      fc
        .tuple(periodArbitrary(has), fc.integer({ min: has.twoHeads ? 5 : 4, max: MAX_LEADERS }))
        .chain(([period, leaderCount]) => documentOf(has, period, leaderCount)),
    )
    .filter((document) => parseDocument(document).document !== null);
}

/** Who is drawn for the places of a problem, one after the other; some of them are nobody. */
export const holdersArbitrary = fc.array(fc.integer({ min: -1, max: MAX_LEADERS - 1 }), {
  minLength: 3,
  maxLength: 40,
  size: 'max',
});

/** Every place with the next of the drawn holders, from the first again after the last; whoever is not there is nobody. */
export const drawnAssignment = (
  { shiftCount, leaderCount }: Problem,
  holders: readonly number[],
): Int16Array =>
  Int16Array.from({ length: shiftCount }, (_, shift) => {
    const holder = holders[shift % holders.length]!;
    return holder < leaderCount ? holder : UNASSIGNED;
  });

function documentOf(has: Decisions, period: Period, leaderCount: number): fc.Arbitrary<RosterDocument> {
  const { from, days } = period;
  return fc
    .record({
      leaders: fc.tuple(...ids.slice(0, leaderCount).map((_, index) => leaderArbitrary(index, period, has))),
      shiftTypes: typesArbitrary(has, leaderCount),
      protection: when(has.protection, rangeArbitrary(period)),
      pins: when(
        has.pins,
        fc.array(fc.record({ day: fc.nat(60), leader: fc.nat(60) }), { minLength: 1, maxLength: 3 }),
      ),
      history: when(
        has.history,
        fc.array(
          fc.record({
            date: fc.integer({ min: 1, max: 10 }).map((before) => addDays(from, -before)),
            leader: fc.constantFrom(...ids.slice(0, leaderCount)),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      ),
    })
    .map(({ leaders, shiftTypes, protection, pins, history }) => {
      const document: RosterDocument = compact({
        format: 'lunzhi/1',
        title: '试排',
        jurisdiction: { id: 'x', name: '某县', level: 'county' },
        issuer: '某县信访局',
        issuedOn: '2024-01-05',
        period: { from, to: addDays(from, days - 1) },
        ...(has.services && {
          townships: services.townships.map((id) => ({ id, name: `${id}镇` })),
          sectors: services.sectors.map((id) => ({ id, name: `${id}领域` })),
          projects: services.projects.map((id) => ({ id, name: `${id}项目` })),
        }),
        leaders,
        protectionPeriods: protection && [{ id: 'p', name: '特别防护期', ...protection }],
        shiftTypes,
        history,
      });
      return pins ? { ...document, pins: pinsOf(document, pins) } : document;
    });
}

/** Pins on days that need someone, to leaders without absences: one of a leader and one of a type on a date. */
function pinsOf(
  document: RosterDocument,
  draws: readonly { readonly day: number; readonly leader: number }[],
) {
  const dutyDays = buildCalendar(document).calendar?.dutyDays ?? [];
  const able = document.leaders.filter(
    ({ absences, posts, share, unavailableWeekdays }) =>
      [absences, posts, unavailableWeekdays].every((list) => !list?.length) && share !== 0,
  );
  const pins: NonNullable<RosterDocument['pins']> = [];
  for (const draw of draws) {
    const date = dutyDays[draw.day % Math.max(1, dutyDays.length)];
    const leader = able[draw.leader % Math.max(1, able.length)];
    if (!date || !leader || date.places[0]!.type !== 0) continue;
    if (!pins.some((pin) => pin.date === date.date))
      pins.push({ date: date.date, type: document.shiftTypes?.[0]?.id ?? 'main', leader: leader.id });
  }
  return pins;
}

/** Leaves out what is undefined: documents are JSON. */
function compact<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
