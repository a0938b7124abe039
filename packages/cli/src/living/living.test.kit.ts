import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import { expect, vi } from 'vitest';
import { type Ended, scratch, smallText } from '../command.test.kit.ts';
import { planned } from '../planned.test.kit.ts';
import { run } from '../run.ts';

/** A directory with a roster in `out`, and the command in it. */
export interface Office {
  readonly directory: string;
  run(...words: readonly string[]): Promise<Ended>;
  /** In Chinese. */
  zh(...words: readonly string[]): Promise<Ended>;
  json(
    ...words: readonly string[]
  ): Promise<{ code: number | null; value: Record<string, unknown>; err: string }>;
  roster(): Roster;
  text(name: string): string;
}

/** A call in this process, which is far cheaper than one of its own; no call may ever show a stack trace. */
async function runIn(directory: string, words: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const listen = (stream: 'stdout' | 'stderr', to: keyof typeof said) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      said[to] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return true;
    });
  const spies = [listen('stdout', 'out'), listen('stderr', 'err')];
  const before = process.cwd();
  process.chdir(directory);
  try {
    const code = await run(words, { LANG: 'C' });
    expect(said.err).not.toMatch(/^ {4}at /m);
    return { code, ...said };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

export function officeOf(directory: string): Office {
  const text = (name: string): string => readFileSync(join(directory, name), 'utf8');
  return {
    directory,
    run: (...words) => runIn(directory, words),
    zh: (...words) => runIn(directory, [...words, '--lang', 'zh-CN']),
    async json(...words) {
      const { code, out, err } = await runIn(directory, [...words, '--json']);
      return { code, value: JSON.parse(out) as Record<string, unknown>, err };
    },
    roster: () => JSON.parse(text('out/roster.json')) as Roster,
    text,
  };
}

export const path = 'out/roster.json';

/** Offices as they were made once, by document and stage: making one takes several calls. */
const kept = new Map<string, Readonly<Record<string, Uint8Array>>>();

async function onceMade(key: string, make: () => Office | Promise<Office>): Promise<Office> {
  let files = kept.get(key);
  if (!files) {
    const { directory } = await make();
    const of = (within: string): [string, Uint8Array][] =>
      readdirSync(join(directory, within), { withFileTypes: true }).flatMap((entry) => {
        const name = join(within, entry.name);
        return entry.isDirectory() ? of(name) : [[name, readFileSync(join(directory, name))]];
      });
    files = Object.fromEntries(of(''));
    kept.set(key, files);
  }
  return officeOf(scratch(files));
}

/** An office with a roster that was just planned. */
export const drafted = (document = smallText()): Promise<Office> =>
  onceMade(`drafted ${document}`, () => officeOf(planned(document)));

/** An office with a roster that the public knows. */
export const published = (document = smallText()): Promise<Office> =>
  onceMade(`published ${document}`, () => publish(document));

async function publish(document: string): Promise<Office> {
  const office = await drafted(document);
  const approved = ['publish', path, '--approve', '--by', '县信访工作联席会议', '--at', '2024-01-10 9:00'];
  expect(await office.run(...approved)).toMatchObject({ code: 0, err: '' });
  expect(await office.run('publish', path, '--at', '2024-01-11 9:00')).toMatchObject({ code: 0, err: '' });
  return office;
}

/** A duty day in March, its holder, and somebody who is on duty on no day near. */
export function marchDay(office: Office): { date: string; holder: string; free: string; near: string } {
  const { assignments, document } = office.roster();
  const index = assignments.findIndex(({ date }) => date >= '2024-03-11');
  const { date, leader } = assignments[index]!;
  const around = (days: number): Set<string | null> =>
    new Set(assignments.slice(index - days, index + days + 1).map((place) => place.leader));
  return {
    date,
    holder: leader!,
    free: document.leaders.find(({ id }) => !around(3).has(id))?.id ?? '',
    near: assignments[index + 1]!.leader!,
  };
}
