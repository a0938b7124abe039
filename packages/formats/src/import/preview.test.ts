import type { RosterDocument } from '@lunzhi/core';
import { describe, expect, it } from 'vitest';
import { gridsOfCsv } from '../table/csv-read.ts';
import { type DutiesTarget, previewDuties } from './duties-preview.ts';
import { previewLeaders } from './leaders-preview.ts';
import { openQuestions } from './preview.ts';

const leader = (id: string, name: string, title: string, more: object = {}) => ({
  id,
  name,
  posts: [{ title }],
  ...more,
});

const document = {
  format: 'lunzhi/1',
  jurisdiction: { id: 'd', name: '东安县', level: 'county' },
  period: { from: '2027-01-01', to: '2027-12-31' },
  leaders: [
    leader('a', '周某某', '县委书记', { body: 'party', chief: true }),
    leader('b', '吴某', '县长', { body: 'government', chief: true }),
    leader('c', '郑某某', '主任', { body: 'congress' }),
    leader('d', '何某', '主席', { body: 'cppcc' }),
    leader('e', '程某某', '副县长', { body: 'government' }),
  ],
} as unknown as RosterDocument;

const table = [
  '序号,姓名、职务,分管工作,出生年月',
  '1,周某某　县委书记,全面工作,略',
  '2,吴　某　县长,县政府全面工作,略',
  '9,何　某　主席,,略',
  '9,郑某某　主任,,略',
  '12,张　某　副县长（挂职,数据、金融,略',
].join('\n');

const preview = (answers = {}, serving: string[] = []) =>
  previewLeaders({ grids: gridsOfCsv(table), answers, language: 'zh-CN' }, document, new Set(serving));

describe('a preview of leaders', () => {
  it('says of each row what happens to it, beside the untouched cells', () => {
    const { rows, heads, sourceHeads, place } = preview();
    expect(heads).toEqual(['排名', '姓名', '职务', '分管领域']);
    expect(sourceHeads).toMatchObject([{ column: 'A' }, { column: 'B' }, { column: 'C' }, { column: 'D' }]);
    expect(place).toBe('第1行是表头，第2至6行，共5人');
    expect(rows.map(({ cells, marks }) => [cells[1]!.text, marks.join(' ')])).toEqual([
      ['周某某', 'changed check'],
      ['吴某', 'changed check'],
      ['何某', 'rank check'],
      ['郑某某', 'rank check'],
      ['张某', 'new check'],
      ['程某某', 'missing check'],
    ]);
    const [, , , , zhang] = rows;
    expect(zhang!.cells[2]!.text).toBe('副县长（挂职）');
    expect(zhang!.source[1]).toEqual({ text: '张　某　副县长（挂职', isDoubted: true });
    expect(zhang!.line).toBe(6);
  });

  it('asks what only a person can decide, with a choice ticked where it loses nothing', () => {
    const { questions, inferences } = preview();
    expect(questions.map(({ sentence, chosen }) => [sentence, chosen])).toEqual([
      ['不认识“出生年月”这一栏，有5格', 'drop'],
      ['2行的序号都是9（何某、郑某某）', null],
      ['“全面工作”“县政府全面工作”不是具体领域', 'print'],
      ['“张 某 副县长（挂职”括号不成对', 'paired'],
      ['现名单的“程某某”不在表中', 'keep'],
    ]);
    expect(questions[2]!.cells).toEqual(['C2', 'C3']);
    expect(inferences.length).toBeGreaterThan(0);
    expect(openQuestions(preview())).toBe(1);
  });

  it.each([
    ['两人先后不同', ['何　某', '郑某某'], ['按表中先后：何某在前', '按现有名单：郑某某在前'], null],
    ['三人', ['何　某', '郑某某', '程某某'], ['按表中先后：何某在前', '按现有名单'], null],
    ['先后相同', ['郑某某', '何　某'], ['按表中先后：郑某某在前'], 'row'],
    ['名单里没有', ['何　某', '新某'], ['按表中先后：何某在前'], 'row'],
  ])('of one number (%s) asks for the order only where there are two', (_, people, words, chosen) => {
    const rows = people.map((name) => `9,${name},副县长`).join('\n');
    const grids = gridsOfCsv(`序号,姓名,职务\n1,周某某,县委书记\n${rows}\n`);
    const { questions } = previewLeaders({ grids, answers: {}, language: 'zh-CN' }, document, new Set());
    const [own] = questions.filter(({ sentence }) => sentence.includes('序号'));
    expect([own!.choices.map((choice) => choice.words), own!.chosen]).toEqual([words, chosen]);
  });

  it('makes what was decided, and takes nobody out who serves', () => {
    const [rank] = preview().questions.filter(({ chosen }) => chosen === null);
    const decided = preview({ [rank!.key]: 'document', 'not-in-table e': 'remove', 'whole-field': 'note' });
    expect(openQuestions(decided)).toBe(0);
    expect(decided.document.leaders.map(({ name }) => name)).toEqual([
      '周某某',
      '吴某',
      '郑某某',
      '何某',
      '张某',
    ]);
    expect(decided.document.leaders[0]!.note).toBe('全面工作');
    const kept = preview({ 'not-in-table e': 'remove' }, ['e']);
    expect(kept.document.leaders.some(({ id }) => id === 'e')).toBe(true);
    expect([openQuestions(kept), kept.leaving]).toEqual([2, []]);
    const leaving = preview({ 'not-in-table e': 'leave' }, ['e']);
    expect([openQuestions(leaving), leaving.leaving]).toEqual([1, ['e']]);
    expect(leaving.document.leaders.some(({ id }) => id === 'e')).toBe(true);
  });

  it('of nothing that can be read says why', () => {
    const nothing = previewLeaders(
      { grids: gridsOfCsv('没有表头\n'), answers: {}, language: 'en' },
      document,
      new Set(),
    );
    expect(nothing.problems).toHaveLength(1);
    expect(nothing.document.leaders).toEqual(document.leaders);
  });
});

