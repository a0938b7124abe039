import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, runs, times } from '../../../../scripts/runs.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { addDays, laterOf } from '../dates/civil.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import { explainDay } from '../explain/explain-day.ts';
import { rosterAt } from '../ledger/append-and-recount.ts';
import { dayAfterAttendance } from '../roster/calendar-drift.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { fewestByHighs } from '../testing/fewest-by-highs.test.kit.ts';
import { checkCertificate } from './check-certificate.ts';
import { recount } from './recount.ts';
import { replan, type ReplannedOutcome, type ReplanOptions } from './replan.ts';
import {
  countedChanges,
  livedYearArbitrary,
  type ReplanCase,
  replanCase,
  untouchable,
} from './replan-cases.test.kit.ts';

const tally = new Map<string, number>();
const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);
const counted = (what: string): number => tally.get(what) ?? 0;

/** How often what must come up; what comes up in every tenth document is looked for in long runs alone. */
const often: readonly (readonly [what: string, least: number])[] = isLong
  ? [
      ['published', 2_000],
      ['drafts', 1_000],
      ['twice', 2_000],
      ['with changes', 800],
      ['untouchable places', 10_000],
      ['certificates that prove', 1_000],
      ['impossible', 500],
    ]
  : [
      ['published', 3],
      ['drafts', 1],
      ['twice', 3],
      ['untouchable places', 10],
    ];

/** What a plan may not change stays as it was, with its leader, origin and attendance. */
function expectUntouched(before: Roster, { roster, today, frozenThrough }: ReplannedOutcome): void {
  const now = new Map(roster.assignments.map((place) => [place.shift, place]));
  for (const place of untouchable(before, { today, frozenThrough })) {
    const after = now.get(place.shift);
    if (!after) {
      // the calendar may take a day that is still to come, or a place on it
      expect(place.date >= today && place.attended === undefined).toBe(true);
      count('untouchable places that the calendar took');
      continue;
    }
    expect({ ...after, kind: place.kind }).toEqual(place);
    if (place.date < today) expect(after.kind).toBe(place.kind);
    count('untouchable places');
  }
  expect(roster.assignments.filter(({ date }) => date < today)).toEqual(
    before.assignments.filter(({ date }) => date < today),
  );
}

/** Whether the document of now asks for other days before today than those that were served. */
function hasOtherPast({ document, dutyDays, assignments, ledger }: Roster, today: string): boolean {
  // a day with attendance recorded is past, today's too
  const firstOpen = laterOf(today, dayAfterAttendance(ledger));
  const count = (rows: readonly string[]): string =>
    rows
      .filter((row) => row < firstOpen)
      .sort()
      .join();
  const kinds = new Map(dutyDays.map(({ date, kind, holidays }) => [date, [kind, ...holidays].join()]));
  const { dutyDays: days, shiftTypes } = buildCalendar(document).calendar!;
  const asked = days.flatMap(({ date, kind, holidays, places }) =>
    places.flatMap(({ type, heads }) =>
      Array.from({ length: heads }, () => `${date} ${[kind, ...holidays].join()} ${shiftTypes[type]!.id}`),
    ),
  );
  return count(asked) !== count(assignments.map(({ date, type }) => `${date} ${kinds.get(date)} ${type}`));
}

/** The file is whole: it restores, counts as it says, and answers. */
function expectWhole(
  { roster, changes, proven, status, today }: ReplannedOutcome,
  planned: Roster,
  isFirst: boolean,
): void {
  expect(JSON.parse(JSON.stringify(roster))).toEqual(roster);
  const checked = scoreRoster(roster);
  expect(checked.analysis.score).toEqual(roster.score);
  expect(checked.analysis.given).toEqual(roster.given);
  if (isFirst) {
    const again = recount(roster);
    expect(again.changes.changed).toBe(changes.changed);
    expect(again.proven.fairness).toBe(proven.fairness);
    const { date } = roster.dutyDays[Math.floor(roster.dutyDays.length / 2)]!;
    expect(explainDay(roster, date)!.leaders.length).toBeGreaterThan(0);
  }
  const { proven: isProven, problems } = checkCertificate(roster);
  expect(isProven).toBe(proven.fairness && roster.score.fairness === roster.certificate?.bound);
  const known = ['above-the-bound', 'roster-not-valid', 'roster-not-complete', 'fairness-not-judged'];
  if (hasOtherPast(roster, today)) known.push('calendar-changed');
  expect(problems.filter((problem) => !known.includes(problem) && problem !== 'no-certificate')).toEqual([]);
  if (roster.certificate) count('certificates');
  if (isProven) count('certificates that prove');
  expect(rosterAt(roster, 0)).toMatchObject({
    document: planned.document,
    assignments: planned.assignments,
    dutyDays: planned.dutyDays,
    rules: planned.rules,
    published: null,
    ledger: [],
    score: planned.score,
  });
  if (status === 'optimal') count('optimal');
}

