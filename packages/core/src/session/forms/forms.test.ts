import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../../document/schema.ts';
import { makeDocument } from '../../testing/documents.ts';
import { document, published, roster, sentence } from '../sample-session.test.kit.ts';
import type { Session } from '../session.ts';
import {
  add,
  fieldAt,
  fieldsOf,
  removal,
  rowsOf,
  sectionOf,
  sessionOf,
  withForeignRule,
  write,
} from './forms.test.kit.ts';
import { typedDate } from './typed-date.ts';

const draft = (): Session => sessionOf(undefined, { roster });
const edit = (session: Session, own: ReturnType<typeof removal>) =>
  session.act({ kind: 'edit-document', edit: own });
const preview = (session: Session, own: ReturnType<typeof removal>) =>
  session.preview({ kind: 'edit-document', edit: own });
const leader = (session: Session, at: number): RosterDocument['leaders'][number] =>
  session.document().leaders[at]!;
const datesOf = (session: Session, id: string): readonly string[] =>
  session.view().leaders.find((own) => own.id === id)!.dates;

describe('a date that is typed', () => {
  const period = { from: '2023-11-01', to: '2024-10-31' };
  it.each([
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４／３／５', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['3月5日', '2024-03-05'],
    ['3.5', '2024-03-05'],
    ['12月5号', '2023-12-05'],
    ['5 Mar', '2024-03-05'],
    ['5 March 2023', '2023-03-05'],
    ['2024-02-30', '2024-02-30'],
  ])('%s is %s', (text, date) => expect(typedDate(text, period)).toBe(date));

  it.each(['', '明天', '2024', '3月', '2024-3', '2024-3/5', '3月5日至8日'])('%s is none', (text) =>
    expect(typedDate(text, period)).toBeNull(),
  );
});

