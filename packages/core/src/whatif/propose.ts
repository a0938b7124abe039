import { dayNumber } from '../dates/civil.ts';
import type { NamedLeader } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { UNABLE, UNASSIGNED } from '../problem/problem.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import type { Restored } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import { type PlaceChange, type RuleCost, scoreOfCosts, nameChange, worstFirst } from './costs.ts';
import type { Evaluation } from './evaluate.ts';
import type { BrokenRule } from '../ledger/broken-rules.ts';
import type { EntryDraft, PlaceProposals, Proposal, ProposalList } from './proposal.ts';
import { proposalContextOf, forgetContext, type ProposalContext } from './proposal-context.ts';
import { brokenRules, hasShare, seemsBreaking, sharedServices, standInFacts } from './proposal-facts.ts';
import { ranked, type Ranked } from './rank-proposals.ts';
import { quoted } from '../document/shown.ts';

export interface ProposeOptions extends AnswerOptions {
  /** The day for which somebody is sought, ISO. */
  readonly date: string;
  /** Only the place that this leader holds that day, by his id. */
  readonly leader?: string;
  /** Only this place. */
  readonly shift?: string;
  /** The day on which it is asked, ISO; `date` when left out. Only duties after it are exchanged. */
  readonly today?: string;
  /** How many substitutes, and how many exchanges, are listed for a place; 10 when left out. */
  readonly limit?: number;
  /** False to leave exchanges out. */
  readonly exchanges?: boolean;
}

const LIMIT = 10;

/** Bits for which nobody may stand in, whatever is accepted. */
const AWAY = UNABLE.notInPost | UNABLE.absent;

/** Somebody who could take a place, before the facts are gathered. */
interface Candidate extends Ranked {
  readonly evaluation: Evaluation;
  readonly costs: readonly RuleCost[];
  /** Once it is counted with its entry in the ledger. */
  readonly breaks: readonly BrokenRule[] | null;
}

/**
 * Says who could take a leader's place on a day: substitutes, and leaders with whom he could exchange duties, from the
 * best, each with what it would change, the rules it would break and the entry that would record it.
 *
 * Who is not in post, absent or on duty that day already is never proposed. Whoever has a share of 0 is, behind the
 * others. The roster is taken to be never changed in place: what it takes to answer is kept as long as the object lives.
 *
 * Ranking goes by what each change costs as the rules stand now; what is listed is counted anew as it would be with the
 * entry in the ledger, until the order holds.
 *
 * @returns no places, or none to speak of, with the reason where there is nothing to propose
 * @throws BrokenRosterError when the parts of the roster do not fit together, ImpossibleDateError when a date does not exist,
 *   BadOptionError when `limit` is not a whole number from 0
 */
export const propose = (roster: Roster, options: ProposeOptions): ProposalList => proposeFor(roster, options);

/** {@link propose} of a roster that somebody may have restored already. */
export function proposeFor(roster: Roster, options: ProposeOptions, restored?: () => Restored): ProposalList {
  const { date, today = date, limit = LIMIT, constraints } = options;
  dayNumber(date);
  dayNumber(today);
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new BadOptionError(`limit is ${quoted(limit)}.\nMaybe give a whole number from 0.`);
  try {
    const context = proposalContextOf(roster, constraints, restored);
    const { names, assignment } = context.restored;
    const ofDay = names.shifts.flatMap((shift, index) => (shift.date === date ? [index] : []));
    const none = (reason: ProposalList['reason']): ProposalList => ({ date, today, places: [], reason });
    if (ofDay.length === 0) return none('no-duty-day');
    const asked = ofDay.filter(
      (index) => options.shift === undefined || context.places[index]!.shift === options.shift,
    );
    if (asked.length === 0) return none('no-such-place');
    const shifts = asked.filter((shift) => {
      const holder = assignment[shift]!;
      return options.leader === undefined || names.leaders[holder]?.id === options.leader;
    });
    if (shifts.length === 0) return none('not-on-duty');
    const language = options.language ?? roster.document.language ?? 'zh-CN';
    const finder = new ProposalFinder(context, {
      today,
      limit,
      language,
      exchanges: options.exchanges ?? true,
    });
    return { date, today, places: shifts.map((shift) => finder.place(shift)), reason: null };
  } catch (error) {
    forgetContext(roster);
    throw error;
  }
}

interface Asked {
  readonly today: string;
  readonly limit: number;
  readonly language: Language;
  readonly exchanges: boolean;
}

/** Looks for proposals on the places of one roster. */
class ProposalFinder {
  readonly #context: ProposalContext;
  readonly #asked: Asked;

  constructor(context: ProposalContext, asked: Asked) {
    this.#context = context;
    this.#asked = asked;
  }

