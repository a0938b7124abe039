import { bindRules } from '../constraints/bind-rules.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { compile } from '../compile/compile.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { titlesOf } from '../constraints/rule-title.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import type { RosterDocument } from '../document/schema.ts';
import { type Assignment, UNABLE } from '../problem/problem.ts';
import type { Remedy } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import { judge } from '../score/score.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import { LocalSearch } from '../search/local-search.ts';
import { duesOf } from '../solve/dues-conflict.ts';
import { boundFairness } from '../solve/fairness-bound.ts';
import { minFreeDaysOf } from '../solve/solve.ts';
import { amend, type Change } from './amend.ts';
import { type Member, pairKey } from './conflict-members.ts';
import { canHold } from './conflict-part.ts';

/** Remedies of one kind that are offered. */
const MOST_OF_A_KIND = 3;
/** Moves a shift that a trial may take; it ends as soon as a valid and complete roster is there. */
const MOVES_PER_SHIFT = 300;
const STEP = 1_000;
/** Nodes of the depth-first trial. */
const NODE_LIMIT = 4_000;

/** Tries the whole: is a valid and complete roster of the document found, by a short search or depth first? */
export function canPlan(document: RosterDocument, own: readonly Constraint[]): boolean {
  const { calendar } = buildCalendar(document);
  const compiled = calendar && compile(document, calendar).compiled;
  if (!compiled) return false;
  const { problem, select } = compiled;
  const constraints = [...catalogue, ...own];
  const rules = bindRules(effectiveRules(constraints, document.rules), constraints, problem, select);
  const { start, bound } = boundFairness(problem, rules);
  const works = (from: Assignment): boolean => {
    const moves = MOVES_PER_SHIFT * problem.shiftCount;
    const search = new LocalSearch(problem, rules, from, 1, bound ?? 0);
    while (search.isBroken && search.moves < moves && !search.isExhausted(moves)) search.run(STEP, moves);
    const { score } = judge(problem, rules.rules, search.best);
    return score.hard === 0 && score.coverage === 0;
  };
  if (works(start)) return true;
  const task = { problem, domain: rules.domain, minFreeDays: minFreeDaysOf(rules), dues: duesOf(rules) };
  const filled = fillDepthFirst(task, NODE_LIMIT);
  return filled.kind === 'found' && works(filled.assignment);
}

/** Who would have to be free and when: single days first, else a smallest set of them. */
function freeDays(scene: Prepared, part: readonly Member[]): Change[] {
  const { names, problem } = scene;
  const demanded = part.flatMap((member) => (member.kind === 'demand' ? [member.day] : []));
  const owed = part.flatMap((member) =>
    member.kind === 'due' ? member.due.shifts.map((shift) => problem.dayOfShift[shift]!) : [],
  );
  const days = new Set([...demanded, ...owed]);
  const pairs = part.flatMap((member) =>
    member.kind === 'absence' ? [...member.pairs].filter((pair) => days.has(Number(pair.split('/')[1]))) : [],
  );
  const lifts = (freed: readonly string[]): boolean => canHold(scene, part, new Set(freed)) === 'yes';
  const singles = [...new Set(pairs)].filter((pair) => lifts([pair]));
  let sets = singles.map((pair) => [pair]);
  if (sets.length === 0 && lifts(pairs)) {
    let needed = [...new Set(pairs)];
    for (const pair of pairs) {
      const rest = needed.filter((other) => other !== pair);
      if (lifts(rest)) needed = rest;
    }
    sets = [needed];
  }
  return sets.map((set) => ({
    kind: 'free',
    days: set.map((pair) => {
      const [leader, day] = pair.split('/').map(Number);
      return { leader: names.leaders[leader!]!, date: names.days[day!]! };
    }),
  }));
}