describe('a form of a document', () => {
  it('shows dates and links as people write them, and takes them so', () => {
    const session = draft();
    expect(fieldAt(session, '/leaders/0/townships').text).toBe('t1镇');
    expect(write(session, '/leaders/0/townships', 't3镇， t1镇').patch).not.toBeNull();
    expect(leader(session, 0).townships).toEqual(['t3', 't1']);
    expect(write(session, '/period/from', '2024.3.5').patch).not.toBeNull();
    expect(session.document().period.from).toBe('2024-03-05');
    expect(fieldAt(session, '/period/from').text).toBe('2024年3月5日');
  });

  it('says beside the field what is wrong, and leaves the document as it was', () => {
    const session = draft();
    const before = session.document();
    const wrong = write(session, '/leaders/0/townships', 't1镇、t9镇');
    expect(wrong.diagnostics).toEqual([
      {
        severity: 'error',
        pointer: '/leaders/0/townships',
        sentence: '乡镇名单里没有“t9镇”，是否为“t1镇”？',
      },
    ]);
    expect(sentence(write(session, '/period/from', '2024.2.30'))).toBe('2月没有30日，请改正。');
    expect(sentence(write(session, '/period/from', ''))).toBe('这里要填写。');
    expect(sentence(write(session, '/leaders/0/share', '很多'))).toContain('“很多”不是数字');
    expect(sentence(write(session, '/leaders/0/share', '1000'))).toContain('100');
    expect(session.document()).toBe(before);
    expect(session.view().undo).toBeNull();
  });

  it('writes nothing from a form that has fallen behind', () => {
    const session = draft();
    const { address, text: was } = fieldAt(session, '/title');
    write(session, '/title', '新标题');
    const late = session.act({
      kind: 'edit-document',
      edit: { edit: 'write', at: address, was, text: '旧窗口里的标题' },
    });
    expect(late.patch).toBeNull();
    expect(session.document().title).toBe('新标题');
    expect(edit(session, { edit: 'remove', pointer: '/leaders/0', was: '别人' }).patch).toBeNull();
  });

  it('adds, moves and removes leaders, each one step back', () => {
    const session = draft();
    const names = (): string[] => session.document().leaders.map(({ id }) => id);
    const before = names();
    expect(sentence(add(session, '/leaders', { '/name': ' ' }))).toBe('这里要填写。');
    add(session, '/leaders', { '/name': '副县长（挂职）' });
    expect(names()).toEqual([...before, '副县长挂职']);
    edit(session, { edit: 'move', pointer: '/leaders/6', was: '副县长（挂职）', to: 0 });
    expect(names()[0]).toBe('副县长挂职');
    edit(session, { edit: 'remove', pointer: '/leaders/0', was: '副县长（挂职）' });
    expect(session.view().undo).toBe('删除接访领导“副县长（挂职）”');
    expect(names()).toEqual(before);
    for (let step = 0; step < 3; step++) session.undo();
    expect(session.document()).toEqual(document);
    expect(session.view().undo).toBeNull();
  });

  it('says before a leader is removed which of his days become empty, and empties those', () => {
    const session = draft();
    const { id } = leader(session, 2);
    const days = datesOf(session, id);
    const own = removal(session, '/leaders/2');
    const { verdict, mood } = preview(session, own);
    expect(mood).toBe('worse');
    expect(verdict).toContain(`有${days.length}天值班将空出`);
    edit(session, own);
    expect(session.view().headline.empty).toBe(days.length);
  });

  it('lists under an absence the duties for which somebody else is needed, in a draft and once published', () => {
    for (const session of [draft(), sessionOf(undefined, { roster: published, today: '2024-03-01' })]) {
      const { id } = leader(session, 0);
      const [first] = datesOf(session, id);
      const texts = { '/leader': id, '/from': first! };
      const { verdict } = session.preview({
        kind: 'edit-document',
        edit: { edit: 'add', list: '/absences', texts },
      });
      expect(verdict).toContain('有1天值班要另行安排：3月');
      add(session, '/absences', { '/leader': id, '/from': first!, '/reason': '学习' });
      const row = rowsOf(session.form()).find(({ pointer }) => pointer === '/leaders/0/absences/0')!;
      expect(row.duties.map(({ date }) => date)).toEqual([first]);
      expect(row.dutyWords).not.toBe('');
    }
  });

  it('removes with a leader or a shift type all that speaks of it, and what would speak of nobody then', () => {
    const session = sessionOf(
      makeDocument({
        leaders: [{ id: 'A', carried: { duties: 1 } }, { id: 'B', succeeds: 'A' }, { id: 'C' }, { id: 'D' }],
        firstConvener: [
          { leader: 'A', to: '2024-03-10' },
          { title: '县委副书记', from: '2024-03-11' },
        ],
        shiftTypes: [
          { id: 'am', name: '上午', leaders: { ids: ['A', 'B'] } },
          { id: 'pm', name: '下午' },
        ],
        protectionPeriods: [
          { id: 'p', name: '两会', from: '2024-03-05', to: '2024-03-06', heads: { am: 1, pm: 2 } },
        ],
        exceptions: [{ from: '2024-03-07', type: 'am', heads: 0 }],
        commonAbsences: [{ leaders: { ids: ['A'] }, from: '2024-03-08' }],
        pins: [
          { date: '2024-03-12', type: 'am', leader: 'A' },
          { date: '2024-03-13', type: 'pm', leader: 'B' },
        ],
        history: [
          { date: '2024-02-01', leader: 'A' },
          { date: '2024-02-02', leader: 'B', type: 'am' },
        ],
        rules: [
          {
            id: '甲',
            constraint: 'at-most-per-period',
            params: { leaders: { ids: ['A', 'B'] }, max: 9, per: 'month' },
          },
          {
            constraint: 'fixed-weekday',
            level: 'quality',
            params: { leaders: { ids: ['C'] }, weekdays: [1], types: ['am'], mode: 'reserve' },
          },
        ],
      }),
    );
    expect(session.view().diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    edit(session, removal(session, '/leaders/0'));
    const { rules, ...without } = session.document();
    expect(without).toMatchObject({
      firstConvener: [{ title: '县委副书记' }],
      shiftTypes: [{ leaders: { ids: ['B'] } }, { id: 'pm' }],
      pins: [{ leader: 'B' }],
      history: [{ leader: 'B' }],
    });
    expect(without.leaders[0]).not.toHaveProperty('succeeds');
    expect(without).not.toHaveProperty('commonAbsences');
    expect(rules![0]!.params!['leaders']).toEqual({ ids: ['B'] });
    edit(session, removal(session, '/shiftTypes/0'));
    expect(session.document().rules).toHaveLength(1);
    expect(session.document().protectionPeriods![0]!.heads).toEqual({ pm: 2 });
    expect(session.document()).not.toHaveProperty('exceptions');
    expect(session.document().history).toEqual([{ date: '2024-02-02', leader: 'B' }]);
  });

  it('holds dates with other people or of another kind, venues and the first convener', () => {
    const session = draft();
    const shifts = session.view().headline.shifts;
    add(session, '/exceptions', { '/from': '3月13日', '/heads': '0', '/note': '停电' });
    add(session, '/exceptions', { '/from': '3.14', '/heads': '3' });
    expect(session.view().headline.shifts).toBe(shifts + 1);
    add(session, '/calendar/overrides', { '/from': '3月15日', '/kind': 'holiday', '/name': '县庆' });
    expect(session.document().calendar!.overrides).toEqual([
      { from: '2024-03-15', kind: 'holiday', name: '县庆' },
    ]);
    expect(session.view().days.find(({ date }) => date === '2024-03-15')!.holidays).toEqual(['县庆']);
    add(session, '/venues', { '/name': '二楼接访室' });
    expect(write(session, '/shiftTypes/0/venue', '二楼接访室').patch).not.toBeNull();
    edit(session, removal(session, '/venues/0'));
    expect(session.document().shiftTypes![0]).not.toHaveProperty('venue');
    const unclear = add(session, '/firstConvener', { '/from': '3月5日' });
    expect(unclear.patch).toBeNull();
    add(session, '/firstConvener', { '/leader': leader(session, 1).name });
    expect(session.document().firstConvener).toEqual([{ leader: leader(session, 1).id }]);
    edit(session, removal(session, '/calendar/overrides/0'));
    expect(session.document().calendar ?? {}).not.toHaveProperty('overrides');
  });

  it('once published leaves the table and waits for a re-plan, and says so beforehand', () => {
    const session = sessionOf(undefined, { roster: published, today: '2024-03-01' });
    const table = session.view().days;
    const own = removal(session, '/leaders/1');
    expect(preview(session, own).verdict).toMatch(/要另行安排.*重排或逐天代班才生效/);
    edit(session, own);
    expect(session.view().days).toEqual(table);
    expect(session.view().head.pending).toContain('重排后生效');
  });

  it('lets a document with two mistakes be mended one by one, and refuses a third', () => {
    const wrong = makeDocument({
      leaders: [
        { id: 'A', townships: ['t9'] },
        { id: 'B', townships: ['t8'] },
      ],
      townships: [{ id: 't1', name: '一镇' }],
    });
    const session = sessionOf(wrong);
    const errors = (): number => sectionOf(session, 'leaders').errors;
    expect(errors()).toBe(2);
    expect(fieldAt(session, '/leaders/0/townships').notes[0]!.sentence).toContain('t9');
    expect(write(session, '/period/to', '2020-01-01').patch).toBeNull();
    expect(write(session, '/leaders/0/townships', '一镇').patch).not.toBeNull();
    expect(errors()).toBe(1);
    expect(session.view().headline.status).toBe('refused');
    write(session, '/leaders/1/townships', '');
    expect(session.view().headline.status).toBe('unplanned');
  });

  it('writes down the one shift type that stands by itself when it is changed', () => {
    const session = draft();
    expect(session.document().shiftTypes).toBeUndefined();
    write(session, '/shiftTypes/0/sessions', '8:30-12:00、14:30～17:30');
    expect(session.document().shiftTypes).toEqual([
      {
        id: 'main',
        name: '接访值班',
        sessions: [
          { from: '08:30', to: '12:00' },
          { from: '14:30', to: '17:30' },
        ],
      },
    ]);
  });
});

describe('rules in a form', () => {
  const rule = (session: Session, id: string) =>
    sectionOf(session, 'rules').rules.find((own) => own.id === id)!;
  const read = (session: Session, id: string): string =>
    rule(session, id)
      .sentence.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text || piece.hint}]`))
      .join('');

  it('are sentences with their parameters inside', () => {
    const session = draft();
    expect(read(session, 'min-rest-gap')).toBe('同一领导两次值班之间至少空[自动]天。');
    write(session, '/params/days', '１', 'min-rest-gap');
    expect(read(session, 'min-rest-gap')).toBe('同一领导两次值班之间至少空[1]天。');
    expect(session.document().rules).toEqual([{ constraint: 'min-rest-gap', params: { days: 1 } }]);
    write(session, '/params/days', '', 'min-rest-gap');
    expect(session.document().rules).toBeUndefined();
  });

  it('are switched off and on again, except those that always hold', () => {
    const session = draft();
    write(session, '/on', '', 'even-spacing');
    expect(session.document().rules).toEqual([{ constraint: 'even-spacing', weight: 0 }]);
    expect(rule(session, 'even-spacing').standing).toBe('未启用');
    write(session, '/on', 'on', 'even-spacing');
    expect(session.document().rules).toBeUndefined();
    expect(rule(session, 'unassigned-shift').switch).toBeNull();
  });

  it('say how many places they are broken in, before they are made stricter and after', () => {
    const session = draft();
    expect(rule(session, 'min-rest-gap').standing).toBe('现在全部符合');
    const { address: at, text: was } = fieldAt(session, '/params/days', 'min-rest-gap');
    const own = { edit: 'write', at, was, text: '20' } as const;
    const { verdict, mood } = session.preview({ kind: 'edit-document', edit: own });
    expect(mood).toBe('worse');
    edit(session, own);
    const { count } = session.view().rules.find(({ id }) => id === 'min-rest-gap')!;
    expect(count).toBeGreaterThan(0);
    expect(verdict).toBe(`规则“值班间隔”：现有安排不符之处由0变为${count}。`);
    expect(rule(session, 'min-rest-gap').standing).toBe(`现有${count}处不符`);
    const back = { ...own, was: '20', text: '' };
    expect(session.preview({ kind: 'edit-document', edit: back }).mood).toBe('same');
  });

  it('stand twice where people differ, each under an id of its own', () => {
    const session = draft();
    write(session, '/on', 'on', 'at-most-per-period');
    add(session, '/rules', { '/constraint': 'at-most-per-period' });
    write(session, '/params/leaders', '人大、政协', 'at-most-per-period-2');
    write(session, '/params/per', '10天', 'at-most-per-period-2');
    expect(session.document().rules!.map(({ id, params }) => [id, params!['per']])).toEqual([
      ['at-most-per-period', 'month'],
      ['at-most-per-period-2', { days: 10 }],
    ]);
    const own = rule(session, 'at-most-per-period-2');
    edit(session, { edit: 'remove', pointer: own.pointer!, was: own.id });
    expect(session.document().rules).toHaveLength(1);
  });

  it('of a constraint that no form knows are shown by name and cannot be written', () => {
    const foreign = { constraint: 'acme/quiet-week', params: { days: 3 } };
    const session = sessionOf(withForeignRule(document, foreign));
    const own = rule(session, 'acme/quiet-week');
    expect(own).toMatchObject({ title: 'acme/quiet-week', switch: null, settings: [], pointer: null });
    expect(own.remark).toContain('由其他程序规定，保留不改');
    expect(fieldsOf(session.form()).some(({ address }) => address.rule === 'acme/quiet-week')).toBe(false);
    for (const pointer of ['/on', '/weight', '/params/days'])
      expect(
        edit(session, {
          edit: 'write',
          at: { rule: 'acme/quiet-week', pointer },
          was: '',
          text: '0',
        } as never).patch,
      ).toBeNull();
    expect(session.document().rules).toEqual([foreign]);
  });
});
