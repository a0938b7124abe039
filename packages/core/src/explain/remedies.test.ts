import { finish } from '../bound/steps.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { digest } from '../document/digest.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, type Rule, defineConstraint } from '../constraints/constraint.ts';
import { conflictWords } from '../locale/conflicts.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { plan } from '../plan/plan.ts';
import { recount } from '../plan/recount.ts';
import { searchSteps } from '../solve/find-conflicts.ts';
import { makeDocument } from '../testing/documents.ts';
import { explainConflicts } from './explain-conflict.ts';

/** Nobody serves twice: a hard rule that states nothing but its violations, so that no part of it can be proven. */
const once = defineConstraint({
  id: 'test/once',
  levels: ['hard'],
  params: z.strictObject({}),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '只值一次', en: 'Once' },
  asks: { 'zh-CN': '每人只值一次', en: 'nobody serves twice' },
  bind: (_rule, { leaderCount }) => {
    const violations = (assignment: Int16Array) =>
      Array.from({ length: leaderCount }, (_, leader) => leader).flatMap((leader) => {
        const shifts = [...assignment.keys()].filter((shift) => assignment[shift] === leader);
        return shifts.length > 1 ? [{ cost: shifts.length - 1, shifts, leaders: [leader], facts: {} }] : [];
      });
    const cost = (assignment: Int16Array): number =>
      violations(assignment).reduce((sum, own) => sum + own.cost, 0);
    return {
      violations,
      track: (given) => {
        const assignment = given.slice();
        return {
          apply(shift, _from, to) {
            const before = cost(assignment);
            assignment[shift] = to;
            return cost(assignment) - before;
          },
        };
      },
    };
  },
  explain: { 'zh-CN': () => '值了不止一次。', en: () => 'More than once.' },
}) as Constraint;

describe('remedies', () => {
  it('law: every constraint that can ask less says in words what it then asks', () => {
    const spans = ['week', 'month', { days: 30 }];
    let said = 0;
    for (const constraint of catalogue) {
      const examples = [constraint.example ?? constraint.defaults[0]?.params] as Record<string, unknown>[];
      for (const params of [...examples, ...spans.map((per) => ({ ...examples[0], per }))]) {
        const parsed = constraint.params.safeParse({ days: 3, ...params });
        const given = parsed.success ? parsed.data : params;
        const rule: Rule = {
          id: constraint.id,
          constraint: constraint.id,
          params: given,
          level: constraint.levels[0]!,
          weight: 1,
          written: true,
        };
        for (const milder of constraint.milder?.(rule) ?? [])
          for (const language of ['zh-CN', 'en'] as const) {
            said++;
            const words = milder.words[language];
            expect(words).toMatch(/\d/);
            expect(words).not.toMatch(/undefined|NaN|[{}"]/);
            if (language === 'zh-CN') expect(words).not.toMatch(/[A-Za-z]/);
          }
      }
    }
    expect(said).toBeGreaterThan(20);
  });

  const document = makeDocument({
    leaders: [
      { id: 'A', absences: [{ from: '2024-03-04' }] },
      { id: 'B', absences: [{ from: '2024-03-05' }] },
    ],
    period: { from: '2024-03-04', to: '2024-03-08' },
    rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
  });

  it('of leaders who may not serve often enough: the most is counted, the rule named, and asks for less', async () => {
    for (const per of ['week', 'month', { days: 5 }] as const) {
      const rules = [
        { constraint: 'at-most-per-period', params: { max: 2, per } },
        { constraint: 'min-rest-gap', params: { days: 0 } },
      ];
      const outcome = await plan(
        { ...document, leaders: makeDocument().leaders.slice(0, 2), rules },
        { moves: 500 },
      );
      if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
      expect(outcome.status).toBe('infeasible');
      const [conflict] = outcome.conflicts;
      expect(conflict).toMatchObject({
        needed: 5,
        possible: 4,
        irreducible: true,
        rules: ['at-most-per-period'],
        remedies: [{ alone: true, kind: 'rule', params: { max: 3, per } }],
      });
      expect(conflictWords(conflict!, 'zh-CN')).toContain('按规则“最多次数”，最多值4人次');
    }
  });

  it('of a part that holds unchanged are none but those with which the whole was planned; no number is made up', () => {
    const { prepared } = parseAndPrepare(document, { constraints: [once] });
    const { problem, rules } = prepared!;
    const found = finish(searchSteps(problem, rules, 0, true));
    expect(found).toMatchObject([{ kind: 'search', needed: 5, possible: null }]);
    const [conflict, ...others] = explainConflicts(prepared!, found, [once]);
    expect(others).toEqual([]);
    expect(conflict!.remedies.filter(({ alone }) => !alone)).toEqual([]);
    expect(conflict!.remedies.filter(({ kind }) => kind === 'free')).toEqual([]);
    expect(conflict!.possible).toBeNull();
    for (const language of ['zh-CN', 'en'] as const) {
      expect(conflictWords(conflict!, language)).toMatch(/已证明排不满|it is proven that not all/);
      expect(conflictWords(conflict!, language)).not.toMatch(/null|4人次|at most/);
    }
  });

  it('are tried with the rules of the document, whatever the roster records', async () => {
    const gap = { constraint: 'min-rest-gap', params: { days: 2 } };
    const outcome = await plan({ ...document, rules: [gap] }, { moves: 500, constraints: [once] });
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    const isAlone = (conflicts: typeof outcome.conflicts): boolean =>
      conflicts.some(({ remedies }) => remedies.some(({ alone }) => alone));
    const off = { constraint: 'test/once', weight: 0 };
    const rules = outcome.roster.rules.filter(({ id }) => id !== 'test/once');
    const again = recount({ ...outcome.roster, rules }, { constraints: [once] });
    // two leaders never fill five days once each, gap or no gap
    expect([isAlone(outcome.conflicts), isAlone(again.conflicts)]).toEqual([false, false]);
    const freed = { ...document, rules: [gap, off] };
    const other = { ...outcome.roster, document: freed, documentDigest: digest(freed) };
    const free = recount(other, { constraints: [once] });
    expect([again.status, free.status]).toEqual(['infeasible', 'infeasible']);
    expect(isAlone(free.conflicts)).toBe(true);
  });
});
