import * as z from 'zod';
import type { KnownConstraint } from './links/rules.ts';
import type { RosterDocument } from './schema.ts';

/** Constraints to read documents with: a plain one, one with several defaults, one that always holds, a custom one. */
export const knownConstraints: readonly KnownConstraint[] = [
  {
    id: 'min-rest-gap',
    levels: ['hard', 'quality'],
    params: z.object({ days: z.int().min(0).optional() }),
    defaults: [{ params: {} }],
  },
  {
    id: 'fair-load',
    levels: ['fairness'],
    params: z.strictObject({ carried: z.enum(['duties', 'restDays', 'holidays']) }),
    defaults: [{ params: { carried: 'duties' } }, { id: 'fair-rest-days', params: { carried: 'restDays' } }],
  },
  {
    id: 'pinned',
    levels: ['hard'],
    params: z.strictObject({}),
    isMandatory: true,
    defaults: [{ params: {} }],
  },
  {
    id: 'acme/quiet-week',
    levels: ['quality'],
    params: z.strictObject({
      name: z
        .string()
        .regex(/^[a-z]+$/)
        .optional(),
      ratio: z.number().gt(0).lt(1).optional(),
      step: z.number().multipleOf(5).optional(),
      list: z.array(z.int()).max(2).optional(),
      even: z
        .int()
        .refine((value) => value % 2 === 0, '须为偶数')
        .optional(),
    }),
    defaults: [],
  },
];

/** The least a document may say. */
export const smallDocument: RosterDocument = {
  format: 'lunzhi/1',
  title: '东安县2024年领导干部接访实施方案',
  jurisdiction: { id: 'dongan', name: '东安县', level: 'county' },
  issuer: '东安县信访局',
  issuedOn: '2024-01-05',
  period: { from: '2024-01-01', to: '2024-12-31' },
  townships: [
    { id: '石期市镇', name: '石期市镇' },
    { id: 't2', name: '白牙市镇' },
  ],
  leaders: [
    { id: 'secretary', name: '县委书记' },
    { id: 'governor', name: '县长' },
    { id: 'deputy', name: '副县长' },
  ],
};

/** A document in which every field stands, and nothing is wrong. */
export const fullDocument: RosterDocument = {
  $schema: 'document.schema.json',
  format: 'lunzhi/1',
  language: 'zh-CN',
  title: '东安县2024年领导干部接访、约访、\n下访实施方案',
  tableTitle: '2024年县级领导坐班接访安排表',
  documentNumber: '东信联〔2024〕1号',
  jurisdiction: { id: 'dongan', name: '东安县', level: 'county' },
  issuer: '东安县信访局',
  issuedOn: '2024-01-05',
  firstConvener: [
    { leader: 'deputy', to: '2024-06-30' },
    { title: '政法委书记', from: '2024-07-01' },
  ],
  venues: [{ id: 'video-room', name: '二楼视频接访室' }],
  noticeDays: 2,
  period: { from: '2024-01-01', to: '2024-12-31' },
  townships: [{ id: '石期市镇', name: '石期市镇', ext: { code: 431122 } }],
  departments: [{ id: 'housing', name: '县住建局' }],
  sectors: [{ id: 'building', name: '住房城乡建设', departments: ['housing'] }],
  projects: [{ id: 'ring-road', name: '环城路', township: '石期市镇', sectors: ['building'] }],
  leaders: [
    {
      id: 'secretary',
      name: '县委书记',
      posts: [
        {
          title: '县委书记',
          from: '2023-01-01',
          to: '2024-05-31',
          body: 'party',
          chief: true,
          townships: ['石期市镇'],
          sectors: ['building'],
          projects: ['ring-road'],
          share: 0.5,
        },
        { title: '市委副秘书长', from: '2024-06-01', quota: { per: 'month', count: 1 } },
      ],
    },
    {
      id: 'deputy',
      name: '副县长',
      body: 'government',
      chief: false,
      share: 1.125,
      townships: ['石期市镇'],
      sectors: ['building'],
      projects: ['ring-road'],
      absences: [
        { from: '2023-12-28', to: '2024-01-03', reason: '学习', excused: true },
        { from: '2024-03-05' },
      ],
      unavailableWeekdays: [3],
      preferences: [
        {
          dates: ['2024-05-06', { from: '2024-06-03', to: '2024-06-07' }, { from: '2024-07-01' }],
          want: 'prefer',
        },
        { weekdays: [5], want: 'avoid' },
      ],
      carried: { duties: -0.125, restDays: 1, holidays: 0 },
      succeeds: 'secretary',
      initials: 'fxz',
      phone: '0746-0000000',
      note: '分管住建',
      ext: { ['__proto__x']: [null, true, 1.5, 'a', { deep: {} }] },
    },
    { id: 'chair', name: '人大主任', body: 'congress', quota: { per: 'period', count: 3 } },
  ],
  commonAbsences: [
    {
      leaders: { ids: ['secretary', 'deputy'], chiefs: false, bodies: ['party', 'government'] },
      from: '2024-01-10',
      to: '2024-01-12',
      reason: '县两会',
      excused: false,
    },
  ],
  calendar: {
    source: 'chinese-days',
    notices: [
      {
        year: 2024,
        paper: '国办发明电〔2023〕7号',
        off: [{ name: '春节', from: '2024-02-10', to: '2024-02-17' }],
        work: ['2024-02-04', '2024-02-18'],
      },
    ],
    overrides: [
      { from: '2024-02-09', to: '2024-02-09', kind: 'holiday', name: '春节', source: '县委办通知' },
      { from: '2025-01-26', kind: 'make-up-workday' },
    ],
    unpublishedYears: 'refuse',
  },
  protectionPeriods: [
    { id: 'two-sessions', name: '全国两会', from: '2024-02-24', to: '2024-03-23', heads: { morning: 2 } },
    { id: 'year-end', name: '岁末', from: '2024-12-20', to: '2025-01-05', heads: 1 },
  ],
  shiftTypes: [
    {
      id: 'morning',
      name: '上午',
      heads: { workday: 1, restDay: 0, protectedWorkday: 1, protectedRestDay: 1 },
      days: { weekdays: [1, 2, 3, 4, 5], whenOff: 'skip' },
      from: '2024-01-01',
      to: '2024-12-31',
      sessions: [{ from: '08:30', to: '12:00' }],
      venue: 'video-room',
      leaders: { bodies: ['party', 'government', 'congress'] },
    },
    {
      id: 'fifteenth',
      name: '十五日',
      days: { monthDays: [15], whenOff: 'next-workday' },
      leaders: { ids: ['deputy', 'chair'], chiefs: false },
    },
  ],
  exceptions: [
    { from: '2024-04-01', to: '2024-04-02', type: 'morning', heads: 2, note: '集中接访' },
    { from: '2024-04-03', heads: 0, note: '大厅检修' },
  ],
  rules: [
    { constraint: 'min-rest-gap', level: 'quality', weight: 2, params: { days: 2 } },
    { id: 'fair-rest-days', constraint: 'fair-load', weight: 0 },
    { id: 'fair-load', constraint: 'fair-load' },
    { constraint: 'acme/quiet-week', params: { even: 2 } },
    { constraint: 'pinned' },
  ],
  pins: [
    { date: '2024-03-06', type: 'morning', leader: 'secretary' },
    { date: '2024-06-17', type: 'morning', leader: 'chair' },
  ],
  history: [{ date: '2023-12-29', leader: 'deputy', type: 'morning' }],
  ext: { system: { version: 3 } },
};
