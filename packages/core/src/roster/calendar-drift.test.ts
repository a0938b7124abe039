import { describe, expect, it } from 'vitest';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { withEntries } from '../ledger/append-and-recount.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { recount, recountAgainst } from '../plan/recount.ts';
import { replan } from '../plan/replan.ts';
import { isPublishable } from '../report/build-public-roster.ts';
import { word } from '../locale/diagnostics.ts';
import {
  type CalendarDifference,
  calendarDifferences,
  datesToPlanAgain,
  missingDays,
} from './calendar-drift.ts';
import { differences } from './document-differences.ts';
import { originalOf } from './original-and-current.ts';
import { approved, attended, common } from './plain-entries.test.kit.ts';
import {
  document,
  draft,
  on,
  passedOff,
  planned,
  published,
  reasonsOf,
  without,
} from './read-rosters.test.kit.ts';
import type { Roster } from './roster.ts';

const exceptions = [{ from: '2024-02-20', to: '2024-02-22', heads: 0 }];
const short = await planned({ ...document, exceptions });
const { roster: known } = appendEntries(short, [approved, published]);
const outcome = await replan(known!, short.document, { ...on('2024-02-26'), moves: 300 });
if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
const lived = outcome.roster;

const again = await replan(draft, document, { ...on('2024-02-20'), moves: 50 });
if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
/** Planned again on the 20th for the same document. */
const replanned = again.roster;

