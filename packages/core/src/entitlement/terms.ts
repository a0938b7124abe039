import type { Problem, ProblemPost } from '../problem/problem.ts';

/** How a leader takes part in the load while he holds a post: by share, or by quota instead. */
export type Terms = Pick<ProblemPost, 'share' | 'quota'>;

export interface TermsOfPosts {
  readonly terms: readonly Terms[];
  /** Per post: index into `terms`. */
  readonly ofPost: Int32Array;
}

/**
 * Posts with equal terms, numbered alike: a leader who changes posts in mid-year and keeps his quota owes it once.
 */
export function termsOfPosts({ posts }: Pick<Problem, 'posts'>): TermsOfPosts {
  const terms: Terms[] = [];
  const known = new Map<string, number>();
  const ofPost = Int32Array.from(posts, ({ share, quota }) => {
    const key = quota ? `${quota.per} ${quota.count}` : `share ${share}`;
    if (!known.has(key)) known.set(key, terms.push({ share, quota }) - 1);
    return known.get(key)!;
  });
  return { terms, ofPost };
}

/** Whether the terms give any part of the load. */
export const isPart = ({ share, quota }: Terms): boolean => (quota ? quota.count : share) > 0;
