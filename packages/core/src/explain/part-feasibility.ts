import { capsOfRule, isEnforcedByDomain } from '../constraints/bind-rules.ts';
import { groupBy } from '../document/group-by.ts';
import { isCustom } from '../constraints/custom-constraint.ts';
import type { Steps } from '../bound/steps.ts';
import type { Cap, Violation } from '../constraints/constraint.ts';
import { remembered } from '../document/remembered.ts';
import { FREE, UNABLE, UNASSIGNED } from '../problem/problem.ts';
import type { Prepared } from '../roster/prepared.ts';
import { FillPrices } from '../search/fill-bound.ts';
import { assignmentOf, FillFrame, type FillQuestion } from '../search/fill-frame.ts';
import { canFillSteps } from '../solve/can-fill.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import { type IndexMember, pairKey } from './conflict-members.ts';

export type Feasibility = 'yes' | 'no' | 'unknown';

/** Tests whether some of certain members can hold together; what each of them closes is looked up once. */
export class PartTests {
  readonly members: readonly IndexMember[];
  readonly frame: FillFrame;
  readonly #prepared: Prepared;
  /** By place and leader as in the frame: 1 unless something that is not a member closes it. */
  readonly #open: Uint8Array;
  /** Per member: the pairs it closes. */
  readonly #closes = new Map<IndexMember, readonly number[]>();
  readonly #placesOf = new Map<IndexMember, readonly number[]>();
  readonly #dueOf = new Map<IndexMember, number>();
  readonly #capsOf = new Map<IndexMember, readonly number[]>();
  /** What proved the newest `no`, and who held what at the newest `yes`. */
  readonly #known: { readonly prices: FillPrices; holder: Int16Array };

