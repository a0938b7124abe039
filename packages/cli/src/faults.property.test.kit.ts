import { expect } from 'vitest';
import { call, type Ended, scratch } from './command.test.kit.ts';
import { now, type Scenario } from './faults.scenarios.test.kit.ts';
import {
  during,
  type Fault,
  type FileCall,
  fits,
  isLeftOver,
  restore,
  type Snapshot,
  snapshot,
  withoutLeftOvers,
} from './faults.test.kit.ts';
import type { Files } from './planned.test.kit.ts';

/** Compares, and says of a difference where it was. */
const expectAt = (where: string, received: unknown, expected: unknown): void =>
  expect({ where, is: received }).toEqual({ where, is: expected });

/** Whether a file has got its name of an older one. */
const renamedIn = (after: Snapshot, path: string): boolean =>
  [...after.keys()].some((other) => other.startsWith(path.replace(/\.\w+$/, '.outdated')));

/** How a scenario goes when nothing happens. */
interface Undisturbed {
  readonly ended: Ended;
  readonly before: Snapshot;
  readonly wanted: Snapshot;
  /** Calls that touch files. */
  readonly calls: Awaited<ReturnType<typeof during>>['calls'];
}

/** What trying came to. */
export interface Tried {
  readonly calls: number;
  readonly faults: number;
  /** After which the command said itself that it could not do all. */
  readonly refused: number;
  readonly killed: number;
  /** States of the directory that a fault left and a second call had to end. */
  readonly states: number;
  readonly writes: boolean;
}

/**
 * Lets each call of a scenario that touches a file go wrong, and looks at what the command has said and left; then
 * gives it again.
 *
 * @param choose the faults to be tried at a call
 */
export async function tryFaults(
  { words, code: usual }: Scenario,
  state: Files,
  choose: (position: number, call: FileCall) => readonly Fault[],
): Promise<Tried> {
  const code: number = usual ?? 0;
  const directory = scratch();
  const run = (): Promise<Ended> => call([...words, '--json'], { directory, now });
  const undisturbed = await undisturbedIn(directory, state, run);
  const { before, wanted, calls, ended } = undisturbed;
  expectAt(ended.err, ended.code, code);
  const seen = new Set<string>();
  let [tried, refused, killed] = [0, 0, 0];
  for (const [position, name] of calls.entries()) {
    for (const fault of choose(position, name)) {
      if (!fits(fault, name)) continue;
      const where = `${words.join(' ')}: ${fault} at call ${position}, ${name}`;
      restore(directory, state);
      const { result, isKilled } = await during(position, fault, run);
      const after = snapshot(directory);
      tried++;
      if (isKilled) killed++;
      else if (result.code !== code) refused++;
      requireWhole(after, undisturbed, where);
      if (!isKilled) requireTrue(result, after, undisturbed, where);
      const key = JSON.stringify([...after]);
      if (seen.has(key)) continue;
      seen.add(key);
      const again = await run();
      expectAt(where, [again.code, again.err.includes('lunzhi:')], [code, false]);
      expectAt(where, snapshot(directory), wanted);
    }
  }
  return {
    calls: calls.length,
    faults: tried,
    refused,
    killed,
    states: seen.size,
    writes: JSON.stringify([...before]) !== JSON.stringify([...wanted]),
  };
}

async function undisturbedIn(
  directory: string,
  state: Files,
  run: () => Promise<Ended>,
): Promise<Undisturbed> {
  restore(directory, state);
  const before = snapshot(directory);
  const { result: ended, calls } = await during(-1, 'EIO', run);
  const wanted = snapshot(directory);
  expect([...wanted.keys()].filter(isLeftOver)).toEqual([]);
  return { ended, before, wanted, calls };
}

/** Every file is the old one or the new one; what is under way nobody else can look into. */
function requireWhole(after: Snapshot, { before, wanted }: Undisturbed, where: string): void {
  for (const [path, content] of after) {
    if (isLeftOver(path)) {
      if (path.endsWith('.part')) expectAt(`${where}: ${path}`, content, '700 directory');
      continue;
    }
    const name = path.replace(/\.outdated(-\d+)?(?=\.\w+$)/, '');
    const known = [before.get(path), wanted.get(path), before.get(name), '755 directory'];
    expectAt(`${where}: ${path}`, known.includes(content), true);
  }
  // renamed at most
  for (const path of before.keys())
    if (!after.has(path) && wanted.has(path)) expectAt(where, renamedIn(after, path), true);
}

interface Said {
  readonly code: string;
  readonly written?: readonly string[];
  readonly missing?: readonly string[];
  readonly renamed?: Readonly<Record<string, string>>;
  readonly entries?: { readonly path: string; readonly last: number };
}

/** What the command has said is how it is. */
function requireTrue(
  { code, out, err }: Ended,
  after: Snapshot,
  undisturbed: Undisturbed,
  where: string,
): void {
  const { before, wanted, ended } = undisturbed;
  const now = withoutLeftOvers(after);
  if (code === ended.code) {
    expectAt(where, now, wanted);
    return;
  }
  expectAt(`${where}\n${err}`, [code, /^lunzhi: .+$/m.test(err)], [2, true]);
  const { status, diagnostics } = JSON.parse(out) as { status: string; diagnostics: readonly Said[] };
  expectAt(where, [status, diagnostics.length > 0], ['refused', true]);
  const [{ written = [], missing = [], renamed = {}, entries }] = diagnostics as [Said];
  for (const path of written) expectAt(`${where}: ${path}`, now.get(path), wanted.get(path));
  for (const path of missing) expectAt(`${where}: ${path}`, now.get(path), before.get(path));
  const isUntouched = written.length + Object.keys(renamed).length === 0 && !entries;
  if (isUntouched) expectAt(where, now, before);
  if (entries) expectAt(where, now.get(entries.path), wanted.get(entries.path));
  const changed = [...now].filter(
    ([path, content]) => !content.endsWith('directory') && before.get(path) !== content,
  );
  const isSaid = (path: string): boolean =>
    written.includes(path) || Object.values(renamed).some((name) => path.endsWith(name));
  expectAt(
    where,
    changed.filter(([path]) => !isSaid(path)),
    [],
  );
}
