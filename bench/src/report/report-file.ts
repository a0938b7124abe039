import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, barsElsewhere, barsTable } from '../bars/bar.ts';
import { readIndex } from '../instances/store.ts';
import { paths } from '../paths.ts';
import type { RunRecord } from '../run/record.ts';
import { charts } from './charts.ts';
import type { Machine } from './machine.ts';
import type { Renewal } from './renew.ts';
import { reportText } from './report-text.ts';

/** What a comparison measured, as its JSON file holds it. */
export interface Comparison {
  readonly machine: Machine;
  readonly loadAtEnd: number;
  readonly runs: number;
  readonly limit: number;
  /** Runs that were to be; more than `records` in a comparison that was stopped. */
  readonly planned?: number;
  readonly records: readonly RunRecord[];
  /** Parts of `records` that were measured later than the rest, in the order of time. */
  readonly renewed?: readonly Renewal[];
}

const pathOf = (name: string): string => join(paths.results, name);

function save(name: string, value: unknown): void {
  mkdirSync(paths.results, { recursive: true });
  writeFileSync(pathOf(name), `${JSON.stringify(value)}\n`);
}

const read = (name: string): unknown =>
  existsSync(pathOf(name)) ? JSON.parse(readFileSync(pathOf(name), 'utf8')) : null;

/** Saves what was compared as `NAME.json`, with its report beside it; a whole comparison also gets charts. */
export function saveComparison(name: 'report' | 'quick' | 'part', comparison: Comparison): string {
  save(`${name}.json`, comparison);
  return writeReport(name, comparison);
}

/** Keeps bars beside those measured before, and puts them into the whole report. */
export function saveBars(measured: readonly Bar[]): void {
  const numbers = new Set(measured.map(({ bar }) => bar));
  const others = readBars().filter(({ bar }) => !numbers.has(bar));
  save(
    'bars.json',
    [...others, ...measured].sort((a, b) => a.bar - b.bar),
  );
  const comparison = readWhole();
  if (comparison) writeReport('report', comparison);
}

/** The stored whole comparison; `null` when there is none. */
export const readWhole = (): Comparison | null => read('report.json') as Comparison | null;

const readBars = (): readonly Bar[] => (read('bars.json') as readonly Bar[] | null) ?? [];

function writeReport(name: string, comparison: Comparison): string {
  const { records } = comparison;
  const named = new Set(records.map(({ instance }) => instance));
  const instances = readIndex().filter((instance) => named.has(instance.name));
  const isWhole = name === 'report';
  const bars = isWhole ? readBars() : [];
  const text = reportText({
    ...comparison,
    instances,
    bars: bars.length > 0 ? barsTable(bars, barsElsewhere) : '',
  });
  writeFileSync(pathOf(`${name}.md`), text);
  if (isWhole) for (const { file, svg } of charts(instances, records)) writeFileSync(pathOf(file), svg);
  return text;
}
