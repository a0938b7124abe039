import type { DocumentFacts } from './diagnostics.ts';
import { smallDocument } from './sample-documents.test.kit.ts';

/** A document with one thing wrong, and what must be said of it. */
export interface BrokenDocument {
  readonly what: string;
  readonly input: unknown;
  readonly code: keyof DocumentFacts;
  readonly pointer: string;
  /** Facts that must be among the diagnostic's. */
  readonly facts?: object;
}

const leaders = smallDocument.leaders;
const withLeader = (fields: object, others: object = {}): object => ({
  ...smallDocument,
  ...others,
  leaders: [leaders[0], leaders[1], { ...leaders[2], ...fields }],
});
const withType = (fields: object): object => ({
  ...smallDocument,
  shiftTypes: [{ id: 'am', name: '上午', ...fields }],
});
const withRules = (...rules: object[]): object => ({ ...smallDocument, rules });
const withQuietWeek = (params: object): object => withRules({ constraint: 'acme/quiet-week', params });
const withPin = (pin: object, others: object = {}): object => ({
  ...smallDocument,
  ...others,
  pins: [{ date: '2024-03-06', leader: 'deputy', ...pin }],
});
const { issuer: _issuer, ...withoutIssuer } = smallDocument;
const { format: _format, ...withoutFormat } = smallDocument;
const { from: _from, ...onlyTo } = smallDocument.period;
const types = [
  { id: 'am', name: '上午' },
  { id: 'pm', name: '下午' },
];

const text: BrokenDocument[] = [
  { what: 'an empty text', input: ' \n', code: 'empty-file', pointer: '' },
  {
    what: 'a text over 10 MB',
    input: `"${'轮'.repeat(3_333_334)}"`,
    code: 'too-large',
    pointer: '',
    facts: { bytes: 10_000_004, limit: 10_000_000 },
  },
  {
    what: 'a full-width comma',
    input: '{\r\n  "format": "lunzhi/1"，\r\n}',
    code: 'json-syntax',
    pointer: '',
    facts: { line: 2, column: 23, expected: 'comma-or-end-of-object', found: '，' },
  },
  {
    what: 'a text that breaks off',
    input: '["轮值", ',
    code: 'json-syntax',
    pointer: '',
    facts: { line: 1, column: 8, expected: 'value', found: '' },
  },
  {
    what: 'a key twice in one object',
    input: JSON.stringify(smallDocument).replace('"name":"东安县"', '"name":"x","name":"东安县"'),
    code: 'duplicate-key',
    pointer: '/jurisdiction/name',
    facts: { key: 'name', line: 1 },
  },
  {
    what: 'a bomb of brackets',
    input: '['.repeat(1_000_000),
    code: 'too-deep',
    pointer: '',
    facts: { limit: 100 },
  },
  {
    what: 'a number that no double holds',
    input: JSON.stringify(smallDocument).replace('{', '{"noticeDays":1e999,'),
    code: 'not-json',
    pointer: '/noticeDays',
    facts: { received: '1e999' },
  },
  {
    what: 'a function in memory',
    input: { ...smallDocument, ext: { call: () => 1 } },
    code: 'not-json',
    pointer: '/ext/call',
    facts: { received: 'function' },
  },
];

