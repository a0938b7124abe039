import type { desk } from '../../locale/zh-CN/desk.ts';
import type { DropRefusal } from '../../roster/appointments.ts';
import type { ValuesFor } from './words.ts';

const seat = '3月12日 副县长';
const article = '第二十条';
const month = { year: 2024, month: 2 };
const year = { year: 2024, month: null };
const queues = [
  { appointed: 0, walkIns: 0, toCome: 0 },
  { appointed: 0, walkIns: 0, toCome: 2 },
  { appointed: 1, walkIns: 0, toCome: 0 },
  { appointed: 2, walkIns: 1, toCome: 0 },
  { appointed: 0, walkIns: 2, toCome: 1 },
];
const counts: readonly [number][] = [[1], [3]];

export const deskValues: ValuesFor<typeof desk> = {
  title: [['某县']],
  typed: {
    missing: [['姓名']],
    unread: [['日期', '三月']],
    unknown: [['甲乡']],
    single: [['由谁接访']],
  },
  grounded: [['不属本地管辖', '第二十二条']],
  entryLine: [
    ['2024-03-11', '排约', '3月12日 副县长'],
    ['2024-03-11', '筛选', ''],
  ],
  toldBy: [
    [null, '2024-01-31', null],
    ['c1', '2024-01-31', '2024-04-30'],
  ],
  label: [
    ['书面答复', 'c1', 1],
    ['书面答复', null, 1],
    ['书面答复', null, 3],
  ],
  limitOf: [['受理告知', '农业局']],
  notBegun: [
    ...(
      [
        'registered',
        'forwarded',
        'accepted',
        'reply-served',
        'review-requested',
        'review-served',
        're-review-requested',
        'supervised',
      ] as const
    ).map((start) => [start, 30] as const),
    ['forwarded', 1],
    ['supervised', ''],
  ].map((own) => own as [never, number | string]),
  who: [
    [{ name: null, representatives: null, people: 1 }],
    [{ name: '陈某', representatives: 1, people: 1 }],
    [{ name: null, representatives: null, people: 12 }],
    [{ name: '陈某', representatives: null, people: 12 }],
    [{ name: '陈某', representatives: 2, people: 2 }],
    [{ name: null, representatives: 5, people: 12 }],
    [{ name: '陈某', representatives: 5, people: 12 }],
    [{ name: '陈某', representatives: 1, people: 12 }],
  ],
  beside: [[['甲镇', '急']]],
  answers: [
    ['联系', ['甲镇']],
    ['联系', ['甲镇', '乙镇']],
  ],
  seat: [['2024-03-12', '副县长']],
  nextDetail: [
    [{ tie: null, state: '', over: 0 }],
    [{ tie: 'linked with', state: '待征求', over: 1 }],
    [{ tie: 'in charge of', state: '待征求', over: 3 }],
    [{ tie: 'commands', state: '待征求', over: 0 }],
    [{ tie: '联系', state: '待征求', over: -2 }],
  ],
  noSittingWhy: [[0], [2]],
  fullDay: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ['2024年3月11日', weekday]),
  numbered: [[2]],
  walkInNumber: [[2]],
  movedTo: [['2024-03-12']],
  couldBe: [['2024-03-12']],
  nextDay: [
    [seat, 0],
    [seat, 1],
    [seat, 3],
  ],
  empty: { couldTake: counts },
  cause: [['office']],
  headlines: {
    walkInsWait: counts,
    replaced: [
      ['', '副县长'],
      ['县委书记', '副县长'],
    ],
    replacedRest: counts,
    askByPhone: counts,
    hearing: queues.map((queue) => [2, queue]),
    waiting: [
      ...queues.map((queue) => [0, queue] as [number, typeof queue]),
      [1, queues[0]!],
      [3, queues[3]!],
    ],
    call: [['c1 甲镇']],
    allHeard: counts,
    arranged: [
      [1, 1, 0],
      [5, 1, 1],
      [5, 8, 2],
    ],
    arrangedRest: [
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 3],
    ],
    renew: counts,
    invite: counts,
    ask: counts,
    consent: counts,
    arrange: counts,
    pool: [
      [0, 0, 0],
      [1, 1, 0],
      [9, 0, 1],
      [9, 2, 3],
    ],
    poolRest: [[0], [1], [3]],
    screen: counts,
    circular: [[0], [1], [3]],
    counted: [
      [month, { sittings: 1, heard: 1, people: 1, due: 0, inTime: 0, overdue: 0 }],
      [
        { year: 2024, month: 12 },
        { sittings: 0, heard: 0, people: 0, due: 1, inTime: 1, overdue: 0 },
      ],
      [year, { sittings: 19, heard: 46, people: 172, due: 28, inTime: 23, overdue: 2 }],
    ],
    superviseNext: counts,
    planned: [
      ['2024年第一季度', { due: 0, made: 0, planned: 0, missing: 0 }],
      ['2024年第一季度', { due: 1, made: 1, planned: 0, missing: 0 }],
      ['2024年第一季度', { due: 1, made: 0, planned: 0, missing: 1 }],
      ['2024年第一季度', { due: 9, made: 2, planned: 4, missing: 3 }],
    ],
    plannedRest: [[1], [2]],
    nextVisit: [['2024-03-12']],
  },
  dayOrToday: [
    ['2024-03-11', '2024-03-11'],
    ['2024-03-11', '2024-03-12'],
  ],
  until: [['2024-03-12']],
  waitedSince: [
    ['2024-03-10', 0],
    ['2024-03-10', 1],
    ['2024-03-01', 10],
  ],
  heardBy: [[seat, '联系甲镇']],
  cards: {
    collective: [[5, article]],
    representatives: [
      [1, 5, article],
      [3, 5, article],
      [5, 5, article],
    ],
    follows: [['c0']],
    on: [['2023-08-14', '到省上访']],
    recusal: [
      ['副县长', ''],
      ['副县长', '近亲属'],
    ],
    handler: [
      ['农业局', 'lead', '2024-04-03'],
      ['甲镇', 'assist', '2024-03-22'],
    ],
    wasReturned: [['2024-03-10', seat, 'petitioner']],
  },
  drop: {
    refusal: [
      ...(['past', 'today', 'not-his', 'here-already'] as const).map(
        (why) => [{ why, isFirm: false }, 2] as [DropRefusal, number],
      ),
      ...(['recused', 'declined', 'too-late'] as const).map(
        (why) => [{ why, isFirm: true }, 2] as [DropRefusal, number],
      ),
      [{ why: 'too-late', isFirm: true }, 1],
      [{ why: 'full', most: 1, isFirm: true }, 2],
      [{ why: 'full', most: 3, isFirm: true }, 2],
    ],
    others: [[0], [1], [3]],
    fits: [
      ['project', ['公路项目']],
      ['sector', ['农业', '建设']],
      ['township', ['甲镇']],
    ],
    waits: [
      [null, 1],
      [null, 5],
      [3, 5],
      [4, 5],
      [5, 3],
      [5, 4],
      [5, 5],
      [0, 1],
    ].map(([before, after]) => [{ before: before!, after: after!, since: '2024-03-01' }]),
    hearBy: [
      [null, 2],
      [0, 1],
      [3, 2],
      [null, 0],
      [0, 0],
      [1, 0],
      [3, -2],
    ].map(([before, after]) => [{ hearBy: '2024-03-31', before: before!, after: after! }]),
    consent: [[{ isVoid: true, leader: '副县长' }], [{ isVoid: false, leader: '副县长' }]],
    invitation: [
      [{ isSent: true, date: '2024-03-12', isLeftEmpty: true }],
      [{ isSent: true, date: '2024-03-12', isLeftEmpty: false }],
      [{ isSent: false, date: '2024-03-12', isLeftEmpty: true }],
      [{ isSent: false, date: '2024-03-12', isLeftEmpty: false }],
    ],
  },
  alike: [[{ id: 'c1', belongs: '甲镇', on: '2024-03-01', title: '道路损坏', same: ['同名', '同一电话'] }]],
  draft: {
    today: [['副县长']],
    later: [[seat]],
    waits: [
      [0, 0],
      [1, 0],
      [1, 1],
      [9, 3],
    ],
    full: [[seat, 3]],
    choose: [[5, article]],
    tooMany: [[5, article]],
    enough: [[5, article]],
  },
  circular: {
    period: [[month], [{ year: 2024, month: 12 }], [year]],
    tiles: {
      sittings: [[0], [2]],
      heard: [[1], [172]],
      inTime: [[28]],
      overdue: [[0], [2]],
    },
  },
  visits: {
    week: [[12]],
    border: [['2024-02-15']],
    title: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ['2024-03-12', weekday, '甲镇']),
    noDay: [['甲镇']],
    proposed: [
      ['2024-03-01', 1],
      ['2024-03-01', 11],
    ],
    window: [[{ from: '2024-02-15', to: '2024-03-31' }]],
    free: [[[]], [['2024-03-11']], [['2024-03-11', '2024-03-18']]],
    since: [
      ['2024-03-11', 1],
      ['2024-01-11', 61],
    ],
    within: [['2024年第一季度']],
    standing: [
      [{ made: 0, planned: [], missing: 0 }],
      [{ made: 1, planned: [], missing: 0 }],
      [{ made: 1, planned: ['2024-03-11', '2024-03-18'], missing: 2 }],
    ],
  },
};
