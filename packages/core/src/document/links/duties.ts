import { itemsOf } from '../form/salvage.ts';
import type { Path } from '../pointer.ts';
import type { DraftLeader, LinkContext } from './link-context.ts';

const decimals = 3;

/** What a leader, a post, a convener or a shift type says of itself is not at odds with itself. */
export function checkDuties(context: LinkContext): void {
  const { document, found } = context;
  for (const { item, at } of itemsOf(document.firstConvener)) {
    const both = item.leader !== undefined && item.title !== undefined;
    const neither = item.leader === undefined && item.title === undefined;
    if (both || neither) found.add('convener-unclear', ['firstConvener', at], { both });
  }
  for (const { item: leader, at } of itemsOf(document.leaders)) {
    checkLeader(leader, ['leaders', at], context);
  }
  for (const { item, at } of itemsOf(document.shiftTypes)) {
    if (item.days?.weekdays === undefined || item.days.monthDays === undefined) continue;
    found.add('weekdays-and-month-days', ['shiftTypes', at, 'days'], {});
  }
}

function checkLeader(leader: DraftLeader, path: Path, context: LinkContext): void {
  const { found } = context;
  checkShare(leader, path, context);
  for (const { item: post, at } of itemsOf(leader.posts)) {
    checkShare(post, [...path, 'posts', at], context);
  }
  checkOverlaps(leader, path, context);
  for (const key of ['duties', 'restDays', 'holidays'] as const) {
    checkDecimals(leader.carried?.[key], [...path, 'carried', key], context);
  }
  for (const { item, at } of itemsOf(leader.preferences)) {
    if (item.dates !== undefined || item.weekdays !== undefined) continue;
    found.add('empty-preference', [...path, 'preferences', at], {});
  }
}

function checkShare(
  { share, quota }: { readonly share?: number | undefined; readonly quota?: object | undefined },
  path: Path,
  context: LinkContext,
): void {
  if (share !== undefined && quota !== undefined) context.found.add('share-and-quota', path, {});
  checkDecimals(share, [...path, 'share'], context);
}

function checkDecimals(value: number | undefined, path: Path, { found }: LinkContext): void {
  if (value === undefined || Number(value.toFixed(decimals)) === value) return;
  found.add('too-many-decimals', path, { value, limit: decimals });
}

/** A leader holds one post at a time. An open end reaches without limit. */
function checkOverlaps(leader: DraftLeader, path: Path, { found }: LinkContext): void {
  const posts = itemsOf(leader.posts)
    .map(({ item, at }) => ({ at, from: item.from ?? '0000-01-01', to: item.to ?? '9999-12-31' }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from === b.from ? a.at - b.at : a.from < b.from ? -1 : 1));
  let longest = posts[0];
  for (const post of posts.slice(1)) {
    if (longest !== undefined && post.from <= longest.to) {
      const later = Math.max(post.at, longest.at);
      const facts = {
        other: Math.min(post.at, longest.at) + 1,
        from: post.from,
        to: post.to < longest.to ? post.to : longest.to,
      };
      found.add('posts-overlap', [...path, 'posts', later], facts);
    }
    if (longest === undefined || post.to > longest.to) longest = post;
  }
}
