import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { honest, known, monthPrepared } from '../bench.test.kit.ts';
import { readIndex } from '../instances/store.ts';
import { referee } from '../referee/referee.ts';
import { namedAssignments } from '../result/pairs-of.ts';
import { readResult } from '../result/result.ts';
import { runCommand } from '../run/command.ts';
import { Stopwatch } from '../run/stopwatch.ts';
import { externalPeer } from './external.ts';
import { findProgram } from './native/find-program.ts';
import { type Ending, type Found, PeerMissingError } from './peer.ts';

const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chiefs = readIndex().find(({ name }) => name === 'chiefs')!;
const prepared = monthPrepared();
const { pairs, score } = await honest(prepared);
const result = {
  format: 'lunzhi-bench-result/1',
  instance: 'month',
  solver: 'mine',
  claim: { score },
  assignments: namedAssignments(prepared, pairs),
};

/** Runs a command for a month; what is known is that of the instance named. */
async function run(command: string, instance = 'month'): Promise<{ found: Found[]; ended: Ending }> {
  const found: Found[] = [];
  const ended = await externalPeer('external', '', command).run(prepared, {
    instance,
    seed: 7,
    seconds: 20,
    watch: new Stopwatch(),
    report: (own) => void found.push(own),
  });
  return { found, ended };
}

/** A command that runs this script with Node. */
function script(name: string, text: string): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, text);
  return `'${process.execPath}' '${path}'`;
}
const says = (value: unknown): string => `console.log(${JSON.stringify(JSON.stringify(value))});`;

describe('a program of its own', () => {
  it('hands over rosters, a line each; other lines are passed over', async () => {
    const empty = result.assignments.map((place) => ({ ...place, leader: null }));
    const first = { ...result, claim: undefined, assignments: empty };
    const text = `console.log('begins'); ${says(first)} console.log('# 1'); ${says(result)}`;
    const { found, ended } = await run(script('honest', text));
    expect(found).toEqual([
      { pairs: [], claim: {} },
      { pairs, claim: { score } },
    ]);
    expect(ended).toEqual({ how: 'done', isOutOfTime: false });
  });

  it('is given the problem, the seconds and the seed when it asks for nothing', async () => {
    const copy = join(folder, 'arguments.json');
    const text = `const { readFileSync, writeFileSync } = require('fs'); const [path, ...numbers] = process.argv.slice(2);
      writeFileSync(${JSON.stringify(copy)}, JSON.stringify([JSON.parse(readFileSync(path, 'utf8')).format, ...numbers]))`;
    await run(script('usual', text));
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toEqual(['lunzhi-bench-problem/1', '20', '7']);
  });

  it('is given the files it asks for, where it asks for them', async () => {
    const copy = join(folder, 'given.json');
    const text = `const { readFileSync, writeFileSync } = require('fs'); const [, , document, seed, fairness, quality] = process.argv;
      const heads = [fairness, quality].map((path) => readFileSync(path, 'utf8').split('\\n')[0]);
      writeFileSync(${JSON.stringify(copy)}, JSON.stringify([JSON.parse(readFileSync(document, 'utf8')).title, seed, heads]))`;
    await run(`${script('given', text)} {document} {seed} {fairness} {quality}`);
    const [title, seed, heads] = JSON.parse(readFileSync(copy, 'utf8')) as [string, string, string[]];
    expect([title, seed]).toEqual([prepared.document.title, '7']);
    expect(heads[0]).toContain('minimises fairness');
    expect(heads[1]).toContain('minimises quality');
  });

  it('is given the model of quality with fairness held at what is proven of the instance', async () => {
    const copy = join(folder, 'head.txt');
    const text = `const { copyFileSync } = require('fs'); copyFileSync(process.argv[2], ${JSON.stringify(copy)})`;
    await run(`${script('head', text)} {quality}`, 'chiefs');
    expect(readFileSync(copy, 'utf8')).toContain(`fairness costs at most ${chiefs.bound.fairness}`);
  });

  it('breaks down when it says what is no roster of the instance', async () => {
    const [place, ...others] = result.assignments;
    const wrong = (assignments: unknown): string =>
      script(`wrong${String(wrongs++)}`, says({ ...result, assignments }));
    let wrongs = 0;
    await expect(run(wrong(others))).rejects.toThrow(`it does not list the place ${place!.shift}`);
    await expect(run(wrong([...others, { ...place, leader: 'nobody' }]))).rejects.toThrow(
      'it names nobody, which the instance does not have',
    );
    await expect(run(wrong('none'))).rejects.toThrow('This is no result file');
    await expect(run(script('broken', '{'))).rejects.toThrow(/ended with code 1: /);
  });

  it('is missing when there is no such program', async () => {
    await expect(run('no-such-program-anywhere')).rejects.toThrow(PeerMissingError);
  });
});

describe('the example of the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const text = /```python[^\n]*\n([^]*?)```/.exec(readme)![1]!;

  it('is ten lines', () => {
    expect(text.trimEnd().split('\n')).toHaveLength(10);
  });

  // it can only be run where Python is installed, which nothing else here needs
  it.runIf(findProgram('python3') !== null)('plans a month, as it says it does', async () => {
    const path = join(folder, 'mine.py');
    writeFileSync(path, text);
    const { found, ended } = await run(`python3 '${path}'`);
    expect(ended.how).toBe('done');
    expect(found).toHaveLength(1);
    const verdict = referee(prepared, known(), found[0]!.pairs, found[0]!.claim);
    expect(verdict.refusals).toEqual([]);
    expect(verdict.score).toMatchObject({ hard: 0, coverage: 0 });
  });

  it.runIf(findProgram('python3') !== null)('leaves a shift empty where nobody has rested', async () => {
    const [path, problem] = [join(folder, 'mine.py'), join(folder, 'problem.json')];
    writeFileSync(path, text);
    const shifts = ['2026-01-05/main/1', '2026-01-06/main/1'];
    const fields = { dayOfShift: [0, 1], candidates: [[0], [0]], minFreeDays: 3 };
    writeFileSync(problem, JSON.stringify({ instance: 'two', leaders: ['A'], shifts, ...fields }));
    const lines: string[] = [];
    const command = ['python3', path, problem] as const;
    await runCommand(command, { killAfterMs: 20_000, onLine: (line) => void lines.push(line) });
    expect(readResult(lines[0]!).assignments.map(({ leader }) => leader)).toEqual(['A', null]);
  });
});
