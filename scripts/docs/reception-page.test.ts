import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { effectiveSettings, settingsSchema } from '../../packages/reception/src/cases/settings.ts';

/** What is said of each setting: its name, then its default. */
const rowsOf = (page: string): [name: string, standing: string][] =>
  [
    ...readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8').matchAll(
      /^\| `(\w+)` +\| ([^|]*?) +\|/gm,
    ),
  ].map(([, name, standing]) => [name!, standing!]);

test.each(['reception.md', 'zh/reception.md'])(
  '%s says what each setting is, and what holds without it',
  (page) => {
    const rows = rowsOf(page);
    expect(rows.map(([name]) => name).toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
    const standing: Readonly<Record<string, unknown>> = { ...effectiveSettings() };
    const figures = rows.filter(([name]) => typeof standing[name] === 'number');
    expect(figures).toHaveLength(6);
    expect(figures).toEqual(figures.map(([name]) => [name, String(standing[name])]));
    const { usual, urgent, major } = effectiveSettings().hearWithin;
    expect(new Map(rows).get('hearWithin')?.match(/\d+/g)?.map(Number)).toEqual([usual, urgent, major]);
  },
);
