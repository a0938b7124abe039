import { parseArgs } from 'node:util';
import { EXTERNAL } from './peers/external.ts';

export interface Options {
  readonly command: 'compare' | 'generate' | 'gate' | 'verify' | 'bars' | 'held-out';
  readonly file: string;
  readonly instances: readonly string[];
  readonly peers: readonly string[];
  /** A command that takes part as the peer `external`. */
  readonly external: string | null;
  readonly runs: number;
  /** Seconds per run. */
  readonly limit: number;
  /** Bytes a process may hold. */
  readonly mostBytes: number;
  readonly keepsBest: boolean;
  /** With `gate` and `held-out`: store what is measured instead of comparing. */
  readonly records: boolean;
  readonly isQuick: boolean;
  /** Measure these instances or peers anew and put them into the stored whole report. */
  readonly renews: boolean;
  /** Numbers of the bars to be measured; all when empty. */
  readonly bars: readonly number[];
  /** A built worktree of another revision, which bars measure in turn with this one. */
  readonly against: string | null;
}

export const HELP = `npm run bench [-- OPTIONS]

  (none)             every peer on every instance, then the bars; tables and charts in bench/results
  --quick            three instances, one run of 2 s, no bars: about a minute
  --instance NAME    only this instance (repeatable)
  --peer NAME        only this peer (repeatable)
  --external COMMAND a program of your own takes part, alone or beside peers named; see bench/README.md
  --runs N           interleaved runs of each (3); whom the limit stops in the first is not run again
  --limit SECONDS    time for each run (60)
  --memory GB        a process that holds more is ended (6)
  --renew            measure only these instances and peers, and put them into the stored whole report
  --keep-best        better rosters become the best known of their instance; the whole does so anyway
  --bars             only the bars, and where those are measured that are not measured here
  --bar N            only this bar (repeatable)
  --against PATH     bars 2 and 5 beside an earlier revision: a worktree of it that is built
  --gate             compare with results/baseline.json; fails on a worse score or a clear slow-down
  --gate --record    store what is measured as the baseline
  --held-out         plan twenty documents that nothing was chosen on; compare with results/held-out.json
  --held-out --record  store what they come to
  --verify FILE      count somebody's roster and print its line
  --generate         write the instances and their manifest anew`;

/** Of `--quick`: small, usual, and one that cannot be solved. */
const QUICK = ['month', 'dongan-2024', 'impossible-festival'];

export class BadCallError extends Error {
  override readonly name = 'BadCallError';
}

/** @throws BadCallError with advice, for options that are none */
export function readOptions(args: readonly string[]): Options | 'help' {
  const values = valuesOf(args);
  if (values.help) return 'help';
  const isQuick = values.quick === true;
  const number = (text: string | undefined, otherwise: number, name: string): number => {
    const value = text === undefined ? otherwise : Number(text);
    if (!(value > 0)) throw new BadCallError(`--${name} is ${text}.\nMaybe give a number above 0.`);
    return value;
  };
  const runs = number(values.runs, isQuick ? 1 : 3, 'runs');
  if (!Number.isInteger(runs)) throw new BadCallError(`--runs is ${runs}.\nMaybe give a whole number.`);
  const renews = values.renew === true;
  const external = values.external ?? null;
  if (external?.trim() === '')
    throw new BadCallError("--external is empty.\nMaybe write --external 'python3 mine.py'.");
  if (renews && external !== null)
    throw new BadCallError('--renew is for peers of the whole report.\nMaybe leave out --external.');
  if (renews && (isQuick || !(values.instance ?? values.peer)))
    throw new BadCallError(
      '--renew is for a part of the whole report.\nMaybe add --peer NAME or --instance NAME.',
    );
  refuseBesideHeldOut(values);
  return {
    command: values.generate
      ? 'generate'
      : values.verify !== undefined
        ? 'verify'
        : values.gate
          ? 'gate'
          : values['held-out']
            ? 'held-out'
            : values.bars || values.bar
              ? 'bars'
              : 'compare',
    file: values.verify ?? '',
    instances: values.instance ?? (isQuick ? QUICK : []),
    peers: [...(values.peer ?? []), ...(external === null ? [] : [EXTERNAL])],
    external,
    runs,
    limit: number(values.limit, isQuick ? 2 : 60, 'limit'),
    mostBytes: number(values.memory, 6, 'memory') * 2 ** 30,
    keepsBest: values['keep-best'] === true,
    records: values.record === true,
    isQuick,
    renews,
    against: values.against ?? null,
    bars: (values.bar ?? []).map((text) => number(text, 0, 'bar')),
  };
}

/** `--held-out` plans the same documents with the same seeds whatever else is said. */
function refuseBesideHeldOut(values: Readonly<Record<string, unknown>>): void {
  if (!values['held-out']) return;
  const other = Object.keys(values).find((name) => name !== 'held-out' && name !== 'record');
  if (other !== undefined)
    throw new BadCallError(`--held-out goes without --${other}.\nMaybe leave out --${other}.`);
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        quick: { type: 'boolean' },
        renew: { type: 'boolean' },
        instance: { type: 'string', multiple: true },
        peer: { type: 'string', multiple: true },
        external: { type: 'string' },
        runs: { type: 'string' },
        limit: { type: 'string' },
        memory: { type: 'string' },
        'keep-best': { type: 'boolean' },
        bars: { type: 'boolean' },
        bar: { type: 'string', multiple: true },
        against: { type: 'string' },
        gate: { type: 'boolean' },
        'held-out': { type: 'boolean' },
        record: { type: 'boolean' },
        verify: { type: 'string' },
        generate: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadCallError(`${(error as Error).message}\nMaybe see \`npm run bench -- --help\`.`);
  }
}
