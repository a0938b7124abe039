import { describe, expect, it } from 'vitest';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { parseCases } from './parse-cases.ts';

const registered: EntrySketch = { kind: 'registered', case: 'c1', facts: makeFacts() };
const file = makeCaseFile([registered, { kind: 'screened', case: 'c1' }]);

const saidOf = (input: unknown): string[] =>
  parseCases(input).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

/** The file as JSON, one piece of it written otherwise. */
const written = (piece: string, instead: string): string => {
  const text = JSON.stringify(file);
  expect(text.split(piece)).toHaveLength(2);
  return text.replace(piece, instead);
};

describe('parseCases', () => {
  it('reads a file, as text or as a value', () => {
    expect(parseCases(JSON.stringify(file))).toEqual({ file, diagnostics: [] });
    expect(parseCases(file)).toEqual({ file, diagnostics: [] });
  });

  it.each([
    ['', ['empty-file ']],
    ['{', ['json-syntax ']],
    [written('lunzhi-cases/1', 'lunzhi-cases/2'), ['format-newer /format']],
    [written('lunzhi-cases/1', 'lunzhi/1'), ['format-other /format']],
    [written('"settings":{}', '"settings":{"mostPerSiting":3}'), ['unknown-key /settings/mostPerSiting']],
    [written('"marking":"内部，含来访人信息",', ''), ['missing-field ']],
    [written('"kind":"screened"', '"kind":"screend"'), ['bad-choice /entries/1/kind']],
    [written('"channel":"letter",', ''), ['missing-field /entries/0/facts']],
    [written('"people":1', '"people":0'), ['number-out-of-range /entries/0/facts/people']],
    [written('"kind":"screened"', '"kind":"asked"'), ['missing-field /entries/1']],
    [written('"kind":"screened"', '"kind":"closed","on":"2024-03-01"'), ['wrong-stage /entries/1/kind']],
    [written('T08:01:00+08:00', 'T07:01:00+08:00'), ['earlier-than-last /entries/1/at']],
  ])('says what is wrong: %j', (text, said) => {
    expect(saidOf(text)).toEqual(said);
    expect(parseCases(text).file).toBeNull();
  });

  it('names the key that was meant', () => {
    const { diagnostics } = parseCases(written('"townships"', '"township"'));
    expect(diagnostics).toMatchObject([{ code: 'unknown-key', key: 'township', nearest: 'townships' }]);
  });

  it.each([null, [], 'null', '[]', '3', { format: 'lunzhi-cases/1', entries: [null, 3, {}, []] }])(
    'refuses what is no file of cases: %j',
    (input) => {
      expect(saidOf(input)).not.toEqual([]);
    },
  );
});
