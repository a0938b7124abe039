import { describe, expect, it } from 'vitest';
import { appendAndRecount, rosterAt } from '../ledger/append-and-recount.ts';
import { plan } from '../plan/plan.ts';
import { recount } from '../plan/recount.ts';
import { makeDocument } from '../testing/documents.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { BrokenRosterError, keepUnchanged, restore, verifyRoster } from './restore.ts';
import type { Roster } from './roster.ts';

const outcome = await plan(makeDocument(), { moves: 500 });
if (outcome.status === 'refused') throw new Error('refused');
const draft: Roster = outcome.roster;
const common = { at: '2024-02-20T09:00:00+08:00', author: '县信访局' };
const circulated: LedgerEntry = { kind: 'circulated', ...common };
const corrected = (corrects: number): LedgerEntry => ({ kind: 'corrected', ...common, corrects });
const published: LedgerEntry = { kind: 'published', ...common, version: 1, through: '2024-03-31' };
const lived = appendAndRecount(draft, [circulated]);

describe('a roster file', () => {
  it('is believed as it was written', () => {
    expect(() => restore(JSON.parse(JSON.stringify(lived)) as Roster)).not.toThrow();
    expect(() => restore(appendAndRecount(lived, [corrected(1)]))).not.toThrow();
  });

  it('that says what it was at first has a ledger', () => {
    const forged = { ...draft, original: lived.original! };
    expect(() => restore(forged)).toThrow('it has what it was at first, but its ledger is empty');
  });

  it('is not nested deeper than a program can go', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    const amended = {
      kind: 'amended',
      ...common,
      documentDigest: '0'.repeat(64),
      differences: [{ pointer: '/ext', after: deep }],
    } as const;
    for (const forged of [
      { ...lived, ledger: [circulated, amended] },
      { ...draft, more: deep },
    ])
      expect(() => restore(forged)).toThrow(BrokenRosterError);
  });

  it.each([
    ['a later entry', [corrected(2), circulated]],
    ['itself', [corrected(1)]],
    ['no entry', [circulated, corrected(99)]],
    ['what was published', [published, corrected(1)]],
    ['a correction', [circulated, corrected(1), corrected(2)]],
    ['the same twice', [circulated, corrected(1), corrected(1)]],
  ])('corrects only what stands before: not %s', (_, ledger) => {
    const forged = { ...lived, ledger };
    expect(() => restore(forged)).toThrow(BrokenRosterError);
    expect(() => restore(forged)).toThrow(/corrects entry \d+, which it cannot/);
  });

  it.each([
    ['document', {}],
    ['rules', 3],
    ['calendar', null],
    ['dutyDays', 3],
    ['assignments', [null]],
    ['assignments', [{ shift: 3 }]],
    ['published', undefined],
    ['ledger', {}],
    ['ledger', [null]],
    ['original', {}],
    ['original', { ...lived.original, dutyDays: 3 }],
    ['original', { ...lived.original, document: { ...draft.document, leaders: null } }],
  ])('of another shape is called broken: %s', (part, value) => {
    expect(() => recount({ ...lived, [part]: value } as Roster)).toThrow(BrokenRosterError);
  });
});

describe('rosterAt', () => {
  it.each([NaN, 1.5, 'yesterday', '2024-02-30'])('throws for %s', (until) => {
    expect(() => rosterAt(lived, until)).toThrow(RangeError);
  });
});

describe('a roster that nobody changes', () => {
  const copy = (): Roster => JSON.parse(JSON.stringify(lived)) as Roster;

  it('is restored once with the same constraints, to what it is restored to otherwise', () => {
    const constraints: [] = [];
    const roster = copy();
    keepUnchanged(roster, constraints);
    verifyRoster(roster, { constraints });
    const restored = restore(roster, constraints);
    expect(restore(roster, constraints)).toBe(restored);
    expect(restore(roster, [])).not.toBe(restored);
    const { assignment, state, calendar, ruleDifferences } = restore(copy(), constraints);
    expect(restored).toMatchObject({ assignment, state, calendar, ruleDifferences });
  });

  it('is verified once with the same constraints', () => {
    const constraints: [] = [];
    const roster = copy();
    keepUnchanged(roster, constraints);
    verifyRoster(roster, { constraints });
    // nobody does this to a roster that is kept; whoever did would not be noticed
    Object.assign(roster, { documentDigest: '0'.repeat(64) });
    expect(() => verifyRoster(roster, { constraints })).not.toThrow();
    expect(() => verifyRoster(roster, { constraints: [] })).toThrow(BrokenRosterError);
  });

  it('is still found to be broken, each time', () => {
    const constraints: [] = [];
    const forged = { ...copy(), documentDigest: '0'.repeat(64) };
    keepUnchanged(forged, constraints);
    for (const ask of [() => verifyRoster(forged, { constraints }), () => restore(forged, constraints)])
      expect(ask).toThrow(BrokenRosterError);
  });
});
