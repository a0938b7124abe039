import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { recount } from '../plan/recount.ts';
import { replan } from '../plan/replan.ts';
import { livedYearArbitrary, replanCase } from '../plan/replan-cases.test.kit.ts';
import type { RosterDocument } from '../document/schema.ts';
import { reportModel } from '../report/report-model.ts';
import { openSession } from './session.ts';

const isAway = ({ leaders, commonAbsences = [] }: RosterDocument, id: string, date: string): boolean =>
  [...(leaders.find((own) => own.id === id)!.absences ?? []), ...commonAbsences].some(
    ({ from, to = from }) => from <= date && date <= to,
  );

describe('what no plan may change any more', () => {
  it('law: every place to come whose holder is away that day is told of, in the session and in the report', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(livedYearArbitrary, async (year) => {
        const scene = await replanCase(year);
        const outcome = scene && (await replan(scene.roster, scene.document, scene.options));
        if (!outcome || outcome.status === 'refused' || scene.roster.published === null) return;
        const { roster, today } = outcome;
        const left = roster.assignments.filter(
          ({ date, leader, attended }) =>
            date >= today &&
            attended === undefined &&
            leader !== null &&
            isAway(roster.document, leader, date),
        );
        const { headline, issues } = openSession({ roster, today }).view();
        const model = reportModel(recount(roster));
        for (const { date, leader } of left) {
          seen++;
          const own = issues.find(
            (issue) => issue.byHand?.includes(date) === true && issue.leaders.includes(leader!),
          );
          expect(own).toMatchObject({ level: 'hard', given: false });
          const spots = model.broken.filter((spot) => spot.dates.includes(date));
          expect(spots.flatMap(({ leaders }) => leaders)).toContain(leader);
        }
        for (const { byHand = [] } of issues) for (const date of byHand) expect(date >= today).toBe(true);
        const isReportable = issues.some(({ byHand }) => byHand !== undefined);
        if (isReportable) expect(headline.mood).toBe('bad');
        const said = [headline.sentence, model.headline.map(({ text }) => text).join('')];
        for (const sentence of said) expect(sentence.includes('要另找人代班')).toBe(isReportable);
        // it is told of and still no fault of the plan
        expect(headline.score).toEqual(roster.score);
      }),
      runs(12, 1_000),
    );
    expect(seen).toBeGreaterThanOrEqual(times(0, 200));
  });
});
