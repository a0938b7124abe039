import type { CircularWords } from '../../locale/circular.ts';
import type { ValuesFor } from './words.ts';

const month = { year: 2024, month: 2 };
const year = { year: 2024, month: null };
const none = {
  heard: 0,
  people: 0,
  collective: null,
  atVisits: 0,
  answered: null,
  study: 0,
  referred: 0,
  undecided: 0,
};

export const circularValues: ValuesFor<CircularWords> = {
  title: [
    ['某县', month],
    ['某县', year],
  ],
  publicTitle: [['某县', { year: 2024, month: 12 }]],
  assessmentTitle: [['某县', 2024, '信访工作考核']],
  issue: [[2]],
  asOf: [['2月29日']],
  follows: [['县信访工作考核办法']],
  day: Array.from({ length: 12 }, (_, index) => [`2024-${String(index + 1).padStart(2, '0')}-05`]),
  fullDay: [['2024-02-05']],
  numbered: [
    [0, '各乡镇场接访情况'],
    [9, '各乡镇场接访情况'],
    [10, '各乡镇场接访情况'],
  ],
  rule: [['《信访工作条例》第二十三条', '15天']],
  divisions: {
    inTime: [[23, 28]],
    answered: [[20, 46]],
    toldInTime: [[40, 46, '《信访工作条例》第二十三条，15天']],
    rated: [[12, 20]],
    satisfied: [[10, 12]],
    closed: [[30, 46]],
    closedFirst: [[20, 30]],
    closedRepeats: [[10, 16]],
  },
  ratedSatisfied: [[8, 2, 5, 20]],
  silentNote: [[1], [5]],
  paragraphs: {
    sittings: [
      [month, { held: 1, empty: 0, unattended: 0 }],
      [month, { held: 19, empty: 1, unattended: 0 }],
      [year, { held: 240, empty: 12, unattended: 3 }],
    ],
    heard: [
      [none],
      [{ ...none, heard: 1, people: 1, answered: 1 }],
      [
        {
          heard: 46,
          people: 172,
          collective: 4,
          atVisits: 3,
          answered: 20,
          study: 19,
          referred: 5,
          undecided: 2,
        },
      ],
    ],
    replies: [
      [month, { due: 0, inTime: 0, late: 0, open: 0, rate: '—' }],
      [year, { due: 0, inTime: null, late: null, open: null, rate: '—' }],
      [month, { due: 1, inTime: 1, late: 0, open: 0, rate: '100%' }],
      [year, { due: 28, inTime: 23, late: 3, open: 2, rate: '82.1%' }],
      [month, { due: 28, inTime: null, late: null, open: null, rate: '—' }],
    ],
    overdue: [
      ['2月29日', { overdue: 0, supervised: 0 }],
      ['2月29日', { overdue: 1, supervised: 0 }],
      ['2月29日', { overdue: 3, supervised: 3 }],
      ['2月29日', { overdue: 3, supervised: 1 }],
    ],
    after: [
      [month, { supervised: 0, calledBack: 0, repeats: 0, closed: 0 }],
      [month, { supervised: 0, calledBack: 1, repeats: 0, closed: 0 }],
      [year, { supervised: 5, calledBack: 12, repeats: 2, closed: 9 }],
    ],
  },
  headings: { change: [[month], [year]] },
  heads: { now: [[month], [year]], before: [[month], [year]] },
  overdueDays: [[1], [12]],
  supervisedOn: [['2月28日']],
  notes: {
    several: [[1], [3]],
    late: [
      [1, ['c1']],
      [2, ['c1', 'c2']],
    ],
  },
  formula: {
    divided: [['化解件数', '应化解件数']],
    rate: [['按期答复率', 40]],
    steps: [
      [
        '办结率',
        [
          { from: 95, points: 10 },
          { from: 80, points: 5 },
        ],
      ],
    ],
    nothingDue: [[true], [false]],
    deductions: [[10, ['甲项扣2分', '乙项扣1分'], 0]],
    each: [
      ['重复信访批数', 2, 0, null],
      ['重复信访批数', 2, 1, 6],
    ],
    without: [['接访批数', 2]],
    below: [['办结率', 85, 1]],
    count: [['会议次数', 1, 6]],
  },
  working: {
    rate: [['23÷28=82.1%', '40']],
    step: [
      ['23÷28=82.1%', '80'],
      ['23÷28=82.1%', null],
    ],
    deductions: [
      ['10', [], null],
      ['10', ['2（1件次）', '1（50%）'], '0'],
    ],
    count: [
      [3, '1', null],
      [8, '1', '6'],
    ],
    byCount: [
      ['2', 1],
      ['4', 2],
    ],
    byRate: [['1', '50%']],
    'not-given': [[['会议次数', '化解件数']]],
  },
  problems: {
    where: [[''], ['/items/0/kind']],
    missing: [[]],
    'unknown-key': [[['x']], [['x', 'y']]],
    choice: [[[]], [['rate', 'steps']]],
    range: [[['1000']]],
    tenths: [[]],
    type: [[]],
  } as never,
};
