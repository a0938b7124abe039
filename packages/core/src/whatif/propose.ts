import { dayNumber } from '../dates/civil.ts';
import type { NamedLeader } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { UNABLE, UNASSIGNED } from '../problem/problem.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import type { AnswerOptions } from '../roster/check-roster.ts';
import type { CountedEntry, Handover } from './entry-costs.ts';
import {
  brokenRules,
  hasShare,
  ruleChanges,
  seemsBreaking,
  sharedServices,
  standInFacts,
} from './propose-facts.ts';
import { type Ranked, ranked } from './propose-rank.ts';
import { type ProposeScene, forgetScene, sceneOf } from './propose-context.ts';
import { shown } from '../document/shown.ts';
import type { BrokenRule, EntryDraft, PlaceProposals, Proposal, ProposalList } from './propose-types.ts';

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
  readonly changes: readonly [Handover, ...Handover[]];
  readonly counted: CountedEntry;
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
 * @throws BrokenRosterError when the parts of the roster do not fit together, ImpossibleDateError when a date is none,
 *   BadOptionError when `limit` is no whole number from 0
 */
export function propose(roster: Roster, options: ProposeOptions): ProposalList {
  const { date, today = date, limit = LIMIT, constraints } = options;
  dayNumber(date);
  dayNumber(today);
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new BadOptionError(`limit is ${shown(limit)}.\nMaybe give a whole number from 0.`);
  try {
    const scene = sceneOf(roster, constraints);
    const { names, assignment } = scene.restored;
    const ofDay = names.shifts.flatMap((shift, index) => (shift.date === date ? [index] : []));
    const none = (reason: ProposalList['reason']): ProposalList => ({ date, today, places: [], reason });
    if (ofDay.length === 0) return none('no-duty-day');
    const asked = ofDay.filter(
      (index) => options.shift === undefined || scene.places[index]!.shift === options.shift,
    );
    if (asked.length === 0) return none('no-such-place');
    const shifts = asked.filter((shift) => {
      const holder = assignment[shift]!;
      return options.leader === undefined || names.leaders[holder]?.id === options.leader;
    });
    if (shifts.length === 0) return none('not-on-duty');
    const language = options.language ?? roster.document.language ?? 'zh-CN';
    const asker = new Asker(scene, { today, limit, language, exchanges: options.exchanges ?? true });
    return { date, today, places: shifts.map((shift) => asker.place(shift)), reason: null };
  } catch (error) {
    forgetScene(roster);
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
class Asker {
  readonly #scene: ProposeScene;
  readonly #asked: Asked;

  constructor(scene: ProposeScene, asked: Asked) {
    this.#scene = scene;
    this.#asked = asked;
  }

  place(shift: number): PlaceProposals {
    const { places, restored, unable } = this.#scene;
    const { names } = restored;
    const { today, limit, exchanges } = this.#asked;
    const { shift: id, type, date, attended } = places[shift]!;
    const head = { shift: id, type, holder: this.#holder(shift) };
    const nothing = { substitutes: [], exchanges: [], found: { substitutes: 0, exchanges: 0 }, unable: [] };
    if (attended !== undefined) return { ...head, ...nothing, reason: 'attended' };
    if (date < today) return { ...head, ...nothing, reason: 'past' };
    const substitutes = this.#substitutes(shift);
    const trades = exchanges ? this.#exchanges(shift) : [];
    const found = { substitutes: substitutes.length, exchanges: trades.length };
    if (substitutes.length === 0 && trades.length === 0) {
      const all = names.leaders.map((leader, index) => ({ ...leader, reasons: unable([shift], index) }));
      return { ...head, ...nothing, reason: 'nobody', unable: all };
    }
    return {
      ...head,
      substitutes: this.#best(substitutes)
        .slice(0, limit)
        .map((own) => this.#proposal(own)),
      exchanges: this.#best(trades)
        .slice(0, limit)
        .map((own) => this.#proposal(own)),
      found,
      reason: null,
      unable: [],
    };
  }

  #holder(shift: number): NamedLeader | null {
    const { names, assignment } = this.#scene.restored;
    return names.leaders[assignment[shift]!] ?? null;
  }

  /** In post, not absent and, but for places he gives up, not on duty that day. */
  #mayStandIn(shift: number, leader: number): boolean {
    const { problem, assignment } = this.#scene.restored;
    const { leaderCount, dayOfShift, firstShiftOfDay, unable } = problem;
    if ((unable[shift * leaderCount + leader]! & AWAY) !== 0) return false;
    const day = dayOfShift[shift]!;
    for (let other = firstShiftOfDay[day]!; other < firstShiftOfDay[day + 1]!; other++)
      if (assignment[other] === leader) return false;
    return true;
  }

  #substitutes(shift: number): Candidate[] {
    return this.#scene.restored.names.leaders.flatMap((_, leader) =>
      this.#mayStandIn(shift, leader) ? [this.#candidate([{ shift, leader }])] : [],
    );
  }

  /** With each duty of another after today, on another day, that nobody has attended yet. */
  #exchanges(shift: number): Candidate[] {
    const { places, restored } = this.#scene;
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

  #candidate(changes: Candidate['changes']): Candidate {
    const { quick, restored } = this.#scene;
    const { problem } = restored;
    // quick counts may be wrong about whom the domain would not have, since a fixed place may have him
    const isPlain = changes.every(
      ({ shift, leader }) => problem.unable[shift * problem.leaderCount + leader] === 0,
    );
    return this.#weighed(changes, isPlain ? quick(changes) : null);
  }

  /** @param counted `null` to count with the entry in the ledger */
  #weighed(changes: Candidate['changes'], counted: CountedEntry | null): Candidate {
    const own = counted ?? this.#scene.exact(changes, this.#draft(changes));
    const breaks = counted ? null : brokenRules(this.#scene, own, changes, this.#asked.language);
    const { problem, assignment } = this.#scene.restored;
    const [{ shift, leader }, second] = changes;
    const shared = changes.flatMap((change) =>
      sharedServices(
        this.#scene,
        assignment[change.shift]!,
        change.leader,
        problem.dayOfShift[change.shift]!,
      ),
    );
    return {
      changes,
      counted: own,
      breaks,
      score: own.score,
      isBreaking: breaks ? breaks.length > 0 : seemsBreaking(own),
      takesPart: hasShare(this.#scene, { shift, leader }),
      shared: shared.length,
      order: [leader, second?.shift ?? -1],
    };
  }

  /** Ranked; the first `limit` are counted exactly, and again when that brings others to the front. */
  #best(candidates: readonly Candidate[]): Candidate[] {
    let order = ranked(candidates);
    const isOpen = (own: Candidate, rank: number): boolean => rank < this.#asked.limit && own.breaks === null;
    while (order.some(isOpen))
      order = ranked(order.map((own, rank) => (isOpen(own, rank) ? this.#weighed(own.changes, null) : own)));
    return order;
  }

  #draft(changes: Candidate['changes']): EntryDraft {
    const { names } = this.#scene.restored;
    const { places } = this.#scene;
    const [{ shift, leader }, second] = changes;
    const from = places[shift]!.leader;
    const to = names.leaders[leader]!.id;
    if (!second) return { kind: 'substituted', shift: places[shift]!.shift, from, to };
    return {
      kind: 'exchanged',
      first: { shift: places[shift]!.shift, leader: from! },
      second: { shift: places[second.shift]!.shift, leader: to },
    };
  }

  #proposal({ changes, counted, breaks: known }: Candidate): Proposal {
    const { language, today } = this.#asked;
    const [first, second] = changes;
    const breaks = known ?? [];
    const accepts = breaks.flatMap(({ rule, level }) => (level === 'hard' ? [rule] : []));
    return {
      kind: second ? 'exchange' : 'substitute',
      holder: this.#holder(first.shift),
      standIn: standInFacts(this.#scene, first, changes, today),
      inReturn: second ? standInFacts(this.#scene, second, changes, today) : null,
      score: counted.score,
      rules: ruleChanges(counted, language),
      breaks,
      entry: { ...this.#draft(changes), ...(accepts.length > 0 && { accepts }) },
    };
  }
}
