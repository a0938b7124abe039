import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadInstance, readBest } from './instances/store.ts';
import { paths } from './paths.ts';
import { BadResultError, type Result, resultJsonSchema } from './result/result.ts';
import { runVerify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(result: unknown): { code: number; log: string; errors: string[] } {
  const file = join(folder, 'result.json');
  writeFileSync(file, typeof result === 'string' ? result : JSON.stringify(result));
  const [logs, errors]: [string[], string[]] = [[], []];
  const code = runVerify(file, { log: (text) => logs.push(text), error: (text) => errors.push(text) });
  return { code, log: logs.join('\n'), errors };
}

const best: Result = readBest('month')!;
const { score } = { score: loadInstance('month').instance.best! };

describe('--verify', () => {
  it('counts an honest file and prints one line', () => {
    const { code, log, errors } = verify({ ...best, solver: 'mine', version: '2.0', seconds: 3 });
    expect([code, errors]).toEqual([0, []]);
    expect(log.split('\n')).toHaveLength(3);
    expect(log).toContain(`| month | mine 2.0 | 0 / 0 / ${score.fairness} / ${score.quality} |`);
  });

  it('refuses a place that is not listed', () => {
    const { code, errors } = verify({ ...best, assignments: best.assignments.slice(1) });
    expect(code).toBe(1);
    expect(errors).toContain(`the place ${best.assignments[0]!.shift} is not listed`);
  });

  it('refuses a leader the instance does not have, and a place listed twice', () => {
    const [first, ...others] = best.assignments;
    expect(verify({ ...best, assignments: [{ ...first!, leader: '某人' }, ...others] }).errors).toContain(
      'the instance has no 某人',
    );
    expect(verify({ ...best, assignments: [...best.assignments, first] }).code).toBe(1);
  });

  it('refuses a wrong claim', () => {
    const claim = { score: { ...score, quality: score.quality - 1 } };
    expect(verify({ ...best, claim }).errors).toEqual([
      `quality is said to be ${score.quality - 1} and is ${score.quality}`,
    ]);
  });

  it('says what is no result file', () => {
    expect(() => verify('{')).toThrow(BadResultError);
    expect(() => verify({ ...best, format: 'other' })).toThrow(BadResultError);
    expect(() => runVerify(join(folder, 'nowhere.json'))).toThrow(BadResultError);
  });

  it('reads files of the form the schema states', () => {
    expect(JSON.parse(readFileSync(paths.resultSchema, 'utf8'))).toEqual(resultJsonSchema());
  });
});
