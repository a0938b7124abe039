import type { Level } from './schema.ts';

/** What an id can refer to. */
export type ReferenceKind =
  'township' | 'sector' | 'project' | 'department' | 'venue' | 'shift-type' | 'leader';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Facts of the diagnostics about what a document says across its parts. Errors, unless marked. */
export interface LinkFacts {
  /** `first` is the position, from 1, of the item that has the id already. */
  'duplicate-id': { readonly id: string; readonly first: number };
  /** An id that is not in Unicode's composed form (NFC). */
  'not-composed': { readonly id: string; readonly composed: string };
  'unknown-reference': {
    readonly kind: ReferenceKind;
    readonly id: string;
    readonly nearest?: string;
    /** Its name, where that is another word than its id. */
    readonly nearestName?: string;
  };
  /** A note: the duty counts for nothing. */
  'unknown-history-leader': {
    readonly id: string;
    readonly nearest?: string;
    readonly nearestName?: string;
  };
  'succeeds-self': object;

  'too-many-decimals': { readonly value: number; readonly limit: number };
  'share-and-quota': object;
  'posts-overlap': Span & { readonly other: number };
  /** `both`: leader and title are given; else neither is. */
  'convener-unclear': { readonly both: boolean };
  'weekdays-and-month-days': object;
  'empty-preference': object;

  'range-reversed': Span;
  'session-reversed': Span;
  'year-out-of-range': { readonly date: string; readonly least: number; readonly most: number };
  'period-too-long': Span & { readonly limit: number };
  /** A warning. */
  'outside-period': Span & { readonly periodFrom: string; readonly periodTo: string };
  'history-in-period': { readonly date: string; readonly periodFrom: string };

  'pin-outside-period': { readonly date: string; readonly periodFrom: string; readonly periodTo: string };
  'pin-out-of-post': { readonly date: string; readonly leader: string };
  /** `common`: the absence stands under `commonAbsences`. */
  'pin-while-absent': Span & {
    readonly date: string;
    readonly leader: string;
    readonly common: boolean;
  };
  'pin-on-unavailable-weekday': {
    readonly date: string;
    readonly leader: string;
    readonly weekday: number;
  };
  /** `type`: the name of the shift type; absent when no type in force that day has the leader in its pool. */
  'pin-not-in-pool': { readonly date: string; readonly leader: string; readonly type?: string };
  /** `types`: names of the shift types that it may mean. */
  'pin-without-type': {
    readonly date: string;
    readonly leader: string;
    readonly types: readonly string[];
  };
  'pin-twice': { readonly date: string; readonly leader: string; readonly first: number };

  'unknown-constraint': { readonly constraint: string; readonly nearest?: string };
  'rule-id-needed': { readonly constraint: string };
  'bad-rule-id': { readonly id: string };
  'duplicate-rule-id': { readonly id: string; readonly first: number };
  /** The id is that of a default rule of another constraint. */
  'rule-id-taken': { readonly id: string; readonly constraint: string };
  'level-not-allowed': {
    readonly constraint: string;
    readonly level: Level;
    readonly allowed: readonly Level[];
  };
  'rule-always-holds': { readonly constraint: string };
  /** A rule that always holds stands once, under the id of its constraint. */
  'rule-holds-once': { readonly constraint: string };
}
