import type { Prepared } from '../roster/prepared.ts';
import { FREE, UNABLE } from '../problem/problem.ts';
import { fillDepthFirst, type FillTask } from '../search/depth-first.ts';
import { type Member, pairKey } from './conflict-members.ts';

/** Nodes of one test; a test that needs more says nothing. Parts with many places are tested less deeply. */
const NODE_LIMIT = 20_000;
const NODE_LIMIT_OF_LARGE = 4_000;
const LARGE = 60;

/** What a part asks for, as a task that depth-first filling answers exactly. */
export function taskOf(
  scene: Prepared,
  members: readonly Member[],
  freed: ReadonlySet<string> = new Set(),
): FillTask {
  const { problem, rules } = scene;
  const { leaderCount, dayOfShift, weekday, unable, fixed } = problem;
  const isKept = (rule: string): boolean =>
    members.some((member) => member.kind === 'rule' && member.rule === rule);
  const asked = rules.forbids.filter(({ rule }) => {
    const constraint = rules.rules.find((own) => own.rule.id === rule.id)!.constraint;
    return constraint.always ? !constraint.keptByDomain : isKept(rule.id);
  });
  const minFreeDays = rules.rules.reduce(
    (most, { rule, bound }) => (isKept(rule.id) ? Math.max(most, bound.minFreeDays ?? 0) : most),
    0,
  );
  const away = members.flatMap((member) => (member.kind === 'absence' ? [member.pairs] : []));
  const never = new Set(
    members.flatMap((member) => (member.kind === 'weekday' ? [`${member.leader}/${member.weekday}`] : [])),
  );
  const shifts = members.flatMap((member) => (member.kind === 'demand' ? member.shifts : []));
  const dues = members.flatMap((member) => (member.kind === 'due' ? [member.due] : []));
  const domain = new Uint8Array(unable.length);
  for (const shift of new Set([...shifts, ...dues.flatMap((due) => due.shifts)])) {
    if (fixed[shift] !== FREE) continue;
    const day = dayOfShift[shift]!;
    for (let leader = 0; leader < leaderCount; leader++) {
      const key = pairKey(leader, day);
      const isAway =
        !freed.has(key) && (away.some((pairs) => pairs.has(key)) || never.has(`${leader}/${weekday[day]}`));
      const bits = unable[shift * leaderCount + leader]! & ~(UNABLE.absent | UNABLE.weekday);
      if (bits !== 0 || isAway) continue;
      const answers = asked.map(({ ask }) => ask(shift, leader));
      if (!answers.includes('barred') && !answers.includes('blocked'))
        domain[shift * leaderCount + leader] = 1;
    }
  }
  return { problem, domain, minFreeDays, shifts, dues };
}

/** Can the members hold together? Exact; `unknown` when the test would take too long. */
export function canHold(
  scene: Prepared,
  members: readonly Member[],
  freed?: ReadonlySet<string>,
): 'yes' | 'no' | 'unknown' {
  const task = taskOf(scene, members, freed);
  const places = task.shifts!.length + task.dues!.reduce((sum, { shifts }) => sum + shifts.length, 0);
  const { kind } = fillDepthFirst(task, places > LARGE ? NODE_LIMIT_OF_LARGE : NODE_LIMIT);
  return kind === 'found' ? 'yes' : kind === 'impossible' ? 'no' : 'unknown';
}

/**
 * Drops members one after the other as long as the rest still cannot hold (a deletion filter: Chinneck and Dravnieks,
 * 1991).
 *
 * @returns what is left, and whether each of its members is proven to be needed
 */
export function reduce(
  scene: Prepared,
  members: readonly Member[],
): { part: Member[]; isIrreducible: boolean } {
  let part = [...members];
  if (canHold(scene, part) !== 'no') return { part, isIrreducible: false };
  let isIrreducible = true;
  for (const member of members) {
    const rest = part.filter((other) => other !== member);
    const answer = canHold(scene, rest);
    if (answer === 'no') part = rest;
    else if (answer === 'unknown') isIrreducible = false;
  }
  return { part, isIrreducible };
}
