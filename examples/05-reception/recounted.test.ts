import { readFileSync } from 'node:fs';
import type { Roster } from '@lunzhi/core';
import { type CaseFile, monthlyCircular } from '@lunzhi/reception';
import { expect, it } from 'vitest';
import { recountedCircular, shownFigures } from '../../packages/reception/src/circular/recount.test.kit.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

it('comes to circulars whose every figure is found again by a count of the entries alone', () => {
  const [file, roster] = [read('cases.json') as CaseFile, read('roster.json') as Roster];
  for (const month of ['2024-01', '2024-02']) {
    const circular = monthlyCircular({ file, roster }, month);
    expect(shownFigures(circular)).toEqual(recountedCircular(circular, file.entries));
  }
});
