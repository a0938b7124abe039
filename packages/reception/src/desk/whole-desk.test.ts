import { describe, expect, it } from 'vitest';
import { barText, openBusy } from './busy-desk.test.kit.ts';
import type { CaseRow, DeskView } from './view.ts';

const marks = (row: CaseRow): string =>
  [row.urgencyMark, row.isSupervised && '督', row.isOverdue && '超', row.isWalkIn && '来']
    .filter((mark) => mark !== false && mark !== '')
    .join('');

/** What it is, where it belongs, how it stands. */
const rowText = (row: CaseRow): string =>
  `${row.id}${marks(row)}｜${row.title} ${row.who} ${row.belongs}｜${row.stage} ${row.stateMood} ${row.state}` +
  `｜${row.registeredOn} ${row.waited}｜${row.units.join(' ')}`;

describe('a desk with a case of every kind', () => {
  const view = (): DeskView => openBusy().view();

  it('has a row for each: what it is, whose, how it stands and since when', () => {
    expect(view().cases.map(rowText)).toEqual([
      'late督超｜道路损坏 1人 甲镇｜consented warn 接访日已过，须补记或退回｜2024-01-10 63｜township/t1',
      'waiting急｜道路损坏 1人 甲镇｜waiting plain 待约｜2024-02-20 22｜township/t1',
      'invited｜道路损坏 张某 甲镇｜invited ok 已同意，已通知｜2024-03-01 12｜township/t1 department/d1',
      'earlier｜道路损坏 2名代表，涉及3人 甲镇 · 农业｜invited ok 已同意，已通知｜2024-03-01 12｜township/t1',
      'replaced｜道路损坏 1人 乙镇 · 丙镇｜invited bad 已换人，须重新征求｜2024-03-01 12｜township/t2 township/t3',
      'excluded｜道路损坏 1人 甲镇｜excluded plain 不约｜2024-03-01 12｜township/t1',
      'past｜道路损坏 1人 甲镇｜consented warn 接访日已过，须补记或退回｜2024-03-01 12｜township/t1',
      'to-ask｜道路损坏 1人 甲镇 · 乙镇｜matched plain 待征求｜2024-03-01 12｜township/t1 township/t2',
      'asked｜道路损坏 1人 丙镇｜matched plain 已征求，待答复｜2024-03-01 12｜township/t3',
      'consented｜道路损坏 1人 公路项目｜consented ok 已同意，待通知｜2024-03-01 12｜',
      'nowhere｜道路损坏 1人 己镇｜waiting plain 待约｜2024-03-01 12｜township/t6',
      'secret｜检举控告，内容不显示  甲镇｜waiting plain 待约｜2024-03-01 12｜',
      'erased｜（个人信息已清除） 8人 甲镇｜waiting plain 待约｜2024-03-01 12｜township/t1',
      'withdrawn｜道路损坏 1人 甲镇｜withdrawn plain 撤回｜2024-03-01 12｜township/t1',
      'in-hand｜道路损坏 1人 甲镇｜in-hand plain 办理中｜2024-03-01 12｜township/t1',
      'declined｜道路损坏 1人 乙镇｜waiting warn 领导因故不能接访，须改约｜2024-03-04 9｜township/t2',
      'closed来｜道路损坏 1人 甲镇｜closed plain 办结｜2024-03-11 2｜township/t1',
      'fresh重｜道路损坏 1人 丙镇｜registered plain 待筛选｜2024-03-12 1｜township/t3',
    ]);
  });

  it('says of each that is to be heard until when, where it is put, and when that is', () => {
    const { cases } = view();
    expect(
      cases.flatMap(({ id, hearBy, appointment, next }) =>
        hearBy || appointment || next
          ? [
              `${id}｜${hearBy ? barText(hearBy) : ''}｜${appointment ? `${appointment.shift} ${appointment.state}` : ''}` +
                `｜${next ? `${next.shift ?? ''} ${next.mood} ${next.words}：${next.detail}` : ''}`,
            ]
          : [],
      ),
    ).toEqual([
      'late｜最迟接访（本单位规定）2月9日 超33天 bad 63/30｜2024-03-11/am/1 past｜2024-03-18/am/1 warn 3月18日 A：联系；接访日已过，须补记或退回；将超38天',
      'waiting｜最迟接访（本单位规定）3月1日 超12天 bad 22/10｜｜2024-03-18/am/1 warn 3月18日 A：联系；将超17天',
      'invited｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-13/am/1 invited｜2024-03-13/am/1 ok 3月13日 A：联系；已同意，已通知；按期',
      'earlier｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-13/am/1 invited｜2024-03-13/am/1 ok 3月13日 A：分管；已同意，已通知；按期',
      'replaced｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-13/pm/1 void｜2024-03-13/pm/1 ok 3月13日 B：联系；已换人，须重新征求；按期',
      'past｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-11/am/1 past｜2024-03-18/am/1 warn 3月18日 A：联系；接访日已过，须补记或退回；按期',
      'to-ask｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-18/am/1 to-ask｜2024-03-18/am/1 ok 3月18日 A：联系；待征求；按期',
      'asked｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-19/am/1 asked｜2024-03-19/am/1 ok 3月19日 C：联系；已征求，待答复；按期',
      'consented｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜2024-03-20/pm/1 consented｜2024-03-20/pm/1 ok 3月20日 D：指挥长；已同意，待通知；按期',
      'nowhere｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜｜ bad 期内没有合适的班：没有负责该事项的领导坐班',
      'secret｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜｜2024-03-18/am/1 plain 3月18日 A：联系；按期',
      'erased｜最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1｜｜2024-03-18/am/1 plain 3月18日 A：联系；按期',
      'declined｜最迟接访（本单位规定）4月3日 余21天 plain 9/30｜｜ bad 期内没有合适的班：合适的班都已满，或来不及通知',
      'fresh｜最迟接访（本单位规定）3月22日 余9天 plain 1/10｜｜2024-03-19/am/1 plain 3月19日 C：联系；按期',
    ]);
    expect(
      cases.flatMap(({ id, excluded }) => (excluded ? [`${id} ${excluded.words}，${excluded.article}`] : [])),
    ).toEqual(['excluded 应当通过诉讼、复议、刑事立案等法律程序处理，《信访工作条例》第三十一条第一项']);
  });

  it('has the sittings from Monday on with their cases by time, and says why one is empty', () => {
    expect(
      view().sittings.map(
        (own) =>
          `${own.shift} ${own.post} ${own.answers.join('；')}｜${own.cases.join(' ')}｜${own.heard.join(' ')}｜${own.emptyCause}`,
      ),
    ).toEqual([
      '2024-03-11/am/1 A 联系甲镇；分管农业｜late past｜in-hand closed｜',
      '2024-03-13/am/1 A 联系甲镇；分管农业｜earlier invited｜｜',
      '2024-03-13/pm/1 B 联系乙镇；分管建设｜replaced｜｜',
      '2024-03-14/am/1 D 指挥长公路项目｜｜｜空班：合适的件约在别的班',
      '2024-03-18/am/1 A 联系甲镇；分管农业｜to-ask｜｜',
      '2024-03-19/am/1 C 联系丙镇｜asked｜｜',
      '2024-03-20/pm/1 D 指挥长公路项目｜consented｜｜',
      '2024-03-25/am/1 A 联系甲镇；分管农业｜｜｜空班：3件待约合适',
      '2024-03-26/pm/1 B 联系乙镇；分管建设｜｜｜空班：1件待约合适',
    ]);
    const empty = (names: readonly string[]): string[] =>
      openBusy(names)
        .view()
        .sittings.filter(({ emptyCause }) => emptyCause !== '')
        .map(({ shift, emptyCause }) => `${shift} ${emptyCause}`);
    expect(empty(['waiting', 'consented'])).toEqual([
      '2024-03-13/am/1 空班：合适的件来不及通知',
      '2024-03-13/pm/1 空班：没有合适件',
      '2024-03-14/am/1 空班：合适的件约在别的班',
      '2024-03-18/am/1 空班：1件待约合适',
      '2024-03-19/am/1 空班：没有合适件',
      '2024-03-25/am/1 空班：1件待约合适',
      '2024-03-26/pm/1 空班：没有合适件',
    ]);
  });

  it('has the days of the horizon, with what each is', () => {
    const { days, head } = view();
    expect(days).toHaveLength(7 * head.horizon.weeks);
    expect(
      days.slice(0, 7).map(({ date, weekday, kind, period }) => `${date} ${weekday} ${kind} ${period}`),
    ).toEqual([
      '2024-03-11 1 workday 全国两会',
      '2024-03-12 2 workday 全国两会',
      '2024-03-13 3 workday 全国两会',
      '2024-03-14 4 workday 全国两会',
      '2024-03-15 5 workday ',
      '2024-03-16 6 weekend ',
      '2024-03-17 7 weekend ',
    ]);
  });

  it('says whose desk it is', () => {
    expect(view().head).toEqual({
      collectiveFrom: 5,
      erased: 0,
      horizon: {
        from: '2024-03-11',
        to: '2024-04-07',
        weeks: 4,
      },
      isEmpty: false,
      isProvisional: false,
      issuer: '某县信访局',
      jurisdiction: '某县',
      marking: '内部，含来访人信息',
      most: 2,
      title: '某县领导干部接访台',
      today: '2024-03-13',
    });
  });

  it('offers what the document has, and the grounds of the law', () => {
    const { services, grounds } = view();
    expect(services.map(({ kind, id, name }) => `${kind}/${id} ${name}`)).toEqual([
      'township/t1 甲镇',
      'township/t2 乙镇',
      'township/t3 丙镇',
      'township/t4 丁镇',
      'township/t5 戊镇',
      'township/t6 己镇',
      'sector/s1 农业',
      'sector/s2 建设',
      'sector/s3 教育',
      'project/p1 公路项目',
      'project/p2 水库项目',
      'department/d1 农业局',
      'department/d2 建设局',
      'department/d3 教育局',
      'department/d4 民政局',
    ]);
    expect(grounds.map(({ id, name, article }) => `${id} ${name} ${article}`)).toEqual([
      'in-hand 已受理或正在办理，仍在期限内 《信访工作条例》第十九条',
      'after-re-review 已经复核，仍以同一事实和理由提出 《信访工作条例》第三十六条',
      'litigation 应当通过诉讼、复议、刑事立案等法律程序处理 《信访工作条例》第三十一条第一项',
      'arbitration 应当通过仲裁解决 《信访工作条例》第三十一条第二项',
      'party-appeal 可以通过党员申诉、申请复审等解决 《信访工作条例》第三十一条第三项',
      'administrative-procedure 可以通过行政复议、行政裁决等行政程序解决 《信访工作条例》第三十一条第四项',
      'enforcement 申请查处违法行为、履行保护合法权益职责 《信访工作条例》第三十一条第五项',
      'accusation 检举控告，转纪检监察机关 《信访工作条例》第二十二条',
      'no-representatives 人数较多，未推选代表 《信访工作条例》第二十条',
      'performed 已经解决并兑现 本单位规定',
      'outside-the-area 不属本地管辖 本单位规定',
      'heard-recently 近期已由领导接访 本单位规定',
      'anonymous 没有姓名或住址，无法通知 本单位规定',
    ]);
  });
});
