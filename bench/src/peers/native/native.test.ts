import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { monthPrepared } from '../../bench.test.kit.ts';
import { levelModel } from '../../model/level-model.ts';
import { Stopwatch } from '../../run/stopwatch.ts';
import type { Stage, StageAnswer } from '../by-levels.ts';
import { type Ending, type Peer, PeerMissingError } from '../peer.ts';
import { cbcAnswer } from './cbc.ts';
import { textProto } from './cp-sat-native.ts';
import { glpkAnswer } from './glpk-native.ts';
import { highsAnswer, highsNative } from './highs-native.ts';
import { linearProgramPeer } from './linear-program.ts';
import { mpsText } from './mps.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fairOnly = monthPrepared({ withQuality: false });

const run = (peer: Peer): Promise<Ending> =>
  peer.run(fairOnly, {
    instance: 'month',
    seed: 1,
    seconds: 100,
    watch: new Stopwatch(),
    report: () => undefined,
  });

/** An answer with the values of the first columns. */
const plain = (answer: StageAnswer | null, columns = 3): unknown =>
  answer && 'values' in answer
    ? { ...answer, values: Array.from({ length: columns }, (_, column) => answer.values(column)) }
    : answer;

describe('what native solvers write', () => {
  it('HiGHS', () => {
    const solution = (status: string): string =>
      `Model status\n${status}\n\n# Primal solution values\nFeasible\nObjective 64.9999999999995\n# Columns 3\nc0 1\nc1 0\nc2 0.9999999\n` +
      '# Rows 1\nr0 1\n\n# Dual solution values\nNone\n';
    const values = [1, 0, 0.9999999];
    const cost = 64.9999999999995;
    expect(plain(highsAnswer(solution('Optimal'), 65))).toEqual({ kind: 'optimal', cost, values });
    const stopped = highsAnswer(solution('Time limit reached'), 40.2);
    expect(plain(stopped)).toEqual({ kind: 'feasible', bound: 41, values });
    const none = 'Model status\nTime limit reached\n\n# Primal solution values\nNone\n';
    expect(highsAnswer(none, undefined)).toMatchObject({ kind: 'nothing' });
    expect(highsAnswer('Model status\nInfeasible\n', undefined)).toEqual({ kind: 'infeasible' });
    expect(highsAnswer('', undefined)).toBeNull();
  });

  it('better rosters of HiGHS are read while it writes them', () => {
    const path = (name: string): string => join(folder, name);
    const seen: unknown[] = [];
    const files = { model: path('model.txt'), path };
    const listener = highsNative.listen(
      { files, stage: undefined!, seconds: 1, seed: 1, isWatched: true },
      (values) => seen.push([values(0), values(1)]),
    );
    const text = 'Objective 3\n# Columns 2\nc0 1\nc1 0\nObjective 2\n# Columns 2\nc0 0\nc1 1\n';
    for (let length = 0; length <= text.length; length++) {
      writeFileSync(path('better.txt'), text.slice(0, length));
      listener.look!();
    }
    expect(seen).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('CBC', () => {
    const lines =
      '      0 c0                   1                       5\n**    2 c2                   0.5           0\n';
    const values = [1, 0, 0.5];
    const optimal = cbcAnswer(`Optimal - objective value 65.00000000\n${lines}`, undefined);
    expect(plain(optimal)).toEqual({ kind: 'optimal', cost: 65, values });
    const stopped = cbcAnswer(`Stopped on time - objective value 199.00000000\n${lines}`, 40.2);
    expect(plain(stopped)).toEqual({ kind: 'feasible', bound: 41, values });
    const none = 'Stopped on time (no integer solution - continuous used) - objective value 3.0\n';
    expect(cbcAnswer(none, undefined)).toMatchObject({ kind: 'nothing' });
    for (const head of ['Infeasible - objective value 4.0', 'Integer infeasible - objective value 4.0'])
      expect(cbcAnswer(`${head}\n${lines}`, undefined)).toEqual({ kind: 'infeasible' });
    expect(cbcAnswer('', undefined)).toBeNull();
  });

  it('GLPK', () => {
    const columns = 'i 1 1\nj 1 1\nj 2 0\nj 3 1\ne o f\n';
    const values = [1, 0, 1];
    const optimal = glpkAnswer(`c Status:     INTEGER OPTIMAL\ns mip 1 3 o 65\n${columns}`);
    expect(plain(optimal)).toEqual({ kind: 'optimal', cost: 65, values });
    expect(plain(glpkAnswer(`s mip 1 3 f 70\n${columns}`))).toEqual({ kind: 'feasible', values });
    expect(glpkAnswer('s mip 1 3 n 0\n')).toEqual({ kind: 'infeasible' });
    expect(glpkAnswer('s mip 1 3 u 0\n')).toMatchObject({ kind: 'nothing' });
    expect(glpkAnswer('')).toBeNull();
  });
});

describe('what native solvers read', () => {
  const stage: Stage = { ...levelModel(fairOnly, 'fairness'), level: 'fairness' };
  const { model } = stage;

  it('MPS has every column once in each of its rows, with fields where the fixed form wants them', () => {
    const lines = mpsText(stage).split('\n');
    const section = (from: string, to: string): string[] =>
      lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
    const entries = section('COLUMNS', 'RHS').filter((line) => !line.includes('MARKER'));
    const places = entries.map((line) => line.split(/ +/).slice(1, 3).join());
    expect(new Set(places).size).toBe(places.length);
    const terms = model.rows.flatMap(({ terms: own }, row) =>
      [...new Set(own.map(({ column }) => column))].map((column) => `c${column},r${row}`),
    );
    const costs = model.columns.map((_, column) => `c${column},cost`);
    expect(new Set(places)).toEqual(new Set([...costs, ...terms]));
    for (const line of entries) expect(line).toMatch(/^ {4}c\d{1,7} {1,9}(?:r\d{1,7}|cost) +-?[\d.]{1,12}$/);
    expect(section('BOUNDS', 'ENDATA')).toHaveLength(model.columns.length);
  });

  it('a protocol buffer is objects in braces and numbers in brackets', () => {
    const proto = {
      variables: [{ domain: [0, 1] }, { domain: [0, 5] }],
      objective: { vars: [], coeffs: [2] },
    };
    expect(textProto(proto).replace(/\s+/g, ' ')).toBe(
      'variables{domain:[0,1]} variables{domain:[0,5]} objective{ coeffs:[2]}',
    );
  });
});

describe('a native solver', () => {
  it('is missing when it is not installed, with what to do', async () => {
    const peer = linearProgramPeer({ ...highsNative, find: () => null });
    await expect(run(peer)).rejects.toThrow(PeerMissingError);
    await expect(run(peer)).rejects.toThrow('Maybe run `npm run bench:peers` first.');
  });

  it('says that no roster is valid and complete where its file says so', async () => {
    const write = `require('fs').writeFileSync(process.argv[1], 'Model status\\nInfeasible\\n')`;
    const command: [string, ...string[]] = [process.execPath, '-e', write];
    const peer = linearProgramPeer({
      ...highsNative,
      argumentsOf: ({ files }) => [files.path('solution.txt')],
      find: () => ({ command }),
    });
    expect(await run(peer)).toEqual({ how: 'says infeasible', isOutOfTime: false });
  });

  it('breaks down with its last words when it leaves no answer', async () => {
    const command: [string, ...string[]] = [
      process.execPath,
      '-e',
      `console.log('no memory'); process.exit(9)`,
    ];
    const peer = linearProgramPeer({ ...highsNative, argumentsOf: () => [], find: () => ({ command }) });
    await expect(run(peer)).rejects.toThrow('ended with code 9: no memory');
  });
});
