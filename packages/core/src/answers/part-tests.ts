import type { Cap } from '../constraints/constraint.ts';
import { servableDues } from '../constraints/dues-matching.ts';
import { FREE, UNABLE } from '../problem/problem.ts';
import type { Prepared } from '../roster/prepared.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import { type Member, pairKey } from './conflict-members.ts';
import { fillEvenly, keepsCaps } from './fill-evenly.ts';
import { mostPlaces, type PartTask } from './most-places.ts';

/** Nodes of one test; a test that needs more says nothing. Parts with many places are tested less deeply. */
const NODE_LIMIT = 20_000;
const NODE_LIMIT_OF_LARGE = 4_000;
const LARGE = 60;

export type Answer = 'yes' | 'no' | 'unknown';

/** Tests whether some of certain members can hold together; what each of them closes is looked up once. */
export class PartTests {
  readonly members: readonly Member[];
  readonly #scene: Prepared;
  readonly #budget: WorkBudget;
  /** Free places of all members. */
  readonly #places: readonly number[];
  /** `[shift × leaderCount + leader]`: 1 unless something that is no member closes it. */
  readonly #open: Uint8Array;
  /** Reused: the domain of the newest task. */
  readonly #domain: Uint8Array;
  /** Per member: the (shift, leader) it closes. */
  readonly #closes = new Map<Member, readonly number[]>();
  /** Per rule: what it lets leaders hold at most. */
  readonly #caps = new Map<string, readonly Cap[]>();

