import type { NamedLeader } from '../compile/names.ts';
import type { DayKind } from '../document/schema.ts';
import type { ChangeCounts } from './change-counts.ts';

/** Who holds a place. `leader` is `null` where somebody came who is not a leader of the document: `name` is his title. */
export interface Holder {
  readonly leader: string | null;
  readonly name: string;
  readonly post: string | null;
}

/** What a duty day is. */
export interface DayFacts {
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  /** Names. */
  readonly protectionPeriods: readonly string[];
}

/** A place that came, went or changed hands. A side is absent where the place is not there, `null` where it is empty. */
export interface PlaceDifference {
  readonly type: string;
  /** `null` when both documents have one type only. */
  readonly shiftType: string | null;
  /** From 1; places of one date and type are interchangeable. */
  readonly place: number;
  readonly before?: Holder | null;
  readonly after?: Holder | null;
}

/** A day that differs: itself, or only in its places. A side is `null` where it is not a duty day. */
export interface DayChange {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly before: DayFacts | null;
  readonly after: DayFacts | null;
  readonly places: readonly PlaceDifference[];
}

export interface LeaderCounts {
  readonly duties: number;
  readonly restDays: number;
  readonly holidays: number;
}

/** A leader who serves on other days, or on days of another kind. */
export interface LeaderDifference extends NamedLeader {
  /** Dates, in order. */
  readonly gained: readonly string[];
  readonly givenUp: readonly string[];
  readonly before: LeaderCounts;
  readonly after: LeaderCounts;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A post as written; an end that is left out is open. */
export interface PostSpan {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** What has changed in the document, for people. Reasons of absence are in none of it. */
export type DocumentChange =
  | {
      readonly change: 'leader-added' | 'leader-gone';
      readonly leader: NamedLeader;
      readonly post: string | null;
    }
  | {
      readonly change: 'posts-changed';
      readonly leader: NamedLeader;
      readonly before: readonly PostSpan[];
      readonly after: readonly PostSpan[];
    }
  /** The protocol order of those who were there before. */
  | { readonly change: 'leaders-reordered' }
  /** `fields`: keys of the leader that differ, posts and absences aside. */
  | { readonly change: 'leader-changed'; readonly leader: NamedLeader; readonly fields: readonly string[] }
  | ({ readonly change: 'absence-added' | 'absence-removed'; readonly leader: NamedLeader } & Span)
  | ({ readonly change: 'common-absence-added' | 'common-absence-removed' } & Span)
  | ({ readonly change: 'protection-added' | 'protection-removed'; readonly name: string } & Span)
  /** `heads`: the days are the same, but not how many serve. */
  | {
      readonly change:
        'protection-extended' | 'protection-shortened' | 'protection-moved' | 'protection-heads';
      readonly name: string;
      readonly before: Span;
      readonly after: Span;
    }
  | { readonly change: 'notice-added' | 'notice-removed'; readonly paper: string }
  | {
      readonly change: 'rule-added' | 'rule-removed' | 'rule-changed';
      readonly rule: string;
      readonly constraint: string;
    }
  /** Whatever else differs, by the field it stands in. */
  | { readonly change: 'other'; readonly pointer: string };

/** What is different in a second roster. Internal: `publicChanges` is what may leave the office. JSON-safe. */
export interface Comparison {
  readonly changes: ChangeCounts;
  /** In date order. */
  readonly days: readonly DayChange[];
  /** In the second document's order; who has left it comes last. */
  readonly leaders: readonly LeaderDifference[];
  readonly document: readonly DocumentChange[];
}

/** All that the public is told of a leader. */
export interface PublicPerson {
  readonly name: string;
  readonly post: string | null;
}

/** Why a day needs somebody on one side only: protection periods, by name, that it lies in there alone, or a working day there. */
export type DayCause = { readonly protectionPeriods: readonly string[] } | { readonly kind: DayKind };

/**
 * A row of the change notice (调整通知): all that the public is told. A side is absent where the place is not there,
 * `null` where there was, or will be, nobody.
 */
export interface PublicChange {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  /** Names of those that the day lies in, or lay in when it was one. */
  readonly protectionPeriods: readonly string[];
  /** `null` when there is one type only. */
  readonly shiftType: string | null;
  /** Whether the day needs somebody before and after, only now, or no longer. */
  readonly day: 'kept' | 'new' | 'gone';
  /** Of a new day or one that is gone; absent where it is not known from both rosters. */
  readonly because?: DayCause;
  readonly before?: PublicPerson | null;
  readonly after?: PublicPerson | null;
  /** It went to the successor of who held it. */
  readonly isSuccession?: true;
}
