import type { Steps } from '../bound/steps.ts';
import type { Problem } from '../problem/problem.ts';

/** What searching for conflicts, and then explaining them, may take in any document: units of some ten nanoseconds. */
const BASE = 200_000_000;
/** And for each pair of a place and a leader: a trial reads the whole document again. */
const PER_PAIR = 60;

/** How much work may still be done: counted, never timed, so that without a time limit results repeat. */
export class WorkBudget {
  readonly #work: number;
  /** What this is a portion of. */
  readonly #whole: WorkBudget | undefined;
  #left: number;
  #isStopped = false;

  /**
   * @param work units allowed in all
   * @param whole what it is a portion of: what is spent is spent there too
   */
  constructor(work: number, whole?: WorkBudget) {
    this.#work = work;
    this.#whole = whole;
    this.#left = work;
  }

  /** How much of the work is done, 0 to 1. */
  get done(): number {
    return this.#work > 0 ? Math.min(1, 1 - this.#left / this.#work) : 1;
  }

  static for({ shiftCount, leaderCount }: Problem): WorkBudget {
    return new WorkBudget(BASE + PER_PAIR * shiftCount * leaderCount);
  }

  /** Below 0 when the last piece of work took more than was left. */
  get left(): number {
    return this.#left;
  }

  /** Nothing more may be done: the work is used up, or whoever waits said stop. */
  get isOut(): boolean {
    return this.#isStopped || this.#left <= 0;
  }

  spend(work: number): void {
    this.#left -= work;
    this.#whole?.spend(work);
  }

  /** Lets whoever does the steps look up, and remembers a stop. */
  *pause(): Steps<void> {
    if (yield) this.#isStopped = true;
  }

  /** Does steps as long as work is left, each spending so much. */
  *whileLeft<Result>(steps: Steps<Result>, work = 0): Steps<Result> {
    for (;;) {
      this.spend(work);
      const step = steps.next(this.isOut);
      if (step.done === true) return step.value;
      yield* this.pause();
    }
  }

  /** Does steps with a part of the budget; a stop inside is a stop of the whole. */
  *portion<Result>(work: number, steps: (portion: WorkBudget) => Steps<Result>): Steps<Result> {
    const portion = new WorkBudget(Math.min(work, this.#left), this);
    portion.#isStopped = this.#isStopped;
    const result = yield* steps(portion);
    this.#isStopped = portion.#isStopped;
    return result;
  }
}
