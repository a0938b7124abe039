import { describe, expect, it } from 'vitest';
import { publishedNotices } from '../calendar/published-notices.test.data.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { notice2027 } from './notice-2027.test.kit.ts';
import { changedDays, changedHands, publishedRoster, replanned } from './replan-ledger.test.kit.ts';

const gives = (dates: readonly string[], changes: readonly string[]): void =>
  expect(changes.map((change) => change.slice(0, 10))).toEqual(dates);

describe('2020: the Spring Festival is made longer while it lasts', () => {
  /** The notice of November 2019, then the one of 27 January 2020. */
  const [first, amendment] = publishedNotices.filter(({ paper }) =>
    /2019-11\/21\/content_5454164|2020-01\/27\/content_5472352/.test(paper),
  );
  const before = makeDocument({
    issuedOn: '2019-12-20',
    period: { from: '2020-01-01', to: '2020-12-31' },
    leaders: manyLeaders(20),
    calendar: { source: 'weekdays-only', notices: [first!] },
  });
  const after = { ...before, calendar: { ...before.calendar!, notices: [first!, amendment!] } };

  it('takes the two days that lost their duty and changes nothing else', async () => {
    const roster = await publishedRoster(before);
    expect(roster.dutyDays).toHaveLength(251);
    const outcome = await replanned(roster, after, '2020-01-27');
    expect(amendment).toMatchObject({ work: ['2020-02-03'] });
    // Friday 31 January, and Saturday 1 February, which was to be worked instead
    expect(changedDays(roster, outcome.roster)).toEqual({ gone: ['2020-01-31', '2020-02-01'], come: [] });
    gives(['2020-01-31', '2020-02-01'], changedHands(roster, outcome.roster));
    expect(changedHands(roster, outcome.roster).every((change) => change.endsWith('→ –'))).toBe(true);
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
    expect(outcome.differences).toMatchObject([{ pointer: '/calendar/notices/1', after: amendment }]);
  });

  it('takes them though they are within the days of notice, and leaves what is past alone', async () => {
    const roster = await publishedRoster(before);
    const late = await replanned(roster, after, '2020-01-31');
    expect(late.frozenThrough).toBe('2020-02-02');
    expect(changedDays(roster, late.roster).gone).toEqual(['2020-01-31', '2020-02-01']);
    const tooLate = await replanned(roster, after, '2020-02-01');
    expect(changedDays(roster, tooLate.roster).gone).toEqual(['2020-02-01']);
    expect(tooLate.diagnostics).toMatchObject([{ code: 'past-day-kept', dates: ['2020-01-31'] }]);
  });
});

describe('2027: planned by the law alone before its notice came', () => {
  const before = makeDocument({
    issuedOn: '2026-10-20',
    period: { from: '2027-01-01', to: '2027-12-31' },
    leaders: manyLeaders(20),
    calendar: { unpublishedYears: 'statutory' },
  });
  const after = { ...before, calendar: { ...before.calendar, notices: [notice2027] } };
  const gone = [
    '2027-02-09',
    '2027-02-10',
    '2027-02-11',
    '2027-05-03',
    '2027-05-04',
    '2027-05-05',
    '2027-10-04',
    '2027-10-05',
    '2027-10-06',
    '2027-10-07',
  ];

  it('changes no day but those that gained or lost their duty, and is no longer provisional', async () => {
    const roster = await publishedRoster(before);
    expect(roster.calendar.provisionalDays).toBe(365);
    const outcome = await replanned(roster, after, '2026-11-26');
    expect(changedDays(roster, outcome.roster)).toEqual({ gone, come: notice2027.work });
    gives([...gone, ...notice2027.work].sort(), changedHands(roster, outcome.roster));
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
    expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0, disruption: 0 });
    expect(outcome.provisional).toBe(false);
    expect(outcome.roster.calendar.provisionalDays).toBe(0);
    expect(outcome.roster.dutyDays.some(({ provisional }) => provisional)).toBe(false);
  });

  it('changes the fewest others where the days that came leave no choice', async () => {
    // with three leaders and a free day between duties, a day worked instead pushes its neighbours aside
    const few = (document: typeof before) => ({
      ...document,
      period: { from: '2027-02-01', to: '2027-02-28' },
      leaders: before.leaders.slice(0, 3),
      rules: [{ constraint: 'min-rest-gap', params: { days: 2 } }],
    });
    const roster = await publishedRoster(few(before));
    const outcome = await replanned(roster, few(after), '2026-11-26');
    expect(changedDays(roster, outcome.roster)).toEqual({
      gone: gone.slice(0, 3),
      come: notice2027.work.slice(0, 2),
    });
    expect(outcome.changes.proven).toBe(true);
    expect(outcome.changes.changed).toBeGreaterThan(0);
    const dates = changedHands(roster, outcome.roster).map((change) => change.slice(0, 10));
    const others = dates.filter((date) => !gone.includes(date) && !notice2027.work.includes(date));
    expect(others).toHaveLength(outcome.changes.least);
  });
});
