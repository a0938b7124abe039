import type { Steps } from '../bound/steps.ts';
import { titlesOf } from '../constraints/constraint.ts';
import { UNABLE } from '../problem/problem.ts';
import type { Conflict, Remedy } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import { type IndexMember, namedType, pairKey } from './conflict-members.ts';
import type { Part } from './conflict-part.ts';
import type { Change, Trials } from './trials.ts';

/** Remedies of one kind that are offered. */
const MAX_OF_A_KIND = 3;

/** Who would have to be free and when: single days first, else a smallest set of them. */
function* freeDays(
  prepared: Prepared,
  { tests, members }: Part & { readonly isProven: true },
  budget: WorkBudget,
): Steps<Change[]> {
  const { names, problem } = prepared;
  const { dayCount, dayOfShift } = problem;
  const days = new Set<number>();
  for (const member of members)
    if (member.kind === 'demand') days.add(member.day);
    else if (member.kind === 'due') for (const shift of member.due.shifts) days.add(dayOfShift[shift]!);
  const pairs = new Set<number>();
  for (const member of members)
    if (member.kind === 'absence')
      for (const pair of member.pairs) if (days.has(pair % dayCount)) pairs.add(pair);
  if (pairs.size === 0) return [];
  const lifts = function* (freed: Iterable<number>): Steps<boolean> {
    return (yield* tests.canHold(members, budget, new Set(freed))) === 'yes';
  };
  // what all days together do not lift, none of them does
  if (!(yield* lifts(pairs))) return [];
  let sets: number[][] = [];
  for (const pair of pairs) {
    if (sets.length === MAX_OF_A_KIND || budget.isOut) break;
    if (yield* lifts([pair])) sets.push([pair]);
  }
  if (sets.length === 0) sets = [yield* fewest([...pairs], lifts, budget)];
  return sets.map((set) => ({
    kind: 'free',
    days: set.map((pair) => ({
      leader: names.leaders[Math.floor(pair / dayCount)]!,
      date: names.days[pair % dayCount]!,
    })),
  }));
}

/** Drops days, halves first, as long as the others lift the conflict. */
function* fewest(
  pairs: readonly number[],
  lifts: (freed: readonly number[]) => Steps<boolean>,
  budget: WorkBudget,
): Steps<number[]> {
  let needed = [...pairs];
  const chunks: (readonly number[])[] = [pairs];
  for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) {
    if (budget.isOut) return needed;
    const among = new Set(chunk);
    const rest = needed.filter((pair) => !among.has(pair));
    if (rest.length > 0 && (yield* lifts(rest))) needed = rest;
    else if (chunk.length > 1) {
      const half = Math.ceil(chunk.length / 2);
      chunks.push(chunk.slice(half), chunk.slice(0, half));
    }
  }
  return needed;
}

/** Of each rule that takes part the ways to ask less, the mildest change first, down to nothing. */
function milderRules({ rules }: Prepared, part: readonly IndexMember[]): Change[][] {
  const ids = new Set(
    part.flatMap((member) => (member.kind === 'rule' || member.kind === 'due' ? [member.rule] : [])),
  );
  return rules.rules
    .filter(({ rule }) => ids.has(rule.id))
    .map(({ rule, constraint }): Change[] => {
      const milder = constraint.milder?.(rule) ?? [];
      const off = constraint.isMandatory ? [] : [null];
      return [...milder, ...off].map((less) => ({
        kind: 'rule',
        rule: rule.id,
        title: titlesOf(constraint, rule.id),
        params: less && (less.params as Readonly<Record<string, unknown>>),
        words: less && less.words,
      }));
    });
}

/** A leader who only lacks the pool on a day in demand. */
function widerPools({ problem, names, document }: Prepared, part: readonly IndexMember[]): Change[] {
  const away = part.flatMap((member) => (member.kind === 'absence' ? [member.pairs] : []));
  const changes = new Map<string, Change>();
  for (const member of part) {
    if (member.kind !== 'demand') continue;
    const type = namedType(names, member.type);
    if (!document.shiftTypes?.find(({ id }) => id === type.id)?.leaders) continue;
    for (const shift of member.shifts)
      names.leaders.forEach((leader, index) => {
        if (problem.unable[shift * problem.leaderCount + index] !== UNABLE.pool) return;
        if (away.some((pairs) => pairs.has(pairKey(problem, index, member.day)))) return;
        changes.set(`${type.id}/${leader.id}`, { kind: 'pool', type, leader });
      });
  }
  return [...changes.values()];
}

