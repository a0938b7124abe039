import type { BoundRule } from '../constraints/bind-rules.ts';
import type { Violation } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { type Assignment, UNASSIGNED } from '../problem/problem.ts';
import { leaderLoads } from '../roster/loads.ts';
import type { Restored } from '../roster/restore.ts';
import { serviceCounter, servicesOn, type ServiceWait } from '../roster/service-waits.ts';
import { type DatedWait, datedWait, longestOf } from '../roster/services.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import type { Score } from '../score/score.ts';
import {
  type CostCounter,
  costCounter,
  nameChange,
  type NewViolation,
  type PlaceChange,
  type RuleChange,
  type RuleCost,
  scoreOfCosts,
  type ViolationFinder,
  violationFinder,
  withPlaces,
  worstFirst,
} from './costs.ts';
import {
  type CountChange,
  type DueChange,
  namedDuesOf,
  type DutyGap,
  type Effects,
  type GapChange,
  countServed,
  stretches,
  type WaitChange,
} from './effects.ts';
import { dutyDaysOf, type Neighbours, neighboursOf } from './neighbours.ts';

/**
 * A roster of which is asked what changes of holders would do to it. Costs are told by the rules' own trackers, facts are
 * counted from scratch; what several answers need is worked out once.
 */
export class WhatIf {
  readonly restored: Restored;
  readonly countService: ReturnType<typeof serviceCounter>;
  #costs: CostCounter | undefined;
  readonly newViolations: ViolationFinder;
  readonly #waits = new Map<number, readonly ServiceWait[]>();
  #loads: readonly LeaderLoad[] | undefined;

  constructor(restored: Restored) {
    this.restored = restored;
    this.newViolations = violationFinder(restored);
    this.countService = serviceCounter(restored.problem);
  }

  evaluate(changes: readonly PlaceChange[]): Evaluation {
    return new Evaluation(this, changes);
  }

