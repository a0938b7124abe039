import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it, test } from 'vitest';
import { parseDocument, plan, type PlannedOutcome, type RosterDocument } from '@lunzhi/core';
import { recountAgainst } from '@lunzhi/core/internal';
import { constraintLaws } from '@lunzhi/core/testing';
import sameTownshipWeek from './same-township-week.mjs';

const document = JSON.parse(
  readFileSync(new URL('./document.json', import.meta.url), 'utf8'),
) as RosterDocument;
const withoutRules = Object.fromEntries(
  Object.entries(document).filter(([key]) => key !== 'rules'),
) as RosterDocument;

const highs = await loadHighs();

function solve(lp: string): number | 'infeasible' {
  const { Status, ObjectiveValue } = highs.solve(lp, { threads: 1, mip_rel_gap: 0, output_flag: false });
  if (Status === 'Infeasible') return 'infeasible';
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  return ObjectiveValue;
}

/** Weeks in which those who answer for a township hold more than one duty, counted from the names alone. */
function crowdedWeeks({ roster }: PlannedOutcome): string[] {
  const duties = new Map<string, number>();
  for (const { date, leader } of roster.assignments) {
    const day = new Date(`${date}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
    const townships = document.leaders.find(({ id }) => id === leader)?.townships ?? [];
    for (const township of townships) {
      const key = `${township}, week of ${day.toISOString().slice(0, 10)}`;
      duties.set(key, (duties.get(key) ?? 0) + 1);
    }
  }
  return [...duties].filter(([, count]) => count > 1).map(([key]) => key);
}

const planned = async (input: RosterDocument, constraints = [sameTownshipWeek]): Promise<PlannedOutcome> => {
  const outcome = await plan(input, { constraints });
  if (outcome.status === 'refused') throw new Error('refused');
  return outcome;
};

describe('example/same-township-week', () => {
  const params = fc.record({ most: fc.integer({ min: 1, max: 3 }) });
  for (const { name, property } of constraintLaws(sameTownshipWeek, { params, solve }))
    test(`law: ${name}`, () => expect(() => fc.assert(property)).not.toThrow());

  it('lets no township have both its leaders on duty in one week, and costs no fairness', async () => {
    const outcome = await planned(document);
    expect(crowdedWeeks(outcome)).toEqual([]);
    expect(outcome.proven.fairness).toBe(true);
    const rule = outcome.analysis.rules.find(({ id }) => id === 'example/same-township-week');
    expect(rule).toMatchObject({ title: '同镇不同周', level: 'quality', cost: 0 });
  });

  it('counts the weeks that a roster made without it leaves crowded', async () => {
    const outcome = await planned(withoutRules, []);
    const crowded = crowdedWeeks(outcome);
    expect(crowded.length).toBeGreaterThan(0);
    const judged = recountAgainst(document, outcome.roster, { constraints: [sameTownshipWeek] });
    if (judged.status === 'refused') throw new Error(JSON.stringify(judged.diagnostics));
    const rule = judged.analysis.rules.find(({ id }) => id === 'example/same-township-week')!;
    expect(rule.violations).toHaveLength(crowded.length);
    for (const { sentence } of rule.violations)
      expect(sentence).toMatch(/^联系.+同一周值\d个班（.+），最多1个。$/);
  });

  it('is refused where the constraint is not given', () => {
    const { document: read, diagnostics } = parseDocument(document);
    expect(read).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'unknown-constraint', constraint: 'example/same-township-week' },
    ]);
  });
});