const form: BrokenDocument[] = [
  { what: 'no format', input: withoutFormat, code: 'format-missing', pointer: '' },
  {
    what: 'a newer format',
    input: { ...smallDocument, format: 'lunzhi/2' },
    code: 'format-newer',
    pointer: '/format',
    facts: { received: 'lunzhi/2', supported: 'lunzhi/1' },
  },
  {
    what: 'a roster in place of a document',
    input: { ...smallDocument, format: 'lunzhi-roster/1' },
    code: 'format-other',
    pointer: '/format',
  },
  {
    what: '501 leaders',
    input: { ...smallDocument, leaders: Array.from({ length: 501 }, (_, i) => ({ id: `${i}`, name: 'x' })) },
    code: 'too-many-leaders',
    pointer: '/leaders',
    facts: { count: 501, limit: 500 },
  },
  {
    what: 'lists without end',
    input: { ...smallDocument, venues: new Array(200_001).fill(1) },
    code: 'too-many-items',
    pointer: '',
  },
  {
    what: 'more malformed items than can be told',
    input: { ...smallDocument, venues: new Array(190_000).fill(1) },
    code: 'too-many-problems',
    pointer: '',
  },
  {
    what: 'more problems than are listed',
    input: { ...smallDocument, venues: new Array(130).fill(1) },
    code: 'more-problems',
    pointer: '',
    facts: { errors: 30, others: 0 },
  },
  {
    what: 'a misspelt key',
    input: withLeader({ towships: [] }),
    code: 'unknown-key',
    pointer: '/leaders/2/towships',
    facts: { nearest: 'townships' },
  },
  {
    what: 'a key that resembles none',
    input: withLeader({ wage: 1 }),
    code: 'unknown-key',
    pointer: '/leaders/2/wage',
    facts: { key: 'wage' },
  },
  {
    what: 'a missing field',
    input: withoutIssuer,
    code: 'missing-field',
    pointer: '',
    facts: { key: 'issuer' },
  },
  {
    what: 'a missing field of a part',
    input: { ...smallDocument, period: onlyTo },
    code: 'missing-field',
    pointer: '/period',
    facts: { key: 'from' },
  },
  {
    what: 'a text that should be a number',
    input: { ...smallDocument, noticeDays: '2' },
    code: 'wrong-type',
    pointer: '/noticeDays',
    facts: { expected: ['number'], received: 'text' },
  },
  {
    what: 'a list in place of the document',
    input: [],
    code: 'wrong-type',
    pointer: '',
    facts: { expected: ['object'], received: 'list' },
  },
  {
    what: 'neither of two possible types',
    input: withLeader({ preferences: [{ dates: [5], want: 'avoid' }] }),
    code: 'wrong-type',
    pointer: '/leaders/2/preferences/0/dates/0',
    facts: { expected: ['text', 'object'], received: 'number' },
  },
  {
    what: '31 February',
    input: { ...smallDocument, issuedOn: '2026-02-31' },
    code: 'bad-date',
    pointer: '/issuedOn',
    facts: { value: '2026-02-31' },
  },
  {
    what: 'a bad date where a range could stand too',
    input: withLeader({ preferences: [{ dates: ['2月9日'], want: 'avoid' }] }),
    code: 'bad-date',
    pointer: '/leaders/2/preferences/0/dates/0',
  },
  {
    what: 'a time that is none',
    input: withType({ sessions: [{ from: '08:30', to: '24:00' }] }),
    code: 'bad-time',
    pointer: '/shiftTypes/0/sessions/0/to',
    facts: { value: '24:00' },
  },
  {
    what: 'a slash in an id',
    input: withLeader({ id: 'a/b' }),
    code: 'bad-id',
    pointer: '/leaders/2/id',
    facts: { value: 'a/b' },
  },
  {
    what: 'the id __proto__',
    input: withLeader({ id: '__proto__' }),
    code: 'bad-id',
    pointer: '/leaders/2/id',
  },
  {
    what: 'a bad id as a key',
    input: {
      ...smallDocument,
      protectionPeriods: [
        { id: 'p', name: '两会', from: '2024-03-01', to: '2024-03-05', heads: { 'a/b': 1 } },
      ],
    },
    code: 'bad-id',
    pointer: '/protectionPeriods/0/heads/a~1b',
  },
  {
    what: 'a parameter without its form',
    input: withQuietWeek({ name: 'A1' }),
    code: 'bad-form',
    pointer: '/rules/0/params/name',
  },
  {
    what: 'a choice that is none',
    input: { ...smallDocument, language: 'zh-cm' },
    code: 'bad-choice',
    pointer: '/language',
    facts: { value: 'zh-cm', allowed: ['zh-CN', 'en'], nearest: 'zh-CN' },
  },
  {
    what: 'an empty title',
    input: { ...smallDocument, title: '' },
    code: 'text-length',
    pointer: '/title',
    facts: { length: 0, least: 1 },
  },
  {
    what: 'an id of 65 letters',
    input: withLeader({ id: 'a'.repeat(65) }),
    code: 'text-length',
    pointer: '/leaders/2/id',
    facts: { length: 65, most: 64 },
  },
  {
    what: 'no leaders',
    input: { ...smallDocument, leaders: [] },
    code: 'list-length',
    pointer: '/leaders',
    facts: { count: 0, least: 1 },
  },
  {
    what: 'a weight over 100',
    input: withRules({ constraint: 'min-rest-gap', weight: 101 }),
    code: 'number-out-of-range',
    pointer: '/rules/0/weight',
    facts: { value: 101, most: 100 },
  },
  {
    what: 'carried duties over 1000',
    input: withLeader({ carried: { duties: -1000.5 } }),
    code: 'number-out-of-range',
    pointer: '/leaders/2/carried/duties',
    facts: { least: -1000 },
  },
  {
    what: 'a number on an open bound',
    input: withQuietWeek({ ratio: 1 }),
    code: 'number-out-of-range',
    pointer: '/rules/0/params/ratio',
    facts: { value: 1, below: 1 },
  },
  {
    what: 'half a day of notice',
    input: { ...smallDocument, noticeDays: 1.5 },
    code: 'not-whole',
    pointer: '/noticeDays',
    facts: { value: 1.5 },
  },
  {
    what: 'a parameter that its author refuses',
    input: withQuietWeek({ even: 3 }),
    code: 'refused',
    pointer: '/rules/0/params/even',
    facts: { reason: '须为偶数' },
  },
  {
    what: 'a parameter refused without words',
    input: withQuietWeek({ step: 3 }),
    code: 'refused',
    pointer: '/rules/0/params/step',
  },
];

