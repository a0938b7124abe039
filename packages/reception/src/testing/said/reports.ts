import type { Language } from '@lunzhi/core';
import { conceal } from '../../cases/private.ts';
import { assess } from '../../circular/assess.ts';
import { type Circular, monthlyCircular, yearlyCircular } from '../../circular/circular.ts';
import { defaultFormula } from '../../circular/default-formula.ts';
import type { Formula } from '../../circular/formula.ts';
import { publicCircular } from '../../circular/public-circular.ts';
import { assessmentReport } from '../../locale/assessment-report.ts';
import { circularReport } from '../../locale/circular-report.ts';
import type { FigureCell, FigureReport, FigureRow, FigureSection } from '../../locale/figure-report.ts';
import { publicCircularReport } from '../../locale/public-circular-report.ts';
import { serviceReport } from '../../locale/service-report.ts';
import { rosterService, type RosterService } from '../../service/service.ts';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from '../case-log.ts';
import { makeCounty, makeRoster } from '../county.ts';

const land = { department: 'd1' };
const town = { township: 't3' };

const document = makeCounty({
  leaders: [
    { id: 'A', name: '县委书记', townships: ['t1'], sectors: ['s1'] },
    { id: 'B', name: '县长', townships: ['t2'], sectors: ['s2'] },
    {
      id: 'C',
      name: '副县长',
      townships: ['t3'],
      absences: [{ from: '2024-03-11', to: '2024-03-15' }],
    },
    { id: 'D', name: '副书记', projects: ['p1'] },
  ],
});

const roster = makeRoster(document, {
  '2024-03-04': 'A',
  '2024-03-05': 'B',
  '2024-03-06': 'C',
  '2024-03-07': 'A',
  '2024-03-12': 'B',
  '2024-03-20': 'D',
});

/** A leader of one township or of none, who sits on both days or on the last: nobody waits late. */
const daily = (townships: readonly string[], dates = ['2024-03-04', '2024-03-05']) =>
  makeRoster(
    makeCounty({
      period: { from: '2024-03-04', to: '2024-03-05' },
      sectors: [],
      projects: [],
      townships: townships.map((id) => ({ id, name: '甲镇' })),
      leaders: [{ id: 'A', name: '县委书记', townships: [...townships] }],
    }),
    Object.fromEntries(dates.map((date) => [date, 'A'])),
  );

const registered = (id: string, facts: Parameters<typeof makeFacts>[0] = {}): EntrySketch => ({
  kind: 'registered',
  case: id,
  facts: makeFacts(facts),
});

const received = (id: string, date: string, leader: string, present = 1): EntrySketch[] => {
  const sitting = makeSitting(date, leader);
  return [
    { kind: 'screened', case: id },
    { kind: 'matched', case: id, sitting },
    { kind: 'consented', case: id, sitting },
    { kind: 'received', case: id, on: date, leader, shift: sitting.shift, present, representatives: 1 },
  ];
};

const outcome = (
  id: string,
  on: string,
  what: 'answered' | 'study' | 'referred',
  ...handlers: Extract<EntrySketch, { kind: 'outcome' }>['handlers']
): EntrySketch => ({
  kind: 'outcome',
  case: id,
  on,
  outcome: what,
  opinion: conceal('三十日内答复'),
  handlers,
});

