import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../../document/schema.ts';
import { makeDocument } from '../../testing/documents.ts';
import { document, published, roster, sentence } from '../sample-session.test.kit.ts';
import type { Session } from '../session.ts';
import { add, edit, fieldAt, removal, rowsOf, sectionOf, sessionOf, write } from './forms.test.kit.ts';

const draft = (): Session => sessionOf(undefined, { roster });
const preview = (session: Session, own: ReturnType<typeof removal>) => session.preview(own);
const leader = (session: Session, at: number): RosterDocument['leaders'][number] =>
  session.document().leaders[at]!;
const datesOf = (session: Session, id: string): readonly string[] =>
  session.view().leaders.find((own) => own.id === id)!.dates;

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

  it('takes a field of work that the document has not yet, as the office writes it', () => {
    const sectors = [{ id: 's1', name: '城乡建设' }];
    const session = sessionOf({ ...document, sectors });
    expect(write(session, '/leaders/0/sectors', '县委全面工作、城乡建设').patch).not.toBeNull();
    expect(fieldAt(session, '/leaders/0/sectors').text).toBe('县委全面工作、城乡建设');
    expect(session.document().sectors!.map(({ name }) => name)).toEqual(['城乡建设', '县委全面工作']);
    // 县政府全面工作 resembles what is there and is meant all the same; a slip of the pen is not
    expect(write(session, '/leaders/1/sectors', '县政府全面工作').patch).not.toBeNull();
    // a county has both: what differs in one of two characters is another field, beside it or in the list
    const three = sessionOf({ ...document, sectors });
    expect(write(three, '/leaders/0/sectors', '农业、水利、林业').patch).not.toBeNull();
    expect(write(three, '/leaders/1/sectors', '畜牧业、渔牧业').patch).not.toBeNull();
    expect(fieldAt(three, '/leaders/0/sectors').text).toBe('农业、水利、林业');
    expect(sentence(write(three, '/leaders/2/sectors', '商业、城乡建没'))).toContain('城乡建设');
    expect(sentence(write(session, '/leaders/1/sectors', '城乡建没'))).toContain('城乡建设');
    expect(session.document().sectors).toHaveLength(3);
    session.undo();
    session.undo();
    expect(session.document().sectors).toEqual(sectors);
  });

  it('names the place, and mends a name that was left empty', () => {
    const session = sessionOf({ ...document, jurisdiction: { ...document.jurisdiction, name: '' } });
    const name = fieldAt(session, '/jurisdiction/name');
    expect([name.label, name.text]).toEqual(['地区名称', '']);
    expect(name.notes.map(({ severity }) => severity)).toEqual(['error']);
    expect(write(session, '/jurisdiction/name', '东安县').patch).not.toBeNull();
    expect(session.document().jurisdiction.name).toBe('东安县');
    expect(session.view().headline.status).not.toBe('refused');
    expect(sentence(write(session, '/jurisdiction/name', '　'))).toBe('这里要填写。');
  });

  it('warns of leaders with one name, however it is spaced', () => {
    const leaders = document.leaders.map((own, at) => ({
      ...own,
      name: ['王某', '李某', '王　某'][at] ?? own.name,
    }));
    const session = sessionOf({ ...document, leaders });
    const [list] = sectionOf(session, 'leaders').lists;
    expect(list!.rows.slice(0, 3).map(({ notes }) => notes.map((note) => note.sentence))).toEqual([
      ['与第3位同名。如果是同一个人，请删去一处。'],
      [],
      ['与第1位同名。如果是同一个人，请删去一处。'],
    ]);
    expect(sectionOf(session, 'leaders').warnings).toBe(2);
  });

  it('writes days from one to another that are typed into the first field into both, as one step', () => {
    const session = draft();
    const absences = () => leader(session, 0).absences;
    const texts = { '/leader': leader(session, 0).id, '/from': '３月５日～７日', '/reason': '学习' };
    expect(add(session, '/absences', texts).patch).not.toBeNull();
    expect(absences()).toEqual([{ from: '2024-03-05', to: '2024-03-07', reason: '学习' }]);
    expect(write(session, '/leaders/0/absences/0/from', '24.3.11-24.3.13').patch).not.toBeNull();
    expect(absences()).toEqual([{ from: '2024-03-11', to: '2024-03-13', reason: '学习' }]);
    session.undo();
    expect(absences()).toMatchObject([{ from: '2024-03-05', to: '2024-03-07' }]);
    session.undo();
    expect(absences()).toBeUndefined();
    expect(write(session, '/period/from', '2024年3月4日—3月15日').patch).not.toBeNull();
    expect(session.document().period).toEqual({ from: '2024-03-04', to: '2024-03-15' });
  });

  it('takes a range for one day nowhere, nor a second end beside a range', () => {
    const session = draft();
    const before = session.document();
    expect(sentence(write(session, '/issuedOn', '3.5-3.7'))).toBe('“3.5-3.7”是一段日期，这里只写一天。');
    expect(sentence(write(session, '/period/to', '3.5-3.7'))).toContain('只写一天');
    const texts = { '/leader': leader(session, 0).id, '/from': '3.5-3.7', '/to': '3.8' };
    const twice = add(session, '/absences', texts);
    expect(sentence(twice)).toContain('请只留一处');
    expect(twice.diagnostics[0]!.pointer).toBe('/leaders/0/absences/0/to');
    expect(session.document()).toBe(before);
    expect(add(session, '/absences', { ...texts, '/to': '3月7日' }).patch).not.toBeNull();
  });

  it('writes nothing from a form that has fallen behind', () => {
    const session = draft();
    const { address, text: was } = fieldAt(session, '/title');
    write(session, '/title', '新标题');
    const late = session.act({ kind: 'write-field', at: address, was, text: '旧窗口里的标题' });
    expect(late.patch).toBeNull();
    expect(session.document().title).toBe('新标题');
    expect(edit(session, { kind: 'remove-item', pointer: '/leaders/0', was: '别人' }).patch).toBeNull();
  });

  it('adds, moves and removes leaders, each one step back', () => {
    const session = draft();
    const names = (): string[] => session.document().leaders.map(({ id }) => id);
    const before = names();
    expect(sentence(add(session, '/leaders', { '/name': ' ' }))).toBe('这里要填写。');
    add(session, '/leaders', { '/name': '副县长（挂职）' });
    expect(names()).toEqual([...before, '副县长挂职']);
    edit(session, { kind: 'move-item', pointer: '/leaders/6', was: '副县长（挂职）', to: 0 });
    expect(names()[0]).toBe('副县长挂职');
    edit(session, { kind: 'remove-item', pointer: '/leaders/0', was: '副县长（挂职）' });
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
      const { verdict } = session.preview({ kind: 'add-item', list: '/absences', texts });
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

  it('holds the days that a leader would like or rather not have', () => {
    const session = draft();
    const texts = { '/want': 'avoid', '/dates': '3月5日，3月8日至10日、3.14到3月15日' };
    expect(sentence(add(session, '/leaders/0/preferences', { ...texts, '/dates': '3月8日至40日' }))).toBe(
      '3月没有40日，请改正。',
    );
    expect(add(session, '/leaders/0/preferences', { '/want': 'avoid' }).patch).toBeNull();
    add(session, '/leaders/0/preferences', texts);
    expect(leader(session, 0).preferences).toEqual([
      {
        want: 'avoid',
        dates: [
          '2024-03-05',
          { from: '2024-03-08', to: '2024-03-10' },
          { from: '2024-03-14', to: '2024-03-15' },
        ],
      },
    ]);
    const shown = fieldAt(session, '/leaders/0/preferences/0/dates').text;
    expect(shown).toBe('2024年3月5日、2024年3月8日至2024年3月10日、2024年3月14日至2024年3月15日');
    expect(write(session, '/leaders/0/preferences/0/dates', ` ${shown}、3月18日`).patch).not.toBeNull();
    expect(leader(session, 0).preferences![0]!.dates).toHaveLength(4);
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
