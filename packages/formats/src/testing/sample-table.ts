import type { DayKind, PublicRoster, PublicRow } from '@lunzhi/core';

const POSTS: readonly (readonly [post: string, sectors: readonly string[]])[] = [
  ['县委书记', ['全面工作']],
  ['县委副书记、县长', ['县政府全面工作']],
  ['县委常委、政法委书记', ['政法', '信访', '平安建设']],
  ['县委常委、纪委书记、监委主任', ['纪检监察']],
  ['县人大常委会副主任', ['教科文卫']],
  ['副县长（挂职）', ['数据', '金融']],
  ['副县长、公安局局长', ['公安', '交警', '禁毒']],
  ['县政协副主席', ['文史', '民族宗教']],
  ['县人民法院院长', []],
];

/** A row of the sample table: an ordinary Tuesday unless told otherwise. */
export function sampleRow(changes: Partial<PublicRow> = {}): PublicRow {
  return {
    date: '2024-01-02',
    weekday: 2,
    kind: 'workday',
    holidays: [],
    protectionPeriods: [],
    shiftType: null,
    name: '领导01',
    post: '县委书记',
    sectors: ['全面工作'],
    times: ['08:30-12:00', '14:30-17:30'],
    place: '县信访接待中心二楼视频接访室',
    ...changes,
  };
}

/** A table about the rows given. */
export function sampleTable(rows: readonly PublicRow[], changes: Partial<PublicRoster> = {}): PublicRoster {
  return {
    language: 'zh-CN',
    title: '东安县2024年领导干部接访下访实施方案',
    tableTitle: '东安县2024年县级领导在县信访接待中心坐班接访安排表',
    documentNumber: '东信联〔2024〕1号',
    jurisdiction: { id: 'dongan', name: '东安县' },
    issuer: '东安县信访工作联席会议',
    issuedOn: '2024-01-05',
    period: { from: '2024-01-01', to: '2024-12-31' },
    provisional: false,
    rows,
    ...changes,
  };
}

const HOLIDAYS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['元旦', '2024-01-01', '2024-01-01'],
  ['春节', '2024-02-10', '2024-02-17'],
  ['清明节', '2024-04-04', '2024-04-06'],
];
const MAKE_UP = ['2024-02-04', '2024-02-18', '2024-04-07'];
const PERIODS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['春节特别防护期', '2024-02-08', '2024-02-18'],
  ['全国两会', '2024-03-01', '2024-03-12'],
];

const within = (date: string) => (range: readonly [name: string, from: string, to: string]) =>
  range[1] <= date && date <= range[2];

/** January to April 2024, one leader each working day and each day of a protection period. */
export function sampleMonths(changes: Partial<PublicRoster> = {}): PublicRoster {
  const rows: PublicRow[] = [];
  for (let day = 0; day < 121; day++) {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const weekday = (day % 7) + 1;
    const holidays = HOLIDAYS.filter(within(date)).map(([name]) => name);
    const protectionPeriods = PERIODS.filter(within(date)).map(([name]) => name);
    const ordinary: DayKind = weekday > 5 ? 'weekend' : 'workday';
    const kind: DayKind = MAKE_UP.includes(date)
      ? 'make-up-workday'
      : holidays.length > 0
        ? 'holiday'
        : ordinary;
    if ((kind === 'weekend' || kind === 'holiday') && protectionPeriods.length === 0) continue;
    const leader = rows.length % POSTS.length;
    const [post, sectors] = POSTS[leader] ?? ['', []];
    const name = `领导${String(leader + 1).padStart(2, '0')}`;
    rows.push(sampleRow({ date, weekday, kind, holidays, protectionPeriods, name, post, sectors }));
  }
  return sampleTable(rows, changes);
}
