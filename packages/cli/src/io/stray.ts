import { Refusal } from '../call/problem.ts';
import { wordsThrown } from './guard-constraint.ts';
import type { Stray } from './outside.ts';

/** What a module of the caller's own has done to the program, as a reason why the call cannot go on. */
export function refusalOf(stray: Stray, path: string): Refusal {
  switch (stray.kind) {
    case 'thrown':
      return new Refusal({ code: 'constraints-threw-late', path, reason: wordsThrown(stray.error) });
    case 'exit':
      return new Refusal({ code: 'constraints-exit', path, exitCode: stray.exitCode });
    case 'idle':
      return new Refusal({ code: 'constraints-unsettled', path });
  }
}
