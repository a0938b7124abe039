import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { CaseEntry } from '../cases/entry.ts';
import { entrySchema } from '../cases/entry.ts';
import { monthlyCircular } from '../circular/circular.ts';
import { roster as historyRoster } from '../circular/attended-roster.test.kit.ts';
import { historyArbitrary } from '../circular/histories.test.kit.ts';
import { circularReport, numbered } from '../locale/circular-report.ts';
import { circularWords } from '../locale/circular.ts';
import type { FigureCell } from '../locale/figure-report.ts';
import { makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { plant } from '../testing/plant.ts';
import { by, cases, open, roster } from './desk.test.kit.ts';
import { type Desk, openDesk } from './desk.ts';
import type { CircularView } from './page-views.ts';

const deskOf = (entries: readonly CaseEntry[], today: string): Desk =>
  openDesk({ cases: { ...makeCaseFile(), entries: [...entries] }, roster: historyRoster, today });

const todayArbitrary = fc.constantFrom('2024-03-11', '2024-03-31', '2024-04-15', '2024-05-02');

const isJson = (answer: unknown): void =>
  expect(JSON.parse(JSON.stringify(answer)) as unknown).toEqual(answer);

/** Every figure of a view that leads to cases, but for heads counted and rates. */
function countsOf({ totals, groups }: CircularView): { value: string; cases: readonly string[] }[] {
  const cells = groups.flatMap(({ table }) => {
    const isPeople = table!.columns.map(({ head }) => head === '人次');
    return table!.rows.flatMap((row) => row.cells.filter((_, index) => !isPeople[index]));
  });
  return [
    ...totals,
    ...cells.map(({ text, cases: own }: FigureCell) => ({ value: text, cases: own })),
  ].filter((own) => own.cases.length > 0);
}

describe('the page of the circular', () => {
  it('law: the cases that a figure leads to, counted again, are the figure, and all are at the desk', () => {
    fc.assert(
      fc.property(historyArbitrary, todayArbitrary, fc.constantFrom(4, 7), (entries, today, length) => {
        const desk = deskOf(entries, today);
        const known = new Set(desk.view().cases.map(({ id }) => id));
        const view = desk.circular(today.slice(0, length))!;
        isJson(view);
        for (const { value, cases: own } of countsOf(view)) {
          expect(value).toBe(String(new Set(own).size));
          expect(own.filter((id) => !known.has(id))).toEqual([]);
        }
      }),
      runs(12, 1000),
    );
  });

  it('law: a month that is over is what its circular says, whatever day it is looked at', () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        const view = deskOf(entries, '2024-05-02').circular('2024-03')!;
        const file = { ...makeCaseFile(), entries: [...entries] };
        const circular = monthlyCircular({ file, roster: historyRoster }, '2024-03');
        const { sections, paragraphs } = circularReport(circular, {
          document: historyRoster.document,
          language: 'zh-CN',
          issuedOn: '2024-05-02',
        });
        const { groups, rates, overdue, change } = view;
        const shown = [...groups, rates, overdue, change];
        expect(numbered(shown, circularWords('zh-CN'))).toEqual(sections);
        expect(view.paragraphs).toEqual(paragraphs);
        const { heard, answered, study, referred, inTime, overdue: late, closed } = circular.figures;
        expect(view.totals.map((own) => own.cases)).toEqual([
          [],
          heard,
          answered,
          study,
          referred,
          inTime,
          late,
          closed,
        ]);
      }),
      runs(6, 500),
    );
  });

  it('counts a month that is not over until today', () => {
    const desk = open({ today: '2024-03-11' });
    expect(desk.circular('2024-03')!.asOf).toContain('3月11日');
    expect(desk.circular('2024-02')!.asOf).toContain('2月29日');
    expect(desk.circular('2024-03')!.months.map(({ id }) => id)).toEqual(['2024-03']);
    for (const period of ['2024-04', '2024-13', '2024-3', '2025', ''])
      expect(desk.circular(period)).toBe(null);
  });

  it('leads from what is overdue and was not supervised to the letters', () => {
    const entries = makeCaseFile([
      { kind: 'registered', case: 'a', facts: makeFacts({ registeredOn: '2024-01-02' }) },
      { kind: 'forwarded', case: 'a', on: '2024-01-03', unit: { township: 't1' }, due: '2024-01-20' },
      { kind: 'accepted', case: 'a', on: '2024-01-04', unit: { township: 't1' } },
    ]).entries;
    const { headline, overdue } = deskOf(entries, '2024-03-31').circular('2024-03')!;
    expect(headline.next?.cases).toEqual(['a']);
    expect(overdue.table!.rows.map(({ cells }) => cells[1]!.cases)).toEqual([['a']]);
  });

  it('law: nothing of persons or of single cases is in what anybody may see', () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        let count = 0;
        const marked = entries.map((entry) => plant(() => `＊${count++}＊`, entrySchema, entry));
        const desk = deskOf(marked, '2024-05-02');
        const answer = desk.report('public', '2024-03');
        isJson(answer);
        const text = JSON.stringify(answer.report);
        expect(text).not.toMatch(/＊\d+＊/);
        for (const id of desk.view().cases.map((row) => row.id)) expect(text).not.toContain(`"${id}"`);
      }),
      runs(6, 500),
    );
  });

  it('says why there is no report', () => {
    const desk = open();
    expect(desk.report('public', '2024').refusal).toContain('全年');
    expect(desk.report('circular', '2024-09').refusal).toContain('没有到');
    for (const today of ['2024-03-11', '2024-03-31'])
      expect(open({ today }).report('public', '2024-03')).toMatchObject({
        report: null,
        refusal: expect.stringContaining('还没有过完'),
      });
    expect(open({ today: '2024-04-01' }).report('public', '2024-03').refusal).toBe(null);
    const wrong = desk.report('assessment', '2024-03', { format: 'lunzhi-assessment/1' });
    expect(wrong.refusal).toContain('考核办法');
    const { report } = desk.report('assessment', '2024-03');
    expect(report!.sections.map(({ table }) => table!.name)).toEqual(['计分办法', '得分', '计分过程']);
  });
});

