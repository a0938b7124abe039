import type { Language } from '../../document/schema.ts';
import { childOf, type Path, valueAt } from '../../document/pointer.ts';
import type { NamedList } from './field-kinds.ts';
import { forms as en } from '../../locale/en/forms.ts';
import { forms as zh } from '../../locale/zh-CN/forms.ts';
import type { DiagnosticView } from '../view.ts';
import type { FormNote } from './form-view.ts';

export type FormWords = typeof zh;

export const formWordsIn = (language: Language): FormWords => (language === 'zh-CN' ? zh : en);

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

/** Things of the document by the names under which forms show them. */
export interface KnownNames {
  /** Name by id, in the document's order; an id stands for itself where its name is another's too. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Items of a list of the document; malformed ones are left out. */
function knownNames(items: unknown): KnownNames {
  const named = (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item) => {
    const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name.trim() : '' }] : [];
  });
  const times = new Map<string, number>();
  for (const { id, name } of named)
    for (const own of new Set([id, name])) times.set(own, (times.get(own) ?? 0) + 1);
  const isClear = (name: string): boolean => name !== '' && times.get(name) === 1 && !/[且;；]/.test(name);
  const nameOf = new Map(named.map(({ id, name }) => [id, isClear(name) ? name : id]));
  const idOf = new Map([...nameOf].map(([id, name]) => [name, id]));
  for (const { id } of named) if (!idOf.has(id)) idOf.set(id, id);
  return { nameOf, idOf };
}

const SEPARATOR = /[、，,;；\n]+/;

/**
 * The items of a list that somebody typed with 、 or ， or , between them. A known name may hold such signs itself.
 *
 * @returns items without white space around them, in order, each once
 */
export function typedItems(text: string, known: ReadonlyMap<string, string>): string[] {
  const pieces = text.split(SEPARATOR);
  const marks = [...text.matchAll(new RegExp(SEPARATOR, 'g'))].map(([mark]) => mark);
  const items: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let [item, taken] = [pieces[at]!.trim(), 1];
    for (let end = Math.min(pieces.length, at + 8); end > at + 1; end--) {
      const joined = pieces
        .slice(at, end)
        .reduce((all, piece, index) => all + marks[at + index - 1]! + piece)
        .trim();
      if (!known.has(joined)) continue;
      [item, taken] = [joined, end - at];
      break;
    }
    if (item !== '') items.push(item);
    at += taken;
  }
  return [...new Set(items)];
}

/** The diagnostics of a document, each handed out once: to the field it is about, else to its row, else to nobody. */
export class FormNotes {
  readonly #left: Set<DiagnosticView>;

  constructor(diagnostics: readonly DiagnosticView[]) {
    this.#left = new Set(diagnostics);
  }

  /** What is said of a value and of all that is in it; rows ask after their fields have. */
  take(pointer: string): readonly FormNote[] {
    const own = [...this.#left].filter(
      (note) => note.pointer === pointer || note.pointer.startsWith(`${pointer}/`),
    );
    for (const note of own) this.#left.delete(note);
    return own.map(({ severity, sentence }) => ({ severity, sentence }));
  }

  /** What nobody took. */
  rest(): readonly FormNote[] {
    const own = [...this.#left].map(({ severity, sentence }) => ({ severity, sentence }));
    this.#left.clear();
    return own;
  }
}