const links: BrokenDocument[] = [
  {
    what: 'an id twice in a list',
    input: withLeader({ id: 'governor' }),
    code: 'duplicate-id',
    pointer: '/leaders/2/id',
    facts: { id: 'governor', first: 2 },
  },
  {
    what: 'an id that is not composed',
    input: withLeader({ id: 'e\u0301' }),
    code: 'not-composed',
    pointer: '/leaders/2/id',
    facts: { composed: '\u00e9' },
  },
  {
    what: 'a township written with another character',
    input: withLeader({ townships: ['石其市镇'] }),
    code: 'unknown-reference',
    pointer: '/leaders/2/townships/0',
    facts: {
      kind: 'township',
      id: '石其市镇',
      nearest: '石期市镇',
      within: { list: 'leaders', position: 3, name: '副县长' },
    },
  },
  {
    what: 'a name in place of an id',
    input: withLeader({ posts: [{ title: '副县长', townships: ['白牙市镇'] }] }),
    code: 'unknown-reference',
    pointer: '/leaders/2/posts/0/townships/0',
    facts: { nearest: 't2', nearestName: '白牙市镇' },
  },
  {
    what: 'an unknown sector',
    input: withLeader({ sectors: ['building'] }),
    code: 'unknown-reference',
    pointer: '/leaders/2/sectors/0',
    facts: { kind: 'sector' },
  },
  {
    what: 'an unknown project',
    input: withLeader({ projects: ['ring-road'] }),
    code: 'unknown-reference',
    pointer: '/leaders/2/projects/0',
    facts: { kind: 'project' },
  },
  {
    what: 'an unknown department',
    input: { ...smallDocument, sectors: [{ id: 's', name: '住建', departments: ['housing'] }] },
    code: 'unknown-reference',
    pointer: '/sectors/0/departments/0',
    facts: { kind: 'department' },
  },
  {
    what: 'a project in an unknown township',
    input: { ...smallDocument, projects: [{ id: 'p', name: '环城路', township: 't3' }] },
    code: 'unknown-reference',
    pointer: '/projects/0/township',
    facts: { kind: 'township', nearest: 't2' },
  },
  {
    what: 'a project of an unknown sector',
    input: { ...smallDocument, projects: [{ id: 'p', name: '环城路', sectors: ['s'] }] },
    code: 'unknown-reference',
    pointer: '/projects/0/sectors/0',
    facts: { kind: 'sector' },
  },
  {
    what: 'an unknown venue',
    input: withType({ venue: 'room' }),
    code: 'unknown-reference',
    pointer: '/shiftTypes/0/venue',
    facts: { kind: 'venue' },
  },
  {
    what: 'an unknown shift type of an exception',
    input: { ...smallDocument, exceptions: [{ from: '2024-04-01', type: 'mian', heads: 2 }] },
    code: 'unknown-reference',
    pointer: '/exceptions/0/type',
    facts: { kind: 'shift-type', nearest: 'main' },
  },
  {
    what: 'an unknown shift type of a protection period',
    input: {
      ...withType({}),
      protectionPeriods: [
        { id: 'p', name: '两会', from: '2024-03-01', to: '2024-03-05', heads: { main: 1 } },
      ],
    },
    code: 'unknown-reference',
    pointer: '/protectionPeriods/0/heads/main',
    facts: { kind: 'shift-type', id: 'main' },
  },
  {
    what: 'an unknown shift type of a pin',
    input: withPin({ type: 'pm' }),
    code: 'unknown-reference',
    pointer: '/pins/0/type',
    facts: { kind: 'shift-type' },
  },
  {
    what: 'an unknown shift type of a past duty',
    input: { ...smallDocument, history: [{ date: '2023-12-01', leader: 'deputy', type: 'pm' }] },
    code: 'unknown-reference',
    pointer: '/history/0/type',
    facts: { kind: 'shift-type' },
  },
  {
    what: 'an unknown leader of a pin',
    input: withPin({ leader: 'depty' }),
    code: 'unknown-reference',
    pointer: '/pins/0/leader',
    facts: { kind: 'leader', nearest: 'deputy', nearestName: '副县长' },
  },
  {
    what: 'an unknown first convener',
    input: { ...smallDocument, firstConvener: [{ leader: '县长' }] },
    code: 'unknown-reference',
    pointer: '/firstConvener/0/leader',
    facts: { nearest: 'governor' },
  },
  {
    what: 'an unknown predecessor',
    input: withLeader({ succeeds: 'gone' }),
    code: 'unknown-reference',
    pointer: '/leaders/2/succeeds',
    facts: { kind: 'leader' },
  },
  {
    what: 'an unknown leader of a common absence',
    input: { ...smallDocument, commonAbsences: [{ leaders: { ids: ['x'] }, from: '2024-03-01' }] },
    code: 'unknown-reference',
    pointer: '/commonAbsences/0/leaders/ids/0',
    facts: { kind: 'leader' },
  },
  {
    what: 'an unknown leader of a pool',
    input: withType({ leaders: { ids: ['deputy', 'x'] } }),
    code: 'unknown-reference',
    pointer: '/shiftTypes/0/leaders/ids/1',
    facts: { kind: 'leader' },
  },
  {
    what: 'an unknown leader of a past duty',
    input: { ...smallDocument, history: [{ date: '2023-12-01', leader: 'depty' }] },
    code: 'unknown-history-leader',
    pointer: '/history/0/leader',
    facts: { severity: 'note', nearest: 'deputy' },
  },
  {
    what: 'a leader who succeeds himself',
    input: withLeader({ succeeds: 'deputy' }),
    code: 'succeeds-self',
    pointer: '/leaders/2/succeeds',
  },
  {
    what: 'a share of four decimals',
    input: withLeader({ posts: [{ title: '副县长', share: 0.3333 }] }),
    code: 'too-many-decimals',
    pointer: '/leaders/2/posts/0/share',
    facts: { value: 0.3333, limit: 3 },
  },
  {
    what: 'a carried figure of four decimals',
    input: withLeader({ carried: { restDays: -0.0001 } }),
    code: 'too-many-decimals',
    pointer: '/leaders/2/carried/restDays',
  },
  {
    what: 'share and quota together',
    input: withLeader({ share: 1, quota: { per: 'month', count: 1 } }),
    code: 'share-and-quota',
    pointer: '/leaders/2',
  },
  {
    what: 'share and quota together in a post',
    input: withLeader({ posts: [{ title: '副县长', share: 1, quota: { per: 'month', count: 1 } }] }),
    code: 'share-and-quota',
    pointer: '/leaders/2/posts/0',
  },
  {
    what: 'posts that overlap on one day',
    input: withLeader({
      posts: [
        { title: '副县长', from: '2024-05-31' },
        { title: '局长', to: '2024-05-31' },
      ],
    }),
    code: 'posts-overlap',
    pointer: '/leaders/2/posts/1',
    facts: { other: 1, from: '2024-05-31', to: '2024-05-31' },
  },
  {
    what: 'a first convener without a name',
    input: { ...smallDocument, firstConvener: [{ from: '2024-01-01' }] },
    code: 'convener-unclear',
    pointer: '/firstConvener/0',
    facts: { both: false },
  },
  {
    what: 'a first convener named twice',
    input: { ...smallDocument, firstConvener: [{ leader: 'deputy', title: '副县长' }] },
    code: 'convener-unclear',
    pointer: '/firstConvener/0',
    facts: { both: true },
  },
  {
    what: 'weekdays and days of the month',
    input: withType({ days: { weekdays: [2], monthDays: [15] } }),
    code: 'weekdays-and-month-days',
    pointer: '/shiftTypes/0/days',
  },
  {
    what: 'a preference for no day',
    input: withLeader({ preferences: [{ want: 'avoid' }] }),
    code: 'empty-preference',
    pointer: '/leaders/2/preferences/0',
  },
  ...reversedRanges(),
  {
    what: 'a session that ends as it begins',
    input: withType({ sessions: [{ from: '08:30', to: '08:30' }] }),
    code: 'session-reversed',
    pointer: '/shiftTypes/0/sessions/0',
  },
  {
    what: 'a period before 2000',
    input: { ...smallDocument, period: { from: '1999-12-31', to: '2000-12-31' } },
    code: 'year-out-of-range',
    pointer: '/period/from',
    facts: { least: 2000, most: 2099 },
  },
  {
    what: 'a past duty before 2000',
    input: { ...smallDocument, history: [{ date: '0204-12-01', leader: 'deputy' }] },
    code: 'year-out-of-range',
    pointer: '/history/0/date',
  },
  {
    what: 'ten years and a day',
    input: { ...smallDocument, period: { from: '2024-01-01', to: '2034-01-01' } },
    code: 'period-too-long',
    pointer: '/period',
    facts: { limit: 10 },
  },
  ...outsideRanges(),
  {
    what: 'history on the first day of the period',
    input: { ...smallDocument, history: [{ date: '2024-01-01', leader: 'deputy' }] },
    code: 'history-in-period',
    pointer: '/history/0/date',
  },
];

