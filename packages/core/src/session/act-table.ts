import type { Act } from './acts.ts';

/** What an act may change: who holds places, the pins that lock them, what else the document says, the ledger. */
export type ActChange = 'places' | 'locks' | 'document' | 'ledger';

/**
 * Every act by its public name, with all that it may change; `undo` and `redo` change what the act did that they take back
 * or do again, and `rebase` takes a newer version. Types of acts, the page that lists them and what a policy is asked about
 * follow from this table and from `actSchema`, which says what each carries.
 */
export const actTable = {
  assign: ['places', 'locks'],
  exchange: ['places', 'locks'],
  exchanges: ['places'],
  'take-table': ['places', 'ledger'],
  lock: ['locks'],
  unlock: ['locks'],
  'add-absence': ['document', 'places', 'locks'],
  document: ['document', 'places', 'locks'],
  'write-field': ['document', 'places', 'locks'],
  'add-item': ['document', 'places', 'locks'],
  'remove-item': ['document', 'places', 'locks'],
  'move-item': ['document', 'places', 'locks'],
  edits: ['document', 'places', 'locks'],
  entry: ['ledger', 'places'],
  entries: ['ledger', 'places'],
  plan: ['places'],
  replan: ['places', 'ledger', 'document', 'locks'],
  amend: ['document', 'places', 'locks', 'ledger'],
  undo: ['places', 'locks', 'document', 'ledger'],
  redo: ['places', 'locks', 'document', 'ledger'],
  rebase: ['places', 'locks', 'document', 'ledger'],
} as const satisfies Readonly<Record<Act['kind'] | StepAct<Act>['kind'], readonly ActChange[]>>;

/** The public name of something that can be done to a roster. */
export type ActName = keyof typeof actTable;

/** The names of all acts, steps back and forth too. */
export const actNames = Object.keys(actTable) as readonly ActName[];

/** As much of something as is known: what it is, and whatever is chosen already. */
export type Draft<Value> = Value extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value as Name extends 'kind' ? Name : never]: Value[Name] } & {
        readonly [Name in keyof Value as Name extends 'kind' ? never : Name]?: Draft<Value[Name]>;
      }
    : Value;

/** What is no act: a step back or forth, or a newer version that is taken. */
export type StepAct<Own> =
  /** `act` is what it takes back or does again, where that is known, as it is in a worker. */
  | { readonly kind: 'undo' | 'redo'; readonly act?: Own }
  /** By the page around; the elements do none. */
  | { readonly kind: 'rebase'; readonly newer?: unknown };

/** What a policy is asked about: an act, or a step. Asked for what is shown, it has what is chosen by then and no more. */
export type AskedAct<Own extends { readonly kind: string } = Act> =
  (Own extends unknown ? Draft<Own> : never) | StepAct<Own>;

export interface AskedWhen {
  /** `show`: for a control, of an act that may not be complete. `apply`: of the whole act, which is done if it is allowed. */
  readonly when: 'show' | 'apply';
  /** That of the reader, for the reason. */
  readonly language: string;
}

/** Whether something may be done: `true`, or why not, in words for the reader. Whatever is not `true` is a refusal. */
export type Permission = true | string;

/** A host's policy. One that fails or never answers allows nothing. */
export type Can<Own extends { readonly kind: string } = Act> = (
  act: AskedAct<Own>,
  asked: AskedWhen,
) => Permission | Promise<Permission>;
