import { fieldSpec } from './field-kinds.ts';
import { isProblem, type Typed, type TypedProblem } from './typed-text.ts';

/** A value and where in the document it goes. */
export interface Written {
  readonly steps: readonly string[];
  readonly value: unknown;
}

/** Where the second of two days stands whose first is there; `undefined` for a day that stands alone. */
export function endSteps(steps: readonly string[]): readonly string[] | undefined {
  const end = [...steps.slice(0, -1), 'to'];
  const isPair = steps[steps.length - 1] === 'from' && fieldSpec(end)?.kind.kind === 'date';
  return isPair ? end : undefined;
}

/** What a typed text writes: days from one to another, typed into the first of two fields, are written into both. */
export function writtenBy(typed: Typed, steps: readonly string[]): readonly Written[] | TypedProblem {
  if (!isProblem(typed)) return [{ steps, value: typed.value }];
  const end = endSteps(steps);
  if (typed.problem !== 'range' || end === undefined) return typed;
  const { from, to } = typed.days;
  return [
    { steps, value: from },
    { steps: end, value: to },
  ];
}
