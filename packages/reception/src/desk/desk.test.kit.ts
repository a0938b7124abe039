import { conceal } from '../cases/private.ts';
import { makeCaseFile, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import type { TypedFacts } from './acts.ts';
import { type Desk, openDesk } from './desk.ts';

export const roster = makeRoster(makeCounty(), {
  '2024-03-11': 'A',
  '2024-03-12': 'B',
  '2024-03-18': 'A',
  '2024-03-19': 'C',
  '2024-03-20': 'D',
  '2024-03-25': 'A',
  '2024-03-26': 'B',
});
export const today = '2024-03-11';
export const by = { at: '2024-03-11T09:00:00+08:00', author: '某县信访局' };
export const on = (date: string): string => `${date}/main/1`;

export const walkIn = makeFacts({
  registeredOn: today,
  channel: 'visit',
  about: conceal('早稻补贴名单漏报'),
  townships: ['t1'],
  people: 12,
  representatives: 5,
  petitioners: [{ name: conceal('陈某') }],
  walkIn: true,
}) as unknown as TypedFacts;

export const cases = makeCaseFile([
  { kind: 'registered', case: 'JF20240001', facts: makeFacts({ townships: ['t1'], departments: ['d1'] }) },
  { kind: 'screened', case: 'JF20240001' },
  { kind: 'matched', case: 'JF20240001', sitting: makeSitting(today, 'A'), time: '09:00' },
  { kind: 'consented', case: 'JF20240001', sitting: makeSitting(today, 'A') },
  { kind: 'invited', case: 'JF20240001', sitting: makeSitting(today, 'A'), by: 'phone' },
  { kind: 'registered', case: 'JF20240002', facts: makeFacts({ townships: ['t2'] }) },
  { kind: 'screened', case: 'JF20240002' },
  { kind: 'registered', case: 'JF20240003', facts: makeFacts({ townships: ['t1'], urgency: 'urgent' }) },
]);

export const open = (own: Partial<Parameters<typeof openDesk>[0]> = {}): Desk =>
  openDesk({ cases, roster, today, ...own });

export const row = (desk: Desk, id: string) => desk.view().cases.find((own) => own.id === id)!;
