import { addDays } from '../dates/civil.ts';
import type { Steps } from '../bound/steps.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { compile } from '../compile/compile.ts';
import { shiftId } from '../compile/names.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import type { Remedy } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import { judge, type Judgement } from '../score/score.ts';
import { FillPrices } from '../search/fill-bound.ts';
import { assignmentOf } from '../search/fill-frame.ts';
import { LocalSearch } from '../search/local-search.ts';
import { canFillSteps } from '../solve/can-fill.ts';
import { wholeQuestion } from '../solve/find-conflicts.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import { pairKey } from './conflict-members.ts';
import type { Part } from './conflict-part.ts';
import type { Feasibility } from './part-feasibility.ts';

/** Moves a shift that a trial may take; it ends as soon as a valid and complete roster is there. */
const MOVES_PER_SHIFT = 300;
const STEP = 250;
/** Work of a move, and of a pair of a place and a leader when a document is read and bound again. */
const WORK_OF_MOVE = 100;
const WORK_OF_PAIR = 12;
/** And of reading and binding any document at all. */
const WORK_OF_TRIAL = 1_000_000;

/** Tries changes of a document on the parts that cannot hold and on the whole. */
export class Trials {
  readonly #prepared: Prepared;
  readonly #parts: readonly Part[];
  readonly #best: Assignment;
  readonly #constraints: readonly Constraint[];
  readonly #rules: readonly Rule[];

  /**
   * @param parts of all conflicts
   * @param best where a trial of the whole begins
   */
  constructor(
    prepared: Prepared,
    parts: readonly Part[],
    best: Assignment,
    customConstraints: readonly Constraint[],
  ) {
    this.#prepared = prepared;
    this.#parts = parts;
    this.#best = best;
    this.#constraints = [...catalogue, ...customConstraints];
    this.#rules = decisiveRules(prepared, this.#constraints);
  }

  /**
   * Can the part hold with the change? Exact for free days and rules switched off; `unknown` for all others, and for a
   * part that was not proven: what holds unchanged is lifted by nothing.
   */
  *lifts({ tests, members, isProven }: Part, change: Change, budget: WorkBudget): Steps<Feasibility> {
    if (!isProven) return 'unknown';
    if (change.kind === 'free') return yield* tests.canHold(members, budget, this.#pairsOf(change));
    if (change.kind !== 'rule' || change.params !== null) return 'unknown';
    const rest = members.filter((member) => !('rule' in member) || member.rule !== change.rule);
    return yield* tests.canHold(rest, budget);
  }

  /**
   * Tries the whole: is a valid and complete roster of the changed document found, by ejections, depth first or a short
   * search?
   *
   * @returns `no` when one of the conflicts surely stays or nothing was found; `unknown` when stopped or out of budget
   */
  *whole(change: Change, budget: WorkBudget): Steps<Feasibility> {
    // a rule asking less lifts nothing that it does not lift when it is off
    const most: Change = change.kind === 'rule' ? { ...change, params: null } : change;
    for (const part of this.#parts) {
      yield* budget.pause();
      if (budget.isOut) return 'unknown';
      if (!part.isProven) continue;
      const isUntouched =
        change.kind === 'heads' &&
        !part.members.some(
          (member) => member.kind === 'demand' && this.#prepared.names.days[member.day] === change.date,
        );
      if (isUntouched && !part.members.some(({ kind }) => kind === 'due')) return 'no';
      if ((yield* this.lifts(part, most, budget)) === 'no') return 'no';
    }
    return yield* this.#plan(amend(this.#prepared, change), this.#rulesWith(change), budget);
  }

  #pairsOf(change: Change & { kind: 'free' }): Set<number> {
    const { names, problem } = this.#prepared;
    const dayOf = new Map(names.days.map((date, day) => [date, day]));
    const indexOf = new Map(names.leaders.map(({ id }, leader) => [id, leader]));
    return new Set(
      change.days.map(({ leader, date }) => pairKey(problem, indexOf.get(leader.id)!, dayOf.get(date)!)),
    );
  }

  /** Rules that decide whether there is a roster at all, as the change leaves them. */
  #rulesWith(change: Change): Rule[] {
    return this.#rules.flatMap((rule) => {
      if (change.kind !== 'rule' || rule.id !== change.rule) return [rule];
      return change.params === null ? [] : [{ ...rule, params: change.params, written: true }];
    });
  }

  *#plan(document: RosterDocument, rulesAsked: readonly Rule[], budget: WorkBudget): Steps<Feasibility> {
    const pairs = this.#prepared.problem.shiftCount * this.#prepared.problem.leaderCount;
    budget.spend(WORK_OF_TRIAL + WORK_OF_PAIR * pairs);
    yield* budget.pause();
    if (budget.isOut) return 'unknown';
    const { calendar } = buildCalendar(document);
    yield* budget.pause();
    const compiled = calendar && compile(document, calendar).compiled;
    if (!compiled) return 'no';
    const { problem, names, select } = compiled;
    yield* budget.pause();
    const rules = bindRules(rulesAsked, this.#constraints, problem, select);
    yield* budget.pause();
    if (budget.isOut) return 'unknown';
    const question = wholeQuestion(problem, rules);
    const known = new Map(
      this.#prepared.names.shifts.map((shift, index) => [shiftId(shift), this.#best[index]!]),
    );
    const start = Int16Array.from(
      question.frame.shifts,
      (shift) => known.get(shiftId(names.shifts[shift]!)) ?? UNASSIGNED,
    );
    const filled = yield* canFillSteps(question, budget, {
      prices: new FillPrices(question.frame),
      holder: start,
    });
    if (filled.kind !== 'found' || !filled.holder) return budget.isOut ? 'unknown' : 'no';
    const assignment = assignmentOf(question.frame, filled.holder, problem);
    const isDone = ({ score: { hard, coverage } }: Judgement): boolean => hard === 0 && coverage === 0;
    if (isDone(judge(problem, rules.rules, assignment))) return 'yes';
    // something is asked that can only be seen when it is broken: a custom rule, or too many caps
    const total = MOVES_PER_SHIFT * problem.shiftCount;
    const search = new LocalSearch(problem, rules, assignment, 1, 0);
    budget.spend(WORK_OF_PAIR * problem.shiftCount);
    while (search.isBroken && search.moves < total && !search.isExhausted(total)) {
      yield* budget.pause();
      if (budget.isOut) return 'unknown';
      const before = search.moves;
      search.run(STEP, total);
      budget.spend(WORK_OF_MOVE * (search.moves - before));
    }
    return isDone(judge(problem, rules.rules, search.best)) ? 'yes' : 'no';
  }
}

