import type { NamedLeader, NamedService } from '../compile/names.ts';
import type { BrokenRule } from '../ledger/broken-rules.ts';
import type { EntryOf } from '../roster/ledger-entry.ts';
import type { Score } from '../score/score.ts';
import type { RuleChange } from './costs.ts';
import type { Neighbours } from './neighbours.ts';
import type { UnableReason } from './unable-reasons.ts';

/** An entry of the ledger but for when it is written down and by whom. */
export type EntryDraft =
  Omit<EntryOf<'substituted'>, 'at' | 'author'> | Omit<EntryOf<'exchanged'>, 'at' | 'author'>;

/** Who takes a place over, and what his duties look like then. */
export interface StandIn extends Neighbours {
  readonly leader: NamedLeader;
  readonly shift: string;
  readonly date: string;
  /** False for a share or quota of 0: he is never planned, but may stand in. */
  readonly takesPart: boolean;
  /** His duties of the period, and what would be fair; the entitlement has at most three decimals. */
  readonly duties: {
    /** On days before `today`. */
    readonly served: number;
    /** In all, before the change and after it. */
    readonly planned: number;
    readonly after: number;
    readonly entitlement: number;
    /** Over (+) or under (−) the entitlement from earlier periods. */
    readonly carried: number;
  };
  /** Townships, sectors and projects for which he answers that day as who gives the place up does. */
  readonly shared: readonly NamedService[];
}

export type { BrokenRule };

/** Somebody who could take a place, with what it would change. */
export interface Proposal {
  readonly kind: 'substitute' | 'exchange';
  /** Who holds the place now; `null` for an empty one. */
  readonly holder: NamedLeader | null;
  readonly standIn: StandIn;
  /** In an exchange the holder on the other's day. */
  readonly inReturn: StandIn | null;
  /** All levels together, what is given included: the roster with the entry less the roster without it. */
  readonly score: Score;
  /** Rules whose cost changes, worst first. */
  readonly rules: readonly RuleChange[];
  /** Empty when nothing gets worse on the hard or coverage level; the ids of the hard ones are the entry's `accepts`. */
  readonly breaks: readonly BrokenRule[];
  readonly entry: EntryDraft;
}

/** A leader who cannot take a place, and why. */
export interface UnableLeader extends NamedLeader {
  /** Empty for who is on duty that day already. */
  readonly reasons: readonly UnableReason[];
}

/** The proposals for one place, from the best. */
export interface PlaceProposals {
  readonly shift: string;
  readonly type: string;
  readonly holder: NamedLeader | null;
  readonly substitutes: readonly Proposal[];
  readonly exchanges: readonly Proposal[];
  /** How many there are in all, listed or not. */
  readonly found: { readonly substitutes: number; readonly exchanges: number };
  /** Why there is none; `null` where there are some. */
  readonly reason: null | 'past' | 'attended' | 'nobody';
  /** When nobody can: everybody, with the reasons. */
  readonly unable: readonly UnableLeader[];
}

export interface ProposalList {
  readonly date: string;
  readonly today: string;
  readonly places: readonly PlaceProposals[];
  /** Why there is no place to speak of; `null` where there are some. */
  readonly reason: null | 'no-duty-day' | 'not-on-duty' | 'no-such-place';
}