/** One place less of a type that has several on a day. */
function fewerHeads({ problem, names }: Prepared, part: readonly IndexMember[]): Change[] {
  const { firstShiftOfDay, typeOfShift } = problem;
  return part.flatMap((member): Change[] => {
    if (member.kind !== 'demand') return [];
    const { day, type } = member;
    const ofType = typeOfShift
      .subarray(firstShiftOfDay[day]!, firstShiftOfDay[day + 1]!)
      .filter((own) => own === type);
    const heads = ofType.length;
    if (member.shifts.length < heads || heads < 2) return [];
    const named = names.types.length > 1 ? namedType(names, type) : null;
    return [{ kind: 'heads', date: names.days[day]!, type: named, heads: heads - 1 }];
  });
}

/**
 * What would lift a conflict, each tried before it is named: who would have to be free, rules that ask less, a wider
 * pool, fewer heads; the first of a kind asks least. Stopped or out of budget, only what was tried until then.
 */
export function* remediesOf(
  prepared: Prepared,
  part: Part,
  trials: Trials,
  budget: WorkBudget,
): Steps<Remedy[]> {
  yield* budget.pause();
  if (budget.isOut) return [];
  const single = (changes: readonly Change[]): Change[][] => changes.map((change) => [change]);
  const kinds = [
    // days are freed by tests of the part, which say nothing of one that they cannot prove
    part.isProven ? single(yield* freeDays(prepared, part, budget)) : [],
    milderRules(prepared, part.members),
    single(widerPools(prepared, part.members)),
    single(fewerHeads(prepared, part.members)),
  ];
  const remedies: Remedy[] = [];
  for (const subjects of kinds) {
    let found = 0;
    for (const changes of subjects) {
      if (found === MAX_OF_A_KIND) break;
      const remedy = yield* mildest(part, changes, trials, budget);
      if (!remedy) continue;
      remedies.push(remedy);
      found++;
    }
  }
  // what makes the whole possible comes before what only lifts this conflict
  return [...remedies.filter(({ alone }) => alone), ...remedies.filter(({ alone }) => !alone)];
}

/**
 * Of changes that ask less and less the first with which the whole can be planned, searched by halves; otherwise the
 * last, if it lifts the part at least.
 */
function* mildest(
  part: Part,
  changes: readonly Change[],
  trials: Trials,
  budget: WorkBudget,
): Steps<Remedy | null> {
  let works = changes.length - 1;
  const last = changes[works];
  if (!last) return null;
  const answer = yield* trials.whole(last, budget);
  if (answer === 'unknown') return null;
  if (answer === 'no')
    return (yield* trials.lifts(part, last, budget)) === 'yes' ? ({ ...last, alone: false } as Remedy) : null;
  for (let from = 0; from < works;) {
    const middle = Math.floor((from + works) / 2);
    if ((yield* trials.whole(changes[middle]!, budget)) === 'yes') works = middle;
    else from = middle + 1;
  }
  return { ...changes[works]!, alone: true } as Remedy;
}

/** Where no remedy alone is enough: the first of each conflict that frees days, tried together. */
export function* combineRemedies(
  conflicts: Conflict[],
  trials: Trials,
  budget: WorkBudget,
): Steps<Conflict[]> {
  const [first, ...rest] = conflicts;
  if (!first || rest.length === 0 || first.remedies.some(({ alone }) => alone)) return conflicts;
  const days = conflicts.flatMap(({ remedies }) => {
    const free = remedies.find(({ kind }) => kind === 'free');
    return free?.kind === 'free' ? free.days : [];
  });
  const together = { kind: 'free', days } as const;
  if (days.length < 2 || (yield* trials.whole(together, budget)) !== 'yes') return conflicts;
  return [{ ...first, remedies: [{ ...together, alone: true }, ...first.remedies] }, ...rest];
}
