import type { Leader, RosterDocument } from '../document/schema.ts';

/** Names as tables write them: padded with full-width blanks, in full or half width, without what no cell can hold. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/[\s\p{C}]+/gu, '');

/** Posts are the same whatever blanks and marks part them: `县委常委、副县长`, `县委常委，副县长`. */
export const postKey = (post: string): string => nameKey(post).replace(/[\p{P}\p{S}]+/gu, '');

/** Leaders by their names, written in any such way, and by their ids. */
export interface LeadersByName {
  readonly named: ReadonlyMap<string, readonly Leader[]>;
  readonly byId: ReadonlyMap<string, Leader>;
}

/** Makes the leaders of a document ready for `findRowLeader`. */
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
 * The leaders whom a row of a table may mean: one where it says who is on duty, none or several where it does not.
 * A name decides when one leader has it; an id does when no other leader has it for a name; else the post of the day
 * must be that of one of them.
 *
 * @param row `leader` a name or an id; `post` as written, left out or empty where the table does not say
 */
export function findRowLeader(
  { named, byId }: LeadersByName,
  { date, leader, post = '' }: { readonly date: string; readonly leader: string; readonly post?: string },
): readonly Leader[] {
  const all = named.get(nameKey(leader)) ?? [];
  const ofId = byId.get(leader);
  const meant = ofId && !all.includes(ofId) ? [ofId, ...all] : all;
  if (meant.length < 2) return meant;
  const key = postKey(post);
  const fit = key === '' ? [] : meant.filter((one) => postKey(postText(one, date)) === key);
  return fit.length === 1 ? fit : meant;
}