  constructor(scene: Prepared, members: readonly Member[], budget: WorkBudget) {
    const { problem, rules } = scene;
    const { leaderCount, fixed, unable, dayOfShift, weekday } = problem;
    this.members = members;
    this.#scene = scene;
    this.#budget = budget;
    const places = new Set<number>();
    for (const member of members)
      for (const shift of placesOf(member)) if (fixed[shift] === FREE) places.add(shift);
    this.#places = [...places].sort((a, b) => a - b);
    this.#open = new Uint8Array(unable.length);
    this.#domain = new Uint8Array(unable.length);
    budget.spend(unable.length / 4 + 10 * this.#places.length * leaderCount * (1 + rules.forbids.length));
    const always = rules.forbids.filter(({ rule }) => {
      const { constraint } = rules.rules.find((own) => own.rule.id === rule.id)!;
      return constraint.always && !constraint.keptByDomain;
    });
    const closed = (ask: (shift: number, leader: number) => unknown, at: number): boolean => {
      const answer = ask(Math.floor(at / leaderCount), at % leaderCount);
      return answer === 'barred' || answer === 'blocked';
    };
    const ownBits = UNABLE.absent | UNABLE.weekday;
    const open: number[] = [];
    for (const shift of this.#places)
      for (let at = shift * leaderCount; at < (shift + 1) * leaderCount; at++) {
        if ((unable[at]! & ~ownBits) !== 0 || always.some(({ ask }) => closed(ask, at))) continue;
        this.#open[at] = 1;
        open.push(at);
      }
    const dayOf = (at: number): number => dayOfShift[Math.floor(at / leaderCount)]!;
    const away = open.filter((at) => (unable[at]! & ownBits) !== 0);
    for (const member of members) {
      if (member.kind === 'absence') {
        const { pairs } = member;
        const closes = away.filter((at) => pairs.has(pairKey(problem, at % leaderCount, dayOf(at))));
        this.#closes.set(member, closes);
      } else if (member.kind === 'weekday') {
        const { leader, weekday: own } = member;
        const closes = away.filter((at) => at % leaderCount === leader && weekday[dayOf(at)] === own);
        this.#closes.set(member, closes);
      } else if (member.kind === 'rule') {
        const asks = rules.forbids.filter(({ rule }) => rule.id === member.rule);
        this.#closes.set(
          member,
          open.filter((at) => asks.some(({ ask }) => closed(ask, at))),
        );
        const { bound } = rules.rules.find(({ rule }) => rule.id === member.rule)!;
        const caps = bound.caps?.() ?? [];
        this.#caps.set(member.rule, caps);
        budget.spend(caps.reduce((sum, cap) => sum + cap.shifts.length, 0));
      }
    }
  }

  /**
   * What these members ask for. The domain is good until the next task.
   *
   * @param freed leaders and days on which absences and weekdays do not count
   */
  task(members: readonly Member[], freed: ReadonlySet<number> = new Set()): PartTask {
    const { problem, rules } = this.#scene;
    const { leaderCount, dayOfShift } = problem;
    const domain = this.#domain;
    for (const shift of this.#places) {
      const [from, to] = [shift * leaderCount, (shift + 1) * leaderCount];
      domain.set(this.#open.subarray(from, to), from);
    }
    let minFreeDays = 0;
    for (const member of members) {
      const isLifted = (at: number): boolean =>
        freed.size > 0 &&
        member.kind !== 'rule' &&
        freed.has(pairKey(problem, at % leaderCount, dayOfShift[Math.floor(at / leaderCount)]!));
      for (const at of this.#closes.get(member) ?? []) if (!isLifted(at)) domain[at] = 0;
      if (member.kind !== 'rule') continue;
      const { bound } = rules.rules.find(({ rule }) => rule.id === member.rule)!;
      minFreeDays = Math.max(minFreeDays, bound.minFreeDays ?? 0);
    }
    const shifts = members.flatMap((member) => (member.kind === 'demand' ? member.shifts : []));
    const dues = members.flatMap((member) => (member.kind === 'due' ? [member.due] : []));
    const caps = members.flatMap((member) =>
      member.kind === 'rule' ? (this.#caps.get(member.rule) ?? []) : [],
    );
    return { problem, domain, minFreeDays, shifts, dues, caps };
  }

  /**
   * Can these members hold together? Counting and matching answer first, then filling depth first; `unknown` when
   * that would take too long, or when the work allowed is used up.
   */
  canHold(members: readonly Member[], freed?: ReadonlySet<number>): Answer {
    if (this.#budget.isOut) return 'unknown';
    const task = this.task(members, freed);
    const { problem, shifts, dues } = task;
    const owing = dues.reduce((sum, due) => sum + due.shifts.length, 0);
    this.#budget.spend((this.#places.length + shifts.length) * problem.leaderCount + 20 * owing);
    this.#budget.spend(20 * task.caps.reduce((sum, cap) => sum + cap.shifts.length, 0));
    const places = mostPlaces(task);
    if (places.most < shifts.length) return 'no';
    if (dues.length === 0 && places.isExact) return 'yes';
    const owed = servedOf(task);
    if (owed.most < dues.reduce((sum, { least }) => sum + least, 0)) return 'no';
    if (shifts.length === 0 && owed.isExact) return 'yes';
    const isLarge = shifts.length + owing > LARGE;
    const result = fillDepthFirst(task, isLarge ? NODE_LIMIT_OF_LARGE : NODE_LIMIT);
    this.#budget.spend(5 * (result.steps + this.#places.length * problem.leaderCount));
    if (result.kind === 'impossible') return 'no';
    if (result.kind === 'found' && keepsCaps(task, result.assignment)) return 'yes';
    if (task.caps.length === 0 || dues.length > 0) return 'unknown';
    // depth first knows no caps: where its answer breaks one, filling evenly often does not
    this.#budget.spend(shifts.length * problem.leaderCount);
    return fillEvenly(task) ? 'yes' : 'unknown';
  }
}

const placesOf = (member: Member): readonly number[] =>
  member.kind === 'demand' ? member.shifts : member.kind === 'due' ? member.due.shifts : [];

/** The most duties owed that can be served without the gap; exact where no gap is asked and no leader owes twice a day. */
export function servedOf(task: PartTask): { most: number; isExact: boolean } {
  const { problem, domain, dues, minFreeDays } = task;
  const mayHold = (shift: number, leader: number): boolean =>
    domain[shift * problem.leaderCount + leader] === 1;
  const isExact = minFreeDays === 0 && task.caps.length === 0 && !oweTwice(task);
  return { most: servableDues(problem, dues, mayHold), isExact };
}

/** Does a leader owe two dues that could be served on one day? */
function oweTwice({ problem, dues }: PartTask): boolean {
  if (new Set(dues.map(({ leader }) => leader)).size === dues.length) return false;
  const seen = new Set<number>();
  return dues.some(({ leader, shifts }) => {
    const days = new Set(shifts.map((shift) => pairKey(problem, leader, problem.dayOfShift[shift]!)));
    const isTwice = [...days].some((pair) => seen.has(pair));
    for (const pair of days) seen.add(pair);
    return isTwice;
  });
}
