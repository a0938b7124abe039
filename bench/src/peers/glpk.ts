import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ModelTooLargeError } from '../model/level-model.ts';
import { paths } from '../paths.ts';
import { peerByLevels, type Stage, type StageAnswer } from './by-levels.ts';
import { PeerMissingError } from './peer.ts';

/** Columns beyond which its model by names takes gigabytes. */
const MAX_COLUMNS = 200_000;

/** What is used of `glpk.js`. */
interface Library {
  readonly GLP_OPT: number;
  readonly GLP_FEAS: number;
  readonly GLP_NOFEAS: number;
  readonly GLP_MSG_OFF: number;
  solve(model: object, options: object): { readonly result: Result };
}

interface Result {
  readonly status: number;
  readonly z: number;
  readonly vars: Readonly<Record<string, number>>;
}

let library: Library | undefined;

const file = join(paths.onDemand, 'node_modules/glpk.js/dist/glpk.js');

/** GLPK in WebAssembly, one thread, no gap allowed. Under the GPL, and so not installed with the others. */
export const glpkPeer = peerByLevels<object>('glpk', 'GLPK of glpk.js 5.0.0, exact, on demand', {
  // the relaxation before the branching cannot be interrupted: 1 to 2 s for the 8,814 columns of a month
  margin: { share: 0.04, msPerColumn: 0.3 },
  async load() {
    if (!existsSync(file))
      throw new PeerMissingError('glpk.js is not installed.\nMaybe run `npm run bench:peers` first.');
    library ??= await ((await import(pathToFileURL(file).href)) as { default(): Promise<Library> }).default();
  },
  convert: modelOf,
  solve(model, seconds): Promise<StageAnswer> {
    const { GLP_OPT, GLP_FEAS, GLP_NOFEAS, GLP_MSG_OFF } = library!;
    const { result } = library!.solve(model, {
      mipgap: 0,
      tmlim: seconds,
      msglev: GLP_MSG_OFF,
      presol: true,
    });
    const values = (column: number): number => result.vars[`c${column}`] ?? 0;
    const { status, z: cost } = result;
    if (status === GLP_OPT) return Promise.resolve({ kind: 'optimal', cost, values });
    if (status === GLP_NOFEAS) return Promise.resolve({ kind: 'infeasible' });
    if (status === GLP_FEAS) return Promise.resolve({ kind: 'feasible', values });
    return Promise.resolve({ kind: 'nothing', why: 'out of time without a roster' });
  },
});

/** The constants of `glpk.h`, needed before the library is loaded. */
const GLP = { min: 1, free: 1, lower: 2, upper: 3, both: 4, fixed: 5 } as const;

/** A stage with names for its columns: that is how the library reads it. */
function modelOf({ model, level, scale }: Stage): object {
  const { rows, columns } = model;
  if (columns.length > MAX_COLUMNS) throw new ModelTooLargeError(rows.length, columns.length, true);
  const vars = columns.flatMap((column, index) =>
    column.level === level && column.cost !== 0
      ? [{ name: `c${index}`, coef: column.cost / scale[level] }]
      : [],
  );
  return {
    name: 'roster',
    objective: { direction: GLP.min, name: 'cost', vars },
    subjectTo: rows.map(({ terms, min, max }, row) => {
      // a column may stand in a row more than once
      const sums = new Map<number, number>();
      for (const { column, coefficient } of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
      return {
        name: `r${row}`,
        vars: [...sums].map(([column, coef]) => ({ name: `c${column}`, coef })),
        bnds: bounds(min, max),
      };
    }),
    bounds: columns.map(({ max }, index) => ({ name: `c${index}`, ...bounds(0, max) })),
    generals: columns.flatMap(({ integer }, index) => (integer ? [`c${index}`] : [])),
  };
}

function bounds(lb: number, ub: number): { type: number; lb: number; ub: number } {
  const isLow = lb > -Infinity;
  const isHigh = ub < Infinity;
  const type = isLow
    ? isHigh
      ? lb === ub
        ? GLP.fixed
        : GLP.both
      : GLP.lower
    : isHigh
      ? GLP.upper
      : GLP.free;
  return { type, lb: isLow ? lb : 0, ub: isHigh ? ub : 0 };
}
