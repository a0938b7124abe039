import { smallDocument } from '../sample-documents.test.kit.ts';
import { type BrokenDocument, withLeader, withType } from './broken-document.test.kit.ts';

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

/** Dates that are upside down or out of place. */
export const brokenDates: BrokenDocument[] = [
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
