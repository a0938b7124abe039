import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';

/** The command as people call it; `npm test` builds it first. */
export const lunzhi = fileURLToPath(new URL('../bin/lunzhi.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface CallOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
}

/** An environment that says nothing of language or zone. */
export function bareEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'TZ']) delete environment[name];
  return { ...environment, LANG: 'C', ...added };
}

/** Calls the command and waits for its end; no call may ever show a stack trace. */
export function call(words: readonly string[], options: CallOptions = {}): Ended {
  const ended = spawnSync(process.execPath, [lunzhi, ...words], {
    input: options.input ?? '',
    encoding: 'utf8',
    env: bareEnvironment(options.environment),
    maxBuffer: 100_000_000,
    ...(options.directory !== undefined && { cwd: options.directory }),
  });
  expect(ended.stderr).not.toMatch(/^ {4}at /m);
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** Calls with `--json` and reads the one value on standard output. */
export function callJson(
  words: readonly string[],
  options: CallOptions = {},
): { code: number | null; value: Record<string, unknown>; err: string } {
  const { code, out, err } = call([...words, '--json'], options);
  return { code, value: JSON.parse(out) as Record<string, unknown>, err };
}

/** Codes of the diagnostics of a `--json` value, each of which must have a sentence. */
export function codesOf(value: Record<string, unknown>): string[] {
  const diagnostics = value['diagnostics'] as { code: string; sentence: string }[];
  for (const { sentence } of diagnostics) expect(sentence).toMatch(/\S/);
  return diagnostics.map(({ code }) => code);
}

/** A directory of the test's own, gone when it ends. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  return directory;
}

/** Every file of a directory with its bytes, by name. */
export function filesOf(directory: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(directory)
      .sort()
      .map((name) => [name, readFileSync(join(directory, name)).toString('base64')]),
  );
}

/** A county of eight in the spring of 2024: 39 duty days, planned in a moment. */
export function smallDocument(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const titles = [
    '县委书记',
    '县长',
    '县委副书记',
    '常务副县长',
    '副县长甲',
    '副县长乙',
    '法院院长',
    '检察长',
  ];
  return {
    format: 'lunzhi/1',
    title: '某县接访方案',
    jurisdiction: { id: '某县', name: '某县', level: 'county' },
    issuer: '某县信访局',
    issuedOn: '2024-01-05',
    period: { from: '2024-02-01', to: '2024-03-31' },
    townships: [{ id: '东镇', name: '东镇' }],
    leaders: titles.map((title, index) => ({
      id: title,
      name: title,
      ...(index < 2 && { chief: true }),
      ...(index === 4 && { townships: ['东镇'] }),
    })),
    ...changes,
  };
}

export const smallText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(smallDocument(changes));

/** A document that no roster can satisfy: two leaders, ten days between their duties. */
export const impossibleText = (): string =>
  smallText({
    leaders: ['甲', '乙'].map((name) => ({ id: name, name })),
    townships: [],
    rules: [{ constraint: 'min-rest-gap', params: { days: 10 } }],
  });

export const publicNames = ['notice.html', 'roster.csv', 'roster.ics', 'roster.xlsx'];
