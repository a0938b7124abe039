import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedMoves, PlannedOutcome, Score } from '@lunzhi/core';
import { expect, test } from 'vitest';
import {
  call,
  callJson,
  filesOf,
  impossibleText,
  publicNames,
  scratch,
  smallText,
  spawned,
} from '../command.test.kit.ts';
import { moduleWith } from '../custom-constraints.test.kit.ts';
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
  expect(out).toMatch(/^A second search with 20 times the moves did better in quality \(by \d+%\)\./m);
  const report = readFileSync(join(directory, 'out', 'report.html'), 'utf8');
  expect(report).toMatch(/用20倍的步数又排了一次，细节的不足可以减少\d+%。只作比较，这张表没有改。/);
});

test.each([
  ['This roster is proven to be the best', smallText({ rules: easyRules }), [], 0],
  ['There is no complete roster to compare with', impossibleText(), [], 1],
  ['Without moves (--moves 0) there is nothing to compare', smallText(), ['--moves', '0'], 0],
  ['The comparison was stopped', smallText(), ['--time-limit', '0'], 0],
])('compares nothing where %s', async (why, text, options, code) => {
  const directory = scratch({ 'document.json': text });
  const words = [...few, ...options, '--compare-moves', '20'];
  expect((await call([...words, '--lang', 'en'], { directory })).out).toContain(why);
  const ended = await callJson(words, { directory });
  expect([ended.code, ended.value['comparedMoves']]).toEqual([code, null]);
});

/** One of the two leaders is away on all days but one: hardly any move is left. */
const nearlyFixedText = smallText({
  leaders: [
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙', absences: [{ from: '2024-02-03', to: '2024-03-31', excused: true }] },
  ],
  townships: [],
  rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
});

test('a search that ends since nothing is left to evaluate was not stopped, but compared', async () => {
  const directory = scratch({ 'document.json': nearlyFixedText });
  const { out } = await call([...few, '--compare-moves', '2', '--lang', 'en'], { directory });
  expect(out).toMatch(/^A second search with 2 times the moves found nothing better\. That is not a proof;/m);
  const { value } = await callJson([...few, '--compare-moves', '2'], { directory });
  const { times, moves, gainPercent } = value['comparedMoves'] as ComparedMoves;
  expect([times, gainPercent, value['status']]).toEqual([2, 0, 'feasible']);
  expect(value['moves']).toBeLessThan(300);
  expect(moves).toBeLessThan(600);
});

test('an error of the second search is told, and the files of the first stay', async () => {
  // as soon as the report is written, the constraint fails
  const failing = `track: () => {
    if (existsSync('out/report.html')) throw new Error('no luck');
    return { apply: () => 0 };
  }`;
  const module = `import { existsSync } from 'node:fs';${moduleWith(`bind: () => ({ violations: () => [], ${failing} }),`)}`;
  const [directory, alone] = [1, 2].map(() =>
    scratch({ 'document.json': smallText(), 'own.mjs': module }),
  ) as [string, string];
  const words = [...few, '--constraints', 'own.mjs', '--out', 'out', '--lang', 'en'];
  const { code, out, err } = spawned([...words, '--compare-moves', '20'], { directory });
  expect([err, code, out]).toEqual([
    '',
    0,
    expect.stringMatching(/^The comparison failed, and the roster is not affected\..*no luck/m),
  ]);
  spawned(words, { directory: alone });
  expect(filesOf(join(directory, 'out'))).toEqual(filesOf(join(alone, 'out')));
  expect(Object.keys(filesOf(join(alone, 'out')))).toEqual(
    [...publicNames, 'report.html', 'roster.json'].sort(),
  );
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
  const compared = (found: PlannedOutcome, stopped = false) => {
    const planned = outcome('feasible', score(5, 200), 100);
    let isStopped = false;
    const again = () => {
      isStopped = stopped;
      return Promise.resolve(found);
    };
    return compareMoves({ planned, moves: 100, times: 3, again, isStopped: () => isStopped }, terminal);
  };
  const { notCompared } = en.plan;
  expect(await compared(outcome('feasible', score(5, 100), 299), true)).toBe(notCompared.stopped);
  expect(await compared(outcome('feasible', score(5, 100), 299))).toMatchObject({
    moves: 299,
    gainPercent: 50,
  });
  // the last of the moves was done when the time was up
  expect(await compared(outcome('feasible', score(5, 100), 300), true)).toMatchObject({ gainPercent: 50 });
  expect(await compared(outcome('optimal', score(5, 50), 120), true)).toMatchObject({ gainPercent: 75 });
  expect(await compared(outcome('feasible', score(5, 201), 300))).toMatchObject({ gainPercent: -0.5 });
  expect(await compared(outcome('feasible', score(4, 100), 300))).toMatchObject({ gainPercent: null });
});
