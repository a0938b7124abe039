import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { paths } from '../../paths.ts';
import type { StageAnswer } from '../by-levels.ts';
import { protoOf } from '../cp-sat.ts';
import { isProgram } from './find-program.ts';
import { type LinearProgram, linearProgramPeer } from './linear-program.ts';

/** What `cp_sat.py` prints. */
type Line =
  | { readonly kind: 'better'; readonly ones: readonly number[] }
  | {
      readonly kind: 'end';
      readonly status: string;
      readonly ones?: readonly number[];
      readonly cost?: number;
      readonly bound?: number;
    };

const cpSat = (id: string, about: string, workers: number): LinearProgram => ({
  id,
  about,
  margin: { share: 0.03, msPerColumn: 0.1 },
  advice: 'run `npm run bench:peers`',
  find() {
    const python = join(paths.python, 'bin/python');
    return isProgram(python) ? { command: [python, paths.cpSat] } : null;
  },
  modelName: 'model.txt',
  write: (stage) => textProto(protoOf(stage)),
  argumentsOf: ({ files, seconds, seed, stage: { model } }) =>
    [files.model, seconds, seed, workers, model.shiftCount * model.leaderCount].map(String),
  listen(_, onBetter) {
    let end: StageAnswer | null = null;
    return {
      onLine(text) {
        if (!text.startsWith('{"kind":')) return;
        const line = JSON.parse(text) as Line;
        if (line.kind === 'better') onBetter(valuesOf(line.ones));
        else end = answerOf(line);
      },
      answer: () => end,
    };
  },
});

function answerOf({ status, ones, cost, bound }: Extract<Line, { kind: 'end' }>): StageAnswer {
  if (status === 'INFEASIBLE') return { kind: 'infeasible' };
  if (!ones) return { kind: 'nothing', why: 'out of time without a roster' };
  const values = valuesOf(ones);
  if (status === 'OPTIMAL') return { kind: 'optimal', cost: Math.round(cost!), values };
  return { kind: 'feasible', values, bound: Math.ceil(bound! - 1e-6) };
}

const valuesOf = (ones: readonly number[]): ((column: number) => number) => {
  const held = new Set(ones);
  return (column) => (held.has(column) ? 1 : 0);
};

/** A protocol buffer as text: objects in braces, lists of numbers in brackets, other lists one by one. */
export function textProto(value: object): string {
  return Object.entries(value)
    .map(([field, own]) => {
      if (!Array.isArray(own))
        return typeof own === 'object' ? `${field}{${textProto(own as object)}}` : `${field}:${own}`;
      if (own.every((item) => typeof item === 'object'))
        return own.map((item) => `${field}{${textProto(item as object)}}`).join('\n');
      return own.length === 0 ? '' : `${field}:[${own.join()}]`;
    })
    .join(' ');
}

export const cpSatNative = cpSat(
  'cp-sat-native',
  'CP-SAT, native, a worker for each core, exact, on demand',
  availableParallelism(),
);
export const cpSatNativePeer = linearProgramPeer(cpSatNative);
export const cpSatNativeAlonePeer = linearProgramPeer(
  cpSat('cp-sat-native-1', 'CP-SAT, native, one worker, exact, on demand', 1),
);
