import type { Institution } from '@lunzhi/core';
import type { LeaderColumn } from './columns.ts';

/** Lists of a document that a cell may name members of. */
export type LinkKind = 'townships' | 'sectors' | 'projects';

/** Facts of what could not be understood in a leaders' table, was guessed, or is worth a look; `cell` is `B7`. */
export interface LeadersFacts {
  // errors: nothing can be read
  'not-a-workbook': object;
  /** A workbook whose name says that it is text. */
  'workbook-as-text': object;
  /** It would take too much memory. */
  'too-large': object;
  'no-header': object;
  'no-leaders': object;
  'quote-not-closed': { readonly line: number };
  'too-many-leaders': { readonly count: number; readonly most: number };

  // warnings: something may be wrong, or is not in the document
  'column-ignored': { readonly cell: string; readonly head: string; readonly cells: number };
  'column-twice': { readonly cell: string; readonly head: string; readonly first: string };
  'line-passed-over': {
    readonly line: number;
    readonly said: string;
    readonly cells: readonly string[];
    readonly because: 'no-name' | 'footnote' | 'caption';
  };
  /** Another sheet that has leaders and was not read. */
  'other-sheet': { readonly sheet: string; readonly count: number };
  'row-continued': { readonly line: number; readonly name: string };
  /** Brackets that do not pair; `post` as it would be with them mended. */
  'bracket-open': { readonly cell: string; readonly written: string; readonly post: string };
  /** A name run together with a post. */
  'name-glued': {
    readonly cell: string;
    readonly written: string;
    readonly name: string;
    readonly post: string;
    /** The name begins like no family name that is known, and is left as it is written. */
    readonly isUnsure: boolean;
  };
  /** Several rows have one number. */
  'rank-doubled': {
    readonly cell: string;
    readonly cells: readonly string[];
    readonly number: number;
    readonly names: readonly string[];
  };
  /** The whole, where a field of work is asked for: 全面工作. */
  'whole-field': {
    readonly cell: string;
    readonly cells: readonly string[];
    readonly written: readonly string[];
  };
  'several-names': { readonly cell: string; readonly name: string };
  'same-name': {
    readonly cell: string;
    readonly name: string;
    readonly id: string;
    readonly isSamePost: boolean;
  };
  /** Several leaders hold the post that is all that a table says of one. */
  'title-shared': { readonly cell: string; readonly title: string };
  'note-as-absence': { readonly cell: string; readonly written: string };
  /** Remarks of who has left, or takes no part: 已调离. */
  'note-as-leaving': { readonly cell: string; readonly written: string; readonly name: string };
  'near-miss': {
    readonly cell: string;
    readonly list: LinkKind;
    readonly written: string;
    readonly meant: string;
  };
  'not-a-link': { readonly cell: string; readonly list: LinkKind; readonly written: string };
  'absence-unread': { readonly cell: string; readonly written: string };
  'absence-whole-period': { readonly cell: string; readonly written: string };
  'day-shortened': { readonly cell: string; readonly written: string };
  'share-unread': { readonly cell: string; readonly written: string };
  'text-shortened': { readonly cell: string; readonly most: number };
  'not-in-table': { readonly id: string; readonly name: string };
  'posts-kept': { readonly cell: string; readonly name: string; readonly written: string };

  // notes: guesses, and how the table was read
  'named-by-title': { readonly cell: string };
  'name-last': { readonly cell: string; readonly name: string; readonly post: string };
  'beside-name': { readonly cell: string; readonly name: string; readonly said: string };
  'column-guessed': { readonly cell: string; readonly head: string; readonly column: LeaderColumn };
  'absence-half-day': { readonly cell: string; readonly written: string };
  'order-by-number': { readonly cell: string };
  'order-by-row': { readonly because: 'no-column' | 'not-all-different' };
  'filled-down': { readonly cell: string; readonly said: string };
  'short-form': {
    readonly cell: string;
    readonly list: LinkKind;
    readonly written: string;
    readonly taken: string;
  };
  'chief-guessed': { readonly cell: string; readonly name: string; readonly post: string };
  'body-guessed': {
    readonly cell: string;
    readonly name: string;
    readonly post: string;
    readonly body: Institution;
  };
  'body-unknown': { readonly cell: string; readonly name: string };
}

type Code = keyof LeadersFacts;

/** Something about a leaders' table that its sender should look at. */
export type LeadersDoubt = {
  [Each in Code]: {
    readonly code: Each;
    readonly severity: 'error' | 'warning' | 'note';
  } & LeadersFacts[Each];
}[Code];

const errors: readonly Code[] = [
  'not-a-workbook',
  'workbook-as-text',
  'too-large',
  'no-header',
  'no-leaders',
  'quote-not-closed',
  'too-many-leaders',
];
const notes: readonly Code[] = [
  'whole-field',
  'named-by-title',
  'name-last',
  'beside-name',
  'column-guessed',
  'absence-half-day',
  'order-by-number',
  'order-by-row',
  'filled-down',
  'short-form',
  'chief-guessed',
  'body-guessed',
  'body-unknown',
];

/** A doubt with the severity of its code. */
export function doubt<Each extends Code>(code: Each, facts: LeadersFacts[Each]): LeadersDoubt {
  const severity = errors.includes(code) ? 'error' : notes.includes(code) ? 'note' : 'warning';
  return { code, severity, ...facts } as unknown as LeadersDoubt;
}

/** What somebody decided where a table leaves something open: the choice by the key of the doubt. */
export type Answers = Readonly<Record<string, string>>;

/** What tells a doubt from the others of a table; what is doubted in several cells alike is one. */
export function doubtKey(own: LeadersDoubt): string {
  if (own.code === 'whole-field') return own.code;
  if (own.code === 'near-miss') return [own.code, own.list, own.written].join(' ');
  if (own.code === 'line-passed-over' && own.because !== 'no-name') return `${own.code} notes`;
  if (own.code === 'other-sheet') return sheetKey(own.sheet);
  const at = 'cell' in own ? own.cell : 'line' in own ? own.line : 'id' in own ? own.id : '';
  return [own.code, at, ...('written' in own ? [own.written] : [])].join(' ');
}

/** Under which somebody says of a sheet that it is to be read instead. */
export const sheetKey = (sheet: string): string => `other-sheet ${sheet}`;
