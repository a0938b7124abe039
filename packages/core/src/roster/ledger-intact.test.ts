import { describe, expect, it } from 'vitest';
import { catalogue } from '../constraints/catalogue.ts';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { withEntries } from '../ledger/append-and-recount.ts';
import { differences } from './document-differences.ts';
import { foldLedger, LedgerError } from './fold-ledger.ts';
import { replayLedger, replayStates, requireIntact, requireReadable } from './intact.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { originalOf } from './original-and-current.ts';
import {
  approved,
  attended,
  circulated,
  common,
  corrected,
  replannedEntry,
} from './plain-entries.test.kit.ts';
import { document, draft, published } from './read-rosters.test.kit.ts';
import { BrokenRosterError } from './restore.ts';
import type { Roster } from './roster.ts';

const original = originalOf(draft);
const at = (day: string) => `2024-02-${day}T09:00:00+08:00`;
const [first, second, ...rest] = draft.assignments as [
  Roster['assignments'][number],
  Roster['assignments'][number],
  ...Roster['assignments'],
];
const substituted = (to: string): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  shift: first.shift,
  from: first.leader,
  to,
});
const stranger = document.leaders.find(({ id }) => id !== first.leader)!.id;
const amended = (after: RosterDocument, more: object = {}): LedgerEntry => ({
  kind: 'amended',
  ...common,
  differences: differences(document, after),
  documentDigest: digest(after),
  ...more,
});
const replanned = (today: string, changes: Parameters<typeof replannedEntry>[0] = {}): LedgerEntry =>
  replannedEntry({
    at: at('05'),
    today: `2024-02-${today}`,
    frozenThrough: `2024-02-${today}`,
    rules: draft.rules,
    calendar: draft.calendar,
    ...changes,
  });

/** A roster whose ledger is as given; nobody looked at what it makes of it. */
const forged = (...ledger: readonly unknown[]): Roster => ({
  ...draft,
  original,
  ledger: ledger as readonly LedgerEntry[],
});
/** A roster that is what its ledger makes of it. */
const lived = (...ledger: readonly LedgerEntry[]): Roster => withEntries(draft, ledger);

function reasonOf(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof BrokenRosterError)) throw error;
    return error.reasons.en;
  }
}
const intact = (roster: Roster): string | null => reasonOf(() => requireIntact(roster, catalogue, false));
const readable = (roster: Roster): string | null => reasonOf(() => requireReadable(roster));

const weekdays: RosterDocument = { ...document, calendar: { source: 'weekdays-only' } };
const bare: RosterDocument = {
  ...document,
  protectionPeriods: [],
  period: { ...document.period, to: '2024-02-27' },
};
/** An amendment of a title that never was. */
const wrongTitle = (): LedgerEntry =>
  amended(bare, { differences: [{ pointer: '/title', before: '另一份', after: '第三份' }] });
const places = (date: string) => draft.assignments.filter((place) => place.date === date);
const days = (date: string) => draft.dutyDays.filter((day) => day.date === date);

