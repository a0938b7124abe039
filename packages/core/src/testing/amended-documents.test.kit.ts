import * as fc from 'fast-check';
import { bindRules, type BoundRules, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { RosterDocument } from '../document/schema.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { type Assignment, FREE, NOT_PUBLISHED, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Prepared } from '../roster/prepared.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import { hardAndCoverageDues } from './dues-of.test.kit.ts';
import { isoDate, numberOf } from './roster-figures.test.kit.ts';
import { smallDocumentArbitrary } from './small-documents.test.kit.ts';

/** What happened after the table of a document was published; places and leaders by number, modulo how many there are. */
export interface Amendment {
  readonly document: RosterDocument;
  readonly absences: readonly { readonly leader: number; readonly from: number; readonly days: number }[];
  readonly protection: { readonly from: number; readonly days: number } | null;
  readonly leaves: { readonly leader: number; readonly after: number } | null;
  readonly gap: number | null;
  readonly capped: { readonly leader: number; readonly max: number } | null;
  /** Days from the first on that nothing can change any more. */
  readonly frozen: number;
  /** Days from the last on that are not published. */
  readonly unpublished: number;
  /** Places that are empty in the table. */
  readonly emptied: readonly number[];
  /** Places that somebody else than planned has in the table, allowed or not. */
  readonly disturbed: readonly { readonly place: number; readonly leader: number }[];
}

/** A problem with a published table, as a re-plan sees it. */
export interface AmendedScene {
  readonly problem: Problem;
  readonly rules: BoundRules;
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight, arbitrary });
const span = { from: fc.nat(60), days: fc.integer({ min: 1, max: 9 }) };

/** Small documents with a published table and what was amended since. */
export const amendmentArbitrary: fc.Arbitrary<Amendment> = fc.record({
  document: smallDocumentArbitrary,
  absences: fc.array(fc.record({ leader: fc.nat(9), ...span }), { minLength: 1, maxLength: 3 }),
  protection: rarely(fc.record(span)),
  leaves: rarely(fc.record({ leader: fc.nat(9), after: fc.nat(60) })),
  gap: rarely(fc.integer({ min: 0, max: 3 }), 3),
  capped: rarely(fc.record({ leader: fc.nat(9), max: fc.integer({ min: 1, max: 3 }) })),
  frozen: fc.constantFrom(0, 0, 0, 2, 5),
  unpublished: fc.constantFrom(0, 0, 0, 3, 8),
  emptied: fc.array(fc.nat(99), { maxLength: 2 }),
  disturbed: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ place: fc.nat(99), leader: fc.nat(9) }), { maxLength: 4 }) },
  ),
});

/** The document as amended. */
export function amendedDocument(amendment: Amendment): RosterDocument {
  const { document, absences, protection, leaves, gap, capped } = amendment;
  const { leaders, period, rules = [], protectionPeriods = [] } = document;
  const first = numberOf(period.from);
  const length = numberOf(period.to) - first + 1;
  const range = ({ from, days }: { from: number; days: number }) => {
    const start = from % length;
    return { from: isoDate(first + start), to: isoDate(first + Math.min(length - 1, start + days - 1)) };
  };
  const is = (drawn: number, index: number): boolean => drawn % leaders.length === index;
  return {
    ...document,
    protectionPeriods: [
      ...protectionPeriods,
      ...(protection ? [{ id: 'new', name: '新增特护期', ...range(protection) }] : []),
    ],
    leaders: leaders.map((leader, index) => ({
      ...leader,
      absences: [
        ...(leader.absences ?? []),
        ...absences.filter(({ leader: drawn }) => is(drawn, index)).map(range),
      ],
      ...(leaves &&
        is(leaves.leader, index) &&
        !leader.posts && {
          posts: [{ title: '副县长', to: isoDate(first + (leaves.after % length)) }],
        }),
    })),
    rules: [
      ...rules.filter(({ constraint }) => gap === null || constraint !== 'min-rest-gap'),
      ...(gap === null ? [] : [{ constraint: 'min-rest-gap', params: { days: gap } }]),
      ...(capped === null
        ? []
        : [
            {
              constraint: 'at-most-per-period',
              params: {
                leaders: { ids: [leaders[capped.leader % leaders.length]!.id] },
                max: capped.max,
                per: capped.max === 2 ? { days: 7 } : 'month',
              },
            },
          ]),
    ],
  };
}

/** The amended problem with the table of the document before, or `null` where either cannot be had. */
export function amendedScene(amendment: Amendment): AmendedScene | null {
  const before = parseAndPrepare(amendment.document).prepared;
  const after = parseAndPrepare(amendedDocument(amendment)).prepared;
  if (!before || !after) return null;
  const table = tableOf(before);
  if (!table) return null;
  const { emptied, disturbed, frozen, unpublished } = amendment;
  for (const place of emptied) table[place % table.length] = UNASSIGNED;
  for (const { place, leader } of disturbed)
    table[place % table.length] = leader % before.problem.leaderCount;
  const idOf = ({ date, type, place }: Prepared['names']['shifts'][number]): string =>
    `${date}/${type}/${place}`;
  const holderOf = new Map(before.names.shifts.map((shift, index) => [idOf(shift), table[index]!]));
  const { problem: amended } = after;
  const { dayOfShift, firstDay, dayCount } = amended;
  const published = Int16Array.from(after.names.shifts, (shift, index) =>
    dayOfShift[index]! >= dayCount - unpublished
      ? NOT_PUBLISHED
      : (holderOf.get(idOf(shift)) ?? NOT_PUBLISHED),
  );
  const fixedHolder = amended.fixedHolder.map((holder, shift) =>
    holder === FREE && dayOfShift[shift]! < firstDay + frozen && published[shift] !== NOT_PUBLISHED
      ? published[shift]!
      : holder,
  );
  const problem = { ...amended, fixedHolder, published };
  const keep = catalogue.find(({ levels }) => levels[0] === 'disruption')!;
  const rule = { id: keep.id, constraint: keep.id, params: {}, level: 'disruption' as const };
  const standing = [...after.rules.effective, { ...rule, weight: 1, written: false }];
  return { problem, rules: bindRules(standing, catalogue, problem, after.select) };
}

function tableOf({ problem, rules }: Prepared): Assignment | null {
  const filled = fillDepthFirst(
    { problem, domain: rules.domain, minFreeDays: minFreeDaysOf(rules), dues: hardAndCoverageDues(rules) },
    20_000,
  );
  return filled.kind === 'found' && filled.assignment.length > 0 ? filled.assignment.slice() : null;
}
