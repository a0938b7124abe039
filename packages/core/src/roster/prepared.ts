import type { Calendar } from '../calendar/types.ts';
import type { Names } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Problem } from '../problem/problem.ts';
import type { CompileOutcome, Select } from '../compile/compile.ts';
import type { Rule } from '../constraints/constraint.ts';

/** A document ready to be solved. */
export interface Prepared {
  readonly document: RosterDocument;
  readonly calendar: Calendar;
  readonly problem: Problem;
  readonly names: Names;
  readonly rules: BoundRules;
  readonly select: Select;
  /** Of a roster that was read: the rules as settled for the problem it was planned for last. */
  readonly settledRules?: readonly Rule[];
  /** Of a roster that was read: what its document alone compiles to, on the days that the roster stores. */
  readonly outcome?: CompileOutcome;
}
