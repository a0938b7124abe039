import type { ImportField } from './columns.ts';
import type { NamedList } from './names.ts';

/** Facts of what could not be understood in a table of cases, was guessed, or is worth a look; `cell` is `C7`. No text about persons is among them. */
export interface ImportFacts {
  // errors: nothing can be read
  'no-header': object;

  // warnings: something may be wrong, or is not taken
  /** A word that is none of the list; `taken` stands for it, or nothing. */
  'word-unknown': {
    readonly cell: string;
    readonly field: ImportField;
    readonly written: string;
    readonly taken?: string;
    readonly nearest?: string;
  };
  'name-unknown': {
    readonly cell: string;
    readonly list: NamedList;
    readonly written: string;
    /** Name of the member that may be meant. */
    readonly nearest?: string;
  };
  'name-ambiguous': {
    readonly cell: string;
    readonly list: NamedList;
    readonly written: string;
    readonly candidates: readonly string[];
  };
  'number-unread': { readonly cell: string };
  /** A spreadsheet has rounded it: 4.31122E+17. */
  'digits-lost': { readonly cell: string };
  'identity-unread': { readonly cell: string };
  /** Its last digit does not fit the others. */
  'identity-wrong': { readonly cell: string };
  'too-many-names': { readonly cell: string };
  'may-be-litigation': { readonly cell: string };
  confidential: { readonly cell: string };
  'related-unknown': { readonly cell: string; readonly written: string };
  'repeat-without-earlier': { readonly cell: string };
  'text-shortened': { readonly cell: string };
  /** No township, sector or project: no leader answers for it. */
  'nobody-answers': { readonly cell: string };

  // notes: guesses, and how the table was read
  /** The table has no such column: this holds for all of it. */
  assumed: { readonly field: ImportField; readonly taken: string };
  /** The table has no numbers of cases: they were made from the day and the order. */
  'ids-made': object;
  'id-changed': { readonly cell: string; readonly taken: string };
  'name-short': {
    readonly cell: string;
    readonly list: NamedList;
    readonly written: string;
    readonly taken: string;
  };
  'sector-from-department': { readonly cell: string; readonly taken: string };
  'number-rounded': { readonly cell: string; readonly taken: number };
  'people-from-names': { readonly cell: string; readonly taken: number };
}

type Code = keyof ImportFacts;

/** Something about a table of cases that somebody should look at. */
export type ImportDoubt = {
  [Each in Code]: {
    readonly code: Each;
    readonly severity: 'error' | 'warning' | 'note';
  } & ImportFacts[Each];
}[Code];

const notes: readonly Code[] = [
  'assumed',
  'ids-made',
  'id-changed',
  'name-short',
  'sector-from-department',
  'number-rounded',
  'people-from-names',
];

/** A doubt with the severity of its code. */
export function doubt<Each extends Code>(code: Each, facts: ImportFacts[Each]): ImportDoubt {
  const severity = code === 'no-header' ? 'error' : notes.includes(code) ? 'note' : 'warning';
  return { code, severity, ...facts } as unknown as ImportDoubt;
}
