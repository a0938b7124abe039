/** For those who extend lunzhi or compare solvers with it: constraints, backends, the problem in indices. */
export { type BoundRule, type BoundRules, bindRules } from './constraints/bind-rules.ts';
export { catalogue } from './constraints/catalogue.ts';
export {
  type BoundConstraint,
  type Cap,
  type Constraint,
  type DefaultRule,
  defineConstraint,
  type Forbidden,
  type Load,
  type Milder,
  type NamedFacts,
  type NamedNote,
  NEVER_CHANGES,
  type Rule,
  type RuleNote,
  type Select,
  type Resolved as Settled,
  type Tracker,
  type Violation,
} from './constraints/constraint.ts';
export { shiftsByLeader } from './constraints/duties.ts';
export { guardConstraint } from './constraints/custom-constraint.ts';
export { effectiveRules } from './constraints/effective-rules.ts';
export { encodeRules } from './constraints/bind-rules.ts';
export { bindPairs, type PairCost } from './constraints/pair-cost.ts';
export { field, type FieldFacts } from './document/field.ts';
export { daySelectorSchema, leaderSelectorSchema } from './document/host-selectors.ts';
export { type LinearColumn, LinearModel, type LinearRow, type LinearTerm } from './linear/linear-model.ts';
export { lpFormat, lpName } from './linear/lp-format.ts';
export { dateSetWords, dateWords } from './locale/dates.ts';
export { parseAndPrepare } from './plan/parse-document.ts';
export type { Prepared } from './roster/prepared.ts';
export {
  type Assignment,
  type CarriedLoads,
  FREE,
  HOLIDAY,
  MAKE_UP_WORKDAY,
  NO_POST,
  NO_TYPE,
  NOT_PUBLISHED,
  type PastDuty,
  type Places,
  type Preferences,
  type Problem,
  type ProblemPin,
  type ProblemPost,
  type ProblemService,
  type ServiceKind,
  UNABLE,
  UNASSIGNED,
  WEEKEND,
  WORKDAY,
} from './problem/problem.ts';
export { compareScores, judge, type Judgement } from './score/score.ts';
export type { Backend, BackendResult, SolveOptions, Task } from './solve/backend.ts';
export { localSearchBackend } from './solve/local-search-backend.ts';
export { type Solution, solve } from './solve/solve.ts';
export { boundFairness, fairnessFlow } from './solve/priced-dues.ts';
/** For the parameters of one's own constraints: the zod that reads them, and a way to make them that tries no `eval`. */
export { withoutEval } from './document/without-eval.ts';
export {
  type LinearLevel,
  type LinearModelOptions,
  type LinearModelOutcome,
  linearModelText,
} from './plan/linear-model-text.ts';
export * as z from 'zod';
