import type { Language } from '../../document/schema.ts';
import type { EditDeed, EditRefusal } from './edit-document.ts';
import type { FormSectionId } from './form-view.ts';
import { formWords as en } from './form-words-en.ts';
import { formWords as zhCN } from './form-words-zh-CN.ts';

/** What an edit of a document would bring about for the table. */
export type EditEffect =
  /** Places that their holder may no longer hold; `isEmptied`: nobody holds them then. */
  | {
      readonly effect: 'unable';
      readonly name: string;
      readonly dates: readonly string[];
      readonly isEmptied: boolean;
    }
  | { readonly effect: 'gone' | 'new'; readonly count: number }
  | {
      readonly effect: 'rule';
      readonly title: string;
      readonly before: number | null;
      readonly after: number;
    };

/** What forms say beyond the sentences of diagnostics and rules. */
export interface FormWords {
  readonly sections: Readonly<Record<FormSectionId, string>>;
  /** Label of a field, by its list and key. */
  readonly label: (list: string, key: string) => string;
  /** What stands when a field is empty, or how to write it. */
  readonly hint: (list: string, key: string) => string;
  /** Label of a value that is chosen. */
  readonly choice: (key: string, value: string) => string;
  readonly list: (list: string) => { readonly title: string; readonly hint: string; readonly add: string };
  readonly duties: string;
  /** Of a leader whose name others have too: their ranks, from 1. */
  readonly namesakes: (ranks: readonly number[]) => string;
  readonly rule: {
    readonly on: string;
    readonly weight: string;
    readonly level: string;
    readonly off: string;
    readonly broken: (count: number) => string;
    readonly kept: string;
    readonly unknown: string;
    readonly always: string;
    /** A sentence with `{key}` where a parameter's field stands; empty where the constraint's own words do. */
    readonly sentence: (rule: string, constraint: string) => string;
  };
  readonly refusal: (refusal: EditRefusal) => string;
  readonly deed: (deed: EditDeed) => string;
  readonly effect: (effect: EditEffect) => string;
  readonly noEffect: string;
  /** Once the roster is lived by. */
  readonly later: string;
}

export const formWordsIn = (language: Language): FormWords => (language === 'zh-CN' ? zhCN : en);