  constructor(prepared: Prepared, members: readonly IndexMember[], budget: WorkBudget) {
    const { problem, rules } = prepared;
    const { leaderCount, fixedHolder, unable, weekday } = problem;
    this.members = members;
    this.#prepared = prepared;
    const shifts = new Set<number>();
    for (const member of members)
      for (const shift of shiftsOf(member)) if (fixedHolder[shift] === FREE) shifts.add(shift);
    const isAmong = Uint8Array.from(fixedHolder, (_, shift) => (shifts.has(shift) ? 1 : 0));
    const ruleOf = (id: string) => rules.rules.find(({ rule }) => rule.id === id)!;
    const dues = members.flatMap((member) => {
      if (member.kind !== 'due') return [];
      this.#dueOf.set(member, this.#dueOf.size);
      return [member.due];
    });
    /** Counted once a list, which many leaders share. */
    const countAmong = remembered((list: readonly number[]) => {
      let among = 0;
      for (const shift of list) among += isAmong[shift]!;
      return among;
    });
    const caps: Cap[] = [];
    for (const member of members) {
      if (member.kind !== 'rule') continue;
      const own = capsOfRule(ruleOf(member.rule).bound).filter((cap) => countAmong(cap.shifts) > cap.most);
      this.#capsOf.set(
        member,
        [...own.keys()].map((cap) => caps.length + cap),
      );
      caps.push(...own);
    }
    this.frame = new FillFrame(problem, [...shifts], dues, caps);
    const { dayOfShift } = this.frame.problem;
    const placeOf = new Map([...this.frame.shifts].map((shift, place) => [shift, place]));
    const pairs = this.frame.shifts.length * leaderCount;
    budget.spend(10 * pairs * (1 + rules.forbids.length) + problem.shiftCount);
    const always = rules.forbids.filter(({ rule }) => {
      const bound = ruleOf(rule.id);
      return bound.constraint.isMandatory && !isEnforcedByDomain(bound);
    });
    const closed = (ask: (shift: number, leader: number) => unknown, pair: number): boolean => {
      const answer = ask(this.frame.shifts[Math.floor(pair / leaderCount)]!, pair % leaderCount);
      return answer === 'excluded' || answer === 'blocked';
    };
    const ownBits = UNABLE.absent | UNABLE.weekday;
    const bitsOf = (pair: number): number =>
      unable[this.frame.shifts[Math.floor(pair / leaderCount)]! * leaderCount + (pair % leaderCount)]!;
    this.#open = new Uint8Array(pairs);
    const open: number[] = [];
    this.frame.shifts.forEach((shift, place) => {
      for (let leader = 0; leader < leaderCount; leader++) {
        const pair = place * leaderCount + leader;
        if ((unable[shift * leaderCount + leader]! & ~ownBits) !== 0) continue;
        if (always.some(({ ask }) => closed(ask, pair))) continue;
        this.#open[pair] = 1;
        open.push(pair);
      }
    });
    const away = open.filter((pair) => (bitsOf(pair) & ownBits) !== 0);
    const byLeaderDay = groupBy(away, (pair) =>
      pairKey(problem, pair % leaderCount, dayOfShift[Math.floor(pair / leaderCount)]!),
    );
    for (const member of members) {
      if (member.kind === 'demand')
        this.#placesOf.set(
          member,
          member.shifts.flatMap((shift) => placeOf.get(shift) ?? []),
        );
      else if (member.kind === 'absence')
        this.#closes.set(
          member,
          [...member.pairs].flatMap((key) => byLeaderDay.get(key) ?? []),
        );
      else if (member.kind === 'weekday') {
        const closes = away.filter(
          (pair) =>
            pair % leaderCount === member.leader &&
            weekday[dayOfShift[Math.floor(pair / leaderCount)]!] === member.weekday,
        );
        this.#closes.set(member, closes);
      } else if (member.kind === 'rule') {
        const asks = rules.forbids.filter(({ rule }) => rule.id === member.rule);
        this.#closes.set(
          member,
          asks.length === 0 ? [] : open.filter((pair) => asks.some(({ ask }) => closed(ask, pair))),
        );
      }
    }
    this.#known = {
      prices: new FillPrices(this.frame),
      holder: new Int16Array(this.frame.shifts.length).fill(UNASSIGNED),
    };
  }

  /**
   * What these members ask for.
   *
   * @param freed leaders and days on which absences do not count
   */
  question(members: readonly IndexMember[], freed: ReadonlySet<number> = new Set()): FillQuestion {
    const { rules, problem } = this.#prepared;
    const { frame } = this;
    const open = this.#open.slice();
    const mustFill = new Uint8Array(frame.shifts.length);
    const isOwed = new Uint8Array(frame.dues.length);
    const isCapped = new Uint8Array(frame.caps.length);
    let minFreeDays = 0;
    const isFreed = (pair: number): boolean => {
      const day = frame.problem.dayOfShift[Math.floor(pair / problem.leaderCount)]!;
      return freed.has(pairKey(problem, pair % problem.leaderCount, day));
    };
    for (const member of members) {
      const isLifted = member.kind === 'absence' && freed.size > 0;
      for (const pair of this.#closes.get(member) ?? []) if (!isLifted || !isFreed(pair)) open[pair] = 0;
      for (const place of this.#placesOf.get(member) ?? []) mustFill[place] = 1;
      for (const cap of this.#capsOf.get(member) ?? []) isCapped[cap] = 1;
      const due = this.#dueOf.get(member);
      if (due !== undefined) isOwed[due] = 1;
      if (member.kind !== 'rule') continue;
      const { bound } = rules.rules.find(({ rule }) => rule.id === member.rule)!;
      minFreeDays = Math.max(minFreeDays, bound.minFreeDays ?? 0);
    }
    return { frame, open, mustFillMask: mustFill, owedMask: isOwed, cappedMask: isCapped, minFreeDays };
  }

  /** Whether an absence or a weekday closes something that members ask for. */
  touches(absence: IndexMember, members: readonly IndexMember[]): boolean {
    const { leaderCount } = this.#prepared.problem;
    const closes = this.#closes.get(absence)!;
    return members.some((member) => {
      if (member.kind === 'demand') {
        const places = this.#placesOf.get(member)!;
        return closes.some((pair) => places.includes(Math.floor(pair / leaderCount)));
      }
      if (member.kind !== 'due') return false;
      const { leader, shifts } = member.due;
      return closes.some(
        (pair) =>
          pair % leaderCount === leader &&
          shifts.includes(this.frame.shifts[Math.floor(pair / leaderCount)]!),
      );
    });
  }

  /**
   * Can these members hold together? Looked at beside the newest answers before: see `canFillSteps`.
   *
   * @param freed leaders and days on which absences do not count
   */
  *canHold(
    members: readonly IndexMember[],
    budget: WorkBudget,
    freed?: ReadonlySet<number>,
  ): Steps<Feasibility> {
    budget.spend(this.#open.length / 4);
    const answer = yield* canFillSteps(this.question(members, freed), budget, this.#known);
    if (answer.kind !== 'found' || !answer.holder) return ANSWERS[answer.kind];
    this.#known.holder = answer.holder;
    return this.#keepsRules(members, answer.holder) ? 'yes' : 'unknown';
  }

  /** A rule may ask for more than its caps say, which shows only when it is broken. */
  #keepsRules(members: readonly IndexMember[], holder: Int16Array): boolean {
    const { problem, rules } = this.#prepared;
    const asked = members.flatMap((member) =>
      member.kind === 'rule' ? rules.rules.filter(({ rule }) => rule.id === member.rule) : [],
    );
    // what gaps and closed places say is all that rules of the catalogue without caps ask
    const capping = asked.filter(({ constraint, bound }) => bound.caps !== undefined || isCustom(constraint));
    if (capping.length === 0) return true;
    const assignment = assignmentOf(this.frame, holder, problem);
    return capping.every(({ bound }) => {
      const isGiven = ({ shifts }: Violation): boolean =>
        shifts.every((shift) => problem.fixedHolder[shift] !== FREE);
      return bound.violations(assignment).every(isGiven);
    });
  }
}

const ANSWERS = { found: 'yes', impossible: 'no', unknown: 'unknown' } as const;

const shiftsOf = (member: IndexMember): readonly number[] =>
  member.kind === 'demand' ? member.shifts : member.kind === 'due' ? member.due.shifts : [];