/** Each rule that takes part, asking a little less, down to nothing. */
function milderRules({ rules }: Prepared, part: readonly Member[]): Change[] {
  const ids = new Set(
    part.flatMap((member) => (member.kind === 'rule' || member.kind === 'due' ? [member.rule] : [])),
  );
  return rules.rules
    .filter(({ rule }) => ids.has(rule.id))
    .flatMap(({ rule, constraint }): Change[] => {
      const milder = constraint.milder?.(rule) ?? [];
      const off = constraint.always ? [] : [null];
      return [...milder, ...off].map((params) => ({
        kind: 'rule',
        rule: rule.id,
        title: titlesOf(constraint, rule.id),
        params: params as Readonly<Record<string, unknown>> | null,
      }));
    });
}

/** A leader who only lacks the pool on a day in demand. */
function widerPools({ problem, names, document }: Prepared, part: readonly Member[]): Change[] {
  const away = part.flatMap((member) => (member.kind === 'absence' ? [member.pairs] : []));
  const changes = new Map<string, Change>();
  for (const member of part) {
    if (member.kind !== 'demand') continue;
    for (const shift of member.shifts) {
      const type = names.types[problem.typeOfShift[shift]!]!.id;
      if (!document.shiftTypes?.find((own) => own.id === type)?.leaders) continue;
      names.leaders.forEach((leader, index) => {
        if (problem.unable[shift * problem.leaderCount + index] !== UNABLE.pool) return;
        if (away.some((pairs) => pairs.has(pairKey(index, member.day)))) return;
        changes.set(`${type}/${leader.id}`, { kind: 'pool', type, leader });
      });
    }
  }
  return [...changes.values()];
}

/** One place less on a day that has several. */
function fewerHeads({ problem, names }: Prepared, part: readonly Member[]): Change[] {
  return part.flatMap((member) => {
    if (member.kind !== 'demand') return [];
    const types = [...new Set(member.shifts.map((shift) => problem.typeOfShift[shift]!))];
    return types.flatMap((type): Change[] => {
      const heads = member.shifts.filter((shift) => problem.typeOfShift[shift] === type).length;
      const all = names.shifts.filter(
        ({ date, type: own }) => date === names.days[member.day] && own === names.types[type]!.id,
      );
      if (heads < all.length || all.length < 2) return [];
      return [
        { kind: 'heads', date: names.days[member.day]!, type: names.types[type]!.id, heads: all.length - 1 },
      ];
    });
  });
}

/**
 * What would lift a conflict, each tried before it is named: who would have to be free, rules that ask less, a wider
 * pool, fewer heads; the first of a kind asks least.
 */
export function remediesOf(scene: Prepared, part: readonly Member[], own: readonly Constraint[]): Remedy[] {
  const remedies: Remedy[] = [];
  const kinds = [
    freeDays(scene, part),
    milderRules(scene, part),
    widerPools(scene, part),
    fewerHeads(scene, part),
  ];
  for (const changes of kinds) {
    let found = 0;
    const seen = new Set<string>();
    for (const change of changes) {
      // of one rule the mildest change that works is enough
      const subject = change.kind === 'rule' ? change.rule : JSON.stringify(change);
      if (found === MOST_OF_A_KIND || seen.has(subject)) continue;
      const alone = canPlan(amend(scene, change), own);
      if (!alone && !lifts(scene, part, change)) continue;
      remedies.push({ ...change, alone } as Remedy);
      seen.add(subject);
      found++;
    }
  }
  // what makes the whole possible comes before what only lifts this conflict
  return [...remedies.filter(({ alone }) => alone), ...remedies.filter(({ alone }) => !alone)];
}

/** Tries the part alone. Of free days and rules switched off this is exact; others are offered when the whole works. */
function lifts(scene: Prepared, part: readonly Member[], change: Change): boolean {
  if (change.kind === 'free') {
    const { names } = scene;
    const pairs = change.days.map(({ leader, date }) => {
      const index = names.leaders.findIndex(({ id }) => id === leader.id);
      return pairKey(index, names.days.indexOf(date));
    });
    return canHold(scene, part, new Set(pairs)) === 'yes';
  }
  if (change.kind !== 'rule' || change.params !== null) return false;
  const rest = part.filter((member) => !('rule' in member) || member.rule !== change.rule);
  return canHold(scene, rest) === 'yes';
}
