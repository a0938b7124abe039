import type { Backend } from './backend.ts';
import { exactBackend, type ExactLimits } from './exact-backend.ts';
import { boundedByRows, type LinearProgram, type ProgramOutcome } from './linear-program.ts';

/** What is used of javascript-lp-solver, whose own types say less than it returns. */
interface JavascriptLpSolver {
  Solve(model: {
    readonly optimize: 'cost';
    readonly opType: 'min';
    readonly constraints: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
    readonly variables: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly ints: Readonly<Record<string, 1>>;
  }): {
    readonly feasible: boolean;
    readonly bounded: boolean;
    readonly [variable: string]: number | boolean;
  };
  lastSolvedModel: unknown;
}

/** Values closer than this to a whole number count as whole. */
const TOLERANCE = 1e-6;

/**
 * Loads the library when it is first needed. It puts itself on the global object, as `window.solver` or, in a worker,
 * `self.solver`: what stood there before is put back.
 */
async function load(): Promise<JavascriptLpSolver> {
  const host = globalThis as { window?: unknown; self?: unknown };
  const kept = [host.window, host.self].flatMap((place) =>
    typeof place === 'object' && place !== null ? [{ place, solver: descriptorOf(place) }] : [],
  );
  const { default: library } = await import('javascript-lp-solver');
  for (const { place, solver } of kept) {
    if ((place as { solver?: unknown }).solver !== library) continue;
    if (solver) Object.defineProperty(place, 'solver', solver);
    else delete (place as { solver?: unknown }).solver;
  }
  return library as unknown as JavascriptLpSolver;
}

const descriptorOf = (place: object): PropertyDescriptor | undefined =>
  Object.getOwnPropertyDescriptor(place, 'solver');

let loaded: Promise<JavascriptLpSolver> | undefined;

/**
 * Solves a small programme to the optimum. It cannot be interrupted: give it small ones.
 *
 * @returns values of all columns; whole ones where they must be
 * @throws UnusableProgramError for a number that is not finite; UnusableAnswerError when the library's answer is not an optimum
 */
export async function solveProgram(program: LinearProgram): Promise<ProgramOutcome> {
  requireNumbers(program);
  const { columns, rows } = program;
  if (columns.length === 0) {
    const holds = rows.every(({ min, max }) => min <= 0 && max >= 0);
    return holds ? { kind: 'optimal', cost: 0, values: [] } : { kind: 'infeasible' };
  }
  loaded ??= load();
  const library = await loaded;
  const answer = library.Solve(modelOf(program));
  // it would keep the whole tableau alive
  library.lastSolvedModel = null;
  if (!answer.feasible) return { kind: 'infeasible' };
  if (!answer.bounded) throw new UnusableAnswerError('has no bound');
  const values = columns.map(({ integer, max }, column) => {
    // what is zero is left out
    const value = (answer[`c${column}`] ?? 0) as number;
    const whole = Math.round(value);
    if (integer && Math.abs(value - whole) > TOLERANCE) throw new UnusableAnswerError('is not whole');
    if (!(value >= -TOLERANCE && value <= max + TOLERANCE)) throw new UnusableAnswerError('is out of range');
    return integer ? whole : value;
  });
  return {
    kind: 'optimal',
    cost: columns.reduce((sum, { cost }, column) => sum + cost * values[column]!, 0),
    values,
  };
}

/**
 * The programme as the library reads it. Columns are called `c0` …, rows `r0` …, since names of its own fields vanish;
 * `ints` with bounds as rows, since `binaries` would add a row to every variable.
 */
function modelOf({ columns, rows }: LinearProgram): Parameters<JavascriptLpSolver['Solve']>[0] {
  const constraints: Record<string, { min?: number; max?: number }> = {};
  const variables = columns.map(({ cost }): Record<string, number> => ({ cost }));
  rows.forEach(({ terms, min, max }, row) => {
    constraints[`r${row}`] = { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) };
    for (const { column, coefficient } of terms) {
      const variable = variables[column]!;
      variable[`r${row}`] = (variable[`r${row}`] ?? 0) + coefficient;
    }
  });
  const isBounded = boundedByRows({ columns, rows });
  columns.forEach(({ max }, column) => {
    if (isBounded[column]) return;
    constraints[`b${column}`] = { max };
    variables[column]![`b${column}`] = 1;
  });
  return {
    optimize: 'cost',
    opType: 'min',
    constraints,
    variables: Object.fromEntries(variables.map((variable, column) => [`c${column}`, variable])),
    ints: Object.fromEntries(columns.flatMap(({ integer }, column) => (integer ? [[`c${column}`, 1]] : []))),
  };
}

/** NaN would pass without a word. */
function requireNumbers({ columns, rows }: LinearProgram): void {
  const numbers = [
    ...columns.flatMap(({ cost, max }) => [cost, max === Infinity ? 0 : max]),
    ...rows.flatMap(({ terms, min, max }) => [
      min === -Infinity ? 0 : min,
      max === Infinity ? 0 : max,
      ...terms.map(({ coefficient }) => coefficient),
    ]),
  ];
  const wrong = numbers.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new UnusableProgramError(wrong);
}

/** A programme with a number that is not finite. */
export class UnusableProgramError extends Error {
  override readonly name = 'UnusableProgramError';

  constructor(number: number) {
    super(
      `The linear programme holds ${number}.\nMaybe check whether a constraint's \`encode\` divides by zero.`,
    );
  }
}

/** The library answered, but not with an optimum of the programme. */
export class UnusableAnswerError extends Error {
  override readonly name = 'UnusableAnswerError';

  constructor(what: string) {
    super(
      `javascript-lp-solver answers with what ${what}.\n` +
        'Maybe its arithmetic failed on this programme: use the default backend.',
    );
  }
}

/**
 * Within these every programme ended in half a second and was right, on hundreds of rosters against HiGHS. Beyond them
 * some run for minutes, and from some 500,000 cells on a stalled simplex is passed off as an optimum.
 */
export const javascriptLpSolverLimits: ExactLimits = { integers: 60, cells: 60_000 };

/**
 * Rosters that are proven optimal level by level, for small problems: at most 60 choices of who takes which place (leaders
 * who may take it, summed over the places that are open), as a week of some leaders has; see {@link exactBackend}. Larger
 * ones are refused with a BackendRefusedError. The library is loaded at the first solve.
 */
export const javascriptLpSolverBackend: Backend = exactBackend(
  'javascript-lp-solver',
  solveProgram,
  javascriptLpSolverLimits,
);
