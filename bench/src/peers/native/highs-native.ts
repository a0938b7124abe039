import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../paths.ts';
import type { StageAnswer } from '../by-levels.ts';
import { findProgram, isProgram } from './find-program.ts';
import { type LinearProgram, linearProgramPeer, type Program } from './linear-program.ts';
import { mpsText } from './mps.ts';

/** Of the PyPI package, which brings the program and its library but puts neither where they are looked for. */
function inPythonPackage(): Program | null {
  const lib = join(paths.python, 'lib');
  const [python] = existsSync(lib) ? readdirSync(lib) : [];
  if (python === undefined) return null;
  const folder = join(lib, python, 'site-packages/highsbox/highs_dist');
  const program = join(folder, 'bin/highs');
  return isProgram(program)
    ? { command: [program], environment: { LD_LIBRARY_PATH: join(folder, 'lib') } }
    : null;
}

export const highsNative: LinearProgram = {
  id: 'highs-native',
  about: 'HiGHS, native, exact, on demand',
  // it looks at its clock seconds late now and then; its rosters are read before
  margin: { share: 0.03, msPerColumn: 0 },
  advice: 'run `npm run bench:peers`',
  find() {
    const own = findProgram('highs');
    return inPythonPackage() ?? (own === null ? null : { command: [own] });
  },
  modelName: 'model.mps',
  write: mpsText,
  argumentsOf({ files, seconds, seed, isWatched }) {
    const options = files.path('options.txt');
    writeFileSync(
      options,
      [
        'mip_rel_gap = 0',
        'mip_abs_gap = 0',
        ...(isWatched ? [`mip_improving_solution_file = ${files.path('better.txt')}`] : []),
        `log_file = ${files.path('log.txt')}`,
        '',
      ].join('\n'),
    );
    return [
      '--options_file',
      options,
      '--time_limit',
      String(seconds),
      '--random_seed',
      String(seed),
      '--solution_file',
      files.path('solution.txt'),
      files.model,
    ];
  },
  listen({ files }, onBetter) {
    const better = betterSolutions(files.path('better.txt'));
    let bound: number | undefined;
    return {
      onLine(line) {
        const [, text] = /^ +Dual bound +(\S+)/.exec(line) ?? [];
        if (text !== undefined && Number.isFinite(Number(text))) bound = Number(text);
      },
      look() {
        const last = better().at(-1);
        if (last) onBetter(last);
      },
      answer: () => highsAnswer(textOf(files.path('solution.txt')), bound),
    };
  },
};

export const highsNativePeer = linearProgramPeer(highsNative);

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * What HiGHS has written into its solution file.
 *
 * @returns `null` when there is no status
 */
export function highsAnswer(text: string, bound: number | undefined): StageAnswer | null {
  const status = /^Model status\n(.*)$/m.exec(text)?.[1];
  if (status === undefined) return null;
  // no cost is below 0, so that nothing is unbounded
  if (/infeasible/i.test(status)) return { kind: 'infeasible' };
  const objective = /^# Primal solution values\nFeasible\nObjective (\S+)$/m.exec(text)?.[1];
  if (objective === undefined) return { kind: 'nothing', why: 'out of time without a roster' };
  const values = valuesOf(text.slice(text.indexOf('# Columns')).split('\n# ', 1)[0]!);
  if (status === 'Optimal') return { kind: 'optimal', cost: Number(objective), values };
  const least = bound !== undefined && bound > 0 ? { bound: Math.ceil(bound - 1e-6) } : {};
  return { kind: 'feasible', values, ...least };
}

/** Of lines `cK VALUE`; what is not named is 0. */
function valuesOf(text: string): (column: number) => number {
  const values = new Map<number, number>();
  for (const [, column, value] of text.matchAll(/^c(\d+) (\S+)$/gm))
    values.set(Number(column), Number(value));
  return (column) => values.get(column) ?? 0;
}

/** Reads what was added to a file of better and better solutions, each whole. */
function betterSolutions(path: string): () => ((column: number) => number)[] {
  let [read, rest] = [0, ''];
  return () => {
    if (!existsSync(path)) return [];
    const file = openSync(path, 'r');
    const piece = Buffer.alloc(2 ** 20);
    for (let length = -1; length !== 0; read += length) {
      length = readSync(file, piece, 0, piece.length, read);
      rest += piece.toString('latin1', 0, length);
    }
    closeSync(file);
    const found: ((column: number) => number)[] = [];
    // a solution says how many columns follow
    for (;;) {
      const head = /Objective \S+\n# Columns (\d+)\n/.exec(rest);
      if (!head) return found;
      const lines = rest.slice(head.index + head[0].length).split('\n', Number(head[1]) + 1);
      if (lines.length <= Number(head[1])) return found;
      const body = lines.slice(0, -1).join('\n');
      found.push(valuesOf(body));
      rest = rest.slice(head.index + head[0].length + body.length);
    }
  };
}
