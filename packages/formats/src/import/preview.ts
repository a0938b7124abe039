import type { Language } from '@lunzhi/core';
import type { Grid } from '../table/grid.ts';
import type { Answers } from './doubts.ts';

/** What happens to a row of what is imported. */
export type ImportMark = 'new' | 'changed' | 'missing' | 'rank' | 'check';

/** A cell as it was read. */
export interface ImportCell {
  readonly text: string;
  /** What stands there until now; `null` where that is the same, or nothing was there to compare. */
  readonly before: string | null;
  readonly isDoubted: boolean;
}

export interface ImportRow {
  readonly id: string;
  readonly marks: readonly ImportMark[];
  readonly cells: readonly ImportCell[];
  /** Row of the sheet, from 1; `null` of what the table does not have. */
  readonly line: number | null;
  /** The untouched cells, by the columns of the source. */
  readonly source: readonly { readonly text: string; readonly isDoubted: boolean }[];
}

/** Something that only a person can decide: it could lose or move words of the table. */
export interface ImportQuestion {
  readonly key: string;
  /** `C4`; empty where the table has nothing of it. */
  readonly cells: readonly string[];
  readonly sentence: string;
  readonly choices: readonly { readonly id: string; readonly words: string; readonly isSuggested: boolean }[];
  /** What stands: the answer given, else what is suggested; `null` as long as nothing is. */
  readonly chosen: string | null;
}

/** What an import would do, to be looked at before it is done. */
export interface ImportPreview {
  readonly kind: 'leaders' | 'duties';
  /** Where it was read. */
  readonly place: string;
  /** The columns of what was read. */
  readonly heads: readonly string[];
  /** The columns of the source: `B`, and its head. */
  readonly sourceHeads: readonly { readonly column: string; readonly head: string }[];
  readonly rows: readonly ImportRow[];
  readonly questions: readonly ImportQuestion[];
  /** What was inferred and moves no word, in sentences. */
  readonly inferences: readonly string[];
  /** Why nothing can be imported at all; empty where something can. */
  readonly problems: readonly string[];
}

/** What a preview is made with. */
export interface PreviewInput {
  readonly grids: readonly Grid[] | 'too-large' | 'workbook-as-text' | 'not-a-workbook';
  readonly answers: Answers;
  readonly language: Language;
}

/** How many questions of a preview nobody has answered yet; it can be taken when none is left. */
export const openQuestions = ({ questions }: ImportPreview): number =>
  questions.filter(({ chosen }) => chosen === null).length;
