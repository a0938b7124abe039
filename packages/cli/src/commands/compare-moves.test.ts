import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedOutcome, Score } from '@lunzhi/core';
import { expect, test } from 'vitest';
import { call, callJson, impossibleText, scratch, smallText } from '../command.test.kit.ts';
import type { Terminal } from '../output/terminal.ts';
import { en } from '../words/en/index.ts';
import { compareMoves } from './compare-moves.ts';

const few = ['plan', 'document.json', '--moves', '300'];

/** Without rules of quality a small document is proven the best at once. */
const easyRules = ['even-spacing', 'regular-service', 'weekday-balance', 'holiday-rotation'].map(
  (constraint) => ({ constraint, weight: 0 }),
);

test('says what a search with so many times the moves comes to, and leaves the roster as it is', async () => {
  const directory = scratch({ 'document.json': smallText() });
  const { value: alone } = await callJson(few, { directory });
  const { value: longer } = await callJson(['plan', 'document.json', '--moves', '6000'], { directory });
  const { value } = await callJson([...few, '--compare-moves', '20'], { directory });
  const [before, after] = [alone, longer].map((own) => (own['score'] as Score).quality) as [number, number];
  expect(after).toBeLessThan(before);
  expect(value['comparedMoves']).toEqual({
    times: 20,
    moves: 6000,
    score: longer['score'],
    gainPercent: Math.round((1000 * (before - after)) / before) / 10,
  });
  expect(value['roster']).toEqual(alone['roster']);
  expect(alone).not.toHaveProperty('comparedMoves');
});

test('says it in the report and on the terminal, each in its language', async () => {
  const directory = scratch({ 'document.json': smallText() });
  const { out } = await call([...few, '--compare-moves', '20', '--out', 'out', '--lang', 'en'], {
    directory,
  });
  expect(out).toMatch(
    /^With 20 times the moves, quality came to a cost of \d+ instead of \d+, \d+ % less\./m,
  );
  const report = readFileSync(join(directory, 'out', 'report.html'), 'utf8');
  expect(report).toMatch(/用20倍的步数再排一次，细节的代价由\d+降至\d+，少\d+%。/);
});

test.each([
  ['the roster is proven to be the best', smallText({ rules: easyRules }), [], 0],
  ['there is no complete roster to compare with', impossibleText(), [], 1],
  ['The comparison with more moves was stopped', smallText(), ['--time-limit', '0'], 0],
])('compares nothing where %s', async (why, text, options, code) => {
  const directory = scratch({ 'document.json': text });
  const words = [...few, ...options, '--compare-moves', '20'];
  expect((await call([...words, '--lang', 'en'], { directory })).out).toContain(why);
  const ended = await callJson(words, { directory });
  expect([ended.code, ended.value['comparedMoves']]).toEqual([code, null]);
});

const score = (fairness: number, quality: number): Score => ({
  hard: 0,
  coverage: 0,
  disruption: 0,
  fairness,
  quality,
});

const outcome = (status: string, own: Score, moves: number): PlannedOutcome =>
  ({ status, roster: { score: own, moves } }) as unknown as PlannedOutcome;

test('does not compare with a search that was stopped on its way, but with one that was done sooner', async () => {
  const terminal = { system: { errors: { isTTY: false } }, words: en } as unknown as Terminal;
  const compared = (found: PlannedOutcome) => {
    const planned = outcome('feasible', score(5, 200), 100);
    const again = () => Promise.resolve(found);
    return compareMoves({ planned, isStopped: false, times: 3, again }, terminal);
  };
  expect(await compared(outcome('feasible', score(5, 100), 299))).toBe('stopped');
  expect(await compared(outcome('optimal', score(5, 50), 120))).toMatchObject({ gainPercent: 75 });
  expect(await compared(outcome('feasible', score(5, 201), 300))).toMatchObject({ gainPercent: -0.5 });
  expect(await compared(outcome('feasible', score(4, 100), 300))).toMatchObject({ gainPercent: null });
});
