import type { Language } from '@lunzhi/core';
import { word, type RosterDocument } from '@lunzhi/core';
import { type DiagnosticOf, type DocumentDiagnostic, leaderNames, remembered } from '@lunzhi/core/internal';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import type { FoldRefusal } from '../cases/entry-facts.ts';
import { articles } from '../law/articles.ts';
import type { Source } from '../law/source.ts';
import type { CaseDiagnostic, LedgerFacts } from '../ledger/diagnostics.ts';
import { cases as en } from './en/cases.ts';
import { wordSource } from './limits.ts';
import { type NameOf, nothingNamed } from './name-of.ts';
import { cases as zh } from './zh-CN/cases.ts';

/** What core says of a document, and of a file of cases otherwise. */
type OtherwiseWorded =
  | 'too-large'
  | 'empty-file'
  | 'format-missing'
  | 'format-newer'
  | 'format-other'
  | 'unknown-key'
  | 'bad-form'
  | 'refused'
  | 'unknown-reference';

export type OwnDiagnostic =
  FoldRefusal | DiagnosticOf<LedgerFacts> | Extract<DocumentDiagnostic, { readonly code: OtherwiseWorded }>;

/** What leaders, townships, sectors, projects and departments of a document are called. */
export const namesIn = remembered((document: RosterDocument): NameOf => {
  const named = (items: readonly { readonly id: string; readonly name: string }[] = []) =>
    new Map(items.map(({ id, name }) => [id, name]));
  const lists = {
    leader: leaderNames(document),
    township: named(document.townships),
    sector: named(document.sectors),
    project: named(document.projects),
    department: named(document.departments),
    venue: named(document.venues),
    'shift-type': named(document.shiftTypes),
  };
  return (kind, id) => lists[kind].get(id) ?? id;
});

/**
 * What is said of a file of cases, or of an entry, as a sentence that says where, what is wrong and what to do.
 *
 * @param name what ids are called; ids themselves when left out
 */
export function wordCase(diagnostic: CaseDiagnostic, language: Language, name = nothingNamed): string {
  const words = language === 'zh-CN' ? zh : en;
  const { pointer } = diagnostic;
  const entry = /^\/entries\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  const head =
    entry !== undefined
      ? words.inEntry(Number(entry) + 1)
      : pointer.startsWith('/settings/')
        ? words.inSettings
        : '';
  if (diagnostic.code === 'number-out-of-range' && pointer.endsWith('/representatives'))
    return (
      head + words.mostRepresentatives(MOST_REPRESENTATIVES, wordSource(articles.representatives, language))
    );
  const sentence = words.sentences[diagnostic.code as OwnDiagnostic['code']] as
    ((of: CaseDiagnostic, context: { name: NameOf; source: string }) => string) | undefined;
  const source = 'source' in diagnostic ? wordSource(diagnostic.source as Source, language) : '';
  return head + (sentence ? sentence(diagnostic, { name, source }) : formWords(diagnostic, language));
}

/** What core says of the form of any file: of the field itself, since it knows the fields of documents alone. */
function formWords(diagnostic: CaseDiagnostic, language: Language): string {
  const { within: _, ...rest } = diagnostic as DocumentDiagnostic;
  const keys = diagnostic.pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  const last = diagnostic.code === 'missing-field' ? undefined : keys[keys.length - 1];
  return word({ ...rest, pointer: last === undefined ? '' : `/${last}` } as DocumentDiagnostic, language);
}
