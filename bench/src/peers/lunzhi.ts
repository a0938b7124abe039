import { type Assignment, type Prepared, solve, UNASSIGNED } from '@lunzhi/core/solver';
import type { Claim } from '../result/result.ts';
import type { Level } from '../levels.ts';
import type { Pair } from './pairs.ts';
import { finished, type Peer, stopped } from './peer.ts';

/** Moves per place of the first attempts; after them four times as many each time. */
const FIRST_ATTEMPT = 250;
/** An attempt begins only when this share of it can be done in what time is left; the last fills the time. */
const LAST_SHARE = 0.85;
/** Milliseconds kept for the count from scratch and the hand-over, so that no roster comes late. */
const AFTERWARDS = 100;

/** The limit stops it as it stops other solvers: it gets no more draws than they. */
const TIME_OVER = 'went on with other seeds until the time was over';

const pairsOf = (assignment: Assignment): Pair[] =>
  [...assignment].flatMap((leader, shift): Pair[] => (leader === UNASSIGNED ? [] : [[shift, leader]]));

/** lunzhi as it runs when nothing is said: seed 1 and the default moves, however long that takes. */
export const lunzhiDefaultPeer: Peer = {
  id: 'lunzhi-default',
  about: "lunzhi's default run alone, what `lunzhi plan` does",
  isExact: false,
  async run({ problem, rules }, { report }) {
    const solution = await solve(problem, rules);
    report({ pairs: pairsOf(solution.assignment), claim: claimOf(solution) });
    return finished(`default run: ${solution.moves.toLocaleString('en')} moves`);
  },
};

/**
 * lunzhi until the limit. Its search ends by moves and not by the clock, so it is asked again with four times the moves until
 * the time is over; the first attempt ends when fairness is proven, or that no roster is valid and complete.
 */
export const lunzhiPeer: Peer = {
  id: 'lunzhi',
  about: 'lunzhi until the limit: again and again with other seeds and more moves',
  isExact: false,
  async run({ problem, rules }: Prepared, { seed, seconds, watch, report }) {
    const limit = seconds * 1000 - AFTERWARDS;
    let perMs = 0;
    for (let attempt = 0, moves = FIRST_ATTEMPT * problem.shiftCount; ; attempt++) {
      const left = limit - watch.ms;
      const affordable = Math.floor(left * perMs * LAST_SHARE);
      // the first attempt may have been too short to tell the speed
      const isLast = attempt > 1 && affordable < moves * 5;
      const budget = isLast ? affordable : moves;
      if (left <= 0 || budget < problem.shiftCount) return stopped(TIME_OVER);
      const signal = { aborted: false };
      const start = watch.ms;
      const solution = await solve(problem, rules, {
        seed: seed + attempt,
        moves: budget,
        timeLimitMs: left,
        signal,
        onProgress({ score, fairnessBound, isInfeasible }) {
          const isProven =
            score !== null && score.hard === 0 && score.coverage === 0 && score.fairness === fairnessBound;
          if (attempt === 0 && (isProven || isInfeasible === true)) signal.aborted = true;
        },
      });
      const spent = watch.ms - start;
      perMs = solution.moves / Math.max(1, spent);
      report({ pairs: pairsOf(solution.assignment), claim: claimOf(solution) });
      if (solution.status === 'optimal') return finished('optimal on every level');
      if (solution.status === 'infeasible') return finished('says infeasible');
      if (isLast) return stopped(TIME_OVER);
      moves *= 4;
    }
  },
};

function claimOf({ status, judgement, proven, bound }: Awaited<ReturnType<typeof solve>>): Claim {
  const levels = (['disruption', 'fairness', 'quality'] as const).filter((level) => proven[level]);
  return {
    score: judgement.score,
    proven: levels satisfies Level[],
    ...(bound.fairness !== null && status !== 'infeasible' && { bound: { fairness: bound.fairness } }),
    ...(status === 'infeasible' && { isInfeasible: true }),
  };
}
