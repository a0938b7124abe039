/** What a value of JSON may be called; `integer` only where a whole number is asked for. */
export type JsonType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'object' | 'null';

/** What JSON would have allowed where it broke off. */
export type JsonExpected =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma-or-end-of-object'
  | 'comma-or-end-of-list'
  | 'end-of-text'
  | 'end-of-string'
  | 'escape'
  | 'number';

/** Facts of the diagnostics about a document's form. All are errors but `more-problems`. */
export interface FormFacts {
  'too-large': { readonly bytes: number; readonly limit: number };
  'empty-file': object;
  /** Lines and columns count from 1, columns in characters; `found` is empty at the end of the text. */
  'json-syntax': {
    readonly line: number;
    readonly column: number;
    readonly expected: JsonExpected;
    readonly found: string;
  };
  'duplicate-key': { readonly key: string; readonly line: number; readonly column: number };
  'too-deep': { readonly limit: number };
  /** A value that JSON cannot hold: the name of its type, or the number's text. */
  'not-json': { readonly received: string };
  'format-missing': object;
  'format-newer': { readonly received: string; readonly supported: string };
  'format-other': { readonly received: string; readonly supported: string };
  'too-many-leaders': { readonly count: number; readonly limit: number };
  'too-many-items': { readonly count: number; readonly limit: number };
  /** So much is malformed that the checks themselves give up. */
  'too-many-problems': object;
  /** What was left out after the limit of reported problems. A note. */
  'more-problems': { readonly errors: number; readonly others: number };

  /** `known`: what may be written there, where nothing resembles the key and the choice is small. */
  'unknown-key': { readonly key: string; readonly nearest?: string; readonly known?: readonly string[] };
  /** `allowed`: the values to choose from, where there is such a choice. */
  'missing-field': { readonly key: string; readonly allowed?: readonly string[] };
  'wrong-type': { readonly expected: readonly JsonType[]; readonly received: JsonType };
  'bad-date': { readonly value: string };
  'bad-time': { readonly value: string };
  'bad-id': { readonly value: string };
  /** A name or another text in which there is nothing to be seen; `signs`: which there are, as `U+200B`. */
  'invisible-text': { readonly signs: readonly string[] };
  /** A text with signs that turn the direction of what follows: `signs`, as `U+202E`. */
  'direction-sign': { readonly signs: readonly string[] };
  /** A text that does not have the form a constraint's parameters ask for. */
  'bad-form': { readonly value: string };
  'bad-choice': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly nearest?: string;
  };
  'text-length': { readonly length: number; readonly least?: number; readonly most?: number };
  'list-length': { readonly count: number; readonly least?: number; readonly most?: number };
  /** `above` is a bound that the number may not equal. */
  'number-out-of-range': {
    readonly value: number;
    readonly least?: number;
    readonly most?: number;
    readonly above?: number;
    readonly below?: number;
  };
  'not-whole': { readonly value: number };
  /** Refused by a constraint's own schema; `reason` are its author's words. */
  refused: { readonly reason?: string };
}
