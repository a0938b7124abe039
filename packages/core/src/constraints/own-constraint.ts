import type { Select } from '../compile/compile.ts';
import type { Language } from '../document/schema.ts';
import type { Entitlements } from '../entitlement/entitlements.ts';
import type { Problem } from '../problem/problem.ts';
import {
  type BoundConstraint,
  type Constraint,
  type Load,
  NEVER_CHANGES,
  type Rule,
  type Tracker,
} from './constraint.ts';
import { Answers } from './own-answers.ts';
import {
  checkedForbids,
  checkedOwes,
  checkHeld,
  checkSettled,
  checkViolations,
  checkWaits,
} from './own-checks.ts';

/** The values themselves, so that whoever changes them changes nothing else. */
function copyOf<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) return (value as unknown as Uint8Array).slice() as Value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)])) as Value;
}

/** A problem of one's own, each part of it copied when it is first read. */
function copyOfProblem(problem: Problem): Problem {
  const copy = {};
  for (const name of Object.keys(problem) as (keyof Problem)[])
    Object.defineProperty(copy, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = copyOf(problem[name]);
        Object.defineProperty(copy, name, { value, enumerable: true, writable: true });
        return value;
      },
    });
  return copy as Problem;
}

/** Whether a constraint is a caller's own: its id carries a slash. */
export const isOwn = ({ id }: Pick<Constraint, 'id'>): boolean => id.includes('/');

/** What a member is watched with. */
interface Watching {
  readonly answers: Answers;
  /** Where the member was found, as an expression. */
  readonly part: string;
}

/**
 * For each member of something that a caller's constraint gives, how it is handed on: checked, and wrapped where it is
 * called. Every member has an entry, or the table does not compile; methods come bound to their owner.
 */
type Watches<Owner, Context> = {
  readonly [Name in keyof Required<Owner>]: (
    own: Required<Owner>[Name],
    watching: Watching & Context,
  ) => Required<Owner>[Name];
};

/** The same owner with its members watched; those left out are left out. */
function watch<Owner extends object, Context extends { readonly answers: Answers }>(
  owner: Owner,
  watches: Watches<Owner, Context>,
  context: Context,
  partOf: (name: string) => string,
): Owner {
  const watched: Partial<Owner> = {};
  for (const name of Object.keys(watches) as (string & keyof Owner)[]) {
    const own = owner[name] as Required<Owner>[typeof name];
    if (own === undefined) continue;
    const member = typeof own === 'function' ? (own.bind(owner) as typeof own) : own;
    watched[name] = watches[name](member, { ...context, part: partOf(name) });
  }
  return watched as Owner;
}

const asItIs = <Member>(own: Member): Member => own;

function flag(own: boolean, { answers, part }: Watching): boolean {
  answers.check(typeof own === 'boolean', part, own, 'flag');
  return own;
}

/** A method, wrapped. */
const method =
  <Method, Context>(wrap: (own: Method, watching: Watching & Context) => Method) =>
  (own: Method, watching: Watching & Context): Method => {
    watching.answers.function(own, watching.part);
    return wrap(own, watching);
  };

type InWords<Word> = Readonly<Record<Language, Word>>;

function texts(own: InWords<string>, { answers, part }: Watching): InWords<string> {
  const words = answers.object(own, part);
  for (const language of ['zh-CN', 'en']) answers.string(words[language], `${part}['${language}']`);
  return own;
}

function sentences<Named>(
  own: InWords<(named: Named) => string>,
  { answers, part }: Watching,
): InWords<(named: Named) => string> {
  answers.object(own, part);
  const spoken = (language: Language) => (named: Named) => {
    const sentence: unknown = own[language](named);
    answers.string(sentence, `${part}['${language}']()`);
    return sentence as string;
  };
  return { 'zh-CN': spoken('zh-CN'), en: spoken('en') };
}

const trackerWatches: Watches<Tracker, object> = {
  apply: method((own, { answers }) => (shift, from, to) => {
    const change = own(shift, from, to);
    // a sentence is only made where it is needed: this is called for every move
    if (!Number.isSafeInteger(change)) answers.integer(change, `track().apply(${shift}, ${from}, ${to})`);
    return change;
  }),
  undo: method(asItIs),
  effort(own, { answers, part }) {
    answers.count(own, part);
    return own;
  },
};

interface InProblem {
  readonly answers: Answers;
  readonly problem: Problem;
}

