import { readFileSync } from 'node:fs';
import type { Roster } from '@lunzhi/core';
import { type CaseFile, monthlyCircular } from '@lunzhi/reception';
import { expect, it } from 'vitest';
import { comparable, recountedCircular } from '../../packages/reception/src/circular/recount.test.kit.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

it('comes to circulars that a count of the entries alone makes as well, figure for figure', () => {
  const [file, roster] = [read('cases.json') as CaseFile, read('roster.json') as Roster];
  for (const month of ['2024-01', '2024-02']) {
    const sources = { file, roster };
    expect(comparable(monthlyCircular(sources, month))).toEqual(recountedCircular(sources, month));
  }
});