describe('the page of visits', () => {
  it('law: each visit stands once, in its row and in a week of its window', () => {
    for (const visitsPerQuarter of [1, 2, 3, 9]) {
      const desk = openDesk({
        cases: { ...cases, settings: { visitsPerQuarter } },
        roster,
        today: '2024-02-05',
      });
      const view = desk.visits('2024-1')!;
      isJson(view);
      const shown = view.rows.flatMap((row) => row.visits.flat());
      expect([...shown].sort()).toEqual(view.visits.map(({ id }) => id).sort());
      for (const { date, window, state } of view.visits) {
        if (state !== 'planned') continue;
        expect(window!.from <= date! && date! <= window!.to && date! >= '2024-02-05').toBe(true);
      }
      expect(view.rows).toHaveLength(3);
    }
  });

  it('proposes what waits in the township, and tells each township of its own visits alone', () => {
    const desk = open({ today: '2024-03-04' });
    const own = desk.visits('2024-1')!.visits.find(({ township }) => township === 't2')!;
    expect(own.cases.map((proposed) => proposed.case)).toEqual(['JF20240002']);
    const files = desk.visitFiles('2024-1')!;
    isJson(files);
    expect(files.notices.map(({ township }) => township)).toEqual(['t1', 't2', 't3']);
    expect(JSON.stringify(files.notices[0])).not.toContain('乙镇');
    expect(JSON.stringify(files.notices)).not.toMatch(/JF2024|陈某/);
    expect(files.calendar.events).toHaveLength(3);
  });

  it('records a visit with the cases heard at it; undo takes all of it back', () => {
    const desk = open();
    const visit = {
      kind: 'visit',
      on: '2024-03-08',
      leader: 'B',
      township: 't2',
      heard: [{ case: 'JF20240002', present: 3, representatives: 2 }],
      ...by,
    } as const;
    expect(desk.act({ ...visit, on: '2024-03-12' }).diagnostics[0]!.sentence).toContain('还没有到');
    expect(desk.act({ ...visit, heard: [{ ...visit.heard[0], case: 'JF1' }] }).patch).toBe(null);
    expect(desk.act(visit).patch).not.toBe(null);
    const made = desk.visits('2024-1')!.visits.find(({ state }) => state === 'made')!;
    expect(made).toMatchObject({ leader: 'B', township: 't2', date: '2024-03-08' });
    expect(made.cases.map((heard) => heard.case)).toEqual(['JF20240002']);
    expect(desk.view().cases.find(({ id }) => id === 'JF20240002')!.stage).toBe('received');
    expect(desk.file().entries.at(-1)).toMatchObject({ kind: 'received', present: 3, representatives: 2 });
    expect(desk.act(visit).patch).toBe(null);
    desk.undo();
    expect(desk.visits('2024-1')!.visits.some(({ state }) => state === 'made')).toBe(false);
    expect(desk.file()).toEqual(cases);
  });

  it('knows no quarter that is none', () => {
    for (const quarter of ['2024-5', '2024', '', '2024-01']) expect(open().visits(quarter)).toBe(null);
  });
});

describe('papers at the desk', () => {
  it('are what comes next for a case, one of each unit, and JSON', () => {
    const desk = open({ today: '2024-03-05' });
    const papers = desk.papers(['JF20240001']);
    isJson(papers);
    expect(papers.filter(({ isUsual }) => isUsual).map(({ kind }) => kind)).toEqual([
      'invitation',
      'township-notice',
      'department-notice',
    ]);
    expect(papers.map((own) => own.papers.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(open().papers(['JF20240001', 'JF20240001'], ['register'])[0]).toMatchObject({
      isUsual: true,
      papers: [{ cases: ['JF20240001'] }],
    });
    expect(desk.papers(['JF9'])[0]!.papers).toEqual([]);
  });

  it('keep accusations from units, and say so', () => {
    const accused = makeCaseFile([
      { kind: 'registered', case: 'a', facts: makeFacts({ purpose: 'accusation' }) },
    ]);
    const papers = openDesk({ cases: accused, roster, today: '2024-03-05' }).papers(['a']);
    const refused = papers.filter((own) => own.refused.length > 0).map(({ kind }) => kind);
    expect(refused).toEqual(['township-notice', 'department-notice', 'assignment', 'supervision', 'reply']);
    expect(papers.every((own) => own.papers.length + own.refused.length === 1)).toBe(true);
  });
});