describe('working days that nobody serves on', () => {
  /** The document without its exception, wherever it stands, with all the digests made right. */
  const putBack = (over: Partial<Roster> = {}, data?: string): Roster => ({
    ...passedOff(lived, document),
    original: {
      ...lived.original!,
      document,
      documentDigest: digest(document),
      ...(data !== undefined && { calendar: { ...lived.original!.calendar, digest: data } }),
    },
    ...over,
  });

  it('are explained by its document, past or not, and by no holiday data', async () => {
    expect(checkCertificate(lived).problems).toEqual([]);
    for (const data of [undefined, '0'.repeat(64)])
      expect(await reasonsOf(putBack({}, data))).toEqual([
        expect.stringMatching(/does not ask for what it stores on 2024-02-20/),
      ]);
  });

  it('leave nothing proven and nothing to be made public where the file names another version', () => {
    const old = putBack({ lunzhi: '0.0.1' }, '0'.repeat(64));
    expect(checkCertificate(old)).toMatchObject({ proven: false });
    expect(isPublishable(old)).toBe(false);
    const by = recountAgainst(document, old);
    expect(by.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'calendar-differs', severity: 'error', date: '2024-02-20' }),
    );
  });

  it('are told as an error by a document that asks for them', () => {
    const by = recountAgainst(document, lived);
    if (by.status === 'refused') throw new Error(JSON.stringify(by.diagnostics));
    const errors = by.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((own) => word(own, 'en'))).toEqual(
      ['20', '21', '22'].map(
        (day) =>
          `${day} Feb 2024 was no duty day when the roster was planned and is a workday by the document, although no holiday data explain it (it is past and stays as it was).`,
      ),
    );
    expect(by.proven.fairness).toBe(false);
    expect(recountAgainst(short.document, lived).diagnostics).toEqual([]);
  });

  it('stay when the document asks for them later: told, and no longer proven', async () => {
    const again = await replan(lived, document, { ...on('2024-02-27'), moves: 300 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    expect(checkCertificate(again.roster)).toMatchObject({ proven: false, problems: ['calendar-changed'] });
    expect(recount(again.roster).diagnostics).toMatchObject(
      ['20', '21', '22'].map((day) => ({ date: `2024-02-${day}`, severity: 'warning', isAmended: true })),
    );
    expect(isPublishable(again.roster)).toBe(true);
  });

  it('are broken wherever the plan that made them claims the holiday data of today', async () => {
    const first = without(draft, '2024-02-18');
    const old = { ...first, calendar: { ...first.calendar, digest: '0'.repeat(64) } };
    const again = await replan(old, document, { ...on('2024-02-26'), moves: 300 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    const { original } = again.roster;
    const claimed = { ...again.roster, original: { ...original!, calendar: draft.calendar } };
    expect(await reasonsOf(claimed)).toEqual([
      expect.stringMatching(/made with today's holiday data, but 2024-02-18/),
    ]);
  });
});

/** The roster with its document amended, and not planned again since. */
const amended = (roster: Roster, after: RosterDocument): Roster =>
  withEntries(roster, [
    {
      kind: 'amended',
      ...common,
      differences: differences(roster.document, after),
      documentDigest: digest(after),
    },
  ]);

const differencesOf = (roster: Roster): string[] =>
  calendarDifferences(roster, originalOf(roster)).map((found) => told(found));

/** `02-18 make-up 1 → nobody`, and what else there is to say. */
function told({ date, stored, today, kept, isAmended, isExplained }: CalendarDifference): string {
  const day = (own: CalendarDifference['stored']): string =>
    own ? [own.kind, ...own.holidays, own.places].join(' ') : 'nobody';
  const more = [kept, isAmended && 'amended', !isExplained && 'unexplained'].filter(Boolean);
  return [`${date.slice(5)} ${day(stored)} → ${day(today)}`, ...more].join(', ');
}

describe('the days of an amended document', () => {
  const override = (from: string, kind: 'holiday' | 'workday', name?: string) => ({
    calendar: { overrides: [{ from, kind, ...(name !== undefined && { name }) }] },
  });
  const main = { id: 'main', name: '坐班' };

  it.each<[string, Partial<RosterDocument>, readonly string[]]>([
    ['whose title alone is another', { title: '再排' }, []],
    ['that is off', override('2024-02-22', 'holiday'), ['02-22 workday 1 → nobody, amended']],
    ['that is worked', override('2024-02-24', 'workday'), ['02-24 nobody → workday 1, amended']],
    [
      'that is of another kind',
      override('2024-02-18', 'workday'),
      ['02-18 make-up-workday 1 → workday 1, replanned, amended'],
    ],
    [
      'that is of another holiday',
      override('2024-02-11', 'holiday', '除夕'),
      ['02-11 holiday 春节 1 → holiday 除夕 1, replanned, amended'],
    ],
    [
      'with more places',
      { exceptions: [{ from: '2024-02-19', to: '2024-02-20', heads: 2 }] },
      ['02-19 workday 1 → workday 2, replanned, amended', '02-20 workday 1 → workday 2, amended'],
    ],
    [
      'with places of another type besides',
      {
        shiftTypes: [
          main,
          { id: 'other', name: '陪同', heads: { workday: 0, restDay: 0, protectedRestDay: 0 } },
        ],
        exceptions: [{ from: '2024-02-21', type: 'other', heads: 1 }],
      },
      ['02-21 workday 1 → workday 2, amended'],
    ],
    [
      'in a protection period that is new, of which days gone by say nothing',
      {
        protectionPeriods: [
          ...document.protectionPeriods!,
          { id: '会', name: '全国两会', from: '2024-02-19', to: '2024-02-21' },
        ],
      },
      ['02-20 workday 1 → workday 1, amended', '02-21 workday 1 → workday 1, amended'],
    ],
  ])('differ from those planned: one %s', (_, changes, expected) => {
    expect(differencesOf(amended(replanned, { ...document, ...changes }))).toEqual(expected);
  });

  it('differ in the places of one type where those of another are as before', async () => {
    const shiftTypes = [main, { id: 'other', name: '陪同' }];
    const roster = await planned({ ...document, shiftTypes });
    const exceptions = [{ from: '2024-02-21', type: 'other', heads: 2 }];
    expect(differencesOf(amended(roster, { ...document, shiftTypes, exceptions }))).toEqual([
      '02-21 workday 2 → workday 3, amended',
    ]);
  });

  it('are kept as they were before the last re-planning, and through the last day with attendance', () => {
    const dates = ['2024-02-05', '2024-02-06', '2024-02-19', '2024-02-20'];
    const off = {
      ...document,
      calendar: { overrides: dates.map((from) => ({ from, kind: 'holiday' as const })) },
    };
    const came = (roster: Roster) => withEntries(roster, [attended(roster, '2024-02-05')]);
    const keptIn = (roster: Roster) =>
      calendarDifferences(amended(roster, off), originalOf(roster)).map(({ kept }) => kept);
    expect(keptIn(draft)).toEqual([null, null, null, null]);
    expect(keptIn(came(draft))).toEqual(['attended', null, null, null]);
    expect(keptIn(replanned)).toEqual(['replanned', 'replanned', 'replanned', null]);
    expect(keptIn(withEntries(replanned, [attended(replanned, '2024-02-20')])).at(-1)).toBe('attended');
    const found = calendarDifferences(amended(came(draft), off), originalOf(draft));
    expect(datesToPlanAgain(found)).toEqual(dates.slice(1));
    expect(datesToPlanAgain(found.map((own) => ({ ...own, isExplained: false })))).toEqual(dates);
  });
});

describe('a day of other holiday data', () => {
  /** A Saturday that was worked when the roster was planned, which says so of its data. */
  const worked = (protectionPeriods: readonly string[]): Roster => {
    const day = {
      date: '2024-02-24',
      kind: 'make-up-workday',
      holidays: [],
      protectionPeriods,
      provisional: false,
    };
    const place = { shift: '2024-02-24/main/1', date: day.date, type: 'main', leader: 'A', kind: day.kind };
    return {
      ...draft,
      calendar: { ...draft.calendar, digest: '0'.repeat(64) },
      dutyDays: [...draft.dutyDays, day as Roster['dutyDays'][number]],
      assignments: [...draft.assignments, { ...place, origin: 'planned' } as Roster['assignments'][number]],
    };
  };

  it('that needs nobody today is in the protection periods of its date, and in no others', async () => {
    expect(differencesOf(worked([]))).toEqual(['02-24 make-up-workday 1 → nobody']);
    expect(await reasonsOf(worked(['节']))).toEqual([
      expect.stringMatching(/does not ask for what it stores on 2024-02-24/),
    ]);
    // in that period nobody is needed on rest days
    const idle = {
      ...document,
      protectionPeriods: [
        ...document.protectionPeriods!,
        { id: '会', name: '会', from: '2024-02-24', to: '2024-02-24' },
      ],
      shiftTypes: [{ id: 'main', name: '坐班', heads: { protectedRestDay: 0 } }],
    };
    const of = (periods: readonly string[]): Roster => {
      const roster = passedOff(worked(periods), idle);
      const isThere = ({ date }: { date: string }): boolean => date < '2024-02-10' || date > '2024-02-12';
      return {
        ...roster,
        dutyDays: roster.dutyDays.filter(isThere),
        assignments: roster.assignments.filter(isThere),
      };
    };
    expect(differencesOf(of(['会']))).toEqual(['02-24 make-up-workday 1 → nobody']);
    for (const periods of [[], ['节'], ['会', '节']])
      expect(() => differencesOf(of(periods))).toThrow(/does not ask for what it stores on 2024-02-24/);
  });
});

describe('days that claim the holiday data of today', () => {
  it('are told by the first that is another', () => {
    const kind = 'workday' as const;
    const changed: Roster = {
      ...without(draft, '2024-02-04'),
      dutyDays: without(draft, '2024-02-04').dutyDays.map((day) =>
        day.date === '2024-02-12' ? { ...day, kind, holidays: [] } : day,
      ),
    };
    expect(() => differencesOf(changed)).toThrow("today's holiday data, but 2024-02-04 is another day");
    const other = { ...changed, calendar: { ...draft.calendar, digest: '0'.repeat(64) } };
    expect(differencesOf(other)).toEqual([
      '02-04 nobody → make-up-workday 1',
      '02-12 workday 1 → holiday 春节 1',
    ]);
  });
});

describe('missing days', () => {
  const missing = (roster: Roster, before: string, own = document): string[] =>
    missingDays(own, roster, before).map(told);

  it('are those before a date with fewer places than asked, unless other holiday data explain it', () => {
    const short = without(without(without(draft, '2024-02-11'), '2024-02-20'), '2024-02-18');
    const on11 = '02-11 nobody → holiday 春节 1, replanned, unexplained';
    expect(missing(draft, '2025-01-01')).toEqual([]);
    expect(missing(short, '2025-01-01')).toEqual([on11, '02-20 nobody → workday 1, replanned, unexplained']);
    expect(missing(short, '2024-02-20')).toEqual([on11]);
    expect(missing(short, '2024-02-11')).toEqual([]);
    const more = { ...document, exceptions: [{ from: '2024-02-22', heads: 2 }] };
    expect(missing(draft, '2025-01-01', more)).toEqual([
      '02-22 workday 1 → workday 2, replanned, unexplained',
    ]);
    const twice = draft.assignments.filter(({ date }) => date === '2024-02-22');
    const fuller = { ...draft, assignments: [...draft.assignments, ...twice] };
    expect(missing(fuller, '2025-01-01')).toEqual([]);
    expect(missing(fuller, '2025-01-01', more)).toEqual([]);
  });
});
