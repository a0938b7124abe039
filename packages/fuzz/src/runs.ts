import * as fc from 'fast-check';
import { type CallKind, callKinds, type Case, caseOf } from './cases.ts';
import { faultsOf } from './judge.ts';
import { callApart, callHere, filesOf, inFolder } from './office.ts';
import { meet, type RequestEnding } from './meetings.ts';
import { type Meeting, meetingOf } from './messages.ts';
import { makeWorld, type World } from './worlds.ts';

export const kinds = [...callKinds, 'session'] as const;

export type Kind = (typeof kinds)[number];

/** How one run ended. */
export interface Ending {
  readonly run: number;
  readonly kind: Kind;
  /** Of a session, `session`. */
  readonly command: string;
  /** Exit code; of a session 0 when a request was done, else 2. */
  readonly code: number | null;
  readonly milliseconds: number;
  readonly megabytes: number | null;
  readonly faults: readonly string[];
  /** What was typed, or sent. */
  readonly told: string;
  /** Of a session. */
  readonly requests?: readonly RequestEnding[];
}

export interface Campaign {
  readonly seed: number;
  readonly only: Kind | null;
  /** One run in so many is a process of its own; 0 for none. */
  readonly apartEvery: number;
}

/** So many runs share a handful of worlds, which take longer to make than to use. */
const RUNS_OF_WORLDS = 500;
const WORLDS = 3;

/** Worlds by their seeds; those of other runs are forgotten. */
let made = new Map<number, Promise<World>>();

/** The world of a run: made once for it and its neighbours. */
function worldOf(seed: number, run: number): Promise<World> {
  const block = Math.floor(run / RUNS_OF_WORLDS);
  const seeds = Array.from({ length: WORLDS }, (_, at) => mixed(seed, block * WORLDS + at, 7));
  made = new Map([...made].filter(([own]) => seeds.includes(own)));
  const own = seeds[(mixed(seed, run, 3) >>> 3) % WORLDS]!;
  const world = made.get(own) ?? makeWorld(own);
  made.set(own, world);
  return world;
}

/** A seed for part `at` of another, so that each run can be repeated alone. */
function mixed(seed: number, at: number, salt = 0): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(at + salt * 0x1000193, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

type Act =
  { readonly kind: CallKind; readonly of: Case } | { readonly kind: 'session'; readonly of: Meeting };

const weights: Readonly<Record<Kind, number>> = {
  document: 4,
  roster: 4,
  table: 2,
  notice: 1,
  call: 9,
  session: 1,
};

function actOf(kind: Kind, world: World): fc.Arbitrary<Act> {
  const act: fc.Arbitrary<Act> =
    kind === 'session'
      ? meetingOf(world).map((of) => ({ kind, of }))
      : caseOf(kind, world).map((of) => ({ kind, of }));
  // else the first of several is drawn too often, such as the first key of a document
  return fc.noBias(act);
}

/** Does one run; the same seed and number do the same. */
export async function doRun(campaign: Campaign, run: number): Promise<Ending> {
  const { seed, only, apartEvery } = campaign;
  const own = mixed(seed, run);
  const kind = only ?? kindOf(own);
  const world = await worldOf(seed, run);
  const isApart = apartEvery > 0 && run % apartEvery === apartEvery - 1 && kind !== 'session';
  const [act] = fc.sample(actOf(kind, world), { seed: own, numRuns: 1 });
  return { ...(await ended(act!, isApart)), run };
}

function kindOf(seed: number): Kind {
  const all = kinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind));
  return all[(seed >>> 3) % all.length]!;
}

/** The smallest form of a run that still fails, found in some seconds; the run as it was when nothing smaller does. */
export async function smallest(campaign: Campaign, { run, kind }: Ending): Promise<Ending> {
  const world = await worldOf(campaign.seed, run);
  let last: Ending | null = null;
  let running: Promise<unknown> = Promise.resolve();
  await fc.check(
    fc.asyncProperty(actOf(kind, world), async (act) => {
      const acting = ended(act, false);
      running = acting;
      const ending = { ...(await acting), run };
      if (ending.faults.length > 0) last = ending;
      return ending.faults.length === 0;
    }),
    { seed: mixed(campaign.seed, run), numRuns: 1, interruptAfterTimeLimit: 10_000 },
  );
  // when the time is up one may still be under way
  await running;
  return last ?? doRun(campaign, run);
}

async function ended(act: Act, isApart: boolean): Promise<Omit<Ending, 'run'>> {
  if (act.kind === 'session')
    return { kind: 'session', command: 'session', megabytes: null, ...(await meet(act.of)) };
  const { kind, of } = act;
  const { command, words } = of;
  const before = await of.files();
  const input = await of.input();
  return inFolder(before, async (directory) => {
    const stray: string[] = [];
    const hear = (error: unknown): void =>
      void stray.push(`A promise was rejected and nobody heard: ${String(error)}`);
    process.on('unhandledRejection', hear);
    const said = isApart ? callApart(words, directory, input) : await callHere(words, directory, input);
    process.off('unhandledRejection', hear);
    const faults = faultsOf({ words, said, before, after: filesOf(directory) });
    const { code, milliseconds, megabytes } = said;
    const told = `lunzhi ${words.map(quoted).join(' ')}${isApart ? ' (in a process of its own)' : ''}`;
    return { kind, command, code, milliseconds, megabytes, faults: [...faults, ...stray], told };
  });
}

const quoted = (word: string): string => (/^[\w./=-]+$/.test(word) ? word : JSON.stringify(word));

/** The files of a run, to be looked at. */
export async function filesOfRun(
  { seed, only }: Campaign,
  run: number,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const own = mixed(seed, run);
  const [act] = fc.sample(actOf(only ?? kindOf(own), await worldOf(seed, run)), { seed: own, numRuns: 1 });
  if (act!.kind === 'session') return { 'messages.json': JSON.stringify(act!.of.messages, null, 1) };
  return { ...(await act!.of.files()), 'standard-input': await act!.of.input() };
}