/**
 * The rules that judged, at hard and coverage. What is only better or worse does not decide whether there is a roster.
 * A rule that the document of today would resolve just so is given unresolved, so that it is resolved anew when days change.
 */
function decisiveRules(
  { document, rules, problem, select }: Prepared,
  constraints: readonly Constraint[],
): Rule[] {
  const today = new Map(effectiveRules(constraints, document.rules).map((rule) => [rule.id, rule]));
  return rules.rules
    .filter(({ rule: { level } }) => level === 'hard' || level === 'coverage')
    .map(({ rule, constraint }) => {
      const asked = today.get(rule.id);
      if (asked?.constraint !== rule.constraint || asked.weight === 0) return rule;
      const { params } = constraint.resolve?.(asked, problem, select) ?? asked;
      return digest([params, asked.level]) === digest([rule.params, rule.level]) ? asked : rule;
    });
}

export type Change = Remedy extends infer R ? (R extends Remedy ? Omit<R, 'alone'> : never) : never;

interface Range {
  readonly from: string;
  readonly to?: string | undefined;
}

/** What is left of a range when one date is taken out. */
function without<R extends Range>(range: R, date: string): R[] {
  const to = range.to ?? range.from;
  if (date < range.from || date > to) return [range];
  return [
    ...(range.from < date ? [{ ...range, to: addDays(date, -1) }] : []),
    ...(date < to ? [{ ...range, from: addDays(date, 1), to }] : []),
  ];
}

/** Takes a leader's absences off one date, his own and his part of common ones. */
function free(prepared: Prepared, document: RosterDocument, leader: string, date: string): RosterDocument {
  const { names, select, problem } = prepared;
  const leaders = document.leaders.map((own) =>
    own.id === leader && own.absences
      ? { ...own, absences: own.absences.flatMap((absence) => without(absence, date)) }
      : own,
  );
  const day = names.days.indexOf(date);
  const commonAbsences = (document.commonAbsences ?? []).flatMap((absence) => {
    const rest = without(absence, date);
    if (rest.length === 1 && rest[0] === absence) return [absence];
    const selected = select.leaders(absence.leaders);
    const ids = names.leaders.flatMap(({ id }, index) =>
      selected[index * problem.dayCount + day] === 1 && id !== leader ? [id] : [],
    );
    return ids.length === 0 ? rest : [...rest, { ...absence, leaders: { ids }, from: date, to: date }];
  });
  return { ...document, leaders, ...(document.commonAbsences && { commonAbsences }) };
}

/** The document with a change made; the change speaks of ids and dates of what was prepared. */
export function amend(prepared: Prepared, change: Change): RosterDocument {
  const { document, rules, select, names, problem } = prepared;
  switch (change.kind) {
    case 'free':
      return change.days.reduce(
        (amended, { leader, date }) => free(prepared, amended, leader.id, date),
        document,
      );
    case 'rule': {
      const { constraint, level } = rules.effective.find(({ id }) => id === change.rule)!;
      const written = (document.rules ?? []).find((rule) => (rule.id ?? rule.constraint) === change.rule);
      const rest = (document.rules ?? []).filter((rule) => rule !== written);
      const id = change.rule === constraint ? {} : { id: change.rule };
      const milder = change.params === null ? { weight: 0 } : { params: change.params as never };
      return { ...document, rules: [...rest, { ...id, level, ...written, constraint, ...milder }] };
    }
    case 'pool': {
      const types = document.shiftTypes!.map((type) => {
        if (type.id !== change.type.id) return type;
        const selected = select.leaders(type.leaders);
        const inPool = names.leaders.filter(
          ({ id }, index) =>
            id === change.leader.id ||
            selected.subarray(index * problem.dayCount, (index + 1) * problem.dayCount).includes(1),
        );
        return { ...type, leaders: { ids: inPool.map(({ id }) => id) } };
      });
      return { ...document, shiftTypes: types };
    }
    case 'heads': {
      const { date, type, heads } = change;
      const exception = { from: date, heads, ...(type && { type: type.id }) };
      return { ...document, exceptions: [...(document.exceptions ?? []), exception] };
    }
  }
}
