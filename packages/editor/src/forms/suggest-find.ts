import type { LeaderView } from '@lunzhi/core';
import { finds, initialsOf } from '../combobox/find.ts';
import { postBeside } from '../words.ts';

/** What parts the items of a list, and of a selector. */
const MARK = /[、，,;；且\n]/;

/** The part of a text that is being typed. */
export interface TypedItem {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Whether it is one of the names already. */
  readonly isKnown: boolean;
}

/**
 * The item of a list in which the caret stands; names may hold the marks of a list themselves.
 *
 * @param names all that the list may hold
 */
export function itemAtCaret(text: string, caret: number, names: readonly string[]): TypedItem {
  const starts = [0];
  for (let at = 0; at < caret; at++) if (MARK.test(text[at]!)) starts.push(at + 1);
  const marked = names.filter((name) => MARK.test(name));
  const begun = (start: number): string => text.slice(start, caret).trim();
  const isBegun = (start: number): boolean =>
    MARK.test(begun(start)) && marked.some((name) => name.startsWith(begun(start)));
  const start = starts.find(isBegun) ?? starts[starts.length - 1]!;
  const from = start + /^\s*/.exec(text.slice(start))![0].length;
  const whole = marked.find((name) => text.startsWith(name, from));
  const next = text.slice(caret).search(MARK);
  const to = whole === undefined ? (next < 0 ? text.length : caret + next) : from + whole.length;
  const own = text.slice(from, Math.max(from, to)).trimEnd();
  return { from, to: from + own.length, text: own, isKnown: names.includes(own) };
}

/** A name on suggestion, with what tells of it. */
export interface Suggestion {
  readonly name: string;
  readonly post: string;
}

/**
 * Names that a list does not hold yet and that what is being typed finds: by characters or by initials, those that begin
 * so first. Leaders are found by their posts and numbers too.
 *
 * @param typed being typed; one that is a name already, and an empty one, leave all names that are left
 */
export function suggestionsFor(
  text: string,
  typed: TypedItem,
  names: readonly string[],
  leaders: readonly LeaderView[],
): Suggestion[] {
  const items = new Set(text.split(MARK).map((item) => item.trim()));
  const isThere = (name: string): boolean => items.has(name) || (MARK.test(name) && text.includes(name));
  const query = typed.isKnown ? '' : typed.text.normalize('NFKC');
  const found = names.flatMap((name) => {
    if (isThere(name)) return [];
    const { post, rank, initials } = leaders.find((own) => own.name === name) ?? {
      post: '',
      rank: 0,
      initials: '',
    };
    if (!finds({ name, post, rank, initials }, query)) return [];
    const short = initials === '' ? initialsOf(name) : initials;
    const isFirst = [name, short].some((own) => own.toLowerCase().startsWith(query.toLowerCase()));
    return [{ name, post: postBeside({ name, post }), isFirst }];
  });
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)];
}
