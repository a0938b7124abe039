import * as fc from 'fast-check';
import { dependsOnFixedPlaces } from '../constraints/bind-rules.ts';
import type { BoundConstraint, Constraint, Rule } from '../constraints/constraint.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { lpFormat } from '../linear/lp-format.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import {
  type ProblemScene,
  assignmentArbitrary,
  entitlementsArbitrary,
  keepFixed,
  problemArbitrary,
} from './arbitraries.ts';
import { formLaws } from './form-laws.ts';
import { check, checkSentence, checkViolation, isGiven, same, sameJson, total } from './law-checks.ts';
import { nameNote, nameViolation } from './named-facts.ts';

/** What a law is tried on: a rule, resolved, in a problem, and an assignment that is then edited. */
export interface LawScene extends ProblemScene {
  readonly entitlements: Entitlements;
  /** As a document or a default gives it. */
  readonly rule: Rule;
  readonly assignment: Assignment;
  /** Edits: shift (modulo their number) and its next holder. */
  readonly walk: readonly (readonly [number, number])[];
}

export interface Law {
  readonly name: string;
  readonly property: fc.IProperty<[LawScene]>;
}

export interface LawOptions<Params> {
  /** Parameters as documents may have them; the constraint's own defaults when left out. */
  readonly params?: fc.Arbitrary<Params>;
  /**
   * Minimises a model in CPLEX LP text, exactly. Without it nothing is said of `encode`.
   *
   * @returns the least objective, or `infeasible`
   */
  readonly solve?: (lp: string) => number | 'infeasible';
}

/**
 * What every constraint must satisfy, as properties to be run with `fc.assert`: its forms agree with `violations`, its
 * words can be made, and what it says beforehand is true.
 */
