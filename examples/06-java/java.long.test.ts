import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const lunzhi = [process.execPath, join(root, 'packages/cli/bin/lunzhi.js')];
const jars = ['databind', 'core', 'annotations'].map((name) => `/usr/share/java/jackson-${name}.jar`);
const hasJdk = spawnSync('javac', ['--version']).status === 0 && jars.every((jar) => existsSync(jar));

if (!hasJdk)
  console.log(
    'No Java here: apt-get install default-jdk-headless libjackson2-databind-java, and it is tried.',
  );

const path = join(root, 'examples/02-township/document.json');

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const run = (command: string, words: readonly string[], directory: string, CLASSPATH = ''): string => {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, CLASSPATH, LUNZHI: lunzhi.join('\n'), LC_ALL: 'C.UTF-8' },
  });
  expect([command, status, stderr]).toEqual([command, 0, expect.any(String)]);
  return stdout;
};

test.skipIf(!hasJdk)(
  'classes made of the schemas are compiled, read a plan and write its document back',
  () => {
    const directory = scratch();
    const document = JSON.parse(readFileSync(path, 'utf8')) as { leaders: { id: string; note?: string }[] };
    const leader = document.leaders[2]!.id;
    run(process.execPath, [join(import.meta.dirname, 'make-classes.js'), 'classes'], directory);
    const made = readdirSync(join(directory, 'classes/lunzhi')).map((name) => `classes/lunzhi/${name}`);
    expect(made).toEqual(
      expect.arrayContaining(['classes/lunzhi/PlanAnswer.java', 'classes/lunzhi/Roster.java']),
    );
    const classpath = ['classes', 'bin', ...jars].join(':');
    const sources = [join(import.meta.dirname, 'Plan.java'), ...made];
    run('javac', ['-nowarn', '-encoding', 'UTF-8', '-d', 'bin', ...sources], directory, classpath);
    const said = run('java', ['Plan', path, leader, 'written.json', ...lunzhi], directory, classpath);

    const [node, ...command] = lunzhi;
    const { roster } = JSON.parse(run(node!, [...command, 'plan', path, '--json'], directory)) as {
      roster: { assignments: { date: string; leader: string }[] };
    };
    const days = roster.assignments.filter((place) => place.leader === leader).map(({ date }) => date);
    expect(days.length).toBeGreaterThan(10);
    expect(said.trim().split('\n')).toEqual(days);
    document.leaders[2]!.note = '已读';
    expect(JSON.parse(readFileSync(join(directory, 'written.json'), 'utf8'))).toEqual(document);
  },
  900_000,
);

test.skipIf(!hasJdk)(
  'a service is asked for a plan, for how it goes and for a table',
  { timeout: 900_000 },
  async () => {
    const directory = scratch();
    const [node, ...command] = lunzhi;
    const service = spawn(node!, [...command, 'serve', '--port', '0', '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void service.kill('SIGKILL'));
    const [said] = (await once(service.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(said.toString()) as { url: string };
    const program = join(import.meta.dirname, 'PlanOverHttp.java');
    const printed = run('java', [program, url, path, 'roster.json', 'table.xlsx'], directory);
    const [, moves, all] = /(\d+) \/ (\d+)\n$/.exec(printed) ?? [];
    expect([moves, Number(all) > 0]).toEqual([all, true]);

    run(node!, [...command, 'plan', path, '--out', 'out', '--lang', 'zh-CN'], directory);
    for (const [own, other] of [
      ['roster.json', 'out/roster.json'],
      ['table.xlsx', 'out/roster.xlsx'],
    ] as const)
      expect([own, readFileSync(join(directory, own)).equals(readFileSync(join(directory, other)))]).toEqual([
        own,
        true,
      ]);

    const wrong = join(directory, 'wrong.json');
    writeFileSync(wrong, '{}');
    const refused = spawnSync('java', [program, url, wrong, 'roster.json', 'table.xlsx'], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('"code":"refused"')]);
  },
);
