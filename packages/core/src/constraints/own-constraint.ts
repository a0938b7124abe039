import type { Select } from '../compile/compile.ts';
import type { Entitlements, OwedDuties } from '../entitlement/entitlements.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import type {
  BoundConstraint,
  Constraint,
  Forbidden,
  Load,
  Rule,
  RuleNote,
  Settled,
  Tracker,
  Violation,
} from './constraint.ts';
import { Answers } from './own-answers.ts';

/** The values themselves, so that whoever changes them changes nothing else. */
function copyOf<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as Value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)])) as Value;
}

/** Whether a constraint is a caller's own: its id carries a slash. */
export const isOwn = ({ id }: Pick<Constraint, 'id'>): boolean => id.includes('/');

/**
 * A caller's own constraint that does what it did, but works on copies of the problem and of assignments, so that it can
 * change neither, and each of whose answers is checked before anybody relies on it.
 *
 * It and its methods throw a BrokenConstraintError where an answer is none that a constraint may give.
 */
export function watchOwn(constraint: Constraint): Constraint {
  const answers = new Answers(constraint.id);
  const copies = new WeakMap<Problem, Problem>();
  const copied = (problem: Problem): Problem => {
    const known = copies.get(problem);
    if (known) return known;
    const copy = copyOf(problem);
    copies.set(problem, copy);
    return copy;
  };
  const sentences = <Named>(
    words: Readonly<Record<'zh-CN' | 'en', (named: Named) => string>>,
    part: string,
  ) => {
    const spoken = (language: 'zh-CN' | 'en') => (named: Named) => {
      const sentence: unknown = words[language](named);
      answers.check(typeof sentence === 'string', `${part}['${language}']()`, sentence, 'string');
      return sentence as string;
    };
    return { 'zh-CN': spoken('zh-CN'), en: spoken('en') };
  };
  const { countsDefects } = constraint;
  answers.check(
    ['undefined', 'boolean'].includes(typeof countsDefects),
    'countsDefects',
    countsDefects,
    'flag',
  );
  const over: Partial<Constraint> = {
    ...(constraint.settle && {
      settle: (rule: Rule, problem: Problem, select: Select) =>
        checkSettled(answers, problem, constraint.settle!(rule, copied(problem), select)),
    }),
    ...(constraint.forbids && {
      forbids: (rule: Rule, problem: Problem, select: Select) =>
        checkedForbids(answers, problem, constraint.forbids!(rule, copied(problem), select)),
    }),
    ...(constraint.owes && {
      owes: (rule: Rule, problem: Problem, select: Select) =>
        checkedOwes(answers, constraint.owes!(rule, copied(problem), select)),
    }),
    bind: (rule: Rule, problem: Problem, select: Select, entitlements: Entitlements) => {
      const given: Entitlements = {
        leaderCount: entitlements.leaderCount,
        pieces: entitlements.pieces.slice(),
        thousandths: (leader, days) => entitlements.thousandths(leader, days),
      };
      return watchedBound(answers, problem, rule, constraint.bind(rule, copied(problem), select, given));
    },
    explain: sentences(constraint.explain, 'explain'),
    ...(constraint.milderWords && { milderWords: sentences(constraint.milderWords, 'milderWords') }),
    ...(constraint.explainNote && { explainNote: sentences(constraint.explainNote, 'explainNote') }),
  };
  // defined rather than assigned, since the constraint may be frozen
  return Object.create(constraint, Object.getOwnPropertyDescriptors(over)) as Constraint;
}

function checkSettled(answers: Answers, problem: Problem, settled: Settled<unknown>): Settled<unknown> {
  answers.object(answers.object(settled, 'settle()')['params'], 'settle().params');
  if (settled.notes !== undefined)
    answers.list(settled.notes, 'settle().notes').forEach((note, at) => {
      const part = `settle().notes[${at}]`;
      const { kind, days, leaders, facts } = answers.object(note, part) as Partial<RuleNote>;
      answers.check(typeof kind === 'string', `${part}.kind`, kind, 'string');
      answers.indices(days, `${part}.days`, 'day', problem);
      answers.indices(leaders, `${part}.leaders`, 'leader', problem);
      answers.facts(facts, `${part}.facts`);
    });
  return settled;
}

const FORBIDDEN: readonly Forbidden[] = ['barred', 'blocked', 'spared', undefined];

/** Whoever asks, asks for one free place of a day and type: the others are compared with it here, once. */
function checkedForbids(
  answers: Answers,
  { shiftCount, leaderCount, fixed, dayOfShift, typeOfShift }: Problem,
  ask: (shift: number, leader: number) => Forbidden,
): (shift: number, leader: number) => Forbidden {
  answers.function(ask, 'forbids()');
  const checked = (shift: number, leader: number): Forbidden => {
    const answer = ask(shift, leader);
    answers.check(FORBIDDEN.includes(answer), `forbids()(${shift}, ${leader})`, answer, 'forbidden');
    return answer;
  };
  let first = -1;
  for (let shift = 0; shift < shiftCount; shift++) {
    if (fixed[shift] !== FREE) continue;
    if (dayOfShift[first] !== dayOfShift[shift] || typeOfShift[first] !== typeOfShift[shift]) first = shift;
    else
      for (let leader = 0; leader < leaderCount; leader++) {
        const answer = checked(shift, leader);
        const part = `forbids()(${shift}, ${leader})`;
        answers.check(answer === checked(first, leader), part, answer, 'as-first-place');
      }
  }
  return checked;
}