describe('a roster with a ledger', () => {
  it.each<[string, () => Roster]>([
    ['of nothing', () => draft],
    [
      'of changes that fit',
      () => lived(circulated, substituted(stranger), corrected(2), approved, published),
    ],
    [
      'of entries at one time, in any zone',
      () =>
        lived(
          { ...circulated, at: '2024-01-20T09:00:00+08:00' },
          { ...circulated, at: '2024-01-20T01:00:00Z' },
        ),
    ],
    ['of a document that has gone ahead of the table', () => lived(amended(bare), { ...circulated })],
    ['of a calendar that has gone ahead of the table', () => lived(amended(weekdays), circulated)],
    ['of re-plannings on one day', () => lived(replanned('05'), replanned('05'))],
    ['of attendance on the day', () => lived(attended(draft, first.date, { at: at('01'), came: null }))],
    [
      'of days taken out from today on',
      () =>
        lived(
          amended({ ...document, exceptions: [{ from: '2024-02-05', heads: 0 }] }),
          replanned('05', { removed: places('2024-02-05'), daysRemoved: days('2024-02-05') }),
        ),
    ],
  ])('%s is intact, and can be read', (_, rosterOf) => {
    const roster = rosterOf();
    expect(intact(roster)).toBeNull();
    expect(readable(roster)).toBeNull();
  });

  const outside = '2024-02-04';
  it.each<[string, () => Roster]>([
    // the document and its digests
    [
      'its document is not the one of which it has the digest',
      () => ({ ...draft, documentDigest: '0'.repeat(64) }),
    ],
    [
      'entry 2 of its ledger has the digest of another document',
      () => forged(circulated, amended(bare, { documentDigest: '0'.repeat(64) })),
    ],
    ['the value at "/title" is not what the difference says it was', () => forged(wrongTitle())],
    [
      'its document has an error at "/leaders"',
      () => ({ ...lived(circulated), document: { ...document, leaders: [] } }),
    ],
    [
      'its document has an error at "/leaders"',
      () => ({ ...lived(circulated), original: { ...original, document: { ...document, leaders: [] } } }),
    ],
    // the form of entries
    ['entry 2 of its ledger is wrong at "at"', () => forged(circulated, { ...circulated, at: 'yesterday' })],
    ['entry 1 of its ledger is wrong at "kind"', () => forged({ ...circulated, kind: 'done' })],
    [
      'entry 1 of its ledger is wrong at "differences"',
      () => forged({ kind: 'amended', ...common, documentDigest: '' }),
    ],
    [
      'entry 1 of its ledger is wrong at "accepts/1"',
      () => forged({ ...substituted(stranger), accepts: ['a', 3] }),
    ],
    ['entry 1 of its ledger is wrong at ""', () => forged(null)],
    // what stands beside the ledger
    [
      `the origin or attendance of the place ${second.shift} needs a ledger`,
      () => ({ ...draft, assignments: [first, { ...second, origin: 'substituted' }, ...rest] }),
    ],
    ['it has what it was at first, but its ledger is empty', () => forged()],
    [
      'it counts as published, but its ledger is empty',
      () => ({ ...draft, published: { version: 1, through: '2024-02-29', revision: 1 } }),
    ],
    ['it has a ledger, but not what it was at first', () => ({ ...draft, ledger: [circulated] })],
    [
      'its calendar comes from "weekdays-only", but its document says "chinese-days"',
      () => ({ ...draft, calendar: { ...draft.calendar, source: 'weekdays-only' } }),
    ],
    ...[[], [circulated]].map((more): [string, () => Roster] => [
      'its calendar comes from "chinese-days", but its document says "weekdays-only"',
      () => lived(amended(weekdays), replanned('01'), ...more.map((entry) => ({ ...entry, at: at('06') }))),
    ]),
    // the order of entries
    [
      'entry 2 of its ledger is earlier than the one before',
      () => forged(circulated, { ...circulated, at: '2024-01-20T08:59:59+08:00' }),
    ],
    ['entry 2 of its ledger is earlier than the one before', () => forged(replanned('05'), replanned('04'))],
    [
      'entry 1 of its ledger, written on 2024-02-05, speaks of 2024-02-06, which was still to come',
      () => forged(replanned('06')),
    ],
    ...(['removed', 'added'] as const).map((part): [string, () => Roster] => [
      `entry 1 of its ledger changes ${outside}, which was past by then`,
      () => forged(replanned('05', { [part]: places(outside) })),
    ]),
    ...(['daysRemoved', 'daysAdded'] as const).map((part): [string, () => Roster] => [
      `entry 1 of its ledger changes ${outside}, which was past by then`,
      () => forged(replanned('05', { [part]: days(outside) })),
    ]),
    ...(['removed', 'added'] as const).map((part): [string, () => Roster] => [
      'the place 2024-02-05/main/1 is written for 2024-02-06 and type "main"',
      () => forged(replanned('05', { [part]: [{ ...places('2024-02-05')[0]!, date: '2024-02-06' }] })),
    ]),
    // what the ledger makes of it
    [
      `Entry 2 of the ledger does not fit: ${first.shift} is held by ${first.leader}, not by null`,
      () => forged(circulated, { ...substituted(stranger), from: null }),
    ],
    ...(['rules', 'dutyDays', 'assignments'] as const).map((part): [string, () => Roster] => [
      `"${part}" is not what its ledger made of it`,
      () => {
        const roster = lived(circulated);
        return { ...roster, [part]: [...roster[part]].reverse() };
      },
    ]),
    [
      '"published" is not what its ledger made of it',
      () => ({ ...lived(approved, published), published: null }),
    ],
    [
      '"calendar" is not what its ledger made of it',
      () => ({ ...lived(circulated), calendar: { ...draft.calendar, digest: '' } }),
    ],
    [
      '"document" is not what its ledger made of it',
      () => ({ ...lived(circulated), document: { ...document, title: '另一份' } }),
    ],
  ])('is broken where %s', (expected, rosterOf) => {
    expect(intact(rosterOf())).toBe(expected);
  });

  it.each<[string, () => LedgerEntry]>([
    ['what was published', () => published],
    ['an amendment', () => amended(document)],
    ['a re-planning', () => replanned('05', { at: common.at, today: '2024-01-20' })],
  ])('never calls %s wrong', (_, entryOf) => {
    expect(intact(forged(entryOf(), corrected(1)))).toBe(
      'entry 2 of its ledger corrects entry 1, which it cannot',
    );
  });
});

