import { NO_POST } from './problem.ts';

/** Days on end on which a leader holds the same post; day indices, both inclusive. */
export interface PostRun {
  readonly leader: number;
  readonly post: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Who holds which post when, run by run: by leader, then by day. Whoever asks something of every leader and day asks it
 * of far fewer runs.
 *
 * @param postOf `[leader × dayCount + day]`
 */
export function postRuns(postOf: Int32Array, dayCount: number): PostRun[] {
  const runs: PostRun[] = [];
  for (let start = 0; start < postOf.length; start += dayCount)
    for (let from = 0; from < dayCount;) {
      const post = postOf[start + from]!;
      let end = from + 1;
      while (end < dayCount && postOf[start + end] === post) end++;
      if (post !== NO_POST) runs.push({ leader: start / dayCount, post, from, to: end - 1 });
      from = end;
    }
  return runs;
}
