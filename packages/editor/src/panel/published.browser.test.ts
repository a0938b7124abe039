import { beforeAll, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PartCommand, RosterCommandEvent, RosterSelectEvent, Selection } from '../events.ts';
import { dongan } from '../fixtures/dongan.ts';
import { RosterIssues } from './issues.ts';
import { RosterLedger } from './ledger.ts';
import { lateView } from '../testing/odd-views.ts';
import { define, stagePart, textOf } from '../testing/stage.ts';

beforeAll(() => {
  define('roster-issues', RosterIssues);
  define('roster-ledger', RosterLedger);
});

const width = 378;
const mountIssues = (options = {}): Promise<RosterIssues> =>
  stagePart<RosterIssues>('roster-issues', lateView, { width, ...options });

it('issues lead to a stand-in where no plan may mend what people must', async () => {
  const issues = await mountIssues({ isEditable: true });
  expect(issues.renderRoot.querySelector('.tag')!.textContent).toBe('⊘ 规定');
  expect(textOf(issues)).toContain('1天要另找人代班');
  expect(textOf(issues)).not.toContain('全部满足：');
  const days: Selection[] = [];
  const commands: PartCommand[] = [];
  issues.addEventListener('roster-select', ({ selection }: RosterSelectEvent) => days.push(selection));
  issues.addEventListener('roster-command', (event) => commands.push((event as RosterCommandEvent).command));
  const seek = issues.renderRoot.querySelector<HTMLElement>('.seek')!;
  await userEvent.click(seek);
  expect(days).toEqual([{ date: '2024-02-20', shift: '2024-02-20/main/1' }]);
  expect(commands).toEqual([{ name: 'substitute', shift: '2024-02-20/main/1', anchor: seek }]);
  expect((await mountIssues()).renderRoot.querySelector('.seek')).toBeNull();
});

it('the ledger says below an entry why, who was told, and what an amendment changed', async () => {
  const notes = ['事由：住院', '2024年2月1日8时50分已报第一召集人'];
  const entry = (number: number): (typeof dongan.ledger)[number] => ({
    number,
    kind: 'vacated',
    at: `2024-02-0${number}T09:05:00+08:00`,
    author: '信访局',
    sentence: '让班',
    dates: [],
    isCorrected: false,
  });
  const view = { ...dongan, ledger: [{ ...entry(1), notes }, entry(2)] };
  const ledger = await stagePart<RosterLedger>('roster-ledger', view, { width });
  const said = [...ledger.renderRoot.querySelectorAll('li')].map((each) =>
    [...each.querySelectorAll('.note')].map((note) => note.textContent),
  );
  expect(said).toEqual([[], notes]);
});
