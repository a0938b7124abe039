import { sentences } from './values-cases.ts';
import { circularValues } from './values-circular.ts';
import { deskValues } from './values-desk.ts';
import type { AllWords, ValuesFor } from './words.ts';

const cell = 'C7';
const doubt = <Of>(...facts: readonly object[]): readonly [Of, { most: number; source: string }][] =>
  facts.map((own) => [own as Of, { most: 5, source: '《信访工作条例》第二十条' }]);

const kinds = { new: 0, 'likely-duplicate': 0, known: 0, continued: 0, refused: 0, 'passed-over': 0 };

const figures = {
  sittings: 24,
  placed: 12,
  fixed: 21,
  idle: 2,
  wanted: 0,
  unplaced: 4,
  late: 5,
  moved: 0,
  lost: 0,
  past: 0,
  isProven: true,
};
const none = { ...figures, idle: 0, unplaced: 0, late: 0 };

/** Plain values for every sentence; of counts 0, 1 and many, wherever a word depends on them. */
export const values: ValuesFor<AllWords> = {
  limits: {
    article: [
      ...[9, 10, 11, 22, 33, 44, 55, 66, 77, 88].map((number): [number, null] => [number, null]),
      [15, 1],
      [20, 2],
      [34, null],
      [59, 6],
    ],
    inLaw: [['《信访工作条例》', '第三十四条']],
    left: [[0], [1], [3]],
    over: [[1], [3]],
    metLate: [[1], [3]],
    dayCount: [
      [1, 'working'],
      [15, 'working'],
      [1, 'calendar'],
      [60, 'calendar'],
    ],
    dates: [
      ['2月15日', null],
      ['2月15日', '2月18日'],
    ],
    markedProvisional: [['2月15日']],
    counted: [
      ['2024年2月5日', '2月6日至20日', '15天', 0],
      ['2024年2月5日', '2月6日至5月5日', '90天', 30],
    ],
  },
  exclusions: {
    inHand: [['c1', '2024年4月30日']],
    reReviewed: [['c1', '2024年4月30日']],
    heardRecently: [['c1', '2024年1月31日', '2024年4月30日']],
    noRepresentatives: [[5]],
  },
  papers: {
    options: [['信访形式']],
    refusals: {
      accusation: [['c1', '《信访工作条例》第二十八条']],
      anonymous: [['c1', '']],
    },
    ticked: [['来访']],
    open: [['来信']],
    period: [
      [1, 'working'],
      [15, 'working'],
      [1, 'calendar'],
      [30, 'calendar'],
    ],
  },
  visits: {
    weekday: [['周一']],
    quarter: [
      [2024, 1],
      [2024, 2],
      [2024, 3],
      [2024, 4],
    ],
    planTitle: [['某县', '2024年第一季度']],
    missing: [['副县长', '甲镇', '2月1日至29日', '时段已过']],
    addressee: [['甲镇']],
    notice: [['2024年第一季度']],
    event: [['副县长', '甲镇']],
    eventCases: [[1], [3]],
  },
  appoint: {
    headline: [
      [figures],
      [none],
      [{ ...none, sittings: 1, placed: 1, fixed: 0 }],
      [{ ...none, sittings: 1, placed: 0, fixed: 0, idle: 1, unplaced: 1 }],
      [{ ...none, late: 1, unplaced: 1 }],
      [{ ...none, late: 2 }],
    ],
    notes: [
      [none],
      [{ ...none, isProven: false, wanted: 1, moved: 1, lost: 1, past: 1 }],
      [{ ...none, wanted: 2, moved: 3, lost: 4, past: 5 }],
    ],
    unplaced: [
      ['full', null],
      ['declined', null],
      ['later', '4月2日 副县长'],
      ['recused', null],
      ['nobody', null],
    ],
    visits: [
      [{ planned: 0, missing: 0, made: 0 }],
      [{ planned: 1, missing: 0, made: 1 }],
      [{ planned: 12, missing: 2, made: 3 }],
    ],
  },
  importing: {
    doubts: {
      'no-header': doubt({}),
      'word-unknown': doubt(
        { cell, field: 'channel', written: '登门' },
        { cell, field: 'channel', written: '来仿', taken: 'visit', nearest: '来访' },
        { cell, field: 'topic', written: '土地', taken: '自然资源' },
      ),
      'name-unknown': doubt(
        { cell, list: 'townships', written: '甲乡' },
        { cell, list: 'sectors', written: '农', nearest: '农业' },
        { cell, list: 'projects', written: '铁路' },
        { cell, list: 'departments', written: '农委' },
      ),
      'name-ambiguous': doubt({ cell, list: 'townships', written: '甲', candidates: ['甲镇', '甲林场'] }),
      'number-unread': doubt({ cell }),
      'digits-lost': doubt({ cell }),
      'identity-unread': doubt({ cell }),
      'identity-wrong': doubt({ cell }),
      'too-many-names': doubt({ cell }),
      'may-be-litigation': doubt({ cell }),
      confidential: doubt({ cell }),
      'related-unknown': doubt({ cell, written: 'c0' }),
      'repeat-without-earlier': doubt({ cell }),
      'text-shortened': doubt({ cell }),
      'nobody-answers': doubt({ cell }),
      assumed: doubt({ field: 'purpose', taken: 'claim' }, { field: 'urgency', taken: 'usual' }),
      'ids-made': doubt({}),
      'id-changed': doubt({ cell, taken: 'c-1' }),
      'name-short': doubt({ cell, list: 'departments', written: '农业', taken: '农业局' }),
      'sector-from-department': doubt({ cell, taken: '农业' }),
      'number-rounded': doubt({ cell, taken: 30 }),
      'people-from-names': doubt({ cell, taken: 1 }, { cell, taken: 3 }),
    },
    likely: [[{ case: 'c1', by: ['identity'] }], [{ case: 'c1', by: ['phone', 'words'] }]],
    counts: [
      [{ ...kinds, new: 1, 'passed-over': 2 }],
      [{ new: 6, 'likely-duplicate': 5, known: 4, continued: 3, refused: 2, 'passed-over': 1 }],
    ],
  },
  circular: circularValues,
  service: {
    title: [['某县']],
    ofRoster: [['2024年1月1日至12月31日']],
    paragraphs: {
      offered: [
        [{ mean: '3.2', longest: 13, name: '甲镇', from: '3月7日', to: '3月20日' }],
        [{ mean: '1.0', longest: 1, name: '甲镇', from: '3月31日', to: null }],
      ],
      real: [
        [{ heard: 1, mean: '1.0', longest: 1, planned: '0.0', more: '1.0' }],
        [{ heard: 6, mean: '12.0', longest: 19, planned: '3.0', more: '9.0' }],
      ],
      waiting: [[{ cases: 1, mean: '1.0', longest: 1 }], [{ cases: 6, mean: '12.0', longest: 19 }]],
      late: [[{ restDays: '20%', turns: '50%', kept: '30%' }]],
      costliest: [
        ['规则“月度均衡”', 1],
        ['规则“月度均衡”', 40],
      ],
    },
    lock: [['3月5日']],
    rule: [['月度均衡']],
    ofLeader: [['副县长', '3月4日至8日不能值班']],
    ofService: [
      ['甲镇', 1],
      ['甲镇', 40],
    ],
    moreServices: [['甲镇40天、乙镇3天', 5]],
  },
  desk: deskValues,
  cases: {
    inEntry: [[3]],
    sentences,
    details: { due: [['2024年4月3日']], until: [['2024年4月3日']], present: [[1], [12]] },
    mostRepresentatives: [[5, '《信访工作条例》第二十条']],
  },
};
