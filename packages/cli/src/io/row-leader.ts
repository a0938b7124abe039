import type { Leader, RosterDocument } from '@lunzhi/core';

/** Names as tables write them: padded with full-width blanks, in full or half width, without what no cell can hold. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/[\s\p{C}]+/gu, '');

/** Leaders by their names, written in any such way, and by their ids. */
export interface LeadersByName {
  readonly named: ReadonlyMap<string, readonly Leader[]>;
  readonly byId: ReadonlyMap<string, Leader>;
}

export function leadersByName({ leaders }: RosterDocument): LeadersByName {
  const named = new Map<string, Leader[]>();
  for (const leader of leaders) {
    const key = nameKey(leader.name);
    const own = named.get(key);
    if (own) own.push(leader);
    else named.set(key, [leader]);
  }
  return { named, byId: new Map(leaders.map((leader) => [leader.id, leader])) };
}

/** The title of the post a leader holds on a date, as the public table shows it; empty where the document names none. */
export function postText({ posts = [] }: Leader, date: string): string {
  const post = posts.find(({ from, to }) => (from ?? date) <= date && date <= (to ?? date));
  return post?.title ?? '';
}

/**
 * The leader of a row, by id, or by name; several of one name are told apart by the post of the day, else by any post
 * of theirs. `undefined` when nobody is meant, or several may be.
 */
export function findRowLeader(
  { named, byId }: LeadersByName,
  { date, name, post }: { readonly date: string; readonly name: string; readonly post?: string | undefined },
): Leader | undefined {
  const own = byId.get(name);
  if (own) return own;
  const all = named.get(nameKey(name)) ?? [];
  if (all.length === 1 || post === undefined) return only(all);
  const key = nameKey(post);
  return (
    only(all.filter((leader) => nameKey(postText(leader, date)) === key)) ??
    only(all.filter(({ posts = [] }) => posts.some(({ title }) => nameKey(title) === key)))
  );
}

const only = (leaders: readonly Leader[]): Leader | undefined =>
  leaders.length === 1 ? leaders[0] : undefined;
