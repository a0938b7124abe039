import type { Language } from '@lunzhi/core';

/** A printed paper, not yet a file of Word, a page or plain text. Texts are data: no sign in them means anything to a writer. */
export interface Paper {
  readonly language: Language;
  /** What its file is called. */
  readonly title: string;
  /** Who may see it, at the head of each page: 内部. `null` on what is public. */
  readonly marking: string | null;
  /** Who issues it. */
  readonly issuer: string;
  /** The ISO date that its file bears, so that equal papers are equal files. */
  readonly date: string;
  /** The mark of the public table that it is made of: see `PublicRoster`. */
  readonly mark?: string;
  /** A4 upright unless it says otherwise. A page to print has the sheet of its first paper. */
  readonly sheet?: SheetName;
  /** By how much all that is set is larger than usual, as on a wall; 1 when left out. */
  readonly scale?: number;
  readonly blocks: readonly PaperBlock[];
}

/** A4, upright or across (横向), and A3, to be posted on a wall. */
export type SheetName = 'a4' | 'a4-landscape' | 'a3';

export type PaperBlock =
  /** `moreLines`: where a title that takes several is parted. */
  | { readonly kind: 'title'; readonly text: string; readonly moreLines?: readonly string[] }
  /** What an attachment is called (附件1), at the head of a page of its own. */
  | { readonly kind: 'attachment'; readonly text: string }
  /** Small texts between a title and its table: one in the middle, several from side to side. */
  | { readonly kind: 'subtitle'; readonly texts: readonly string[] }
  /** 1 is set in 黑体, 2 in 楷体. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isIndented: boolean }
  /** Lines at the right: one, such as a number; or who signs and when, centred on each other and never alone on a page. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | PaperForm
  | PaperTable
  | { readonly kind: 'page-break' };

/** A grid of labels and what is written beside them. */
export interface PaperForm {
  readonly kind: 'form';
  /** Of the columns, in proportion. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormCell {
  readonly isLabel: boolean;
  /** What stands in it, line by line. */
  readonly lines: readonly string[];
  /** Lines for which there is room at least: more than one where an empty cell is to be written in. */
  readonly room: number;
  /** Columns that it takes. */
  readonly span: number;
}

/** A table whose head stands on each page that it reaches. */
export interface PaperTable {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Whether there is little room beside texts, so that many columns fit. */
  readonly isNarrow?: boolean;
  /** Whether rows of a narrow one are as low as can be. */
  readonly isCompact?: boolean;
}

/** Each cell line by line. */
export type TableCells = readonly (readonly string[])[];

export type TableRow = TableCells | TableBand | MarkedRow;

/** A text over the whole width that belongs to the row below it, and never ends a page. */
export interface TableBand {
  readonly kind: 'band';
  readonly text: string;
  readonly isMarked: boolean;
}

/** A row with a thick rule at its left. */
export interface MarkedRow {
  readonly kind: 'marked';
  readonly cells: TableCells;
}

export interface TableColumn {
  readonly head: string;
  /** In proportion to those of the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center';
}