/** A month in which there is one of everything that a circular tells. */
const full = makeCaseFile(
  [
    registered('c1', { townships: ['t1', 't2'], sectors: ['s1'], people: 8, representatives: 3 }),
    registered('c2', { follows: 'c1', sectors: ['s1', 's2'] }),
    registered('c3', { townships: [], projects: ['p1'] }),
    registered('c4', { townships: ['t3'] }),
    registered('c5', { townships: ['t2'] }),
    registered('c6', { townships: ['t1'] }),
    registered('c7'),
    ...received('c1', '2024-03-04', 'A', 8),
    outcome('c1', '2024-03-04', 'study', { unit: land, role: 'lead', due: '2024-03-20' }),
    ...received('c2', '2024-03-05', 'B'),
    outcome('c2', '2024-03-05', 'answered', { unit: land, role: 'lead', due: '2024-03-22' }),
    ...received('c3', '2024-03-06', 'C', 3),
    outcome(
      'c3',
      '2024-03-06',
      'referred',
      { unit: land, role: 'lead', due: '2024-04-05' },
      { unit: town, role: 'assist', due: '2024-03-26' },
    ),
    { kind: 'screened', case: 'c4' },
    {
      kind: 'received',
      case: 'c4',
      on: '2024-03-08',
      leader: 'C',
      township: 't3',
      present: 2,
      representatives: 1,
    },
    ...received('c5', '2024-03-12', 'B'),
    outcome('c5', '2024-03-12', 'study', { unit: town, role: 'lead', due: '2024-03-18' }),
    { kind: 'accepted', case: 'c1', on: '2024-03-13', unit: land },
    { kind: 'replied', case: 'c1', on: '2024-03-20', unit: land, result: 'supported' },
    { kind: 'called-back', case: 'c1', on: '2024-03-21', reached: true, satisfaction: 'mostly' },
    { kind: 'closed', case: 'c1', on: '2024-03-22' },
    { kind: 'supervised', case: 'c2', on: '2024-03-25', unit: land, by: 'phone' },
    { kind: 'supervised', case: 'c5', on: '2024-03-26', unit: town, by: 'letter', due: '2024-03-29' },
    { kind: 'replied', case: 'c2', on: '2024-03-28', unit: land, result: 'explained' },
    { kind: 'called-back', case: 'c2', on: '2024-03-29', reached: true, satisfaction: 'dissatisfied' },
    { kind: 'replied', case: 'c3', on: '2024-04-05', unit: land, result: 'explained' },
    { kind: 'called-back', case: 'c3', on: '2024-04-08', reached: true, satisfaction: 'unrated' },
    ...received('c6', '2024-03-07', 'A').map((own) => ({ ...own, at: '2024-04-09T09:00:00+08:00' })),
    { kind: 'supervised', case: 'c3', on: '2024-04-10', unit: town, by: 'talk' },
  ],
  { mostPerSitting: 1, inviteAhead: 2 },
);

const nothing = makeCaseFile();

/** Assessed by every kind of item, with what an office counts itself; it was not entered for the township. */
const ownFormula: Formula = {
  format: 'lunzhi-assessment/1',
  title: '信访工作考核',
  source: '某县信访工作考核办法',
  items: [
    { kind: 'rate', title: '按期答复', rate: 'inTime', points: 40 },
    { kind: 'rate', title: '参评满意', rate: 'ratedSatisfied', points: 10 },
    {
      kind: 'steps',
      title: '办结',
      rate: 'closed',
      steps: [
        { from: 30, points: 5 },
        { from: 90, points: 10 },
      ],
      nothingDue: 'none',
    },
    {
      kind: 'steps',
      title: '化解',
      rate: { given: '化解', of: '应化解' },
      steps: [{ from: 90, points: 5.5 }],
    },
    {
      kind: 'deductions',
      title: '扣分',
      points: 10,
      floor: 2,
      deductions: [
        { each: 'overdue', less: 1.5, free: 0, most: 6 },
        { none: { given: '会议' }, less: 2 },
        { rate: 'satisfied', below: 85, less: 8 },
        { rate: 'toldInTime', below: 50, less: 1 },
      ],
    },
    { kind: 'rate', title: '重复办结', rate: 'closedRepeats', points: 10 },
    { kind: 'count', title: '化解件数', count: { given: '化解' }, each: 1.5, most: 6 },
    { kind: 'count', title: '会议', count: { given: '会议' }, each: 1, most: 6 },
  ],
  given: [{ unit: land, counts: { 会议: 8, 化解: 1, 应化解: 2 } }],
};

const restrictions: RosterService['restrictions'] = [
  {
    restriction: {
      kind: 'leader',
      leader: 'C',
      reason: { kind: 'absent', from: '2024-03-11', to: '2024-03-15' } as never,
    },
    days: 9,
    services: [{ kind: 'township', id: 't3', days: 9, dates: ['2024-03-11', '2024-03-12'] }],
  },
  {
    restriction: { kind: 'rule', rule: 'even', title: '月度均衡' },
    days: 8,
    services: (['t1', 't2', 't3', 't4'] as const).map((id) => ({
      kind: 'township',
      id,
      days: 2,
      dates: ['2024-03-13'],
    })),
  },
  {
    restriction: { kind: 'lock', date: '2024-03-14' },
    days: 1,
    services: [{ kind: 'project', id: 'p1', days: 1, dates: ['2024-03-14'] }],
  },
];

