import type { Words } from '../words/index.ts';

type FactsOf<Sentence> = Sentence extends () => string
  ? unknown
  : Sentence extends (facts: infer Facts) => string
    ? Facts
    : never;

/** What is wrong with the body of a request, before it is a call of a command. */
export type RequestProblem = {
  [Code in keyof Words['request']]: { readonly code: Code; readonly pointer: string } & FactsOf<
    Words['request'][Code]
  >;
}[keyof Words['request']];

export const wordRequestProblem = (problem: RequestProblem, { request }: Words): string =>
  (request[problem.code] as (facts: RequestProblem) => string)(problem);

/** Thrown for a body that is no request. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
