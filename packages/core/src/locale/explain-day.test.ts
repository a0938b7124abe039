import { expect, it } from 'vitest';
import { explainDay } from '../explain/explain-day.ts';
import { plannedRoster } from '../explain/explained.test.kit.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { areFirstDuties, wordDayLeader } from './reasons.ts';

it('does not say of each that he has no duty before where it is so of all who could serve', async () => {
  const roster = await plannedRoster(makeDocument({ leaders: manyLeaders(16) }), 2000);
  const dates = roster.assignments.map(({ date }) => date);
  const said = (date: string): { first: boolean; sentences: string[] } => {
    const explained = explainDay(roster, date, { language: 'zh-CN' })!;
    const free = explained.leaders.filter(({ group }) => group === 'free');
    const sentences = free.map((leader) => wordDayLeader(explained, leader, 'zh-CN'));
    return { first: areFirstDuties(explained), sentences };
  };
  const early = said(dates[0]!);
  expect(early.first).toBe(true);
  expect(early.sentences.length).toBeGreaterThan(1);
  expect(early.sentences.join('')).not.toContain('此前没有值班');
  expect(early.sentences.join('')).toContain('下次');
  const served = (id: string, before: string): boolean =>
    roster.assignments.some(({ leader, date }) => leader === id && date < before);
  for (const date of dates) {
    const { leaders } = explainDay(roster, date)!;
    const free = leaders.filter(({ group }) => group === 'free');
    const isEach = free.length > 1 && !free.some(({ id }) => served(id, date));
    expect([date, areFirstDuties({ leaders })]).toEqual([date, isEach]);
  }
  expect(said(dates[dates.length - 1]!).sentences.join('')).toContain('上次');
});