describe('a preview of duties', () => {
  const leaders = [
    { id: 'a', name: '周某某', post: '县委书记' },
    { id: 'b', name: '吴某', post: '县长' },
  ] as never;
  const of = (text: string, answers = {}, more: Partial<DutiesTarget> = {}) =>
    previewDuties(
      { grids: gridsOfCsv(text), answers, language: 'zh-CN' },
      {
        ...more,
        period: document.period,
        leaders,
        match: async (rows) => ({
          places: rows.flatMap(({ date, leader: name, line, means }) => {
            const id = { 周某某: 'a', 吴某: 'b' }[name] ?? means?.[name];
            const stays = date === '2027-03-04' ? ('locked-place' as const) : null;
            return id ? [{ shift: `${date}/main/1`, date, line, leader: id, now: 'a', stays }] : [];
          }),
          problems: rows.flatMap(({ leader: name, line }) =>
            name === '吴菜' ? [{ code: 'unknown-leader' as const, line, leader: name, nearest: '吴某' }] : [],
          ),
          doubts: [],
        }),
      },
    );

  it('shows the columns of what was copied from a spreadsheet, whatever its heads are called', async () => {
    const shown = (await of('2027年3月值班表\n值班日期\t坐班领导\n3月2日\t吴某\n'))!;
    expect(shown.sourceHeads).toEqual([
      { column: 'A', head: '值班日期' },
      { column: 'B', head: '坐班领导' },
    ]);
    expect(shown.rows[0]!.source.map(({ text }) => text)).toEqual(['3月2日', '吴某']);
  });

  it('changes the days of the table, leaves what is locked and asks who is meant', async () => {
    const text = '日期,接访领导\n3月2日,吴某\n3月3日,吴菜\n3月4日,吴某\n3月5日,周某某\n';
    const shown = (await of(text))!;
    expect(shown.rows.map(({ marks, line }) => [line, marks.join(' ')])).toEqual([
      [2, 'changed'],
      [4, 'check'],
      [5, ''],
    ]);
    expect(shown.places).toEqual([{ shift: '2027-03-02/main/1', leader: 'b' }]);
    expect(shown.questions.map(({ sentence, chosen }) => [sentence, chosen])).toEqual([
      ['名单里没有“吴菜”', null],
      ['3月4日已锁定', 'keep'],
    ]);
    const decided = (await of(text, { 'unknown-leader 吴菜': 'b' }))!;
    expect(decided.places.map(({ shift }) => shift)).toEqual(['2027-03-02/main/1', '2027-03-03/main/1']);
    expect(decided.rows[1]!.source[1]!.text).toBe('吴菜');
  });

  it('asks first for the rules that somebody has to accept; what nobody can accept keeps it from being taken', async () => {
    const text = '日期,接访领导\n3月2日,吴某\n3月5日,周某某\n';
    const asked: unknown[] = [];
    const judged = (mood: 'broken' | 'impossible', accepts: { rule: string; title: string }[]) => ({
      judge: async (places: unknown) => {
        asked.push(places);
        return { mood, verdict: '吴某3月2日请假。', accepts };
      },
    });
    const broken = judged('broken', [{ rule: 'gap', title: '值班间隔' }]);
    const shown = (await of(text, {}, broken))!;
    expect(asked).toEqual([[{ shift: '2027-03-02/main/1', leader: 'b' }]]);
    expect([openQuestions(shown), shown.questions[0]!.sentence]).toEqual([1, '照表改会违反规则“值班间隔”']);
    const accepted = (await of(text, { 'accepts gap': 'accept' }, broken))!;
    expect([openQuestions(accepted), accepted.accepts]).toEqual([0, ['gap']]);
    const [never] = (await of(text, { impossible: 'accept' }, judged('impossible', [])))!.questions;
    expect(never).toMatchObject({ sentence: '吴某3月2日请假。', choices: [], chosen: null });
  });

  it('is none of a table without days', async () => {
    expect(await of('姓名,职务\n周某某,县委书记\n')).toBeNull();
  });
});