async function expectLaws(sample: ReplanCase, isFirst: boolean): Promise<ReplannedOutcome | null> {
  const { planned, roster, document, options } = sample;
  const texts = [JSON.stringify(roster), JSON.stringify(document)];
  const outcome = await replan(roster, document, options);
  expect([JSON.stringify(roster), JSON.stringify(document)]).toEqual(texts);
  if (outcome.status === 'refused') {
    count('refused');
    return null;
  }
  count(roster.published ? 'published' : 'drafts');
  expectUntouched(roster, outcome);
  expectWhole(outcome, planned, isFirst);
  const { changed, least, proven } = outcome.changes;
  expect(changed).toBe(countedChanges(roster, outcome.roster, outcome.today));
  const { score } = outcome.roster;
  const isDone = score.hard === 0 && score.coverage === 0;
  if (isDone) expect(score.disruption).toBe(changed);
  const fewest = fewestByHighs(restore(outcome.roster));
  if (fewest === null) {
    count('impossible');
    expect(isDone).toBe(false);
    expect(proven).toBe(false);
    if (outcome.status === 'infeasible') count('said to be infeasible');
    return outcome;
  }
  count('possible');
  expect(outcome.status).not.toBe('infeasible');
  expect(least).toBeLessThanOrEqual(fewest);
  if (isDone) count('done');
  if (fewest > 0) count('with changes');
  if (!proven) return outcome;
  count('proven');
  expect(changed).toBe(fewest);
  return outcome;
}

/** A leader is away for a week. */
function nextAbsence(roster: Roster, options: ReplanOptions, leader: number): ReplanCase['document'] {
  const { document } = roster;
  const at = leader % document.leaders.length;
  return {
    ...document,
    leaders: document.leaders.map((own, index) =>
      index === at
        ? {
            ...own,
            absences: [...(own.absences ?? []), { from: options.today, to: addDays(options.today, 6) }],
          }
        : own,
    ),
  };
}

describe('planning again', () => {
  it('law: keeps what may not change, changes the fewest, leaves a whole roster, and does so again', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(livedYearArbitrary, fc.nat(9), async (year, leader) => {
        const sample = await replanCase(year);
        if (!sample) return count('not planned');
        const first = await expectLaws(sample, true);
        if (!first) return;
        const options = { ...sample.options };
        const roster = first.roster;
        count('twice');
        const next = nextAbsence(roster, options, leader);
        await expectLaws({ ...sample, roster, document: next, options }, false);
      }),
      runs(20, 3_200),
    );
    expect(often.filter(([what, least]) => counted(what) < least)).toEqual([]);
    // finds what there is, proves nearly all of it, and says where there is nothing
    expect(counted('done')).toBeGreaterThanOrEqual(times(0.8, 0.99) * counted('possible'));
    expect(counted('proven')).toBeGreaterThanOrEqual(times(0.7, 0.97) * counted('possible'));
    expect(counted('said to be infeasible')).toBeGreaterThanOrEqual(times(0, 0.97) * counted('impossible'));
  });

  it('law: the same seed gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(livedYearArbitrary, async (year) => {
        const sample = await replanCase(year);
        fc.pre(sample !== null);
        const { roster, document, options } = sample!;
        const [one, other] = [
          await replan(roster, document, options),
          await replan(roster, document, options),
        ];
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      runs(6, 300),
    );
  });
});
