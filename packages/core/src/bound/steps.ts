/**
 * Work cut into short steps, so that whoever does it may look up between them. Answered `true`, it ends early with
 * what it has; answered `false`, it goes on. How often it pauses decides nothing.
 */
export type Steps<Result> = Generator<void, Result, boolean>;

/** Does all steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next(false);
    if (step.done === true) return step.value;
  }
}
