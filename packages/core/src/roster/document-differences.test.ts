import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { canonicalJson } from '../document/digest.ts';
import { applyDifferences, DifferenceError, differences } from './document-differences.ts';
import { type DocumentDifference, ledgerEntrySchema } from './ledger-entry.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Names that a pointer must escape, that objects inherit, or that look like positions. */
const key = fc.constantFrom('a', 'b', 'id', '0', '', 'a/b', '~1', '-', '__proto__', 'constructor');
const leaf = fc.constantFrom<Json>(null, true, 0, 1, -0.5, '', '甲', 'x');
const id = fc.constantFrom('甲', '乙', '丙', 'x', 'y');

/** Few keys, ids and values, so that two documents have much in common. */
const { json } = fc.letrec<{ json: Json; object: Json; item: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('object'),
    fc.array(fc.oneof(tie('item'), tie('item'), leaf), { maxLength: 5 }),
  ),
  object: fc
    .array(fc.tuple(key, tie('json')), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries) as Json),
  // ids stand twice now and then, as in a document that is still wrong
  item: fc
    .tuple(id, tie('object'))
    .map(([own, members]) => Object.fromEntries([...Object.entries(members as object), ['id', own]]) as Json),
}));
const object = fc.dictionary(key, json, { maxKeys: 4 }).map((members) => ({ ...members }) as Json);

/** As a ledger keeps them: through its schema and through JSON. */
const kept = (changes: readonly DocumentDifference[]): readonly DocumentDifference[] => {
  const entry = ledgerEntrySchema.parse({
    kind: 'amended',
    at: '2024-01-05T09:00:00+08:00',
    author: '县信访局',
    differences: changes,
    documentDigest: '0'.repeat(64),
  });
  const read = JSON.parse(JSON.stringify(entry)) as typeof entry;
  return read.kind === 'amended' ? read.differences : [];
};

/** The way back: the last change first, each the other way round. */
const reversed = (changes: readonly DocumentDifference[]): DocumentDifference[] =>
  [...changes].reverse().map(({ pointer, before, after }) => ({
    pointer,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  }));

const document = {
  title: '试排',
  leaders: ['甲', '乙', '丙'].map((own) => ({ id: own, name: own, absences: [{ from: '2024-03-01' }] })),
};

