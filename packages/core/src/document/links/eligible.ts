import { itemsOf } from '../form/salvage.ts';
import type { DraftLeader, DraftLeaderSelector, DraftPost } from './link-context.ts';

/**
 * The post a leader holds on a day.
 *
 * @returns `'always'` when the leader has no posts, and so is in post throughout; undefined when out of post
 */
export function postOn(leader: DraftLeader, date: string): DraftPost | 'always' | undefined {
  const posts = itemsOf(leader.posts);
  if (posts.length === 0) return 'always';
  return posts.find(({ item }) => (item.from ?? date) <= date && date <= (item.to ?? date))?.item;
}

/** Whether a selector names a leader who holds a given post; an absent selector names everybody. */
export function selects(
  selector: DraftLeaderSelector | undefined,
  leader: DraftLeader,
  held: DraftPost | 'always',
): boolean {
  if (selector === undefined) return true;
  const post = held === 'always' ? {} : held;
  const body = post.body ?? leader.body;
  if (selector.ids !== undefined && !selector.ids.includes(leader.id)) return false;
  if (selector.chiefs !== undefined && selector.chiefs !== (post.chief ?? leader.chief ?? false))
    return false;
  return selector.bodies === undefined || (body !== undefined && selector.bodies.includes(body));
}
