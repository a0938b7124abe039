/**
 * The exact backend for small problems, of at most 60 choices of who takes which place (`javascriptLpSolverLimits`). Apart from the rest, since its library puts itself on the global object when it
 * is loaded, which happens at the first solve; what stood there is put back.
 *
 * @packageDocumentation
 */
export { type ExactLimits } from './solve/exact-backend.ts';
export { exactBackend, ExactBackendError } from './solve/exact-backend.ts';
export { BackendRefusedError, type BackendRefusal, type ProgramSize } from './solve/backend.ts';
export type { LinearProgram, LinearSolver, ProgramColumn, ProgramOutcome } from './solve/linear-program.ts';
export {
  javascriptLpSolverBackend,
  javascriptLpSolverLimits,
  solveProgram,
  UnusableAnswerError,
  UnusableProgramError,
} from './solve/javascript-lp-solver.ts';
