import type { Language } from '../document/schema.ts';

/** Words of one domain by language. */
export type WordTable<Words> = Record<Language, Words>;

type AnyTable = Record<string, unknown>;

/** Every table that was loaded, by its name, and what is to be done with each that comes: the rest of `own-words`. */
export const wordTables: {
  readonly loaded: Map<string, AnyTable>;
  readonly onTable: ((name: string, table: AnyTable) => void)[];
} = { loaded: new Map(), onTable: [] };

/** Makes a table known, so that a host can say some of its words otherwise: by `addWords`, before or after it is loaded. */
export function wordTable<Words>(name: string, table: WordTable<Words>): WordTable<Words> {
  wordTables.loaded.set(name, table);
  for (const change of wordTables.onTable) change(name, table);
  return table;
}

const likes = new Map<string, Language>();

/** Says of which language a host's own takes what it has no words for. */
export const setLike = (tag: string, like: Language): void => void likes.set(tag, like);

/** The language that a host's own is like: of its sentences, dates and marks; any other is itself. */
export const baseLanguage = (tag: string): Language => likes.get(tag) ?? (tag as Language);

/** Whether a host has added a language of that tag. */
export const isAdded = (tag: string): boolean => likes.has(tag);
