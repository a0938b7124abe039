import type { ProblemOf } from 'lunzhi/embed';
import type { Words } from '../words/index.ts';

/** What is wrong with the body of a request, before it is a call of a command. */
export type RequestProblem = ProblemOf<Words['request']> & { readonly pointer: string };

/** Thrown for a body that is no request. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
