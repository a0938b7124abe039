import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { brokenDocuments } from './broken-documents.test.kit.ts';
import { documentJsonSchema } from './json-schema.ts';
import { readDocument } from './parse.ts';
import { fullDocument, knownConstraints, smallDocument } from './sample-documents.test.kit.ts';
import { rosterDocumentSchema } from './schema.ts';

const read = (input: unknown) => readDocument(input, knownConstraints);
const codesOf = (input: unknown) => read(input).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

describe('readDocument', () => {
  test.each([
    ['the smallest document', smallDocument],
    ['a document with every field', fullDocument],
  ])('has nothing to say of %s, given as text or as a value', (_, document) => {
    expect(read(document)).toEqual({ document, diagnostics: [] });
    expect(read(JSON.stringify(document, null, 2))).toEqual({ document, diagnostics: [] });
    expect(read(`\ufeff${JSON.stringify(document)}`)).toEqual({ document, diagnostics: [] });
  });

  test('the document with every field has every field', () => {
    const missing: string[] = [];
    const look = (schema: Record<string, any>, values: unknown[], path: string): void => {
      const present = values.filter((value) => value !== undefined);
      if (present.length === 0) missing.push(path);
      for (const form of (schema['anyOf'] ?? [schema]) as Record<string, any>[]) {
        for (const [key, child] of Object.entries(form['properties'] ?? {})) {
          look(
            child as Record<string, any>,
            present.map((value) => (value as any)?.[key]),
            `${path}/${key}`,
          );
        }
        const items = form['items'];
        if (items)
          look(
            items,
            present.flatMap((value) => (Array.isArray(value) ? value : [])),
            path,
          );
      }
    };
    look(documentJsonSchema(), [fullDocument], '');
    expect(missing).toEqual([]);
  });

  test.each(brokenDocuments)('reports $what as $code at $pointer', ({ input, code, pointer, facts }) => {
    const { document, diagnostics } = read(input);
    const said = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(said.map((diagnostic) => diagnostic.pointer)).toContain(pointer);
    expect(said.find((diagnostic) => diagnostic.pointer === pointer)).toMatchObject(facts ?? {});
    expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
  });

  const alone = brokenDocuments.filter(({ code }) => code !== 'more-problems');
  test.each(alone)('of $what says nothing else', ({ input }) => {
    expect(read(input).diagnostics).toHaveLength(1);
  });

  test('reports problems of form and of links together', () => {
    const codes = codesOf({
      ...smallDocument,
      title: 5,
      townships: [{ id: '石期市镇' }, 7],
      leaders: [
        { id: 'secretary', name: '县委书记', townships: ['石期市镇', '石其市镇'], absences: ['x'] },
        { id: 'secretary', name: 5, share: 1, quota: { per: 'month', count: 1 } },
      ],
      pins: [{ date: '2024-02-30', leader: 'nobody' }],
      rules: [{ constraint: 'nothing-like-it' }],
    });
    expect(codes.sort()).toEqual([
      'bad-date /pins/0/date',
      'duplicate-id /leaders/1/id',
      'missing-field /townships/0',
      'share-and-quota /leaders/1',
      'unknown-constraint /rules/0/constraint',
      'unknown-reference /leaders/0/townships/1',
      'unknown-reference /pins/0/leader',
      'wrong-type /leaders/0/absences/0',
      'wrong-type /leaders/1/name',
      'wrong-type /title',
      'wrong-type /townships/1',
    ]);
  });

  test('calls no reference unknown when the list it points into cannot be read', () => {
    const codes = codesOf({
      ...smallDocument,
      townships: 'all',
      leaders: [{ id: 'a', name: '县长', townships: ['石期市镇'] }],
    });
    expect(codes).toEqual(['wrong-type /townships']);
  });

  test('lists a hundred errors and a hundred others, and counts the rest', () => {
    const history = Array.from({ length: 150 }, () => ({ date: '2023-12-01', leader: 'gone' }));
    const pins = Array.from({ length: 120 }, () => ({ date: '2024-03-01', leader: 'gone' }));
    const { diagnostics } = read({ ...smallDocument, history, pins });
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics[200]).toMatchObject({ code: 'more-problems', errors: 20, others: 50 });
  });

  test('refuses 200,000 leaders in one diagnostic', () => {
    const leaders = Array.from({ length: 200_000 }, (_, id) => ({ id, name: 7 }));
    expect(codesOf(JSON.stringify({ ...smallDocument, leaders }))).toEqual(['too-many-leaders /leaders']);
  });

  test('accepts ten years to the day, also from a 29 February', () => {
    expect(codesOf({ ...smallDocument, period: { from: '2024-02-29', to: '2034-02-28' } })).toEqual([]);
    expect(codesOf({ ...smallDocument, period: { from: '2024-01-01', to: '2033-12-31' } })).toEqual([]);
  });

  test('takes a range that straddles the period without a word', () => {
    const absences = [
      { from: '2023-12-31', to: '2024-01-01' },
      { from: '2024-12-31', to: '2025-03-01' },
    ];
    expect(codesOf({ ...smallDocument, leaders: [{ id: 'a', name: '县长', absences }] })).toEqual([]);
  });

  test('takes a pin without a type where only one can be meant, and leaves the rest to the calendar', () => {
    const pins = [{ date: '2024-03-06', leader: 'deputy' }];
    const am = { id: 'am', name: '上午' };
    const withPm = (pm: object) =>
      codesOf({ ...smallDocument, pins, shiftTypes: [am, { id: 'pm', name: '下午', ...pm }] });
    expect(withPm({})).toEqual(['pin-without-type /pins/0']);
    expect(withPm({ from: '2024-03-07' })).toEqual([]);
    expect(withPm({ leaders: { ids: ['governor'] } })).toEqual([]);
    expect(withPm({ days: { weekdays: [1] } })).toEqual([]);
    expect(withPm({ heads: { workday: 0, restDay: 1 } })).toEqual([]);
    expect(withPm({ heads: { restDay: 1 } })).toEqual([]);
  });

  test('lets a pin keep a leader whose share is 0', () => {
    const leaders = [{ id: 'a', name: '调研员', share: 0 }];
    expect(codesOf({ ...smallDocument, leaders, pins: [{ date: '2024-03-06', leader: 'a' }] })).toEqual([]);
  });

  test('takes line breaks and control characters in names as data', () => {
    const leaders = [{ id: 'a', name: '县\n长\u0007<b>\u200f' }];
    const { document, diagnostics } = read({ ...smallDocument, leaders });
    expect(diagnostics).toEqual([]);
    expect(document?.leaders).toEqual(leaders);
  });

  test('a key __proto__ changes no prototype and is kept inside ext', () => {
    const text = JSON.stringify(smallDocument);
    const inside = read(text.replace('{', '{"ext":{"__proto__":{"polluted":true}},'));
    expect(JSON.stringify(inside.document?.ext)).toBe('{"__proto__":{"polluted":true}}');
    expect((inside.document!.ext as { polluted?: unknown }).polluted).toBeUndefined();
    expect(codesOf(text.replace('{', '{"__proto__":{"title":"x"},'))).toEqual(['unknown-key /__proto__']);
    const params = '{"rules":[{"constraint":"pinned","params":{"__proto__":1}}],';
    expect(codesOf(text.replace('{', params))).toEqual(['unknown-key /rules/0/params/__proto__']);
    const heads =
      '{"protectionPeriods":[{"id":"p","name":"p","from":"2024-03-01","to":"2024-03-02","heads":{"__proto__":1}}],';
    expect(codesOf(text.replace('{', heads))).toEqual([
      'unknown-reference /protectionPeriods/0/heads/__proto__',
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('knows no constraint or id by the name of an inherited property', () => {
    const leaders = [{ id: 'a', name: '县长', townships: ['constructor'] }];
    const rules = [{ constraint: 'toString' }];
    expect(codesOf({ ...smallDocument, leaders, rules })).toEqual([
      'unknown-reference /leaders/0/townships/0',
      'unknown-constraint /rules/0/constraint',
    ]);
  });

  test('neither keeps nor changes what was given', () => {
    const given = JSON.parse(JSON.stringify(fullDocument)) as typeof fullDocument;
    const { document } = read(given);
    expect(given).toEqual(fullDocument);
    expect(document?.leaders[0]).not.toBe(given.leaders[0]);
  });

  test('law: arbitrary JSON never throws and never yields a document that fails the schema', () => {
    const parts = [...Object.keys(fullDocument), 'id', 'name', 'from', 'to', '__proto__'];
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('2024-02-30', '2024-02-09', 'secretary', -1, 1e300, [], {}),
    );
    const places = fc.array(fc.oneof(fc.constantFrom(...parts), fc.nat({ max: 2 }).map(String)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(places, values), { maxLength: 5 }), fc.boolean(), (edits, asText) => {
        const given = JSON.parse(JSON.stringify(fullDocument)) as Record<string, unknown>;
        for (const [steps, value] of edits) edit(given, steps, JSON.parse(JSON.stringify(value)));
        const { document, diagnostics } = read(asText ? JSON.stringify(given) : given);
        expect(document === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        expect(document === null || rosterDocumentSchema.safeParse(document).success).toBe(true);
      }),
      runs(75, 3000),
    );
  });

  test('law: arbitrary JSON and arbitrary text are refused, not thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.json(), fc.string()), (input) => {
        const { document, diagnostics } = read(input);
        expect(document).toBeNull();
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
    );
  });
});

/** Puts a value at the end of a path as far as it leads, or at its last step that can hold one. */
function edit(root: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  let owner = root;
  for (const step of steps.slice(0, -1)) {
    const next = Object.prototype.hasOwnProperty.call(owner, step) ? owner[step] : undefined;
    if (typeof next === 'object' && next !== null) owner = next as Record<string, unknown>;
  }
  const key = steps[steps.length - 1]!;
  if (Array.isArray(owner)) owner[Number(key) || 0] = value;
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}
