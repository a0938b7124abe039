import type { Language } from '@lunzhi/core';

/** Figures with their words, ready for a page, a workbook or a paper. */
export interface FigureReport {
  readonly language: Language;
  /** Who may see it: 内部 or 公开. */
  readonly marking: string;
  readonly isPublic: boolean;
  readonly title: string;
  /** The end of the title that may stand on a line of its own; `null` where it is not to be parted. */
  readonly titleRest: string | null;
  /** Below the title: the number of the issue, or what it follows. */
  readonly subtitle: string;
  readonly issuer: string;
  /** The day on which it is issued. */
  readonly date: string;
  /** That day in words. */
  readonly signed: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly FigureSection[];
  /** Above the marks of tables that have some: what one mark is. */
  readonly marksHead: string;
  /** The words of a list that says of each figure which cases it counts; `null` of what is public. */
  readonly caseList: CaseListWords | null;
}

export interface CaseListWords {
  readonly heading: string;
  /** Of a sheet. */
  readonly name: string;
  /** Of its columns: table, row, figure, how many cases, which. */
  readonly heads: readonly [string, string, string, string, string];
}

export interface FigureSection {
  readonly heading: string;
  readonly table: FigureTable | null;
  /** Below the table. */
  readonly notes: readonly string[];
}

/** Of which several stand side by side. */
export interface FigureGroup extends FigureSection {
  readonly id: 'townships' | 'units' | 'leaders' | 'sectors';
}

export interface FigureTable {
  /** Also the name of a sheet. */
  readonly name: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** What the marks of the rows mean, in the order of `FigureRow.marks`; `null` for a table without marks. */
  readonly marks: readonly string[] | null;
}

export interface FigureColumn {
  readonly head: string;
  readonly kind: 'text' | 'number';
  /** In characters of Chinese. */
  readonly width: number;
  /** It also stands where there is not room for all, on an upright page. */
  readonly isMain: boolean;
}

export interface FigureRow {
  readonly cells: readonly FigureCell[];
  /** One mark a case: how many there are of each kind. */
  readonly marks: readonly number[];
  readonly isTotal: boolean;
}

export interface FigureCell {
  readonly text: string;
  /** For a workbook that counts; `null` for what is only text. */
  readonly value: number | null;
  /** The cases that are counted; none in what is public. */
  readonly cases: readonly string[];
  /** Something that ought not to be. */
  readonly isBad: boolean;
}