const lostSittings: RosterService['lostSittings'] = [
  {
    shift: '2024-03-12/main/1',
    date: '2024-03-12',
    planned: 'C',
    sat: 'B',
    cause: 'changed-hands',
    days: 8,
    cases: ['c5'],
  },
  {
    shift: '2024-03-20/main/1',
    date: '2024-03-20',
    planned: 'C',
    sat: null,
    cause: 'nobody-came',
    days: 1,
    cases: ['c4', 'c5'],
  },
];

/** What has been found of these cases, and the day on which it is told; each report of it is made in both languages. */
function* circulars(): Generator<readonly [Circular, issuedOn: string]> {
  for (const file of [full, nothing]) yield [monthlyCircular({ file, roster }, '2024-03'), '2024-04-10'];
  yield [monthlyCircular({ file: full, roster }, '2024-04'), '2024-05-10'];
  yield [yearlyCircular({ file: full, roster }, '2024'), '2025-01-10'];
}

function* reports(language: Language): Generator<FigureReport> {
  const options = { document, language, issuedOn: '2024-04-10' };
  for (const [circular, issuedOn] of circulars()) yield circularReport(circular, { ...options, issuedOn });
  const march = monthlyCircular({ file: full, roster }, '2024-03');
  for (const smallestPublicCount of [1, 2, 10])
    yield publicCircularReport(publicCircular(march, { smallestPublicCount }), options);
  const year = yearlyCircular({ file: full, roster }, '2024');
  for (const formula of [defaultFormula, ownFormula])
    yield assessmentReport(assess(year, formula), formula, '2024', { ...options, issuedOn: '2025-01-10' });
  const service = rosterService(full, roster, '2024-03-31', options);
  yield serviceReport({ ...service, restrictions, lostSittings }, options);
  yield serviceReport(
    { ...rosterService(nothing, roster, '2024-03-31', options), restrictions: [] },
    options,
  );
  for (const own of [daily(['t1']), daily(['t1'], ['2024-03-05']), daily([])])
    yield serviceReport(rosterService(nothing, own, '2024-03-05', options), {
      ...options,
      document: own.document,
    });
}

/** What is wrong is marked, and what leads to cases names them; a workbook counts with what stands behind “=”. */
const cellText = ({ text, value, cases, isBad }: FigureCell): string =>
  [
    isBad ? `!${text}` : text,
    value === null || String(value) === text ? '' : `=${value}`,
    cases.length === 0 ? '' : `[${cases.join(' ')}]`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const rowText = ({ cells, marks, isTotal }: FigureRow): string =>
  `  ${isTotal ? '∑ ' : ''}${cells.map(cellText).join(' | ')}${marks.length === 0 ? '' : ` ▌${marks.join(' ')}`}`;

function* sectionLines({ heading, table, notes, ...rest }: FigureSection): Generator<string> {
  yield 'id' in rest ? `${heading} (${String(rest.id)})` : heading;
  if (table !== null) {
    const heads = table.columns.map(
      ({ head, kind, width, isMain }) =>
        `${head} ${{ text: '', number: '#' }[kind]}${width}${isMain ? '' : '-'}`,
    );
    yield `  ${table.name}: ${heads.join(' | ')}${table.marks === null ? '' : ` ▌${table.marks.join(' ')}`}`;
    yield* table.rows.map(rowText);
  }
  yield* notes.map((note) => `  ${note}`);
}

function* reportLines(report: FigureReport): Generator<string> {
  const { title, titleRest, marking, isPublic, subtitle, issuer, date, signed, marksHead, caseList } = report;
  yield `=== ${title}${titleRest === null ? '' : ` (…${titleRest})`}`;
  yield `${marking}${isPublic ? ' (public)' : ''} | ${subtitle}`;
  yield* report.paragraphs;
  for (const section of report.sections) yield* sectionLines(section);
  yield `${issuer} | ${date} ${signed} | ${marksHead}`;
  if (caseList !== null) yield `${caseList.heading}, ${caseList.name}: ${caseList.heads.join(' | ')}`;
}

/** Circulars, assessments, and how long people wait, whole. */
export function* saidInReports(language: Language): Generator<string> {
  for (const report of reports(language)) yield* [...reportLines(report), ''];
}
