import { expect, it } from 'vitest';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { monthlyCircular } from './circular.ts';

const roster = makeRoster(makeCounty(), {});

const sent = (id: string, township: string, due: string): EntrySketch[] => [
  { kind: 'registered', case: id, facts: makeFacts({ townships: ['t1', 't2'] }) },
  { kind: 'forwarded', case: id, on: '2024-03-01', unit: { township }, due },
  { kind: 'accepted', case: id, on: '2024-03-02', unit: { township } },
];

it('lists what is overdue unit by unit, the longest overdue first, with the last supervision of that unit', () => {
  const file = makeCaseFile([
    ...sent('a', 't2', '2024-03-26'),
    ...sent('b', 't1', '2024-03-20'),
    ...sent('c', 't1', '2024-03-10'),
    ...sent('d', 't2', '2024-03-08'),
    ...sent('e', 't3', '2024-03-31'),
    { kind: 'supervised', case: 'd', on: '2024-03-12', unit: { township: 't2' }, by: 'phone' },
    { kind: 'supervised', case: 'b', on: '2024-03-24', unit: { township: 't2' }, by: 'phone' },
    { kind: 'supervised', case: 'd', on: '2024-03-25', unit: { township: 't2' }, by: 'letter' },
  ]);
  const lines = monthlyCircular({ file, roster }, '2024-03').overdue.map(
    ({ unit, replies }) =>
      `${Object.values(unit).join()}: ${replies.map((own) => `${own.case} ${own.due} ${own.days} ${own.townships.join('+')} ${own.supervisedOn}`).join('；')}`,
  );
  expect(lines).toEqual([
    't2: d 2024-03-08 23 t1+t2 2024-03-25；a 2024-03-26 5 t1+t2 null',
    't1: c 2024-03-10 21 t1+t2 null；b 2024-03-20 11 t1+t2 null',
  ]);
});
