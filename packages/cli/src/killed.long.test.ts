import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bareEnvironment, call, lunzhi, scratch } from './command.test.kit.ts';
import { endingCommands, freeOn, now, scenarios, states } from './faults.scenarios.test.kit.ts';
import { during, isLeftOver, restore, snapshot } from './faults.test.kit.ts';

const built = (name: string): string => JSON.stringify(pathToFileURL(join(lunzhi, '../../dist', name)).href);

/** Runs a call in a process that kills itself at one of the calls which touch files; half of a content is written first. */
const script = `
import { files } from ${built('output/files.js')};
import { run } from ${built('run.js')};
const [position, ...words] = JSON.parse(process.argv[1]);
let count = 0;
for (const [name, own] of Object.entries(files))
  files[name] = (...given) => {
    if (count++ !== position) return own(...given);
    if (name === 'writeFileSync') own(given[0], given[1].slice(0, given[1].length / 2));
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
const nothing = () => () => {};
const system = {
  environment: {}, input: 0, output: { write() {} }, errors: { write() {} }, now: () => ${now}, elapsed: () => 0,
  onInterrupt: nothing, onUnexpectedEnd: nothing, exit: process.exit,
};
process.exitCode = await run(words, system);
`;

const kept: { made?: ReturnType<typeof states> } = {};

/** How often a process was killed that changes the roster, or the cases. */
const killed = new Map<string, number>();

test.each(endingCommands)(
  'law: wherever a process of `%s` is killed, every file is whole, and a second call ends what was begun',
  async (command) => {
    const of = await (kept.made ??= states());
    for (const { words, state = 'published', code = 0 } of scenarios(freeOn('2024-03-12', of))[command]) {
      const directory = scratch();
      const run = () => call(words, { directory, now });
      restore(directory, of[state]);
      const before = snapshot(directory);
      const { calls } = await during(-1, 'EIO', run);
      const wanted = snapshot(directory);
      let leftOver = 0;
      let kills = 0;
      for (const [position, name] of calls.entries()) {
        // at the others a process leaves what it leaves at the one before
        if (!/^(mkdir|open|writeFile|rename|unlink|rmdir)/.test(name)) continue;
        const where = `${words.join(' ')}: ${name}, call ${position}`;
        restore(directory, of[state]);
        const { signal } = spawnSync(
          process.execPath,
          ['--input-type=module', '-e', script, JSON.stringify([position, ...words])],
          { cwd: directory, env: bareEnvironment() },
        );
        expect([where, signal]).toEqual([where, 'SIGKILL']);
        kills++;
        const after = snapshot(directory);
        if ([...after.keys()].some(isLeftOver)) leftOver++;
        for (const [path, content] of after) {
          const known = [before.get(path), wanted.get(path), '755 directory'];
          const isKnown = isLeftOver(path) || path.includes('.outdated') || known.includes(content);
          expect([where, path, isKnown]).toEqual([where, path, true]);
        }
        expect([where, (await run()).code]).toEqual([where, code]);
        expect([where, snapshot(directory)]).toEqual([where, wanted]);
      }
      if (JSON.stringify([...before]) !== JSON.stringify([...wanted])) expect(leftOver).toBeGreaterThan(3);
      for (const path of ['cases.json', 'out/roster.json'])
        if (before.has(path) && before.get(path) !== wanted.get(path))
          killed.set(path, (killed.get(path) ?? 0) + kills);
      console.log(JSON.stringify({ scenario: words.join(' '), calls: calls.length, kills, leftOver }));
    }
  },
);

test('processes were killed a hundred times and more while they changed a roster, and while they changed cases', () => {
  console.log(JSON.stringify([...killed]));
  expect(killed.get('out/roster.json')).toBeGreaterThan(100);
  expect(killed.get('cases.json')).toBeGreaterThan(100);
});
