import type { FormKind } from './acts.ts';

/**
 * How a field is typed. Units and leaders are typed by their names, as are lists of the document: townships, sectors,
 * projects, departments.
 */
export type FieldKind =
  | 'date'
  | 'text'
  | 'lines'
  | 'number'
  | 'flag'
  | 'choice'
  | 'unit'
  | 'units'
  | 'townships'
  | 'sectors'
  | 'projects'
  | 'departments'
  | 'leaders';

export interface EntryField {
  /** Path in the entry: `served.on`. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** What it begins with. */
  readonly value: string;
  /** Of a choice: what may be chosen, with what is to be said of it. */
  readonly options: readonly { readonly value: string; readonly words: string }[];
}

/** What may be written down of a case now, field by field. */
export interface EntryForm {
  readonly case: string;
  readonly kind: FormKind;
  readonly title: string;
  readonly fields: readonly EntryField[];
}

/** Something that may follow, by its name. */
export interface FollowingEntry {
  readonly kind: FormKind;
  readonly name: string;
}

/** Why a case might not be heard, as far as the cases tell; a person decides. */
export interface ExclusionView {
  readonly ground: string;
  readonly words: string;
  readonly article: string;
  /** Which case tells it, since when, and until when it holds. */
  readonly why: string;
  readonly until: string | null;
}

/** A table of cases as it was understood; nothing of it is taken yet. */
export interface ImportPreview {
  /** Which of the tables it is, from 0. */
  readonly sheet: number;
  /** 新件12行，疑似重复1行。 */
  readonly counts: string;
  /** Cases that are registered without a word. */
  readonly taken: number;
  readonly columns: readonly {
    readonly column: string;
    readonly head: string;
    readonly state: 'understood' | 'doubted' | 'left-out';
    /** What it was taken for, or why it is left out. */
    readonly words: string;
  }[];
  readonly rows: readonly {
    readonly line: number;
    readonly kind: 'new' | 'likely-duplicate' | 'known' | 'refused';
    readonly words: string;
    readonly case: string | null;
    readonly title: string;
    readonly why: string;
  }[];
  readonly doubts: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly cell: string;
    readonly sentence: string;
  }[];
}

/** What is known of a hearing before it begins. */
export interface ReceivingDraft {
  /** How many come, and how many of them speak; `null` where it is not known before they are there. */
  readonly present: number | null;
  readonly representatives: number | null;
  /** Where it may be heard; of several, one has to be chosen. */
  readonly seats: readonly { readonly shift: string; readonly post: string }[];
}
