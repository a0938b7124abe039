import type { CaseFacts, Unit } from '../cases/case-facts.ts';
import type { CaseEntry, CaseEntryKind, CaseEntryOf, EntryHead, Outcome } from '../cases/entry.ts';
import type { ReturnCause } from '../cases/case.ts';
import type { Private } from '../cases/private.ts';
import type { CaseTable } from '../import/import-cases.ts';
import type { DuplicateAnswer } from '../import/take-import.ts';

/** Facts as a page has them: text about persons is text there. */
type Typed<Value> =
  Value extends Private<infer Own>
    ? Own
    : Value extends readonly (infer Item)[]
      ? readonly Typed<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Typed<Value[Key]> }
        : Value;

export type TypedFacts = Typed<CaseFacts>;

/** What is known of a case that is being registered. */
export type DraftFacts = Partial<TypedFacts>;

/** A case heard at a visit: how many came, and how many of them spoke. */
export interface HeardAtVisit {
  readonly case: string;
  readonly present: number;
  readonly representatives: number;
}

type Several = { readonly cases: readonly string[] };
type One = { readonly case: string };

type Said =
  /** 登记, of a walk-in or of what came otherwise; with `shift` it is screened and arranged in the same step. */
  | { readonly kind: 'register'; readonly facts: TypedFacts; readonly shift?: string }
  | ({ readonly kind: 'screen' } & Several)
  /** On a day, or on another; an appointment that stood goes back first. */
  | ({ readonly kind: 'arrange'; readonly shift: string; readonly time?: string } & One)
  /** 排约: everything that waits, over the horizon, exactly. */
  | { readonly kind: 'appoint' }
  | ({
      readonly kind: 'return';
      readonly cause: Exclude<ReturnCause, 'declined' | 'missed' | 'withdrawn'>;
    } & Several)
  | ({ readonly kind: 'ask' | 'consent' | 'miss' } & Several)
  /** Whoever sits there now takes the place of the leader who was asked: he is asked again. */
  | ({ readonly kind: 'renew' } & Several)
  /** The petitioners, and of the units that their cases concern those that were told: `township/t1`. */
  | ({
      readonly kind: 'invite';
      readonly by: CaseEntryOf<'invited'>['by'];
      readonly notified?: readonly string[];
    } & Several)
  /** 来访人到了. It stands in no file. */
  | ({ readonly kind: 'arrive' } & One)
  /**
   * 叫号接谈. A walk-in is heard by whoever sits there, also where he does not answer for it: of several, at `shift`.
   * How many came may be left out where it is known: of a walk-in, and where people chose who speaks for them.
   */
  | ({
      readonly kind: 'receive';
      readonly present?: number;
      readonly representatives?: number;
      readonly shift?: string;
    } & One)
  | ({
      readonly kind: 'outcome';
      readonly outcome: Outcome;
      readonly opinion: string;
      readonly lead: Unit | null;
      readonly assist: readonly Unit[];
      readonly due: string;
      /** 包案 by who heard it. */
      readonly keeps: boolean;
    } & One)
  /** 下访: a leader was in a township, and heard these cases there. */
  | {
      readonly kind: 'visit';
      readonly on: string;
      readonly leader: string;
      readonly township: string;
      readonly heard: readonly HeardAtVisit[];
      readonly note?: string;
    }
  /** Anything that may follow, as it was typed into its form (`EntryForm`). */
  | ({ readonly kind: 'record'; readonly entry: FormKind; readonly fields: TypedFields } & One)
  /** The cases of a table, as its preview showed them; of likely duplicates those that are answered for. */
  | {
      readonly kind: 'import';
      readonly table: CaseTable;
      readonly answers: Readonly<Record<string, DuplicateAnswer>>;
    }
  /** Entries as they are, all or none. */
  | { readonly kind: 'entries'; readonly entries: readonly CaseEntry[] };

/** Kinds of entries that have a form of their fields, in the order in which the desk offers them. */
export const formKinds = [
  'screened',
  'excluded',
  'asked',
  'consented',
  'declined',
  'invited',
  'notified',
  'returned',
  'missed',
  'received',
  'outcome',
  'forwarded',
  'accepted',
  'objected',
  'extended',
  'replied',
  'called-back',
  'supervised',
  'escalated',
  'review-requested',
  'review-decided',
  'closed',
  'reopened',
  'withdrawn',
  'amended',
  'corrected',
] as const satisfies readonly CaseEntryKind[];

export type FormKind = (typeof formKinds)[number];

/** What is typed into a form, by the name of the field; names of units as people write them. */
export type TypedFields = Readonly<Record<string, string>>;

/** What can be done at the desk. Each is one step back, whole or not at all. */
export type DeskAct = Said & EntryHead;
export type DeskActKind = DeskAct['kind'];
export type DeskActOf<Kind extends DeskActKind> = Extract<DeskAct, { kind: Kind }>;

/** Why the desk does not do what it was asked to, before any entry is tried. */
export type DeskRefusal =
  /** A field of a form that has to be filled in, or names what the roster does not have. */
  | { readonly why: 'field-missing'; readonly field: string; readonly label: string }
  | { readonly why: 'field-unread'; readonly field: string; readonly label: string; readonly text: string }
  /** Two names where one is taken. */
  | { readonly why: 'single-name'; readonly field: string; readonly label: string }
  | { readonly why: 'name-unknown'; readonly field: string; readonly text: string }
  | { readonly why: 'nothing-changes' | 'no-sitting-today' | 'not-heard-yet' | 'not-yet' }
  | { readonly why: 'unknown-act'; readonly kind: string }
  /** Several sit, any of whom may hear it. */
  | { readonly why: 'several-sittings'; readonly field: string }
  /** Somebody else sits there now: consent was personal. */
  | { readonly why: 'leader-changed' | 'unknown-case'; readonly case: string }
  | { readonly why: 'unknown-shift'; readonly shift: string }
  /** Nobody fit sits there. */
  | { readonly why: 'unfit-sitting'; readonly case: string; readonly shift: string };
