import { expect, test } from 'vitest';
import { isLong, seed, times } from '../../../scripts/runs.ts';
import { usages } from './command.test.kit.ts';
import { tryFaults } from './faults.property.test.kit.ts';
import {
  type EndingCommand,
  endingCommands,
  freeOn,
  scenarios,
  states,
} from './faults.scenarios.test.kit.ts';
import { type Fault, faults, type FileCall } from './faults.test.kit.ts';

/** In the long tests every call goes wrong in every way; else every third in one way, of those that only look at a file every ninth. */
const choose = (position: number, call: FileCall): readonly Fault[] => {
  if (isLong) return faults;
  const turn = position + seed;
  const oneIn = /^(access|f?stat|lstat|read|realpath)/.test(call) ? 9 : 3;
  return turn % oneIn === 0 ? [faults[(turn / oneIn) % faults.length]!] : [];
};

let kept: ReturnType<typeof prepare> | undefined;
const prepare = async () => {
  const of = await states();
  return { of, all: scenarios(freeOn('2024-03-12', of)) };
};
const prepared = (): ReturnType<typeof prepare> => (kept ??= prepare());

test('every option that names a file is in some scenario', async () => {
  const { all } = await prepared();
  for (const command of endingCommands) {
    const { options } = usages[command];
    const said = all[command].flatMap(({ words }) => words);
    const naming = Object.entries(options).filter(([, spec]) =>
      ['file', 'output', 'folder'].includes(spec.kind),
    );
    const missing = naming.flatMap(([name]) => (said.includes(`--${name}`) ? [] : [`${command} --${name}`]));
    expect(missing).toEqual([]);
  }
});

const tryAll = async (command: EndingCommand) => {
  const { of, all } = await prepared();
  const sums = { scenarios: 0, writing: 0, calls: 0, faults: 0, refused: 0, killed: 0, states: 0 };
  for (const scenario of all[command]) {
    const { writes, ...found } = await tryFaults(scenario, of[scenario.state ?? 'published'], choose);
    sums.scenarios++;
    if (writes) sums.writing++;
    expect(found.faults).toBeLessThanOrEqual(found.calls * faults.length);
    for (const [name, number] of Object.entries(found)) sums[name as keyof typeof found] += number;
  }
  return sums;
};

/** Whichever test asks first, each command is tried once. */
const tried = new Map<EndingCommand, ReturnType<typeof tryAll>>();
const sumsOf = (command: EndingCommand): ReturnType<typeof tryAll> => {
  if (!tried.has(command)) tried.set(command, tryAll(command));
  return tried.get(command)!;
};

test.each(endingCommands)(
  'law: whatever goes wrong with a file, `%s` says what is true, and a second call ends what was begun',
  async (command) => {
    expect((await sumsOf(command)).scenarios).toBeGreaterThan(0);
  },
);

test('there is much that can go wrong, and much of it leaves something to be ended', async () => {
  const all: Awaited<ReturnType<typeof tryAll>>[] = [];
  // one after another: what goes wrong goes wrong in the whole process
  for (const command of endingCommands) all.push(await sumsOf(command));
  const total = (name: keyof (typeof all)[number]): number => all.reduce((sum, own) => sum + own[name], 0);
  if (isLong) console.log(JSON.stringify(all));
  expect(total('scenarios')).toBeGreaterThan(30);
  expect(total('writing')).toBeGreaterThan(20);
  const isMuch = [
    total('faults') > times(200, 700),
    total('killed') > times(30, 100),
    total('states') > times(50, 150),
  ];
  expect(isMuch).toEqual([true, true, true]);
  // as long as all of them, should it be the first
}, 600_000);
