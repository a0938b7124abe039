import type { Language } from '@lunzhi/core';

/** What a template may name: `{编号}`. */
export interface Slot {
  readonly id: string;
  /** What it is called in templates; either name is known in a template of either language. */
  readonly names: Readonly<Record<Language, string>>;
  /** How it is set in a cell, and what stands for an empty one. */
  readonly kind?: 'name' | 'date';
  /** Lines of a form that are kept free for it. */
  readonly room?: number;
  /** Of a list: what each of its items has, `{诉求.内容}`. */
  readonly fields?: readonly Slot[];
  /** Of a list: where it has no items its lines are left out, and not printed once with blanks. */
  readonly isOptional?: boolean;
}

/** Text, or what a slot holds; `list` when it is a field of that list's items. */
export type Piece = string | { readonly slot: Slot; readonly list: Slot | null };

/** A text with slots in it. */
export type Pattern = readonly Piece[];

/** A line of text; `list` when it is printed for each item of that list. */
export type TextLine = { readonly list: Slot | null; readonly text: Pattern } & (
  | { readonly kind: 'title' | 'right' }
  | { readonly kind: 'heading'; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly isIndented: boolean }
);

/** A row of a form or a table. */
export interface TemplateRow {
  readonly list: Slot | null;
  readonly cells: readonly Pattern[];
}

/** A column by its dashes: `:----` is twice as wide as `--`, and its texts begin at the left. */
export interface Dashes {
  readonly width: number;
  readonly align: 'left' | 'center';
}

export type TemplateBlock =
  | TextLine
  | {
      readonly kind: 'form';
      readonly widths: readonly number[] | null;
      readonly rows: readonly TemplateRow[];
    }
  | {
      readonly kind: 'table';
      readonly head: TemplateRow;
      readonly columns: readonly Dashes[];
      readonly rows: readonly TemplateRow[];
    }
  | { readonly kind: 'page-break' };

/** A template that was read. */
export interface Template {
  readonly language: Language;
  readonly blocks: readonly TemplateBlock[];
}

/** What is wrong with a template, and in which of its lines, from 1. */
export type TemplateProblem = { readonly line: number } & (
  | { readonly code: 'unknown-slot'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'slot-not-closed' }
  | { readonly code: 'row-not-closed' }
  | { readonly code: 'needs-field'; readonly name: string; readonly fields: readonly string[] }
  | { readonly code: 'two-lists'; readonly names: readonly [string, string] }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'dashes-alone' }
  | { readonly code: 'no-title' }
  | { readonly code: 'line-too-long'; readonly most: number }
  | { readonly code: 'too-many-lines'; readonly most: number }
);

export type ReadTemplate =
  | { readonly status: 'read'; readonly template: Template }
  | { readonly status: 'refused'; readonly problems: readonly TemplateProblem[] };
