import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roster } from '@lunzhi/core';
import { expect } from 'vitest';
import { call, callJson, type Ended, smallText } from '../command.test.kit.ts';
import { onceMade, planned } from '../planned.test.kit.ts';

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

export function officeOf(directory: string): Office {
  const text = (name: string): string => readFileSync(join(directory, name), 'utf8');
  return {
    directory,
    run: (...words) => call(words, { directory }),
    zh: (...words) => call([...words, '--lang', 'zh-CN'], { directory }),
    json: (...words) => callJson(words, { directory }),
    roster: () => JSON.parse(text('out/roster.json')) as Roster,
    text,
  };
}

export const path = 'out/roster.json';

/** An office with a roster that was just planned. */
export const drafted = async (document = smallText()): Promise<Office> => officeOf(await planned(document));

/** An office with a roster that the public knows. */
export const published = async (document = smallText()): Promise<Office> =>
  officeOf(await onceMade(`published ${document}`, () => publish(document)));

async function publish(document: string): Promise<string> {
  const office = await drafted(document);
  const approved = ['publish', path, '--approve', '--by', '县信访工作联席会议', '--at', '2024-01-10 9:00'];
  expect(await office.run(...approved)).toMatchObject({ code: 0, err: '' });
  expect(await office.run('publish', path, '--at', '2024-01-11 9:00')).toMatchObject({ code: 0, err: '' });
  return office.directory;
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
