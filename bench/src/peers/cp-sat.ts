import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { costTerms, ModelTooLargeError } from '../model/level-model.ts';
import { paths } from '../paths.ts';
import { peerByLevels, type Stage } from './by-levels.ts';
import { PeerMissingError } from './peer.ts';

/** Columns beyond which its model in memory takes gigabytes. */
const MAX_COLUMNS = 400_000;
const FAR = 2 ** 50;

type Int64 = number | string;

interface Response {
  readonly solution?: readonly Int64[];
  readonly objectiveValue?: number;
  readonly bestObjectiveBound?: number;
}

/** What is used of `or-tools-wasm/cp-sat`. */
interface Library {
  readonly CpModel: new (proto: object) => object;
  readonly CpSolver: new () => {
    solve(
      model: object,
      params: object,
      callbacks: { onSolution?: (response: Response) => void },
    ): Promise<unknown>;
    response(): Response | null;
    statusName(status: unknown): string;
  };
}

let library: Library | undefined;

const file = join(paths.onDemand, 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js');

/** CP-SAT of OR-Tools in WebAssembly, one worker. Not installed with the others: it takes 318 MB on disk. */
export const cpSatPeer = peerByLevels<object>('cp-sat', 'CP-SAT of or-tools-wasm 0.9.1, exact, on demand', {
  margin: { share: 0.03, msPerColumn: 0.1 },
  async load() {
    if (!existsSync(file))
      throw new PeerMissingError('or-tools-wasm is not installed.\nMaybe run `npm run bench:peers` first.');
    library ??= (await import(pathToFileURL(file).href)) as Library;
  },
  convert: protoOf,
  async solve(proto, seconds, seed, onBetter) {
    const solver = new library!.CpSolver();
    const valuesOf = ({ solution = [] }: Response) => {
      const own = [...solution];
      return (column: number): number => Number(own[column] ?? 0);
    };
    const status = await solver.solve(
      new library!.CpModel(proto),
      { maxTimeInSeconds: seconds, numWorkers: 1, numSearchWorkers: 1, randomSeed: seed },
      { onSolution: (response) => onBetter(valuesOf(response)) },
    );
    const name = solver.statusName(status);
    if (name === 'INFEASIBLE') return { kind: 'infeasible' };
    const response = solver.response();
    if ((name !== 'OPTIMAL' && name !== 'FEASIBLE') || !response) return { kind: 'nothing', why: name };
    const values = valuesOf(response);
    if (name === 'OPTIMAL')
      return { kind: 'optimal', cost: Math.round(response.objectiveValue ?? 0), values };
    const bound = response.bestObjectiveBound;
    return { kind: 'feasible', values, ...(bound !== undefined && { bound: Math.ceil(bound - 1e-6) }) };
  },
});

/** A stage as CP-SAT's own proto. Its numbers are whole: so must those of the rules be. */
export function protoOf(stage: Stage): object {
  const { model, level } = stage;
  if (model.columns.length > MAX_COLUMNS)
    throw new ModelTooLargeError(model.rows.length, model.columns.length, true);
  const whole = (value: number): number => {
    if (!Number.isSafeInteger(value)) throw new Error(`CP-SAT needs whole numbers, and a row has ${value}`);
    return value;
  };
  const costs = costTerms(stage, level);
  return {
    variables: model.columns.map(({ max }) => ({ domain: [0, max < Infinity ? whole(max) : FAR] })),
    constraints: model.rows.map(({ terms, min, max }) => ({
      linear: {
        vars: terms.map(({ column }) => column),
        coeffs: terms.map(({ coefficient }) => whole(coefficient)),
        domain: [min > -Infinity ? whole(min) : -FAR, max < Infinity ? whole(max) : FAR],
      },
    })),
    objective: {
      vars: costs.map(({ column }) => column),
      coeffs: costs.map(({ coefficient }) => whole(coefficient)),
    },
  };
}
