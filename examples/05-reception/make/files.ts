import type { RosterDocument } from '@lunzhi/core';
import { type CaseFile, type Circular, monthlyCircular } from '@lunzhi/reception';
import { circularWords } from '../../../packages/reception/src/locale/circular.ts';
import { makeYear, type Year } from './year.ts';

/** The eve of the Monday on which the example begins: what was written down until then is kept with it. */
export const EVE = '2024-02-25';

/** A case file as text: an entry a line, so that two of them can be compared. */
function textOf({ entries, ...head }: CaseFile): string {
  const own = JSON.stringify({ ...head, entries: [] });
  return `${own.slice(0, -2)}\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

/** The roster and the cases, by the names of their files. */
export const filesOf = ({ roster, file }: Year): Readonly<Record<string, string>> => ({
  'roster.json': `${JSON.stringify(roster)}\n`,
  'cases.json': textOf(file),
});

/** The circulars of the twelve months. */
export const circularsOf = ({ roster, file }: Year): Circular[] =>
  Array.from({ length: 12 }, (_, index) =>
    monthlyCircular({ roster, file }, `2024-${String(index + 1).padStart(2, '0')}`),
  );

/** The headline figures of circulars as a table. */
export function figuresText(circulars: readonly Circular[]): string {
  const { columns } = circularWords('zh-CN');
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  const rows = circulars.map(({ period, sittings, figures }) => [
    period,
    sittings.held.length,
    sittings.empty.length,
    ...keys.map((key) => (key === 'people' ? figures.people : figures[key].length)),
  ]);
  const head = ['月份', '接访班次', '空班', ...keys.map((key) => columns[key])];
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** What is kept with the example, and the whole year. */
export async function makeFiles(document: RosterDocument): Promise<{
  readonly kept: Readonly<Record<string, string>>;
  readonly year: Readonly<Record<string, string>>;
}> {
  const year = await makeYear(document);
  return {
    kept: { ...filesOf(await makeYear(document, EVE)), 'circulars.csv': figuresText(circularsOf(year)) },
    year: filesOf(year),
  };
}
