import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInstance, readIndex } from '../instances/store.ts';
import { costTerms, levelModel } from '../model/level-model.ts';
import { paths } from '../paths.ts';
import type { Stage } from '../peers/by-levels.ts';
import { cbc } from '../peers/native/cbc.ts';
import { cpSatNative } from '../peers/native/cp-sat-native.ts';
import { glpkNative } from '../peers/native/glpk-native.ts';
import { highsNative } from '../peers/native/highs-native.ts';
import { type LinearProgram, type Program, runProgram, writeModel } from '../peers/native/linear-program.ts';
import { timeWords } from '../report/markdown.ts';
import { spreadOf } from '../report/summary.ts';
import { runCommand } from '../run/command.ts';
import type { Measured } from './bar.ts';

/** Of what HiGHS takes, on the county's year. */
const WANTED = 2;
/** Seconds after which a solver has proven nothing; it is not run again then. */
const LIMIT = 60;
/** With how many moves a plan is tried until it proves its fairness; a few more than none cost less than a tenth of a second. */
const MOVES = [0, 100_000];

const programs: readonly LinearProgram[] = [highsNative, cpSatNative, cbc, glpkNative];

/** Whole processes on one instance: the median of lunzhi, and of each solver; `null` where it proved nothing in time. */
export interface WholeProofs {
  readonly instance: string;
  /** Moves with which lunzhi proves its roster. */
  readonly moves: number;
  readonly ownMs: number | null;
  readonly others: readonly { readonly id: string; readonly ms: number | null }[];
}

/** Lets `lunzhi plan` and each native solver that is installed prove the fairness of each instance, taking turns. */
export async function wholeProofs(
  rounds: number,
): Promise<{ proofs: WholeProofs[]; missing: readonly string[] }> {
  const found = programs.map((own) => ({ own, program: own.find() }));
  const installed = found.flatMap(({ own, program }) => (program ? [{ own, program }] : []));
  const proofs: WholeProofs[] = [];
  for (const { name, isFeasible } of readIndex())
    if (isFeasible) proofs.push(await proofsOf(name, rounds, installed));
  return { proofs, missing: found.filter(({ program }) => !program).map(({ own }) => own.id) };
}

async function proofsOf(
  name: string,
  rounds: number,
  installed: readonly { readonly own: LinearProgram; readonly program: Program }[],
): Promise<WholeProofs> {
  const { instance, prepared } = loadInstance(name);
  const document = join(paths.instances, instance.file);
  const folder = mkdtempSync(join(tmpdir(), 'lunzhi-bench-'));
  try {
    const model = levelModel(prepared, 'fairness');
    model.model.row(costTerms(model, 'coverage'), { max: 0 });
    const stage: Stage = { ...model, level: 'fairness' };
    const solvers = installed.map(({ own, program }) => ({
      id: own.id,
      times: [] as (number | null)[],
      prove: async (seed: number): Promise<number | null> => {
        const files = writeModel(own, stage, mkdtempSync(join(folder, 'run-')));
        const asked = { files, stage, seconds: LIMIT, seed, isWatched: false };
        const { answer, ms } = await runProgram(own, program, asked);
        return answer.kind === 'optimal' ? ms : null;
      },
    }));
    let moves = MOVES[0]!;
    for (moves of MOVES) if ((await plan(document, moves)) !== null) break;
    const own: (number | null)[] = [];
    for (let seed = 1; seed <= rounds; seed++) {
      own.push(await plan(document, moves));
      for (const { times, prove } of solvers) if (times[0] !== null) times.push(await prove(seed));
    }
    const others = solvers.map(({ id, times }) => ({ id, ms: medianOf(times) }));
    return { instance: name, moves, ownMs: medianOf(own), others };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `null` unless every one is there. */
const medianOf = (times: readonly (number | null)[]): number | null => {
  const proven = times.filter((ms) => ms !== null);
  return proven.length === times.length ? spreadOf(proven)!.median : null;
};

/** Milliseconds of a whole plan; `null` when its fairness is not proven. */
async function plan(document: string, moves: number): Promise<number | null> {
  const lines: string[] = [];
  const start = performance.now();
  const { wasKilled } = await runCommand(
    [process.execPath, paths.cli, 'plan', document, '--moves', String(moves), '--json'],
    {
      killAfterMs: LIMIT * 1000,
      onLine: (line) => lines.push(line),
    },
  );
  const ms = performance.now() - start;
  if (wasKilled) return null;
  const { proven } = JSON.parse(lines.join('\n')) as { readonly proven?: { readonly fairness: boolean } };
  return proven?.fairness === true ? ms : null;
}

/**
 * Half of HiGHS's time on one instance, and sooner than every other solver on all.
 *
 * @param missing solvers that are not installed: without them nothing holds or does not
 */
export function wholeFigures(
  proofs: readonly WholeProofs[],
  missing: readonly string[],
  instance: string,
): Pick<Measured, 'measured' | 'holds'> {
  const words = (ms: number | null): string => (ms === null ? `nothing in ${LIMIT} s` : timeWords(ms));
  const isSooner = ({ ownMs }: WholeProofs, ms: number | null): boolean =>
    ownMs !== null && (ms === null || ownMs < ms);
  const highs = proofs.map((own) => ({
    ...own,
    highsMs: own.others.find(({ id }) => id === highsNative.id)?.ms ?? null,
  }));
  const lost = proofs.flatMap((own) =>
    own.others
      .filter(({ ms }) => !isSooner(own, ms))
      .map(({ id, ms }) => `${own.instance} (${words(own.ownMs)} against ${words(ms)} of ${id})`),
  );
  const county = highs.find((own) => own.instance === instance)!;
  const ratio =
    county.ownMs === null ? 0 : county.highsMs === null ? Infinity : county.highsMs / county.ownMs;
  const withMoves = proofs.filter(({ moves }) => moves > 0).map((own) => own.instance);
  const measured = [
    `whole processes beside native HiGHS on the exported model: ` +
      highs
        .map(({ instance: name, ownMs, highsMs }) => `${name} ${words(ownMs)} against ${words(highsMs)}`)
        .join(', '),
    lost.length === 0 ? 'sooner than every native solver on all' : `not sooner: ${lost.join(', ')}`,
    ...(withMoves.length > 0
      ? [
          `with ${MOVES.at(-1)!.toLocaleString('en')} moves, where 0 moves prove nothing: ${withMoves.join(', ')}`,
        ]
      : []),
    ...(missing.length > 0 ? [`MISSING: ${missing.join(', ')}`] : []),
  ].join('; ');
  return { measured, holds: missing.length > 0 ? null : ratio >= WANTED && lost.length === 0 };
}