const loadWatches: Watches<Load, InProblem> = {
  shifts(own, { answers, part, problem }) {
    answers.check(own instanceof Uint8Array && own.length === problem.shiftCount, part, own, 'bytes');
    return own;
  },
  cost: method((own, { answers, part }) => (leader, count) => {
    const cost = own(leader, count);
    if (!Number.isSafeInteger(cost)) answers.integer(cost, `${part}(${leader}, ${count})`);
    return cost;
  }),
};

interface BoundContext extends InProblem {
  readonly weight: number;
}

const boundWatches: Watches<BoundConstraint, BoundContext> = {
  violations: method(
    (own, { answers, problem, weight }) =>
      (assignment) =>
        checkViolations(answers, problem, weight, own(assignment.slice())),
  ),
  track: method((own, { answers }) => (assignment) => {
    const tracker = own(assignment.slice());
    // a search knows it by itself
    if (tracker === NEVER_CHANGES) return tracker;
    answers.method(tracker, 'apply', 'track()');
    return watch(tracker, trackerWatches, { answers }, (name) => `track().${name}`);
  }),
  loads: method((own, { answers, problem }) => () => {
    const loads = own();
    return answers.list(loads, 'loads()').map((_, at) => {
      const part = `loads()[${at}]`;
      answers.method(loads[at], 'cost', part);
      answers.object(answers.object(loads[at], part)['shifts'], `${part}.shifts`);
      return watch(loads[at]!, loadWatches, { answers, problem }, (name) => `${part}.${name}`);
    });
  }),
  minFreeDays(own, { answers, part }) {
    answers.count(own, part);
    return own;
  },
  dues: method(
    (own, { answers, problem }) =>
      () =>
        checkHeld(answers, problem, own(), 'dues', 'least'),
  ),
  caps: method(
    (own, { answers, problem }) =>
      () =>
        checkHeld(answers, problem, own(), 'caps', 'most'),
  ),
  waits: method(
    (own, { answers, problem }) =>
      () =>
        checkWaits(answers, problem, own()),
  ),
  dutyCost: method((own, { answers }) => (shift, leader) => {
    const cost = own(shift, leader);
    answers.count(cost, `dutyCost(${shift}, ${leader})`);
    return cost;
  }),
  encode: method(asItIs),
};

interface OwnContext {
  readonly answers: Answers;
  readonly copied: (problem: Problem) => Problem;
}

const constraintWatches: Watches<Constraint, OwnContext> = {
  id: asItIs,
  levels: asItIs,
  params: asItIs,
  names: asItIs,
  defaults: asItIs,
  example: asItIs,
  always: flag,
  countsDefects: flag,
  title: texts,
  asks: texts,
  costs: texts,
  settle: method(
    (own, { answers, copied }) =>
      (rule, problem, select) =>
        checkSettled(answers, problem, own(rule, copied(problem), select)),
  ),
  forbids: method(
    (own, { answers, copied }) =>
      (rule, problem, select) =>
        checkedForbids(answers, problem, own(rule, copied(problem), select)),
  ),
  owes: method(
    (own, { answers, copied }) =>
      (rule, problem, select) =>
        checkedOwes(answers, own(rule, copied(problem), select)),
  ),
  milder: method((own, { answers }) => (rule) => {
    const milder = own(rule);
    answers.list(milder, 'milder()').forEach((less, at) => {
      const part = `milder()[${at}]`;
      const { params, words } = answers.object(less, part);
      answers.object(params, `${part}.params`);
      texts(words as InWords<string>, { answers, part: `${part}.words` });
    });
    return milder;
  }),
  bind: method(
    (own, { answers, copied }) =>
      (rule: Rule, problem: Problem, select: Select, entitlements: Entitlements) => {
        const given: Entitlements = {
          leaderCount: entitlements.leaderCount,
          pieces: entitlements.pieces.slice(),
          thousandths: (leader, days) => entitlements.thousandths(leader, days),
        };
        const bound = own(rule, copied(problem), select, given);
        answers.method(bound, 'violations', 'bind()');
        answers.method(bound, 'track', 'bind()');
        const context = { answers, problem, weight: rule.weight };
        return watch(bound, boundWatches, context, (name) => `bind().${name}`);
      },
  ),
  explain: sentences,
  explainNote: sentences,
};

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
    const copy = copyOfProblem(problem);
    copies.set(problem, copy);
    return copy;
  };
  return watch(constraint, constraintWatches, { answers, copied }, (name) => name);
}

/** A constraint to be relied on: a caller's own one watched, any other as it is. */
export const relied = (constraint: Constraint): Constraint =>
  isOwn(constraint) ? watchOwn(constraint) : constraint;
