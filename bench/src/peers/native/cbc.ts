import { existsSync, readFileSync } from 'node:fs';
import type { StageAnswer } from '../by-levels.ts';
import { findProgram } from './find-program.ts';
import { type LinearProgram, linearProgramPeer } from './linear-program.ts';
import { mpsText } from './mps.ts';

export const cbc: LinearProgram = {
  id: 'cbc',
  about: 'CBC of COIN-OR, native, one thread, exact, on demand',
  margin: { share: 0.03, msPerColumn: 0.1 },
  advice: "install Debian's coinor-cbc",
  find() {
    const own = findProgram('cbc');
    return own === null ? null : { command: [own] };
  },
  modelName: 'model.mps',
  write: mpsText,
  argumentsOf: ({ files, seconds, seed }) => [
    files.model,
    '-timeMode',
    'elapsed',
    '-seconds',
    String(seconds),
    '-randomCbcSeed',
    String(seed),
    '-ratioGap',
    '0',
    '-allowableGap',
    '0',
    '-solve',
    '-solution',
    files.path('solution.txt'),
  ],
  listen({ files }) {
    let bound: number | undefined;
    return {
      onLine(line) {
        const [, text] = /^Lower bound: +(\S+)/.exec(line) ?? [];
        if (text !== undefined) bound = Number(text);
      },
      answer() {
        const path = files.path('solution.txt');
        return existsSync(path) ? cbcAnswer(readFileSync(path, 'utf8'), bound) : null;
      },
    };
  },
};

export const cbcPeer = linearProgramPeer(cbc);

/**
 * What CBC has written into its solution file.
 *
 * @returns `null` when there is no status
 */
export function cbcAnswer(text: string, bound: number | undefined): StageAnswer | null {
  const [head = ''] = text.split('\n', 1);
  const cost = Number(/objective value +(\S+)/.exec(head)?.[1]);
  const values = new Map<number, number>();
  for (const [, column, value] of text.matchAll(/^(?:\*\*)? +\d+ +c(\d+) +(\S+)/gm))
    values.set(Number(column), Number(value));
  const valueOf = (column: number): number => values.get(column) ?? 0;
  if (head.startsWith('Optimal')) return { kind: 'optimal', cost, values: valueOf };
  if (/infeasible/i.test(head)) return { kind: 'infeasible' };
  if (!head.startsWith('Stopped')) return null;
  if (head.includes('no integer solution')) return { kind: 'nothing', why: 'out of time without a roster' };
  const least = bound !== undefined && bound > 0 ? { bound: Math.ceil(bound - 1e-6) } : {};
  return { kind: 'feasible', values: valueOf, ...least };
}
