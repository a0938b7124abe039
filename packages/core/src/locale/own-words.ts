import type { Language } from '../document/schema.ts';
import type { NameTables } from './names.ts';
import { setLike, wordTables } from './tables.ts';

/** Some words of a table, and of the tables within it. */
export type SomeWords<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...given: never[]) => unknown)
    ? Words[Key]
    : Words[Key] extends readonly unknown[]
      ? Words[Key]
      : SomeWords<Words[Key]>;
};

type Table = Record<string, unknown>;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const complain = (text: string): void =>
  (globalThis as { readonly console?: { error(text: string): void } }).console?.error(text);

/** A table with some words overridden; one that is not there is told of, since nothing would show it. */
function said(words: Table, own: Table, path: string): Table {
  const changed: Table = { ...words };
  for (const [key, value] of Object.entries(own)) {
    const before = words[key];
    if (before === undefined || isTable(before) !== isTable(value) || typeof before !== typeof value)
      complain(`Words: there is no "${path}.${key}" of that kind. 没有这样的用词「${path}.${key}」。`);
    else changed[key] = isTable(before) ? said(before, value as Table, `${path}.${key}`) : value;
  }
  return changed;
}

/** Does it to the tables that are loaded, and to each that comes. */
function toEach(change: (name: string, table: Table) => void): void {
  wordTables.onTable.push(change);
  for (const [name, table] of wordTables.loaded) change(name, table);
}

/**
 * Says some words otherwise, wherever they are said from these tables: names of entries and stages in sentences and exports,
 * words of the editor in its pages. Called before they are shown, on the page and in the worker, by a module that both import.
 *
 * @param words by the names of their tables; a table that is never loaded changes nothing
 */
export function addWords<Tables = NameTables>(language: Language, words: SomeWords<Tables>): void {
  const own = words as Record<string, Table | undefined>;
  toEach((name, table) => {
    if (own[name]) table[language] = said(table[language] as Table, own[name], name);
  });
}

/**
 * Adds a language to the tables. What has no word in it is said in the language that it is like, as are sentences and dates,
 * which stand in no table.
 *
 * @param tag as elements are asked for it: `language="bo"`
 * @param words all of them, as their type wants it; one that is missing at run time is that of `like`
 */
export function defineLanguage<Tables = NameTables>(
  tag: string,
  { like, words }: { readonly like: Language; readonly words: Tables },
): void {
  const own = words as Record<string, Table | undefined>;
  setLike(tag, like);
  toEach((name, table) => {
    const base = table[like] as Table;
    table[tag] = own[name] ? said(base, own[name], name) : base;
  });
}
