import type { RosterDocument } from '../document/schema.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Roster } from '../roster/roster.ts';
import { type Holders, type ModelLoad, type ModelTask, standingDues } from './highs-roster-model.test.kit.ts';
import { type Figures, figuresOf } from './roster-figures.test.kit.ts';

/** A document as the reference sees it: with all rules, and with what the flow relaxes left out. */
export interface ProofCase {
  readonly document: RosterDocument;
  readonly figures: Figures;
  readonly whole: ModelTask;
  readonly relaxed: ModelTask;
  /** What the flow relaxes, with the dues but without the gap: what prices can prove at the most. */
  readonly owing: ModelTask;
  /** Fairness rules whose days neither nest in nor avoid those of an earlier one. */
  readonly leftOut: readonly string[];
}

/** Reads everything from the document, but for the entitlements, which have their own oracle. */
export function proofCaseOf(prepared: Prepared): ProofCase {
  const { document } = prepared;
  const figures = figuresOf(document);
  const leaderCount = document.leaders.length;
  const joined = joining(figures);
  const loads = loadsOf(figures, prepared);
  const dues = standingDues(figures);
  const relaxed = { figures, leaderCount, loads: loads.filter(({ rule }) => joined.has(rule)) };
  return {
    document,
    figures,
    whole: { figures, leaderCount, loads, dues, isWhole: true },
    relaxed: { ...relaxed, dues: [], isWhole: false },
    owing: { ...relaxed, figures: { ...figures, gap: 0 }, dues, isWhole: true },
    leftOut: figures.loads.map(({ rule }) => rule).filter((rule) => !joined.has(rule)),
  };
}

/** The rules whose dates with places are nested in, around or apart from those of all earlier ones. */
function joining({ groups, loads }: Figures): Set<string> {
  const days = [...new Set(groups.map(({ day }) => day))];
  const taken: { rule: string; dates: Set<string> }[] = [];
  for (const { rule, counts } of loads) {
    const dates = new Set(days.filter(counts).map(({ date }) => date));
    const fits = taken.every((other) => {
      const shared = [...dates].filter((date) => other.dates.has(date)).length;
      return shared === 0 || shared === dates.size || shared === other.dates.size;
    });
    if (fits) taken.push({ rule, dates });
  }
  return new Set(taken.map(({ rule }) => rule));
}

function loadsOf(figures: Figures, { document, names, rules }: Prepared): ModelLoad[] {
  const dayOf = new Map(figures.days.map((day) => [day.date, day]));
  return figures.loads.map(({ rule, weight, carried, counts }) => {
    const mask = Uint8Array.from(names.days, (date) => {
      const day = dayOf.get(date);
      return day && counts(day) ? 1 : 0;
    });
    const offsets = document.leaders.map((leader, index) => {
      const brought = carried ? (leader.carried?.[carried] ?? 0) : 0;
      return Math.round(1000 * brought) - rules.entitlements.thousandths(index, mask);
    });
    return {
      rule,
      counts,
      cost: (leader: number, count: number) => weight * (1000 * count + offsets[leader]!) ** 2,
    };
  });
}

/** What the joined rules would cost if each leader alone could have the number of duties that suits him best. */
export function roundedAlone({ relaxed: { figures, leaderCount, loads } }: ProofCase): number {
  const counts = Array.from({ length: figures.groups.length + 1 }, (_, count) => count);
  let cost = 0;
  for (const load of loads)
    for (let leader = 0; leader < leaderCount; leader++)
      cost += Math.min(...counts.map((count) => load.cost(leader, count)));
  return cost;
}

/** The roster's leaders by group of places; nobody for an empty place. */
export function holdersOf({ document, figures: { groups } }: ProofCase, { assignments }: Roster): Holders {
  const indexOf = new Map<string | null, number>(document.leaders.map(({ id }, index) => [id, index]));
  return groups.map(({ day, type }) =>
    assignments
      .filter(({ date, type: id }) => date === day.date && id === document.shiftTypes![type]!.id)
      .flatMap(({ leader }) => indexOf.get(leader) ?? []),
  );
}

/** The roster with its open places held as given. */
export function withHolders(
  { document, figures: { groups } }: ProofCase,
  roster: Roster,
  holders: Holders,
): Roster {
  const left = groups.map(({ pinned }, group) => holders[group]!.slice(pinned.length));
  return {
    ...roster,
    assignments: roster.assignments.map((assignment) => {
      if (assignment.origin === 'pinned') return assignment;
      const group = groups.findIndex(
        ({ day, type }) => day.date === assignment.date && document.shiftTypes![type]!.id === assignment.type,
      );
      return { ...assignment, leader: document.leaders[left[group]!.shift()!]!.id };
    }),
  };
}
