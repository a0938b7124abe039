import { beforeAll, describe, expect, test } from 'vitest';
import type { PlannedOutcome } from '../plan/plan.ts';
import type { Roster } from '../roster/roster.ts';
import { reportModel } from './report-model.ts';
import type { ReportModel } from './report-types.ts';
import { impossible, planned, smallCounty, twoTypes } from './report.test.kit.ts';
import { word } from '../locale/diagnostics.ts';

const outcomes: Record<string, PlannedOutcome> = {};
beforeAll(async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    outcomes[`county ${language}`] = await planned(smallCounty, language);
    outcomes[`types ${language}`] = await planned(twoTypes, language);
    outcomes[`impossible ${language}`] = await planned(impossible, language);
  }
});
const names = ['county', 'types', 'impossible'].flatMap((name) => [`${name} zh-CN`, `${name} en`]);

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const servedBy = ({ assignments }: Roster, leader: string | null) =>
  assignments
    .filter((own) => own.leader === leader)
    .map(({ date }) => date)
    .sort();
const headlineText = ({ headline }: ReportModel): string => headline.map(({ text }) => text).join('');

describe.each(names)('figures of %s', (name) => {
  let roster: Roster;
  let model: ReportModel;
  beforeAll(() => {
    roster = outcomes[name]!.roster;
    model = reportModel(outcomes[name]!);
  });

  test('every lane holds the dates of its leader, empty places aside', () => {
    for (const lane of model.year.lanes) {
      expect(lane.duties.map(({ date }) => date)).toEqual(servedBy(roster, lane.id));
      for (const { date, day } of lane.duties) expect(day).toBe(days(roster.document.period.from, date));
    }
    expect(model.year.empty.map(({ date }) => date)).toEqual(servedBy(roster, null));
    expect(model.year.days).toBe(days(roster.document.period.from, roster.document.period.to) + 1);
  });

  test('loads count duties, rest days and holidays', () => {
    const kindOf = new Map(roster.dutyDays.map(({ date, kind }) => [date, kind]));
    for (const row of model.loads) {
      const kinds = servedBy(roster, row.id).map((date) => kindOf.get(date));
      expect(row.duties).toBe(kinds.length);
      expect(row.restDays).toBe(kinds.filter((kind) => kind === 'weekend' || kind === 'holiday').length);
      expect(row.holidays).toBe(kinds.filter((kind) => kind === 'holiday').length);
      expect(row.byType.reduce((sum, own) => sum + own, 0)).toBe(row.duties);
      const load = outcomes[name]!.leaders.find(({ id }) => id === row.id)!;
      expect([row.duties, row.restDays, row.holidays]).toEqual([load.duties, load.restDays, load.holidays]);
      expect(row.entitlement).toBe(load.entitlement);
    }
    const duties = model.loads.reduce((sum, row) => sum + row.duties, 0);
    expect(duties + model.year.empty.length).toBe(model.shifts);
  });

  test('gaps are the free days between neighbouring dates', () => {
    for (const row of model.spacing) {
      expect(row.dates).toEqual([...new Set(servedBy(roster, row.id))]);
      const free = row.gaps.map(({ freeDays }) => freeDays);
      expect(free).toEqual(row.dates.slice(1).map((date, index) => days(row.dates[index]!, date) - 1));
      expect(row.shortest?.freeDays ?? null).toBe(free.length === 0 ? null : Math.min(...free));
      expect(row.longest?.freeDays ?? null).toBe(free.length === 0 ? null : Math.max(...free));
    }
  });

  test('services list the days of those who answer, and as many duties as were counted', () => {
    for (const row of model.service) {
      const load = outcomes[name]!.service.find(({ kind, id }) => kind === row.kind && id === row.id)!;
      expect(row.longestWaitDays).toBe(load.longestWaitDays);
      // with one type and one place a day, days served are duties; with more, a day may hold several
      const served = model.shiftTypes.length === 1 ? load.duties : Math.min(row.dates.length, load.duties);
      expect(row.dates).toHaveLength(served);
      expect(row.days).toEqual(row.dates.map((date) => days(roster.document.period.from, date)));
    }
    const kinds = model.service.map(({ kind }) => ['township', 'sector', 'project'].indexOf(kind));
    expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
  });

  test('rules add up to the score, level by level', () => {
    for (const level of ['hard', 'coverage', 'fairness', 'quality'] as const) {
      const cost = model.rules
        .filter((rule) => rule.level === level)
        .reduce((sum, rule) => sum + rule.cost, 0);
      expect(cost).toBe(model.score[level]);
    }
    const quality = model.improvable.reduce((sum, { cost }) => sum + cost, 0);
    expect(quality).toBe(model.score.quality);
    const costs = model.improvable.map(({ cost }) => cost);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });

  test('is plain JSON, every word is there, and no reason or private figure is', () => {
    const text = JSON.stringify(model);
    expect(JSON.parse(text)).toEqual(model);
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    expect(text).not.toMatch(/住院|外出考察/);
    const sentences = [headlineText(model), ...model.proof.steps, ...model.proof.open, model.loadNote];
    for (const sentence of sentences) expect(sentence.trim()).not.toBe('');
    const own = [...model.facts.map(({ label }) => label), ...sentences].join(' ');
    expect(own, 'costs and bounds are for who checks the proof').not.toMatch(
      /\d\.\d{4}|代价|极限|\bcosts?\b/,
    );
    const english = name.endsWith(' en') ? own : '';
    expect(english.replace(/[书记甲乙丙丁戊东镇西乡空农业村教育水库某县接访安排]/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
  });
});

describe('what is said', () => {
  test('the headline of a proven roster says what each serves and that no roster could be fairer', () => {
    const outcome = outcomes['county zh-CN']!;
    const model = reportModel(outcome);
    expect(outcome.proven.fairness).toBe(true);
    const text = headlineText(model);
    expect(text).toContain(`${outcome.roster.assignments.length}个班次都有人，没有违反规定`);
    expect(text).toContain('任何排法都不能更均衡，已证明。');
    const [largest] = [...outcome.spread].sort((a, b) => b.leaders.length - a.leaders.length);
    const { least, most } = largest!.duties;
    expect(text).toContain(
      `同等分担的${largest!.leaders.length}人每人${least === most ? least : `${least}或${most}`}次`,
    );
  });

  test('nothing is called proven that is not, and the difference is said in squared duties', () => {
    const outcome = outcomes['county zh-CN']!;
    const bound = { ...outcome.roster.bound, fairness: outcome.roster.score.fairness - 1_250_000 };
    const unproven = {
      ...outcome,
      proven: { ...outcome.proven, fairness: false },
      roster: { ...outcome.roster, bound },
    };
    const model = reportModel(unproven);
    expect(headlineText(model)).toMatch(/能否更均衡，没有证明。$/);
    expect(headlineText(model)).not.toContain('任何排法');
    expect(model.proof.proven).toBe(false);
    expect(model.proof.figures.join('')).toContain('相差1.25');
    expect(JSON.stringify(model.proof)).not.toMatch(/没有一种(比这张表更均衡|排法低于它)/);
    expect(model.rules.filter(({ result }) => result === 'at-bound')).toEqual([]);
    const none = { ...unproven, roster: { ...outcome.roster, bound: { ...bound, fairness: null } } };
    expect(reportModel(none).proof.figures.join('')).not.toContain('均衡：');
    expect(reportModel(none).proof.open.join('')).toContain('没有算出来，无法断定');
  });

  test('the long division of the proof is right', () => {
    for (const name of ['county zh-CN', 'types zh-CN']) {
      const model = reportModel(outcomes[name]!);
      const members = new Set(model.groups[0]!.ids);
      const own = model.loads.filter(({ id }) => members.has(id)).map(({ duties }) => duties);
      const total = own.reduce((sum, duties) => sum + duties, 0);
      const each = Math.floor(total / own.length);
      const text = model.proof.steps.join('');
      expect(text).toContain(`${total}班由同等分担的${own.length}人值`);
      const rest = total - each * own.length;
      const division =
        rest === 0
          ? `${total}÷${own.length}正好是${each}次`
          : `每人${each}次共${each * own.length}次，还差${rest}次`;
      expect(text).toContain(division);
      const values = [...new Set(own)];
      const tallies = values.map((value) => `${own.filter((duties) => duties === value).length}人${value}次`);
      const now = values.length === 1 ? [`每人${each}次`] : tallies;
      for (const words of now) expect(text).toContain(words);
    }
  });

  test('the long division in figures adds up both ways', () => {
    for (const name of ['county zh-CN', 'types en']) {
      const { proof, groups } = reportModel(outcomes[name]!);
      const { total, people, each, rest, served } = proof.division!;
      expect(people).toBe(groups[0]!.ids.length);
      expect(each * people + rest).toBe(total);
      expect(rest).toBeLessThan(people);
      expect(served.reduce((sum, own) => sum + own.people * own.duties, 0)).toBe(total);
      expect(served.reduce((sum, own) => sum + own.people, 0)).toBe(people);
    }
    expect(reportModel(outcomes['impossible zh-CN']!).proof.division).toBeNull();
  });

  test('the shortest gap and the longest wait point to the row that shows them', () => {
    for (const name of names) {
      const { facts, spacing, service } = reportModel(outcomes[name]!);
      expect(facts.map(({ target }) => target?.part ?? null).slice(0, 2)).toEqual(['year', 'loads']);
      const [shortest, wait] = [facts[3]!, facts[4]!];
      expect(String(spacing[shortest.target!.row!]!.shortest!.freeDays)).toBe(shortest.figure);
      expect(String(service[wait.target!.row!]!.longestWaitDays)).toBe(wait.figure);
    }
  });

  test('what reading the document brought up is noted, warnings first; a roster without it has fewer notes', () => {
    const outcome = outcomes['county zh-CN']!;
    const { diagnostics: _none, ...bare } = outcome;
    const spare = reportModel(bare).notes;
    expect(outcome.diagnostics.map(({ severity }) => severity)).toContain('warning');
    const sentences = outcome.diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map((own) => word(own, 'zh-CN'));
    const { notes } = reportModel(outcome);
    expect(notes.slice(0, sentences.length)).toEqual(sentences);
    expect(notes).toHaveLength(outcome.diagnostics.length + spare.length);
  });

  test('a conflict brings the changes that were tried', () => {
    const [card] = reportModel(outcomes['impossible zh-CN']!).conflicts;
    const [conflict] = outcomes['impossible zh-CN']!.conflicts;
    expect(conflict!.remedies.length).toBeGreaterThan(0);
    expect(card!.remedies).toHaveLength(conflict!.remedies.length);
    for (const sentence of card!.remedies) expect(sentence).toMatch(/^已试可行：/);
  });

  test('an infeasible roster says its holes and conflicts, and claims no fairness', () => {
    const model = reportModel(outcomes['impossible zh-CN']!);
    expect(model.status).toBe('infeasible');
    expect([model.valid, model.complete]).toEqual([true, false]);
    expect(model.year.empty.map(({ date }) => date)).toEqual(['2024-03-06']);
    expect(headlineText(model)).toMatch(/1个没有人.*排不出完整的值班表/);
    expect(headlineText(model)).not.toContain('均衡');
    expect(model.conflicts[0]).toMatchObject({ dates: ['2024-03-06'], needed: 1, possible: 0 });
    expect(model.conflicts[0]!.sentence).toContain('3月6日');
    expect(model.broken).toHaveLength(1);
    expect(model.proof.steps).toEqual([]);
  });

  test('a rule that is switched off is listed as not judged', async () => {
    const outcome = await planned({
      ...smallCounty,
      rules: [{ constraint: 'fair-load', id: 'fair-holidays', weight: 0 }],
    });
    const rule = reportModel(outcome).rules.find(({ id }) => id === 'fair-holidays')!;
    expect([rule.result, rule.said, rule.weight, rule.scope]).toEqual(['not-judged', '未评判', 0, '']);
    expect(rule.title).toBe('节假日均衡');
    expect(rule.asks).not.toBe('');
    expect(headlineText(reportModel(outcome))).toContain('总次数、休息日合起来');
  });

  test('given violations stand apart from those that count', () => {
    const outcome = outcomes['impossible zh-CN']!;
    const rules = outcome.analysis.rules.map((rule) => ({
      ...rule,
      cost: rule.level === 'coverage' ? 0 : rule.cost,
      violations: rule.violations.map((own) => (own.level === 'coverage' ? { ...own, given: true } : own)),
    }));
    const score = { ...outcome.analysis.score, coverage: 0 };
    const model = reportModel({ ...outcome, analysis: { ...outcome.analysis, rules, score } });
    expect([model.broken.length, model.given.length]).toEqual([0, 1]);
    expect(model.rules.find(({ level, violations }) => level === 'coverage' && violations > 0)!.result).toBe(
      'given',
    );
    expect(headlineText(model)).toContain('另有1处已成事实，不计入');
  });

  test('protection periods are clipped to the period and count their places', () => {
    const model = reportModel(outcomes['county zh-CN']!);
    const { roster } = outcomes['county zh-CN']!;
    const shifts = roster.assignments.filter(({ date }) => date <= '2024-03-12').length;
    expect(model.calendar.protectionPeriods).toEqual([
      { name: '全国两会', from: '2024-03-01', to: '2024-03-12', firstDay: 0, lastDay: 11, shifts },
    ]);
    expect(model.calendar.makeUpDays).toEqual(['2024-04-07', '2024-04-28']);
    expect(model.calendar.sentences.join('')).toContain('4月7日、4月28日');
  });

  test('a provisional year and an open December are noted', () => {
    const outcome = outcomes['county zh-CN']!;
    const { roster } = outcome;
    const provisional = {
      ...roster,
      calendar: { ...roster.calendar, provisionalDays: 61 },
      dutyDays: roster.dutyDays.map((day) => ({ ...day, provisional: true })),
    };
    const model = reportModel({ ...outcome, roster: provisional });
    expect(model.provisional).toBe(true);
    expect(model.notes.join('')).toContain('暂定：2024年放假安排尚未公布，值班期间有61天');
    const december = {
      ...roster,
      document: { ...roster.document, period: { from: '2026-12-01', to: '2026-12-30' } },
      assignments: [],
      dutyDays: [],
    };
    expect(reportModel({ ...outcome, roster: december }).notes.join('')).toContain(
      '2026年12月25日至30日可能因2027年',
    );
  });

  test('a township nobody answers for waits for nobody', () => {
    const model = reportModel(outcomes['county zh-CN']!);
    const row = model.service.find(({ id }) => id === '空乡')!;
    expect(row).toMatchObject({ leaders: [], duties: 0, longestWaitDays: 0, dates: [] });
    const west = model.service.find(({ id }) => id === '西乡')!;
    expect(west.leaders).toEqual(['甲', '乙']);
    const { roster } = outcomes['county zh-CN']!;
    const served = roster.assignments
      .filter(({ date, leader }) => leader === '乙' || (leader === '甲' && date <= '2024-03-31'))
      .map(({ date }) => date);
    expect(west.dates).toEqual(served);
  });
});