describe('differences', () => {
  test('law: applied in their order they lead from one document to the other, and back', () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        const changes = kept(differences(a, b));
        expect(canonicalJson(applyDifferences(a, changes))).toBe(canonicalJson(b));
        expect(canonicalJson(applyDifferences(b, reversed(changes)))).toBe(canonicalJson(a));
      }),
      runs(750, 30000),
    );
  });

  test('law: there is none between equal documents, and at least one between others', () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        expect(differences(a, JSON.parse(JSON.stringify(a)))).toEqual([]);
        expect(differences(a, b).length > 0).toBe(canonicalJson(a) !== canonicalJson(b));
      }),
    );
  });

  test('law: items that come, go or change are one difference each, however long the list', () => {
    const items = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(items, fc.nat(), (numbers, drawn) => {
        const leaders = numbers.map((number) => ({ id: `L${number}`, name: 'x', share: 1 }));
        const at = drawn % leaders.length;
        const without = leaders.filter((_, index) => index !== at);
        const change = (list: readonly unknown[]) => differences({ leaders }, { leaders: list });
        expect(change(without)).toEqual([{ pointer: `/leaders/${at}`, before: leaders[at] }]);
        expect(differences({ leaders: without }, { leaders })).toEqual([
          { pointer: `/leaders/${at}`, after: leaders[at] },
        ]);
        const other = leaders.map((leader, index) => (index === at ? { ...leader, share: 2 } : leader));
        expect(change(other)).toEqual([{ pointer: `/leaders/${at}/share`, before: 1, after: 2 }]);
      }),
    );
  });

  test('law: whatever a file says is applied to what is JSON again, or refused as not fitting', () => {
    const pointer = fc
      .array(fc.constantFrom('', '0', '1', 'a', 'id', '~1', '__proto__', '-'), { maxLength: 3 })
      .map((path) => path.map((part) => `/${part}`).join(''));
    const change = fc.record({ pointer, before: json, after: json }, { requiredKeys: ['pointer'] });
    fc.assert(
      fc.property(json, fc.array(change, { minLength: 1, maxLength: 2 }), (value, changes) => {
        try {
          expect(canonicalJson(applyDifferences(value, changes))).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(DifferenceError);
        }
      }),
      runs(500, 50_000),
    );
  });

  it('takes an item that moved out and puts it in again', () => {
    const [first, second, third] = document.leaders;
    expect(differences(document, { ...document, leaders: [third, first, second] })).toEqual([
      { pointer: '/leaders/2', before: third },
      { pointer: '/leaders/0', after: third },
    ]);
  });

  it('takes an item without an id for another one as soon as it says something else', () => {
    const [one, other] = [{ from: '2024-03-01' }, { from: '2024-03-02' }];
    expect(differences({ absences: [one] }, { absences: [other] })).toEqual([
      { pointer: '/absences/0', before: one },
      { pointer: '/absences/0', after: other },
    ]);
    const numbered = [
      { id: 1, of: 'x' },
      { id: 1, of: 'y' },
    ] as const;
    expect(differences([numbered[0]], [numbered[1]])).toEqual([
      { pointer: '/0', before: numbered[0] },
      { pointer: '/0', after: numbered[1] },
    ]);
  });

  it('takes what is left undefined for what is left out', () => {
    const change = { pointer: '/title', before: '试排', after: '再排' };
    expect(differences({ title: '试排', issuer: undefined }, { title: '再排' })).toEqual([change]);
    expect(differences({ title: '试排' }, { title: '再排', issuer: undefined })).toEqual([change]);
  });

  it('does not change the document it was given', () => {
    const before = JSON.stringify(document);
    const amended = applyDifferences(document, [
      { pointer: '/leaders/1/absences/0/from', before: '2024-03-01', after: '2024-03-08' },
    ]);
    expect(JSON.stringify(document)).toBe(before);
    expect(amended.leaders[1]!.absences).toEqual([{ from: '2024-03-08' }]);
    expect(amended.leaders[0]).toBe(document.leaders[0]);
  });

  const absence = { from: '2024-03-01' };
  test.each<[string, DocumentDifference]>([
    ['the member is there already', { pointer: '/title', after: '另一份' }],
    ['the member is another', { pointer: '/title', before: '另一份', after: '第三份' }],
    ['the member to be taken out is another', { pointer: '/title', before: '另一份' }],
    ['there is no such member', { pointer: '/issuer', before: '县信访局' }],
    ['there is no such member to change', { pointer: '/issuer', before: '县信访局', after: '县委' }],
    ['there is no null to be taken out', { pointer: '/issuer', before: null }],
    ['there is no null at the end of the list', { pointer: '/leaders/3', before: null }],
    ['there is no such list', { pointer: '/pins/0', after: {} }],
    ['there is no such item', { pointer: '/leaders/3', before: {} }],
    ['there is no such item to say more of', { pointer: '/leaders/3/name', after: '丁' }],
    ['nothing is said to change', { pointer: '/title' }],
    ['there is no such item to change', { pointer: '/leaders/3/name', before: '丁', after: '戊' }],
    ['the item would stand beyond the end', { pointer: '/leaders/4', after: {} }],
    ['the position is none', { pointer: '/leaders/-', after: {} }],
    ['the position is negative', { pointer: '/leaders/-1', before: document.leaders[0] }],
    ['the item is another', { pointer: '/leaders/0', before: document.leaders[1] }],
    ['the way leads through a text', { pointer: '/title/0', after: 'x' }],
    [
      'an item of a list inside is another',
      { pointer: '/leaders/0/absences/0', before: { to: absence.from } },
    ],
    ['an inherited member is meant', { pointer: '/constructor/name', before: 'Object', after: 'x' }],
  ])('fit no document of which %s', (_, change) => {
    const apply = () => applyDifferences(document, [change]);
    expect(apply).toThrow(DifferenceError);
    expect(apply).toThrow(
      `the value at "${change.pointer}" is not what the difference says it was.\nMaybe apply them to the document that they were made from.`,
    );
  });
});
