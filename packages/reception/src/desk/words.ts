import type { Language } from '@lunzhi/core';
import type { CaseDiagnostic } from '../ledger/diagnostics.ts';
import { namesIn, wordCase } from '../locale/cases.ts';
import { desk as en } from '../locale/en/desk.ts';
import { receptionNames } from '../locale/names.ts';
import { desk as zh } from '../locale/zh-CN/desk.ts';
import type { DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import { FILLED_IN } from './form-fields.ts';
import type { DeskLabel } from './state.ts';

export type DeskWords = typeof zh;

export const deskWordsIn = (language: Language): DeskWords => (language === 'zh-CN' ? zh : en);

export function labelWords({ act, entry, case: id, count }: DeskLabel, language: Language): string {
  const words = deskWordsIn(language);
  return words.label(entry ? receptionNames(language).kinds[entry] : words.acts[act], id, count);
}

/** Why nothing was done, or what is to be said of what was. */
export function saidOf(about: DeskRefusal | CaseDiagnostic, { language, roster }: DeskContext): string {
  if (!('why' in about)) return wordCase(about, language, namesIn(roster.document));
  const { refusals, typed } = deskWordsIn(language);
  switch (about.why) {
    case 'field-missing':
      return typed.missing(about.label);
    case 'single-name':
      return typed.single(about.label);
    case 'field-unread':
      return typed.unread(about.label, about.text);
    case 'name-unknown':
      return typed.unknown(about.text);
    default:
      return refusals[about.why];
  }
}

/** Where in its form that is, by the name of the field; empty where it is of no field. */
export function fieldOf(about: DeskRefusal | CaseDiagnostic): string {
  if ('why' in about) return 'field' in about ? about.field : '';
  const { pointer } = about;
  const key = about.code === 'missing-field' ? `/${(about as { readonly key?: string }).key}` : '';
  const keys = `${pointer}${key}`.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  const [room, below] = keys;
  if (FILLED_IN.has(room)) return '';
  if (room === 'handlers') return below === 'due' ? 'due' : 'lead';
  if (room === 'facts' && below === 'petitioners') return `petitioner.${keys[2] ?? 'name'}`;
  return room === 'served' || room === 'facts' ? keys.slice(0, 2).join('.') : (room ?? '');
}