export function constraintLaws<Params>(
  constraint: Constraint<Params>,
  options: LawOptions<Params> = {},
): Law[] {
  const scenes = sceneArbitrary(constraint as Constraint, options.params);
  const law = (
    name: string,
    holds: (scene: LawScene, resolved: Rule, bound: BoundConstraint) => void,
  ): Law => ({
    name,
    property: fc.property(scenes, (scene) => {
      const rule = resolve(constraint as Constraint, scene);
      holds(
        scene,
        rule,
        constraint.bind(rule as Rule<Params>, scene.problem, scene.select, scene.entitlements),
      );
    }),
  });
  const costIn = (scene: LawScene, bound: BoundConstraint, assignment = scene.assignment): number =>
    total(bound.violations(assignment));

  const laws = [
    ...Object.values(formLaws).map(({ name, holds }) => law(name, holds)),

    law(
      'every violation costs a positive safe integer and names what exists',
      ({ problem, assignment }, _, bound) => {
        const violations = bound.violations(assignment);
        for (const violation of violations) checkViolation(problem, violation);
        const ofServices = violations.filter(({ services }) => services?.length);
        check([0, violations.length].includes(ofServices.length), 'some speak of services, others do not');
      },
    ),

    law('the tracker agrees with the specification after any walk, and undo undoes', (scene, _, bound) => {
      const tracker = bound.track(scene.assignment);
      const current = scene.assignment.slice();
      let cost = costIn(scene, bound);
      for (const [at, to] of scene.problem.shiftCount > 0 ? scene.walk : []) {
        const shift = at % scene.problem.shiftCount;
        const from = current[shift]!;
        const change = tracker.apply(shift, from, to);
        same(tracker.apply(shift, to, from), 0 - change, 'undo');
        same(tracker.apply(shift, from, to), change, 'the same change again');
        if (tracker.undo) {
          tracker.undo(shift, from, to);
          same(tracker.apply(shift, from, to), change, 'the same change after its own undo');
        }
        current[shift] = to;
        cost += change;
        same(cost, costIn(scene, bound, current), `tracker after ${shift}: ${from} → ${to}`);
      }
    }),

    law(
      'a pair is forbidden only if every assignment that keeps what is fixed and has it costs',
      (scene, rule, bound) => {
        const { problem, select, assignment } = scene;
        if (rule.level !== 'hard' || !constraint.forbids) return;
        const forbids = constraint.forbids(rule as Rule<Params>, problem, select);
        for (let shift = 0; shift < problem.shiftCount; shift++)
          for (let leader = 0; leader < problem.leaderCount; leader++) {
            const answer = forbids(shift, leader);
            if (answer !== 'excluded' && answer !== 'blocked') continue;
            if (problem.fixedHolder[shift] !== FREE && problem.fixedHolder[shift] !== leader) continue;
            const holding = keepFixed(problem, assignment);
            holding[shift] = leader;
            check(
              costIn(scene, bound, holding) > 0,
              `${answer} at no cost: shift ${shift}, leader ${leader}`,
            );
          }
      },
    ),

    law(
      'what always stands and judges duties one by one forbids each that costs',
      ({ problem, select }, rule, bound) => {
        if (!constraint.isMandatory || !bound.dutyCost) return;
        const forbids = constraint.forbids?.(rule as Rule<Params>, problem, select);
        for (let shift = 0; shift < problem.shiftCount; shift++)
          for (let leader = 0; problem.fixedHolder[shift] === FREE && leader < problem.leaderCount; leader++)
            if (bound.dutyCost(shift, leader) > 0)
              check(
                forbids?.(shift, leader) !== undefined && forbids(shift, leader) !== 'optional',
                `shift ${shift} is allowed to leader ${leader}`,
              );
      },
    ),

    law('a rule that owes nothing costs the same whatever is fixed', (scene, rule, bound) => {
      const { problem, select, entitlements, assignment } = scene;
      if (dependsOnFixedPlaces({ rule, constraint: constraint as Constraint, bound })) return;
      const free = { ...problem, fixedHolder: new Int16Array(problem.shiftCount).fill(FREE) };
      const resolved = resolve(constraint as Constraint, { ...scene, problem: free }) as Rule<Params>;
      sameJson(resolved.params, rule.params, 'resolved');
      same(
        total(constraint.bind(resolved, free, select, entitlements).violations(assignment)),
        costIn(scene, bound),
        'cost with every place free',
      );
    }),

    law('what is owed is served wherever the rule costs nothing', (scene, rule, bound) => {
      const { problem, select } = scene;
      const assignment = lawful(problem, scene.assignment);
      if (costIn(scene, bound, assignment) > 0) return;
      for (const { leader, shifts, least } of bound.dues?.() ?? [])
        check(
          shifts.filter((shift) => assignment[shift] === leader).length >= least,
          `due of leader ${leader}`,
        );
      if ((rule.level !== 'hard' && rule.level !== 'coverage') || !constraint.dutyBounds) return;
      const dutyBounds = constraint.dutyBounds(rule as Rule<Params>, problem, select);
      for (let leader = 0; leader < problem.leaderCount; leader++) {
        const { least = 0, most = Infinity } = dutyBounds(leader);
        const held = assignment.filter((holder) => holder === leader).length;
        check(least <= held && held <= most, `leader ${leader} owes ${least} to ${most}, holds ${held}`);
      }
    }),

    law(
      'what counts whole defects costs 100 or more for each of quality',
      ({ assignment }, { level }, bound) => {
        if (!constraint.countsDefects || level !== 'quality') return;
        for (const { cost } of bound.violations(assignment)) check(cost >= 100, `a defect costs ${cost}`);
      },
    ),

    law('milder parameters are worded and cost no more', (scene, rule, bound) => {
      const { problem, select, entitlements } = scene;
      for (const { params, words } of constraint.milder?.(rule as Rule<Params>) ?? []) {
        sameJson(constraint.params.parse(params), params, 'milder, through the schema');
        checkSentence(words['zh-CN']);
        checkSentence(words.en);
        const milder = constraint.bind({ ...(rule as Rule<Params>), params }, problem, select, entitlements);
        check(costIn(scene, milder) <= costIn(scene, bound), `${JSON.stringify(params)} costs more`);
      }
    }),

    law('default rules and examples have parameters of the schema', () => {
      for (const { params } of [...constraint.defaults, ...exampleOf(constraint)])
        sameJson(constraint.params.parse(params), params, 'through the schema');
    }),

    law('settling twice is settling once, and the result can be written down', (scene, rule) => {
      const written = JSON.parse(JSON.stringify(rule.params)) as Params;
      sameJson(written, rule.params, 'through JSON');
      sameJson(constraint.params.parse(written), rule.params, 'through the schema');
      sameJson(resolve(constraint as Constraint, { ...scene, rule }).params, rule.params, 'resolved again');
    }),

    law('every violation and note is explained in both languages', (scene, _, bound) => {
      const { problem, rule, select } = scene;
      for (const language of ['zh-CN', 'en'] as const) {
        for (const violation of bound.violations(scene.assignment))
          checkSentence(constraint.explain[language](nameViolation(problem, violation)));
        for (const note of constraint.resolve?.(rule as Rule<Params>, problem, select).notes ?? [])
          checkSentence(constraint.explainNote![language](nameNote(note)));
        checkSentence(constraint.title[language]);
        checkSentence(constraint.asks[language]);
        if (constraint.costs) checkSentence(constraint.costs[language]);
      }
    }),
  ];

  const { solve } = options;
  if (solve)
    laws.push(
      law(
        'with the assignment given, the linear model costs what the specification says',
        (scene, rule, bound) => {
          if (!bound.encode) return;
          const assignment = keepFixed(scene.problem, scene.assignment);
          const model = modelOf(scene.problem, assignment);
          model.book(rule.level, 1);
          bound.encode(model);
          const found = solve(lpFormat(model, rule.level));
          const cost = costIn(scene, bound, assignment);
          if (rule.level !== 'hard')
            same(typeof found === 'number' ? Math.round(found) : found, cost, 'model');
          else {
            const open = bound.violations(assignment).filter(({ shifts }) => !isGiven(scene.problem, shifts));
            same(found, total(open) > 0 ? 'infeasible' : 0, 'model');
          }
        },
      ),
    );
  return laws;
}

