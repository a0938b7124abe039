import type { DayKind, Language } from '../document/schema.ts';

/** One place of the table that the public sees. */
export interface PublicRow {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  /** Names of the protection periods the day lies in. */
  readonly protectionPeriods: readonly string[];
  /** `null` when the document has one type only. */
  readonly shiftType: string | null;
  /** Of who should serve; empty where nobody was to, on a day gone by, and where it is still to be decided. */
  readonly name: string;
  readonly post: string;
  /** Names of the sectors in charge. */
  readonly sectors: readonly string[];
  /** Names of the townships linked to; only where the office has asked that they be printed. */
  readonly townships?: readonly string[];
  /** `08:30-12:00`; empty when the document names no hours. */
  readonly times: readonly string[];
  /** Name of the venue; empty when the document names none. */
  readonly place: string;
  /** He stands in for whom the table had that the public was given first: 代班. Absent otherwise. */
  readonly isStandIn?: true;
  /** Somebody gave the place up, and who serves is still to be decided: 待定. Absent otherwise. */
  readonly isPending?: true;
}

/** A protection period as far as it lies in the roster's period. */
export interface PublicPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * All that may leave the office: what is not in this type cannot reach a public output.
 *
 * Reasons of absence, petitioners, telephone numbers, notes, loads and ledger reasons have no place in it.
 */
export interface PublicRoster {
  readonly language: Language;
  readonly title: string;
  readonly tableTitle: string;
  readonly documentNumber: string | null;
  readonly jurisdiction: { readonly id: string; readonly name: string };
  readonly issuer: string;
  readonly issuedOn: string;
  /** 1, 2, 3 …; `null` when the table is not, or no longer, one that was published. */
  readonly version?: number | null;
  /** Of a table that has changed since it was published: the version that the public knows. Absent otherwise. */
  readonly changedSince?: number;
  /** ISO date of that publication. */
  readonly publishedOn?: string | null;
  /**
   * Whether it is what was published, has changed since then, or is still a draft, circulated for comment (征求意见)
   * or not; `null` as long as nothing is written down of it.
   */
  readonly standing?: 'circulated' | 'draft' | 'published' | 'changed' | null;
  /** Twelve hexadecimal digits that every file of this table bears, whole or in part, and no file of another: `tableFingerprint`. */
  readonly mark?: string;
  readonly period: { readonly from: string; readonly to: string };
  /** True when a whole year of the period is not published yet: 暂定. */
  readonly provisional: boolean;
  /** Whole, also where `rows` are a leader's alone; in the document's order. */
  readonly protectionPeriods?: readonly PublicPeriod[];
  readonly rows: readonly PublicRow[];
}