function reversedRanges(): BrokenDocument[] {
  const backwards = { from: '2024-03-05', to: '2024-03-01' };
  const cases: [string, unknown][] = [
    ['/period', { ...smallDocument, period: backwards }],
    ['/firstConvener/0', { ...smallDocument, firstConvener: [{ title: '书记', ...backwards }] }],
    ['/leaders/2/posts/0', withLeader({ posts: [{ title: '副县长', ...backwards }] })],
    ['/leaders/2/absences/0', withLeader({ absences: [backwards] })],
    [
      '/leaders/2/preferences/0/dates/1',
      withLeader({ preferences: [{ dates: ['2024-03-01', backwards], want: 'avoid' }] }),
    ],
    ['/commonAbsences/0', { ...smallDocument, commonAbsences: [{ leaders: {}, ...backwards }] }],
    [
      '/calendar/notices/0/off/0',
      {
        ...smallDocument,
        calendar: { notices: [{ paper: '通知', off: [{ name: '春节', ...backwards }], work: [] }] },
      },
    ],
    [
      '/calendar/overrides/0',
      { ...smallDocument, calendar: { overrides: [{ kind: 'workday', ...backwards }] } },
    ],
    [
      '/protectionPeriods/0',
      { ...smallDocument, protectionPeriods: [{ id: 'p', name: '两会', ...backwards }] },
    ],
    ['/shiftTypes/0', withType(backwards)],
    ['/exceptions/0', { ...smallDocument, exceptions: [{ heads: 1, ...backwards }] }],
  ];
  return cases.map(([pointer, input]) => ({
    what: `${pointer} upside down`,
    input,
    code: 'range-reversed',
    pointer,
    facts: backwards,
  }));
}