function checkedOwes(answers: Answers, ask: (leader: number) => OwedDuties): (leader: number) => OwedDuties {
  answers.function(ask, 'owes()');
  return (leader) => {
    const owed = ask(leader);
    const part = `owes()(${leader})`;
    const { least, most } = answers.object(owed, part) as OwedDuties;
    if (least !== undefined) answers.count(least, `${part}.least`);
    if (most !== undefined) answers.count(most, `${part}.most`);
    answers.check((least ?? 0) <= (most ?? Infinity), `${part}.most`, most, 'from-least');
    return owed;
  };
}

function watchedBound(
  answers: Answers,
  problem: Problem,
  { weight }: Rule,
  bound: BoundConstraint,
): BoundConstraint {
  answers.method(bound, 'violations', 'bind()');
  answers.method(bound, 'track', 'bind()');
  const { minFreeDays } = bound;
  if (minFreeDays !== undefined) answers.count(minFreeDays, 'bind().minFreeDays');
  for (const name of ['loads', 'dues', 'leaderWaits', 'dutyCost', 'encode'] as const)
    if (bound[name] !== undefined) answers.method(bound, name, 'bind()');
  return {
    violations: (assignment) =>
      checkViolations(answers, problem, weight, bound.violations(assignment.slice())),
    track: (assignment) => watchedTracker(answers, bound.track(assignment.slice())),
    ...(minFreeDays !== undefined && { minFreeDays }),
    ...(bound.loads && { loads: () => watchedLoads(answers, problem, bound.loads!()) }),
    ...(bound.dues && { dues: () => checkDues(answers, problem, bound.dues!()) }),
    ...(bound.leaderWaits && { leaderWaits: () => bound.leaderWaits!() }),
    ...(bound.dutyCost && {
      dutyCost: (shift, leader) => {
        const cost = bound.dutyCost!(shift, leader);
        answers.count(cost, `dutyCost(${shift}, ${leader})`);
        return cost;
      },
    }),
    ...(bound.encode && { encode: (model) => bound.encode!(model) }),
  };
}

function checkViolations(
  answers: Answers,
  problem: Problem,
  weight: number,
  violations: Violation[],
): Violation[] {
  let sum = 0;
  answers.list(violations, 'violations()').forEach((violation, at) => {
    const part = `violations()[${at}]`;
    const { cost, shifts, leaders, services, facts } = answers.object(violation, part) as Partial<Violation>;
    answers.check(Number.isSafeInteger(cost) && cost! > 0, `${part}.cost`, cost, 'cost');
    answers.indices(shifts, `${part}.shifts`, 'shift', problem);
    answers.indices(leaders, `${part}.leaders`, 'leader', problem);
    if (services !== undefined) answers.indices(services, `${part}.services`, 'service', problem);
    answers.facts(facts, `${part}.facts`);
    sum += cost! * weight;
  });
  answers.integer(sum, 'the weighted sum of violations()');
  return violations;
}

function watchedTracker(answers: Answers, tracker: Tracker): Tracker {
  answers.method(tracker, 'apply', 'track()');
  const { undo, effort } = tracker as { readonly undo?: unknown; readonly effort?: unknown };
  if (undo !== undefined) answers.function(undo, 'track().undo');
  if (effort !== undefined) answers.count(effort, 'track().effort');
  return {
    apply: (shift, from, to) => {
      const change = tracker.apply(shift, from, to);
      // a sentence is only made where it is needed: this is called for every move
      if (!Number.isSafeInteger(change)) answers.integer(change, `track().apply(${shift}, ${from}, ${to})`);
      return change;
    },
    ...(tracker.undo && { undo: (shift, from, to) => tracker.undo!(shift, from, to) }),
    ...(tracker.effort !== undefined && { effort: tracker.effort }),
  };
}

function watchedLoads(answers: Answers, { shiftCount }: Problem, loads: Load[]): Load[] {
  return answers.list(loads, 'loads()').map((load, at): Load => {
    const part = `loads()[${at}]`;
    const { shifts } = answers.object(load, part) as Partial<Load>;
    const isRight = shifts instanceof Uint8Array && shifts.length === shiftCount;
    answers.check(isRight, `${part}.shifts`, shifts, 'bytes');
    answers.method(load, 'cost', part);
    return {
      shifts: shifts!,
      cost: (leader, count) => {
        const cost = (load as Load).cost(leader, count);
        if (!Number.isSafeInteger(cost)) answers.integer(cost, `${part}.cost(${leader}, ${count})`);
        return cost;
      },
    };
  });
}

type Dues = ReturnType<NonNullable<BoundConstraint['dues']>>;

function checkDues(answers: Answers, problem: Problem, dues: Dues): Dues {
  answers.list(dues, 'dues()').forEach((due, at) => {
    const part = `dues()[${at}]`;
    const { leader, shifts, least } = answers.object(due, part) as Partial<Dues[number]>;
    answers.index(leader, `${part}.leader`, 'leader', problem);
    answers.indices(shifts, `${part}.shifts`, 'shift', problem);
    answers.count(least, `${part}.least`);
  });
  return dues;
}
