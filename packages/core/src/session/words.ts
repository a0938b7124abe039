import type { Language } from '../document/schema.ts';
import { session as en } from '../locale/en/session.ts';
import { session as zh } from '../locale/zh-CN/session.ts';
import type { EntryKind } from '../roster/ledger-entry.ts';
import type { Amendment } from './amendment.ts';
import type { Stage } from '../roster/stage.ts';
import type { EditLabel, EditRefusal } from './forms/edit-document.ts';
import { formWordsIn } from './forms/form-context.ts';

/** Why a session does not do what it was asked to. */
export type Refusal =
  | { readonly why: 'no-roster' | 'document-refused' | 'busy' | 'nothing-changes' | 'needs-run' | 'no-run' }
  | { readonly why: 'unread-notice' }
  /** Of a newer version: it is none, or what was done cannot be done again on it. */
  | { readonly why: 'not-newer' | 'corrects-nothing' }
  | { readonly why: 'would-replace'; readonly what: 'document' | 'plan' }
  /** By the host's policy, which may say why. */
  | { readonly why: 'forbidden'; readonly reason?: string }
  | { readonly why: 'unknown-shift'; readonly shift: string }
  | { readonly why: 'unknown-leader'; readonly leader: string }
  | { readonly why: 'empty-place' | 'fixed-place' | 'locked-place' | 'place-twice'; readonly shift: string }
  | { readonly why: 'by-ledger'; readonly stage: Stage }
  | { readonly why: 'bad-range'; readonly from: string; readonly to: string }
  /** `at`: the field that is wrong; empty of an act that is not known. */
  | { readonly why: 'bad-act'; readonly kind: string; readonly at: string }
  /** Of a form: the text of a field, or the edit itself. */
  | { readonly why: 'edit'; readonly refused: EditRefusal }
  /** Planning anew would throw away what has happened to the roster. */
  | { readonly why: 'plan-by-ledger' };

/** What an act did, as undo and redo name it. Names are the document's own. */
export type ActLabel =
  | {
      readonly act: 'assign';
      readonly date: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly isLocking: boolean;
    }
  | { readonly act: 'exchange'; readonly dates: readonly [string, string]; readonly isLocking: boolean }
  | { readonly act: 'exchanges'; readonly count: number; readonly isLocking: boolean }
  | { readonly act: 'lock' | 'unlock'; readonly dates: readonly string[] }
  | { readonly act: 'add-absence'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly act: 'edit-document'; readonly edit: EditLabel; readonly count: number }
  | { readonly act: 'document' | 'plan' | 'replan' | 'open' }
  | {
      readonly act: 'amend';
      readonly kind: Amendment['kind'];
      readonly name: string;
      readonly isPublished: boolean;
    }
  | { readonly act: 'entry'; readonly kind: EntryKind; readonly date: string | null }
  | { readonly act: 'entries' | 'take-table'; readonly count: number };

/** What stands in an entry besides what happened. */
export type EntryNote =
  | { readonly note: 'reason'; readonly reason: string }
  | { readonly note: 'agreed'; readonly by: string }
  | { readonly note: 'told'; readonly at: string }
  | { readonly note: 'accepts'; readonly titles: readonly string[] }
  | { readonly note: 'change'; readonly sentence: string }
  | { readonly note: 'more'; readonly count: number };

export type SessionWords = typeof zh;

export const wordsIn = (language: Language): SessionWords => (language === 'zh-CN' ? zh : en);

export const refusalWords = (refusal: Refusal, language: Language): string =>
  refusal.why === 'edit'
    ? formWordsIn(language).refusal(refusal.refused)
    : wordsIn(language).refusal(refusal);

export const labelWords = (label: ActLabel, language: Language): string =>
  label.act === 'edit-document'
    ? formWordsIn(language).label(label.edit, label.count)
    : wordsIn(language).label(label);