  /** What each rule makes of changes, in the order of the rules. */
  costs(changes: readonly PlaceChange[]): RuleCost[] {
    return (this.#costs ??= costCounter(this.restored))(changes);
  }

  /** In leaders' order. */
  get loads(): readonly LeaderLoad[] {
    const { problem, names, rules, assignment } = this.restored;
    return (this.#loads ??= leaderLoads(problem, names, rules, assignment));
  }

  /** The present waits of a service, which many changes are compared with. */
  waits(service: number): readonly ServiceWait[] {
    let waits = this.#waits.get(service);
    if (!waits)
      this.#waits.set(service, (waits = this.countService(service, this.restored.assignment).waits));
    return waits;
  }
}

/** What some changes of holders would do; each fact is worked out when it is asked for. */
export class Evaluation {
  readonly changes: readonly PlaceChange[];
  readonly #whatIf: WhatIf;
  #costs: readonly RuleCost[] | undefined;
  #score: Score | undefined;
  #after: Assignment | undefined;
  #counts: readonly CountChange[] | undefined;

  constructor(whatIf: WhatIf, changes: readonly PlaceChange[]) {
    this.#whatIf = whatIf;
    this.changes = changes;
  }

  /** Of every rule, in their order. */
  get costs(): readonly RuleCost[] {
    return (this.#costs ??= this.#whatIf.costs(this.changes));
  }

  /** All levels together, what is given included. */
  get score(): Score {
    return (this.#score ??= scoreOfCosts(this.costs));
  }

  get after(): Assignment {
    return (this.#after ??= withPlaces(this.#whatIf.restored.assignment, this.changes));
  }

  /** Hard rules that stand against the new holders even when the places are empty before. */
  get against(): BoundRule[] {
    return this.costs.flatMap(({ bound, cost, filled }) =>
      bound.rule.level === 'hard' && (filled > 0 || cost > 0) ? [bound] : [],
    );
  }

  /** Leaders whose duties change, in the order of the changes: of each who takes the place, then who gives it up. */
  get parties(): readonly number[] {
    const { assignment } = this.#whatIf.restored;
    const leaders = this.changes.flatMap(({ shift, leader }) => [leader, assignment[shift]!]);
    return [...new Set(leaders)].filter((leader) => leader !== UNASSIGNED);
  }

  /** Rules whose cost changes, worst first. */
  rules(language: Language): RuleChange[] {
    return worstFirst(this.costs).map((own) => nameChange(own, language));
  }

  newViolations(
    bound: BoundRule,
    language: Language,
    isWanted?: (violation: Violation) => boolean,
  ): NewViolation[] {
    return this.#whatIf.newViolations(bound, this.after, language, isWanted);
  }

  /** A leader's duties next to a day, after the changes. */
  neighbours(leader: number, day: number): Neighbours {
    const { problem, names } = this.#whatIf.restored;
    return neighboursOf(problem, names, this.after, leader, day);
  }

  /** Counts that differ afterwards. */
  get counts(): readonly CountChange[] {
    return (this.#counts ??= this.#countChanges());
  }

  #countChanges(): CountChange[] {
    const { restored, loads } = this.#whatIf;
    const { problem, names, rules, document } = restored;
    const loadsAfter = leaderLoads(problem, names, rules, this.after);
    return this.parties.flatMap((leader) => {
      const load = loads[leader]!;
      const after = loadsAfter[leader]!;
      const change = (of: CountChange['of'], entitlement: number): CountChange => ({
        leader: names.leaders[leader]!,
        of,
        before: load[of],
        after: after[of],
        entitlement,
        carried: document.leaders[leader]!.carried?.[of] ?? 0,
      });
      return [
        change('duties', load.entitlement),
        change('restDays', load.restDayEntitlement),
        change('holidays', load.holidayEntitlement),
      ].filter((own) => own.before !== own.after);
    });
  }

  gaps(): GapChange[] {
    const { problem, names, assignment } = this.#whatIf.restored;
    const gapsOf = (leader: number, of: Assignment): DutyGap[] => {
      const days = dutyDaysOf(problem, of, leader);
      return days.slice(1).map((day, position) => ({
        from: names.days[days[position]!]!,
        to: names.days[day]!,
        freeDays: day - days[position]! - 1,
      }));
    };
    return this.parties.map((leader) => ({
      leader: names.leaders[leader]!,
      ...stretches(gapsOf(leader, assignment), gapsOf(leader, this.after)),
    }));
  }

  /** Of townships, sectors and projects for which these leaders answer on days on which their duties change. */
  waits(leaders: readonly number[] = this.parties): WaitChange[] {
    const { restored, countService } = this.#whatIf;
    const { problem, names, assignment } = restored;
    const dated = (wait: ServiceWait): DatedWait => datedWait(names, wait);
    const taken = this.changes;
    const givenUp = this.changes.map(({ shift }) => ({ shift, leader: assignment[shift]! }));
    const services = [...taken, ...givenUp].flatMap(({ shift, leader }) =>
      leaders.includes(leader) ? servicesOn(problem, leader, problem.dayOfShift[shift]!) : [],
    );
    return [...new Set(services)].flatMap((service): WaitChange[] => {
      const [own, then] = [this.#whatIf.waits(service), countService(service, this.after).waits];
      const { before, after } = stretches(own, then);
      if (before.length + after.length === 0) return [];
      return [
        {
          ...names.services[service]!,
          before: before.map(dated),
          after: after.map(dated),
          longestBefore: longestOf(own)?.days ?? 0,
          longestAfter: longestOf(then)?.days ?? 0,
        },
      ];
    });
  }

  /** Dues of which more or less is missing. */
  dues(language: Language): DueChange[] {
    const { restored } = this.#whatIf;
    const { parties } = this;
    return namedDuesOf(restored, language).flatMap(({ leader, shifts, named }) => {
      if (!parties.includes(leader)) return [];
      const before = countServed(restored.assignment, shifts, leader);
      const after = countServed(this.after, shifts, leader);
      const isSame = Math.min(before, named.least) === Math.min(after, named.least);
      return isSame ? [] : [{ ...named, before, after }];
    });
  }

  effects(language: Language): Effects {
    return { counts: this.counts, gaps: this.gaps(), waits: this.waits(), dues: this.dues(language) };
  }
}
