import type { EntryDraft } from '../whatif/proposal.ts';
import type { DayCause, PublicPerson } from '../ledger/comparison.ts';

/** A text to send, in the parts that every letter has. */
export interface Letter {
  /** Who may see it. */
  readonly marking: '内部' | '公开';
  readonly title: string;
  /** The line with which it begins. */
  readonly to: string;
  readonly paragraphs: readonly string[];
  /** Who signs it. */
  readonly from: string;
  /** In words; empty as long as nothing is written down. */
  readonly date: string;
}

/** A change that people agree on; a draft has no moment yet. */
export type LetterEntry = EntryDraft & { readonly at?: string };

export interface Letters {
  /** To the first convener; the only one that tells the reason. Internal. */
  readonly report: Letter;
  /** To who is asked to stand in and, in an exchange, to who takes his day for it. Internal. */
  readonly requests: readonly [Letter, ...Letter[]];
  /** To townships, departments and the public. */
  readonly notice: Letter;
}

/**
 * A place that changes hands, with all that the public is told. A side is absent where the place is not there, `null`
 * where there was, or will be, nobody.
 */
export interface ChangeRow {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Absent or `null` when there is one type only. */
  readonly shiftType?: string | null;
  /** Whether the day needs somebody before and after, as it does when this is left out, only now, or no longer. */
  readonly day?: 'kept' | 'new' | 'gone';
  /** Why a day came or went; nothing is said of it where it is left out. */
  readonly because?: DayCause;
  readonly before?: PublicPerson | null;
  readonly after?: PublicPerson | null;
  /** It goes to the successor of who held it. */
  readonly isSuccession?: true;
}

/** What a notice says besides its rows. */
export interface NoticeHead {
  readonly issuer: string;
  readonly level: 'county' | 'township';
  /** ISO date on which it is issued, before which days are past; `null` while that is open. */
  readonly date: string | null;
}