function outsideRanges(): BrokenDocument[] {
  const early = { from: '2023-03-01', to: '2023-12-31' };
  const late = { from: '2025-01-01' };
  const cases: [string, unknown][] = [
    ['/leaders/2/absences/0', withLeader({ absences: [early] })],
    ['/leaders/2/absences/0', withLeader({ absences: [late] })],
    ['/commonAbsences/0', { ...smallDocument, commonAbsences: [{ leaders: {}, ...early }] }],
    ['/protectionPeriods/0', { ...smallDocument, protectionPeriods: [{ id: 'p', name: '两会', ...early }] }],
    ['/exceptions/0', { ...smallDocument, exceptions: [{ heads: 1, ...late }] }],
  ];
  return cases.map(([pointer, input]) => ({
    what: `${pointer} outside the period`,
    input,
    code: 'outside-period',
    pointer,
    facts: { severity: 'warning', periodFrom: '2024-01-01' },
  }));
}

const pins: BrokenDocument[] = [
  {
    what: 'a pin after the period',
    input: withPin({ date: '2025-01-01' }),
    code: 'pin-outside-period',
    pointer: '/pins/0/date',
  },
  {
    what: 'a pin out of post',
    input: withLeader(
      { posts: [{ title: '副县长', to: '2024-03-05' }] },
      { pins: [{ date: '2024-03-06', leader: 'deputy' }] },
    ),
    code: 'pin-out-of-post',
    pointer: '/pins/0',
    facts: { leader: '副县长' },
  },
  {
    what: 'a pin in an absence',
    input: withLeader(
      { absences: [{ from: '2024-03-06' }] },
      { pins: [{ date: '2024-03-06', leader: 'deputy' }] },
    ),
    code: 'pin-while-absent',
    pointer: '/pins/0',
    facts: { from: '2024-03-06', to: '2024-03-06', common: false },
  },
  {
    what: 'a pin in a common absence',
    input: withLeader(
      { body: 'government' },
      {
        commonAbsences: [{ leaders: { bodies: ['government'] }, from: '2024-03-05', to: '2024-03-06' }],
        pins: [{ date: '2024-03-06', leader: 'deputy' }],
      },
    ),
    code: 'pin-while-absent',
    pointer: '/pins/0',
    facts: { common: true },
  },
  {
    what: 'a pin on an unavailable weekday',
    input: withLeader({ unavailableWeekdays: [3] }, { pins: [{ date: '2024-03-06', leader: 'deputy' }] }),
    code: 'pin-on-unavailable-weekday',
    pointer: '/pins/0',
    facts: { weekday: 3 },
  },
  {
    what: 'a pin to a type that does not take the leader',
    input: withPin({ type: 'am' }, { shiftTypes: [{ ...types[0], leaders: { chiefs: true } }, types[1]] }),
    code: 'pin-not-in-pool',
    pointer: '/pins/0',
    facts: { type: '上午' },
  },
  {
    what: 'a pin of a leader whom no type takes',
    input: withPin({}, { shiftTypes: [{ ...types[0], leaders: { ids: ['governor'] } }] }),
    code: 'pin-not-in-pool',
    pointer: '/pins/0',
  },
  {
    what: 'a pin that may mean two types',
    input: withPin({}, { shiftTypes: types }),
    code: 'pin-without-type',
    pointer: '/pins/0',
    facts: { types: ['上午', '下午'] },
  },
  {
    what: 'two pins of one leader on a day',
    input: {
      ...smallDocument,
      shiftTypes: types,
      pins: [
        { date: '2024-03-06', type: 'am', leader: 'deputy' },
        { date: '2024-03-06', type: 'pm', leader: 'deputy' },
      ],
    },
    code: 'pin-twice',
    pointer: '/pins/1',
    facts: { first: 1 },
  },
];

