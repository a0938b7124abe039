import { describe, expect, it } from 'vitest';
import { honest, known, monthPrepared } from '../bench.test.kit.ts';
import { summaryTable } from '../report/markdown.ts';
import { summaries } from '../report/summary.ts';
import type { ChildLine } from './child-lines.ts';
import { recordOf } from './record.ts';

const prepared = monthPrepared();
const { pairs, score } = await honest(prepared);
const run = { peer: 'somebody', seed: 1, limit: 10 };
const quiet = { peakBytes: 0, wasKilled: null, complaint: '', ending: 'code 0' };
const roster = (ms: number, claim: object): ChildLine => ({
  kind: 'roster',
  ms,
  processorMs: ms / 2,
  sinceStartMs: ms,
  pairs,
  claim,
});
const ofLines = (...lines: ChildLine[]) => recordOf(run, known(), prepared, { ...quiet, lines }).record;

describe('recordOf', () => {
  it('takes what was returned by each checkpoint', () => {
    const end = { kind: 'end', ms: 600, how: 'done', isOutOfTime: false } as const;
    const { at, firstValidMs, provenFairnessMs } = ofLines(
      roster(500, {}),
      roster(550, { proven: ['fairness'] }),
      end,
    );
    expect(at).toEqual([null, score, score]);
    expect(firstValidMs).toBe(500);
    expect(provenFairnessMs).toBe(550);
  });

  it('counts what was there in time, and calls late only what adds to it', () => {
    const inTime = roster(9_000, { proven: ['fairness'] });
    const same = ofLines(inTime, roster(11_000, { proven: ['fairness'] }));
    expect(same).toMatchObject({ final: score, finalMs: 9_000, lateMs: null });
    const proof = ofLines(inTime, roster(11_000, { proven: ['fairness', 'quality'] }));
    expect(proof).toMatchObject({ final: score, finalMs: 9_000, lateMs: 11_000, provenQualityMs: null });
    expect(ofLines(roster(11_000, {}))).toMatchObject({ final: null, finalMs: null, lateMs: 11_000 });
  });

  it('knows that a limit has stopped a peer', () => {
    const end = (isOutOfTime: boolean): ChildLine => ({ kind: 'end', ms: 9_900, how: 'so', isOutOfTime });
    expect(ofLines(end(true)).isOutOfTime).toBe(true);
    expect(ofLines(end(false)).isOutOfTime).toBe(false);
    const killed = recordOf(run, known(), prepared, { ...quiet, lines: [], wasKilled: 'time' }).record;
    expect(killed.isOutOfTime).toBe(true);
  });

  it('counts a roster that is not believed for nothing', () => {
    const lie = ofLines(roster(10, { score: { fairness: 0 }, proven: ['fairness'] }));
    expect(lie.final).toBeNull();
    expect(lie.provenFairnessMs).toBeNull();
    expect(lie.disbelieved).toEqual([`fairness is said to be 0 and is ${score.fairness}`]);
    expect(summaryTable(summaries([lie]))).toContain('NOT BELIEVED: fairness is said to be 0');
  });

  it('names a peer that is missing', () => {
    const record = ofLines({ kind: 'missing', why: 'or-tools-wasm is not installed.\nMaybe …' });
    expect(record.outcome).toBe('missing');
    expect(summaryTable(summaries([record]))).toContain('MISSING: or-tools-wasm is not installed.');
  });

  it('keeps what was found before a kill', () => {
    const lines = [roster(10, {})];
    const { record } = recordOf(run, known(), prepared, { ...quiet, lines, wasKilled: 'memory' });
    expect(record.final).toEqual(score);
    expect(record.how).toBe('killed: out of memory');
  });

  it('gives no median time of runs of which one did not get there', () => {
    const fast = ofLines(roster(10, { proven: ['fairness'] }));
    const slow = ofLines(roster(20, {}));
    const [summary] = summaries([fast, slow]);
    expect(summary!.provenFairnessMs).toBeNull();
    expect(summary!.firstValidMs).toEqual({ median: 15, least: 10, most: 20 });
  });
});