  place(shift: number): PlaceProposals {
    const { places, restored, unable } = this.#context;
    const { names } = restored;
    const { today, limit, exchanges } = this.#asked;
    const { shift: id, type, date, attended } = places[shift]!;
    const common = { shift: id, type, holder: this.#holder(shift) };
    const nothing = { substitutes: [], exchanges: [], found: { substitutes: 0, exchanges: 0 }, unable: [] };
    if (attended !== undefined) return { ...common, ...nothing, reason: 'attended' };
    if (date < today) return { ...common, ...nothing, reason: 'past' };
    const standIns = this.#substitutes(shift);
    const trades = exchanges ? this.#exchanges(shift) : [];
    if (standIns.length === 0 && trades.length === 0) {
      const all = names.leaders.map((leader, index) => ({ ...leader, reasons: unable([shift], index) }));
      return { ...common, ...nothing, reason: 'nobody', unable: all };
    }
    const listed = (candidates: readonly Candidate[]): Proposal[] =>
      this.#best(candidates)
        .slice(0, limit)
        .map((own) => this.#proposal(own));
    return {
      ...common,
      substitutes: listed(standIns),
      exchanges: listed(trades),
      found: { substitutes: standIns.length, exchanges: trades.length },
      reason: null,
      unable: [],
    };
  }

  #holder(shift: number): NamedLeader | null {
    const { names, assignment } = this.#context.restored;
    return names.leaders[assignment[shift]!] ?? null;
  }

  /** In post, not absent and, but for places he gives up, not on duty that day. */
  #mayStandIn(shift: number, leader: number): boolean {
    const { problem, assignment } = this.#context.restored;
    const { leaderCount, dayOfShift, firstShiftOfDay, unable } = problem;
    if ((unable[shift * leaderCount + leader]! & AWAY) !== 0) return false;
    const day = dayOfShift[shift]!;
    return !assignment.subarray(firstShiftOfDay[day]!, firstShiftOfDay[day + 1]!).includes(leader);
  }

  #substitutes(shift: number): Candidate[] {
    return this.#context.restored.names.leaders.flatMap((_, leader) =>
      this.#mayStandIn(shift, leader) ? [this.#candidate([{ shift, leader }])] : [],
    );
  }

  /** With each duty of another after today, on another day, that nobody has attended yet. */
  #exchanges(shift: number): Candidate[] {
    const { places, restored } = this.#context;
    const { names, assignment, problem } = restored;
    const holder = assignment[shift]!;
    if (holder === UNASSIGNED) return [];
    return names.shifts.flatMap(({ date }, other) => {
      const leader = assignment[other]!;
      const isOpen =
        leader !== UNASSIGNED &&
        leader !== holder &&
        date > this.#asked.today &&
        problem.dayOfShift[other] !== problem.dayOfShift[shift] &&
        places[other]!.attended === undefined;
      if (!isOpen || !this.#mayStandIn(shift, leader) || !this.#mayStandIn(other, holder)) return [];
      return [
        this.#candidate([
          { shift, leader },
          { shift: other, leader: holder },
        ]),
      ];
    });
  }

  #candidate(changes: readonly PlaceChange[]): Candidate {
    const { restored, whatIf } = this.#context;
    const { unable, leaderCount } = restored.problem;
    const evaluation = whatIf.evaluate(changes);
    // trackers may be wrong about whom the domain would not have, since a fixed place may have him
    const isPlain = changes.every(({ shift, leader }) => unable[shift * leaderCount + leader] === 0);
    return isPlain ? this.#weighed(evaluation, evaluation.costs, null) : this.#exactly(evaluation);
  }

  /** Counted with the entry in the ledger. */
  #exactly(evaluation: Evaluation): Candidate {
    const costs = this.#context.entryCosts(evaluation, this.#draft(evaluation));
    const breaks = brokenRules(this.#context, costs, evaluation, this.#asked.language);
    return this.#weighed(evaluation, costs, breaks);
  }

  #weighed(evaluation: Evaluation, costs: readonly RuleCost[], breaks: Candidate['breaks']): Candidate {
    const { problem, assignment } = this.#context.restored;
    const [first, second] = evaluation.changes;
    const shared = evaluation.changes.flatMap(({ shift, leader }) =>
      sharedServices(problem, assignment[shift]!, leader, problem.dayOfShift[shift]!),
    );
    return {
      evaluation,
      costs,
      breaks,
      score: scoreOfCosts(costs),
      isBreaking: breaks ? breaks.length > 0 : seemsBreaking(costs),
      takesPart: hasShare(problem, first!),
      shared: shared.length,
      order: [first!.leader, second?.shift ?? -1],
    };
  }

  /** Ranked; the first `limit` are counted exactly, and again when that brings others to the front. */
  #best(candidates: readonly Candidate[]): Candidate[] {
    let order = ranked(candidates);
    const isOpen = (own: Candidate, rank: number): boolean => rank < this.#asked.limit && own.breaks === null;
    while (order.some(isOpen))
      order = ranked(order.map((own, rank) => (isOpen(own, rank) ? this.#exactly(own.evaluation) : own)));
    return order;
  }

  #draft({ changes }: Evaluation): EntryDraft {
    const { places, restored } = this.#context;
    const [first, second] = changes;
    const { shift, leader: from } = places[first!.shift]!;
    const to = restored.names.leaders[first!.leader]!.id;
    if (!second) return { kind: 'substituted', shift, from, to };
    return {
      kind: 'exchanged',
      first: { shift, leader: from! },
      second: { shift: places[second.shift]!.shift, leader: to },
    };
  }

  #proposal({ evaluation, costs, score, breaks: known }: Candidate): Proposal {
    const { language, today } = this.#asked;
    const [first, second] = evaluation.changes;
    const standIn = (change: PlaceChange): Proposal['standIn'] =>
      standInFacts(this.#context, change, evaluation, today);
    const breaks = known ?? [];
    const accepts = breaks.flatMap(({ rule, level }) => (level === 'hard' ? [rule] : []));
    return {
      kind: second ? 'exchange' : 'substitute',
      holder: this.#holder(first!.shift),
      standIn: standIn(first!),
      inReturn: second ? standIn(second) : null,
      score,
      rules: worstFirst(costs).map((own) => nameChange(own, language)),
      breaks,
      entry: { ...this.#draft(evaluation), ...(accepts.length > 0 && { accepts }) },
    };
  }
}