describe('a roster that is only read', () => {
  it('may name constraints that nobody here knows', () => {
    const own = { ...document, rules: [{ constraint: 'acme/own' }] };
    expect(readable({ ...draft, document: own })).toBeNull();
    expect(intact({ ...draft, document: own })).toBe('its document has an error at "/rules/0/constraint"');
  });

  it.each<[string, () => Roster]>([
    [
      'it does not say "format": "lunzhi-roster/1"',
      () => ({ ...draft, format: 'lunzhi/1' }) as unknown as Roster,
    ],
    ['it does not say "format": "lunzhi-roster/1"', () => null as unknown as Roster],
    [
      'it is wrong at "/dutyDays/0/kind"',
      () => ({ ...draft, dutyDays: [{ ...draft.dutyDays[0]!, kind: '' as 'workday' }] }),
    ],
    ['its document has an error at "/leaders"', () => ({ ...draft, document: { ...document, leaders: [] } })],
    [
      'its document has an error at "/leaders"',
      () => ({ ...lived(circulated), original: { ...original, document: { ...document, leaders: [] } } }),
    ],
    [
      'its document has an error at "/leaders"',
      () => ({ ...lived(circulated), document: { ...document, leaders: [] } }),
    ],
    ['entry 2 of its ledger is wrong at "at"', () => forged(circulated, { ...circulated, at: 'yesterday' })],
    [
      'Entry 1 of the ledger does not fit: the value at "/title" is not what the difference says it was',
      () => forged(wrongTitle()),
    ],
  ])('is refused where %s', (expected, rosterOf) => {
    expect(readable(rosterOf())).toBe(expected);
  });
});

describe('an entry that does not fit', () => {
  const vacated: LedgerEntry = { kind: 'vacated', ...common, shift: second.shift, from: '谁' };

  it.each<[string, () => LedgerEntry]>([
    ['a difference', wrongTitle],
    ['a place', () => vacated],
  ])('is told by its number, whoever reads it: %s', (_, entryOf) => {
    const entry = entryOf();
    for (const read of [requireReadable, (roster: Roster) => requireIntact(roster, catalogue, false)])
      try {
        read(forged(circulated, entry));
        expect.unreachable();
      } catch (error) {
        expect((error as BrokenRosterError).reasons['zh-CN']).toBe('变更台账第2条与它前面的记录接不上');
      }
    expect(() => foldLedger(original, [circulated, entry])).toThrow(LedgerError);
  });
});

describe('a ledger followed entry by entry', () => {
  it('law: leads to what its entries up to each make of the original, corrections of later ones aside', () => {
    const ledger = [
      circulated,
      substituted(stranger),
      corrected(2),
      substituted(stranger),
      amended(bare),
      corrected(4),
    ];
    expect(replayLedger(original, ledger)).toEqual(foldLedger(original, ledger));
    for (let entries = 0; entries <= ledger.length; entries++)
      expect(replayStates(original, ledger, entries)).toEqual(
        ledger
          .map((_, index) => index)
          .concat(ledger.length)
          .filter((count) => count >= entries)
          .map((count) => foldLedger(original, ledger.slice(0, count))),
      );
  });

  it('stops at the first that does not fit, by its number', () => {
    const wrong = [circulated, substituted(stranger), substituted(stranger)];
    const reason = `Entry 3 of the ledger does not fit: ${first.shift} is held by ${stranger}, not by ${first.leader}`;
    expect(reasonOf(() => replayLedger(original, wrong))).toBe(reason);
    for (const entries of [0, 1, 2, 3])
      expect(reasonOf(() => replayStates(original, wrong, entries))).toBe(reason);
  });
});
