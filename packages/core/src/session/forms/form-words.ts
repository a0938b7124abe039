import type { Language } from '../../document/schema.ts';
import type { EditLabel, EditRefusal } from './edit-document.ts';
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
  /** A value that may be chosen and that its field does not put into words; empty for none. */
  readonly choice: (value: string) => string;
  readonly duties: string;
  /** Of a leader whose name others have too: their ranks, from 1. */
  readonly namesakes: (ranks: readonly number[]) => string;
  readonly rule: {
    readonly off: string;
    readonly broken: (count: number) => string;
    readonly unknown: string;
    readonly always: string;
  };
  readonly refusal: (refusal: EditRefusal) => string;
  readonly label: (label: EditLabel) => string;
  readonly effect: (effect: EditEffect) => string;
  readonly noEffect: string;
  /** Once entries of the ledger change the roster. */
  readonly later: string;
}

export const formWordsIn = (language: Language): FormWords => (language === 'zh-CN' ? zhCN : en);
