import type { Language } from '../../document/schema.ts';
import { childOf, type Path, valueAt } from '../../document/pointer.ts';
import type { NamedList } from './field-kinds.ts';
import { type KnownNames, knownNames } from './known-names.ts';

/** What reading and showing the texts of a form needs to know of its document. */
export interface FormContext {
  /** As it is being edited, errors and all. */
  readonly document: unknown;
  readonly language: Language;
  readonly period: { readonly from: string; readonly to: string };
  readonly names: (list: NamedList) => KnownNames;
}

export function formContext(document: unknown, language: Language): FormContext {
  const made = new Map<NamedList, KnownNames>();
  const day = (path: Path): string => {
    const written = valueAt(document, path);
    return typeof written === 'string' && /^\d{4}-\d\d-\d\d$/.test(written) ? written : '';
  };
  const from = day(['period', 'from']) || '2000-01-01';
  return {
    document,
    language,
    period: { from, to: day(['period', 'to']) || from },
    names(list) {
      let own = made.get(list);
      if (!own) made.set(list, (own = knownNames(childOf(document, list))));
      return own;
    },
  };
}
