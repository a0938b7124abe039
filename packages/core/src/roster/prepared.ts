import type { CompileOutcome, Select } from '../compile/compile.ts';
import type { Rule } from '../constraints/constraint.ts';
import type { Scene } from './name-roster.ts';

/** A document ready to be solved. */
export interface Prepared extends Scene {
  readonly select: Select;
  /** Of a roster that was read: the rules as settled for the problem it was planned for last. */
  readonly asked?: readonly Rule[];
  /** Of a roster that was read: what its document alone compiles to, on the days that the roster stores. */
  readonly outcome?: CompileOutcome;
}
