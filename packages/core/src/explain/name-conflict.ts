import { titlesOf } from '../constraints/constraint.ts';
import { type Problem, UNABLE } from '../problem/problem.ts';
import type { Conflict, ConflictMember } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import { type FillQuestion, fillTaskOf } from '../search/fill-frame.ts';
import type { IndexConflict } from '../solve/find-conflicts.ts';
import { mostPlaces, servedOf } from '../solve/can-fill.ts';
import { type IndexMember, namedType } from './conflict-members.ts';
import type { Part } from './conflict-part.ts';

function nameMember({ names, rules }: Prepared, member: IndexMember): ConflictMember {
  const titleOf = (id: string) => titlesOf(rules.rules.find(({ rule }) => rule.id === id)!.constraint, id);
  switch (member.kind) {
    case 'demand':
      return {
        kind: 'demand',
        date: names.days[member.day]!,
        type: namedType(names, member.type),
        places: member.shifts.length,
      };
    case 'absence': {
      const { from, to, common, leaders } = member;
      return { kind: 'absence', leaders: leaders.map((leader) => names.leaders[leader]!), from, to, common };
    }
    case 'weekday':
      return { kind: 'weekday', leader: names.leaders[member.leader]!, weekday: member.weekday };
    case 'rule':
      return { kind: 'rule', rule: member.rule, title: titleOf(member.rule) };
    case 'due': {
      const { leader, shifts, least } = member.due;
      const dates = shifts.map((shift) => names.shifts[shift]!.date).sort();
      const range = { from: dates[0]!, to: dates[dates.length - 1]! };
      const rule = { rule: member.rule, title: titleOf(member.rule) };
      return { kind: 'due', ...rule, leader: names.leaders[leader]!, ...range, least };
    }
  }
}

/** How many leaders are out on all of the shifts for which reason, each counted once. */
function countReasons(
  { problem }: Prepared,
  shifts: readonly number[],
  able: ReadonlySet<number>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let leader = 0; leader < problem.leaderCount; leader++) {
    if (able.has(leader)) continue;
    const bits = shifts.map((shift) => problem.unable[shift * problem.leaderCount + leader]!);
    const always = (bit: number): boolean => bits.every((own) => (own & bit) !== 0);
    const reason = always(UNABLE.notInPost)
      ? 'notInPost'
      : always(UNABLE.pool)
        ? 'pool'
        : always(UNABLE.noShare)
          ? 'noShare'
          : always(UNABLE.absent)
            ? 'absent'
            : always(UNABLE.weekday)
              ? 'weekday'
              : bits.every((own) => own !== 0)
                ? 'mixed'
                : 'forbidden';
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/**
 * No more than so many of the places can be filled, or of the duties owed served: as counted, and less than needed
 * where that is proven; `null` when neither says anything.
 */
function possibleOf(
  question: FillQuestion,
  needed: number,
  counted: number | null,
  isProven: boolean,
): number | null {
  const { shifts, dues } = fillTaskOf(question);
  const missing = dues.reduce((sum, { least }) => sum + least, 0) - servedOf(question).most;
  const most = shifts.length > 0 ? mostPlaces(question).most : Math.min(counted ?? needed, needed - missing);
  const possible = isProven ? Math.min(most, needed - 1) : most;
  return possible < needed ? Math.max(0, possible) : null;
}

/** What the tests of a part say of it; where there are none, what was found says it. */
function foundBy({ leaderCount }: Problem, { leaders, needed, possible, facts }: IndexConflict, part: Part) {
  if (part.tests === null)
    return {
      ableOn: () => leaders,
      minFreeDays: facts['minFreeDays'] ?? 0,
      isCapped: false,
      // what was counted is of the places that were found, without those that only dues ask for
      possibleOf: (asked: number) => (asked === needed ? possible : null),
    };
  const question = part.tests.question(part.members);
  const { frame, open, minFreeDays, cappedMask } = question;
  return {
    ableOn: (isMeant: ReadonlySet<number>) => {
      const able = new Set<number>();
      frame.shifts.forEach((shift, place) => {
        if (!isMeant.has(shift)) return;
        for (let leader = 0; leader < leaderCount; leader++)
          if (open[place * leaderCount + leader] === 1) able.add(leader);
      });
      return able;
    },
    minFreeDays,
    isCapped: cappedMask.includes(1),
    possibleOf: (needed: number) => possibleOf(question, needed, possible, part.isProven),
  };
}

/** A part that cannot hold, in dates and people. */
export function nameConflict(
  prepared: Prepared,
  conflict: IndexConflict,
  found: Part,
): Omit<Conflict, 'remedies'> {
  const { problem, names } = prepared;
  const { dayOfShift } = problem;
  const { members: part, isIrreducible } = found;
  const by = foundBy(problem, conflict, found);
  const dues = part.flatMap((member) => (member.kind === 'due' ? [member.due] : []));
  const demanded = part.flatMap((member) => (member.kind === 'demand' ? member.shifts : []));
  const shifts = [...new Set([...demanded, ...dues.flatMap((due) => due.shifts)])].sort((a, b) => a - b);
  const able = new Set(by.ableOn(new Set(shifts)));
  const types = new Set(part.flatMap((member) => (member.kind === 'demand' ? [member.type] : [])));
  const owing = dues.map(({ leader }) => leader);
  const leaders = [...new Set(demanded.length === 0 ? owing : able)].sort((a, b) => a - b);
  const needed = demanded.length === 0 ? dues.reduce((sum, { least }) => sum + least, 0) : demanded.length;
  const rules = part.flatMap((member) =>
    member.kind === 'rule' || member.kind === 'due' ? [member.rule] : [],
  );
  const isOfDues = dues.length > 0 && demanded.length === 0;
  const isOfDates = dues.length === 0 && conflict.kind !== 'search';
  return {
    kind: isOfDues ? 'dues' : isOfDates ? 'window' : 'search',
    types:
      names.types.length > 1 ? [...types].sort((a, b) => a - b).map((type) => namedType(names, type)) : [],
    dates: [...new Set(shifts.map((shift) => names.shifts[shift]!.date))],
    leaders: leaders.map((leader) => names.leaders[leader]!),
    rules: [...new Set(rules)],
    members: part.map((member) => nameMember(prepared, member)),
    facts: {
      ...(demanded.length > 0 && countReasons(prepared, shifts, able)),
      days: new Set(shifts.map((shift) => dayOfShift[shift])).size,
      minFreeDays: by.minFreeDays,
      ...(by.isCapped && { capped: 1 }),
    },
    irreducible: isIrreducible,
    needed,
    possible: by.possibleOf(needed),
  };
}
