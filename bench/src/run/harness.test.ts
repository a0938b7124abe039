import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { honest, known, monthPrepared } from '../bench.test.kit.ts';
import type { Pair } from '../peers/pairs.ts';
import { summaries } from '../report/summary.ts';
import { recordOf, type RunRecord } from './record.ts';
import { runChild } from './run-child.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const prepared = monthPrepared();
const { pairs, score } = await honest(prepared);
const run = { peer: 'somebody', seed: 1, limit: 10 };
let files = 0;

/** What the report says of a process that runs this script. */
async function heardOf(script: string): Promise<{ record: RunRecord; status: string }> {
  const path = join(folder, `${files++}.mjs`);
  writeFileSync(path, script);
  const outcome = await runChild(path, [], { killAfterMs: 60_000, mostBytes: 2 ** 30 });
  const { record } = recordOf(run, known(), prepared, outcome);
  return { record, status: summaries([record])[0]!.status };
}

const says = (line: object): string => `console.log(${JSON.stringify(JSON.stringify(line))});`;
const roster = (own: readonly Pair[], claim: object, ms = 100): string =>
  says({ kind: 'roster', ms, processorMs: ms - 20, sinceStartMs: ms + 400, pairs: own, claim });
const end = says({ kind: 'end', ms: 200, how: 'done', isOutOfTime: false });

describe('what a peer says in a process of its own', () => {
  it('counts when it is honest', async () => {
    const { record, status } = await heardOf(roster(pairs, { score, proven: ['fairness'] }) + end);
    expect(status).toBe('done');
    expect(record).toMatchObject({
      final: score,
      finalMs: 100,
      isOutOfTime: false,
      firstValidProcessorMs: 80,
      provenFairnessMs: 100,
      provenFairnessProcessorMs: 80,
      provenFairnessSinceStartMs: 500,
    });
  });

  it('is not believed when it lies about its score', async () => {
    const lie = { score: { ...score, fairness: score.fairness - 1 }, proven: ['fairness'] };
    const { record, status } = await heardOf(roster(pairs, lie) + end);
    expect(record.final).toBeNull();
    expect(status).toContain(`NOT BELIEVED: fairness is said to be ${score.fairness - 1} and is`);
  });

  it('is not believed when it leaves out a day of a roster that it calls complete', async () => {
    const { record, status } = await heardOf(roster(pairs.slice(1), { score }) + end);
    expect(record.final).toBeNull();
    expect(status).toContain(`NOT BELIEVED: nobody on ${prepared.names.shifts[0]!.date}`);
  });

  it('is not believed when it puts a leader on duty who is away', async () => {
    const { unable, leaderCount } = prepared.problem;
    const at = unable.findIndex((bits) => bits !== 0);
    const [shift, leader] = [Math.floor(at / leaderCount), at % leaderCount];
    const changed = pairs.map((pair) => (pair[0] === shift ? ([shift, leader] as const) : pair));
    const { record, status } = await heardOf(roster(changed, {}) + end);
    expect(record.final).toBeNull();
    const { name } = prepared.names.leaders[leader]!;
    expect(status).toContain(`NOT BELIEVED: ${name} cannot serve on ${prepared.names.shifts[shift]!.date}`);
  });

  it('counts for nothing, and is called late, when it comes after its time', async () => {
    const claim = { score, proven: ['fairness'] };
    const { record, status } = await heardOf(roster(pairs, claim, 10_300) + end);
    expect(record).toMatchObject({ final: null, firstValidMs: null, provenFairnessMs: null, lateMs: 10_300 });
    expect(status).toContain('TOO LATE: a better roster or proof after 10.3 s, not counted');
    const inTime = await heardOf(roster(pairs, claim, 10_100) + end);
    expect(inTime.record).toMatchObject({ final: score, lateMs: null });
  });

  it('counts up to a crash, which is named with its error', async () => {
    const { record, status } = await heardOf(`${roster(pairs, {})} throw new TypeError('no such row');`);
    expect(record).toMatchObject({ outcome: 'failed', final: score });
    expect(status).toBe('CRASHED: ended with code 1: TypeError: no such row');
  });

  it('counts up to a crash without a word, which is named by its signal', async () => {
    const crash = `${roster(pairs, {})} setTimeout(() => process.kill(process.pid, 'SIGSEGV'), 50);`;
    const { record, status } = await heardOf(crash);
    expect(record).toMatchObject({ outcome: 'failed', final: score });
    expect(status).toBe('CRASHED: ended with SIGSEGV: without a word');
  });
});