const rules: BrokenDocument[] = [
  {
    what: 'an unknown constraint',
    input: withRules({ constraint: 'min-rest-gaps' }),
    code: 'unknown-constraint',
    pointer: '/rules/0/constraint',
    facts: { nearest: 'min-rest-gap' },
  },
  {
    what: 'a constraint twice, once without an id',
    input: withRules({ constraint: 'fair-load' }, { id: 'fair-rest-days', constraint: 'fair-load' }),
    code: 'rule-id-needed',
    pointer: '/rules/0',
    facts: { constraint: 'fair-load' },
  },
  {
    what: 'a slash in the id of a rule',
    input: withRules({ id: 'our/gap', constraint: 'min-rest-gap' }),
    code: 'bad-rule-id',
    pointer: '/rules/0/id',
  },
  {
    what: 'a rule id that is not composed',
    input: withRules({ id: 'e\u0301', constraint: 'min-rest-gap' }),
    code: 'not-composed',
    pointer: '/rules/0/id',
  },
  {
    what: 'a rule id twice',
    input: withRules({ id: 'gap', constraint: 'min-rest-gap' }, { id: 'gap', constraint: 'min-rest-gap' }),
    code: 'duplicate-rule-id',
    pointer: '/rules/1/id',
    facts: { first: 1 },
  },
  {
    what: 'a rule with the id of another default',
    input: withRules({ id: 'fair-rest-days', constraint: 'min-rest-gap' }),
    code: 'rule-id-taken',
    pointer: '/rules/0/id',
    facts: { constraint: 'fair-load' },
  },
  {
    what: 'a level the constraint has not',
    input: withRules({ constraint: 'min-rest-gap', level: 'coverage' }),
    code: 'level-not-allowed',
    pointer: '/rules/0/level',
    facts: { allowed: ['hard', 'quality'] },
  },
  {
    what: 'a weight on a rule that always holds',
    input: withRules({ constraint: 'pinned', weight: 0 }),
    code: 'rule-always-holds',
    pointer: '/rules/0/weight',
  },
  {
    what: 'a parameter the constraint drops silently',
    input: withRules({ constraint: 'min-rest-gap', params: { day: 2 } }),
    code: 'unknown-key',
    pointer: '/rules/0/params/day',
    facts: { nearest: 'days' },
  },
  {
    what: 'an unknown parameter of a strict constraint',
    input: withQuietWeek({ evn: 2 }),
    code: 'unknown-key',
    pointer: '/rules/0/params/evn',
    facts: { nearest: 'even' },
  },
  {
    what: 'a new rule without a parameter that only the default has',
    input: withRules({ id: 'fair-mondays', constraint: 'fair-load' }),
    code: 'missing-field',
    pointer: '/rules/0/params',
    facts: { key: 'carried' },
  },
  {
    what: 'a parameter list that is too long',
    input: withQuietWeek({ list: [1, 2, 3] }),
    code: 'list-length',
    pointer: '/rules/0/params/list',
    facts: { count: 3, most: 2 },
  },
];

/** Documents with one thing wrong each; every code of the stage is among them. */
export const brokenDocuments: readonly BrokenDocument[] = [...text, ...form, ...links, ...pins, ...rules];
