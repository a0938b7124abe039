import type { Within } from './locate.ts';
import type { Level } from './schema.ts';

/** Only an error stops the stages that follow. */
export type Severity = 'error' | 'warning' | 'note';

export const hasError = (found: readonly { readonly severity: Severity }[]): boolean =>
  found.some(({ severity }) => severity === 'error');

/** What every diagnostic of every stage has; the facts of its code stand beside these, all of it JSON. */
export interface DiagnosticBase {
  /** Kebab-case and stable; the messages are chosen by it. */
  readonly code: string;
  readonly severity: Severity;
  /** RFC 6901, into the document. Of a missing field: the object that lacks it. */
  readonly pointer: string;
  readonly within?: Within;
}

/** The diagnostic of one code out of a table of codes and their facts. */
export type DiagnosticOf<Facts, Code extends keyof Facts = keyof Facts> = {
  [C in Code]: DiagnosticBase & { readonly code: C } & Readonly<Facts[C]>;
}[Code];

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

/** What an id can refer to. */
export type ReferenceKind =
  'township' | 'sector' | 'project' | 'department' | 'venue' | 'shift-type' | 'leader';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Facts of the diagnostics about what a document says across its parts. Errors, unless marked. */
export interface LinkFacts {
  /** `first` is the position, from 1, of the item that has the id already. */
  'duplicate-id': { readonly id: string; readonly first: number };
  /** An id that is not in Unicode's composed form (NFC). */
  'not-composed': { readonly id: string; readonly composed: string };
  'unknown-reference': {
    readonly kind: ReferenceKind;
    readonly id: string;
    readonly nearest?: string;
    /** Its name, where that is another word than its id. */
    readonly nearestName?: string;
  };
  /** A note: the duty counts for nothing. */
  'unknown-history-leader': {
    readonly id: string;
    readonly nearest?: string;
    readonly nearestName?: string;
  };
  'succeeds-self': object;

  'too-many-decimals': { readonly value: number; readonly limit: number };
  'share-and-quota': object;
  'posts-overlap': Span & { readonly other: number };
  /** `both`: leader and title are given; else neither is. */
  'convener-unclear': { readonly both: boolean };
  'weekdays-and-month-days': object;
  'empty-preference': object;

  'range-reversed': Span;
  'session-reversed': Span;
  'year-out-of-range': { readonly date: string; readonly least: number; readonly most: number };
  'period-too-long': Span & { readonly limit: number };
  /** A warning. */
  'outside-period': Span & { readonly periodFrom: string; readonly periodTo: string };
  'history-in-period': { readonly date: string; readonly periodFrom: string };

  'pin-outside-period': { readonly date: string; readonly periodFrom: string; readonly periodTo: string };
  'pin-out-of-post': { readonly date: string; readonly leader: string };
  /** `common`: the absence stands under `commonAbsences`. */
  'pin-while-absent': Span & {
    readonly date: string;
    readonly leader: string;
    readonly common: boolean;
  };
  'pin-on-unavailable-weekday': {
    readonly date: string;
    readonly leader: string;
    readonly weekday: number;
  };
  /** `type`: the name of the shift type; absent when no type in force that day has the leader in its pool. */
  'pin-not-in-pool': { readonly date: string; readonly leader: string; readonly type?: string };
  /** `types`: names of the shift types that it may mean. */
  'pin-without-type': {
    readonly date: string;
    readonly leader: string;
    readonly types: readonly string[];
  };
  'pin-twice': { readonly date: string; readonly leader: string; readonly first: number };

  'unknown-constraint': { readonly constraint: string; readonly nearest?: string };
  'rule-id-needed': { readonly constraint: string };
  'bad-rule-id': { readonly id: string };
  'duplicate-rule-id': { readonly id: string; readonly first: number };
  /** The id is that of a default rule of another constraint. */
  'rule-id-taken': { readonly id: string; readonly constraint: string };
  'level-not-allowed': {
    readonly constraint: string;
    readonly level: Level;
    readonly allowed: readonly Level[];
  };
  'rule-always-holds': { readonly constraint: string };
  /** A rule that always holds stands once, under the id of its constraint. */
  'rule-holds-once': { readonly constraint: string };
}

/** Each code of the stage “form and links” with its facts. */
export interface DocumentFacts extends FormFacts, LinkFacts {}

/** What reading a document finds wrong or worth saying. */
export type DocumentDiagnostic = DiagnosticOf<DocumentFacts>;
