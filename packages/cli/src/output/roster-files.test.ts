import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlannedOutcome, recount, reportModel, type Roster } from '@lunzhi/core';
import { expect, test } from 'vitest';
import { filesOf, publicNames } from '../command.test.kit.ts';
import { during } from '../faults.test.kit.ts';
import { Refusal } from '../input/refusal.ts';
import { planned } from '../planned.test.kit.ts';
import { rewriteReport } from './roster-files.ts';

/** A directory of a planned roster whose report is an old one, and how to write it anew. */
async function withOldReport() {
  const directory = join(await planned(), 'out');
  const report = join(directory, 'report.html');
  const wanted = readFileSync(report, 'utf8');
  writeFileSync(report, 'old');
  const roster = JSON.parse(readFileSync(join(directory, 'roster.json'), 'utf8')) as Roster;
  const model = reportModel({ ...recount(roster), backend: 'local-search' });
  const names = ['roster.json', ...publicNames, 'report.html'];
  const rewrite = (): void =>
    rewriteReport({ roster } as PlannedOutcome, model, {
      directory,
      names,
      isPublic: true,
      superseded: {},
    });
  return { directory, report, wanted, rewrite };
}

const refusalOf = (action: () => void): Refusal | null => {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

test('writes the report anew, and no other file', async () => {
  const { directory, report, wanted, rewrite } = await withOldReport();
  const before = filesOf(directory);
  rewrite();
  expect(readFileSync(report, 'utf8')).toBe(wanted);
  writeFileSync(report, 'old');
  expect(filesOf(directory)).toEqual(before);
});

test('leaves the report of a roster that somebody has changed meanwhile', async () => {
  const { directory, report, rewrite } = await withOldReport();
  appendFileSync(join(directory, 'roster.json'), '\n');
  expect(refusalOf(rewrite)?.problems).toMatchObject([{ code: 'roster-changed' }]);
  expect(readFileSync(report, 'utf8')).toBe('old');
});

test('whatever goes wrong with a file, the report is the old one or the new one, and what was written before is said', async () => {
  const { directory, report, wanted, rewrite } = await withOldReport();
  const { calls } = await during(-1, 'EIO', () => Promise.resolve(rewrite()));
  const before = filesOf(directory);
  let refused = 0;
  for (const position of calls.keys()) {
    writeFileSync(report, 'old');
    const { result: refusal } = await during(position, 'EIO', () => Promise.resolve(refusalOf(rewrite)));
    const isNew = readFileSync(report, 'utf8') === wanted;
    expect([position, isNew]).toEqual([position, refusal === null]);
    if (refusal) {
      refused++;
      expect(refusal.problems).toMatchObject([{ code: 'not-writable', missing: [report] }]);
      const [{ written }] = refusal.problems as [{ written: readonly string[] } & Refusal['problems'][0]];
      expect(written).toEqual(['roster.json', ...publicNames].map((name) => join(directory, name)));
    }
  }
  // what a failed call could not clear away the next one does
  rewrite();
  expect(filesOf(directory)).toEqual(before);
  expect(refused).toBeGreaterThan(3);
});