function sceneArbitrary(constraint: Constraint, params?: fc.Arbitrary<unknown>): fc.Arbitrary<LawScene> {
  const standing = constraint.defaults.map((standing) => standing.params);
  if (params === undefined && standing.length === 0)
    throw new Error(`${constraint.id} has no default rule.\nMaybe pass an arbitrary of its params.`);
  const ruleArbitrary = fc.record({
    id: fc.constant(constraint.id),
    constraint: fc.constant(constraint.id),
    params: params ?? fc.constantFrom(...standing),
    level: fc.constantFrom(...constraint.levels),
    weight: fc.constant(1),
    written: fc.boolean(),
  });
  return problemArbitrary().chain(({ problem, select }) =>
    fc.record({
      problem: fc.constant(problem),
      select: fc.constant(select),
      entitlements: entitlementsArbitrary(problem),
      rule: ruleArbitrary,
      assignment: assignmentArbitrary(problem),
      walk: fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: UNASSIGNED, max: problem.leaderCount - 1 })), {
        maxLength: 15,
      }),
    }),
  );
}

const exampleOf = <Params>({ example }: Constraint<Params>): { params: Params }[] =>
  example === undefined ? [] : [{ params: example }];

function resolve(constraint: Constraint, { rule, problem, select }: LawScene): Rule {
  return constraint.resolve ? { ...rule, params: constraint.resolve(rule, problem, select).params } : rule;
}

/** What is fixed stands; else whoever is not eligible, or already serves that day, is taken off. */
function lawful(problem: Problem, assignment: Assignment): Assignment {
  const { dayOfShift, unable, leaderCount, fixedHolder } = problem;
  const kept = keepFixed(problem, assignment);
  kept.forEach((leader, shift) => {
    if (leader === UNASSIGNED || fixedHolder[shift] !== FREE) return;
    const servesThatDay = kept.some(
      (other, place) => other === leader && place !== shift && dayOfShift[place] === dayOfShift[shift],
    );
    if (unable[shift * leaderCount + leader] !== 0 || servesThatDay) kept[shift] = UNASSIGNED;
  });
  return kept;
}

/** A model in which only what rules add is left to decide. */
function modelOf({ shiftCount, leaderCount }: Problem, assignment: Assignment): LinearModel {
  const model = new LinearModel(shiftCount, leaderCount);
  for (let shift = 0; shift < shiftCount; shift++)
    for (let leader = 0; leader < leaderCount; leader++) {
      const value = assignment[shift] === leader ? 1 : 0;
      model.row([{ column: model.x(shift, leader), coefficient: 1 }], { min: value, max: value });
    }
  return model;
}
