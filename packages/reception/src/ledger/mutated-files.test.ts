import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeJson, jsonChange } from '../../../fuzz/src/change-json.ts';
import { jsonOf, oddText } from '../../../fuzz/src/odd-values.ts';
import { runs } from '../../../../scripts/runs.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { correctedEntries } from '../cases/fold.ts';
import { wordCase } from '../locale/cases.ts';
import { parseCases } from './parse-cases.ts';
import { stateOf } from './state-of.ts';

const example = JSON.parse(
  readFileSync(new URL('../../../../examples/05-reception/cases.json', import.meta.url), 'utf8'),
) as CaseFile;

/** Entries that follow from those before them, as all do. */
const begun = { ...example, entries: example.entries.slice(0, 120) };

/** Its entries are the fifth of its keys: most changes are in them. */
const change = fc
  .tuple(jsonChange, fc.nat(3))
  .map(([own, draw]) => (draw === 0 ? own : { ...own, steps: [4, ...own.steps] }));

/** Whatever is said can be said in both languages. */
const wordsOf = (diagnostics: ReturnType<typeof parseCases>['diagnostics']): string[] =>
  diagnostics.flatMap((own) => [wordCase(own, 'zh-CN'), wordCase(own, 'en')]);

/** A file is read whole, each entry in its case; or there is none, and it is said why. */
function requireWholeOrRefused(input: string, value: unknown): 'read' | 'refused' {
  const { file, diagnostics } = parseCases(input);
  const words = wordsOf(diagnostics);
  expect(words.filter((text) => text === '' || /undefined|\[object/.test(text))).toEqual([]);
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  expect(isWrong).toBe(file === null);
  if (file === null) return 'refused';
  expect(file).toEqual(value);
  const { cases, visits } = stateOf(file);
  const wrong = correctedEntries(file.entries);
  const found = [...cases.values()].flatMap(({ entries }) => entries);
  const all = file.entries.flatMap(({ kind }, index) =>
    wrong.has(index + 1) || ['corrected', 'erased'].includes(kind) ? [] : [index + 1],
  );
  expect([...found, ...visits.map(({ entry }) => entry)].sort((a, b) => a - b)).toEqual(all);
  return 'read';
}

describe('a file of cases that somebody has changed', () => {
  it('is read whole or refused with a reason, whatever was changed in it', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = jsonOf(changes.reduce<unknown>(changeJson, begun));
        outcomes.add(requireWholeOrRefused(text, JSON.parse(text)));
      }),
      runs(200, 20_000),
    );
    expect([...outcomes].sort()).toEqual(['read', 'refused']);
  });

  it('is read whole or refused with a reason, wherever its text was cut or written over', () => {
    const text = JSON.stringify(begun);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.option(oddText), (at, length, instead) => {
        const cut = text.slice(0, at) + (instead ?? '') + (instead === null ? '' : text.slice(at + length));
        let value: unknown;
        try {
          value = JSON.parse(cut);
        } catch {
          expect(parseCases(cut).file).toBeNull();
          return;
        }
        requireWholeOrRefused(cut, value);
      }),
      runs(100, 20_000),
    );
  });
});
