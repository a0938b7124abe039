import { existsSync, readFileSync } from 'node:fs';
import type { StageAnswer } from '../by-levels.ts';
import { findProgram } from './find-program.ts';
import { type LinearProgram, linearProgramPeer } from './linear-program.ts';
import { mpsText } from './mps.ts';

export const glpkNative: LinearProgram = {
  id: 'glpk-native',
  about: 'GLPK, native, one thread, exact, on demand',
  // its clock counts whole seconds, and the relaxation before the branching cannot be interrupted
  margin: { share: 0.04, msPerColumn: 0.3 },
  advice: "install Debian's glpk-utils",
  find() {
    const own = findProgram('glpsol');
    return own === null ? null : { command: [own] };
  },
  modelName: 'model.mps',
  write: mpsText,
  argumentsOf: ({ files, seconds, seed }) => [
    '--mps',
    files.model,
    '--mipgap',
    '0',
    '--tmlim',
    String(Math.max(1, Math.floor(seconds))),
    '--seed',
    String(seed),
    '--write',
    files.path('solution.txt'),
  ],
  listen({ files }) {
    let isInfeasible = false;
    return {
      onLine(line) {
        isInfeasible ||= /HAS NO (PRIMAL |INTEGER )?FEASIBLE SOLUTION/.test(line);
      },
      answer() {
        if (isInfeasible) return { kind: 'infeasible' };
        const path = files.path('solution.txt');
        return existsSync(path) ? glpkAnswer(readFileSync(path, 'utf8')) : null;
      },
    };
  },
};

export const glpkNativePeer = linearProgramPeer(glpkNative);

/**
 * What `glpsol --write` has written: columns by their place in the model.
 *
 * @returns `null` when there is no status
 */
export function glpkAnswer(text: string): StageAnswer | null {
  const [, status, objective] = /^s mip \d+ \d+ (\w) (\S+)$/m.exec(text) ?? [];
  if (status === undefined) return null;
  if (status === 'n') return { kind: 'infeasible' };
  if (status !== 'o' && status !== 'f') return { kind: 'nothing', why: 'out of time without a roster' };
  const held = new Map<number, number>();
  for (const [, column, value] of text.matchAll(/^j (\d+) (\S+)$/gm)) held.set(Number(column), Number(value));
  const values = (column: number): number => held.get(column + 1) ?? 0;
  return status === 'o' ? { kind: 'optimal', cost: Number(objective), values } : { kind: 'feasible', values };
}
