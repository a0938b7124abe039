import type { Diagnostic } from '@lunzhi/core';
import type { Words } from '../words/index.ts';

/** What a sentence needs to know; nothing where it takes no facts. */
type FactsOf<Sentence> = Sentence extends () => string
  ? unknown
  : Sentence extends (facts: infer Facts) => string
    ? Facts
    : never;

/** One of the sentences by its code, with its facts. */
export type ProblemOf<Sentences> = {
  [Code in keyof Sentences]: { readonly code: Code } & FactsOf<Sentences[Code]>;
}[keyof Sentences];

/** Why a call or a file given in it cannot be used: the code of a sentence in `words/…/problems.ts`, and its facts. */
export type CallProblem = ProblemOf<Words['problems']>;

/** @param sentences of one language */
export const sentenceOf = <Sentences>(problem: ProblemOf<Sentences>, sentences: Sentences): string =>
  (sentences[problem.code] as (facts: ProblemOf<Sentences>) => string)(problem);

export const wordProblem = (problem: CallProblem, { problems }: Pick<Words, 'problems'>): string =>
  sentenceOf(problem, problems);

/** Thrown where a command cannot go on for a reason that lies with the call or its files, not with the program. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly CallProblem[];
  readonly exitCode: 1 | 2;

  constructor(problems: CallProblem | readonly CallProblem[], exitCode: 1 | 2 = 2) {
    const all = Array.isArray(problems) ? (problems as readonly CallProblem[]) : [problems as CallProblem];
    super(all.map(({ code }) => code).join(', '));
    this.problems = all;
    this.exitCode = exitCode;
  }
}

/** Thrown where a command cannot go on because a document that it was given has errors. */
export class RefusedDocument extends Error {
  override readonly name = 'RefusedDocument';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code }) => code).join(', '));
    this.diagnostics = diagnostics;
  }
}
