import type { Steps } from '../bound/steps.ts';
import type { Problem } from '../problem/problem.ts';

/** What explaining may take for a document of any size, in units of about ten nanoseconds. */
const BASE = 150_000_000;
/** And for each pair of a place and a leader: a trial reads the whole document again. */
const PER_PAIR = 120;

/** How much work may still be done: counted, never timed, so that without a time limit results repeat. */
export class WorkBudget {
  #left: number;
  #isStopped = false;

  /** @param work units allowed in all */
  constructor(work: number) {
    this.#left = work;
  }

  /** A share, from 0 to 1, of what explaining a problem may take in all. */
  static for({ shiftCount, leaderCount }: Problem, share: number): WorkBudget {
    return new WorkBudget(share * (BASE + PER_PAIR * shiftCount * leaderCount));
  }

  get left(): number {
    return this.#left;
  }

  /** Nothing more may be done: the work is used up, or whoever waits said stop. */
  get isOut(): boolean {
    return this.#isStopped || this.#left <= 0;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  spend(work: number): void {
    this.#left -= work;
  }

  /** Lets whoever does the steps look up, and remembers a stop. */
  *pause(): Steps<void> {
    if (yield) this.#isStopped = true;
  }

  /** Does steps with a part of the budget; a stop inside is a stop of the whole. */
  *portion<Result>(work: number, steps: (portion: WorkBudget) => Steps<Result>): Steps<Result> {
    const portion = new WorkBudget(Math.min(work, this.#left));
    const before = portion.left;
    portion.#isStopped = this.#isStopped;
    const result = yield* steps(portion);
    this.#left -= before - portion.left;
    this.#isStopped = portion.#isStopped;
    return result;
  }
}
