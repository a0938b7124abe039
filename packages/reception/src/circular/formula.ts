import * as z from 'zod/mini';
import { idSchema, textSchema } from '@lunzhi/core/internal';
import { unitSchema } from '../cases/case-facts.ts';
import { figureKeys } from './figures.ts';
import { rateKeys } from './rates.ts';

/** Points, to the tenth. */
const points = z.number().check(z.minimum(0), z.maximum(1000), z.multipleOf(0.1));

/** Percent, to the tenth. */
const percent = z.number().check(z.minimum(0), z.maximum(100), z.multipleOf(0.1));

/** Of a figure or rate that nobody counts here: the office enters it for each unit, below `given`. */
const given = z.strictObject({ given: idSchema });

const count = z.union([z.enum(figureKeys), given]);

const rate = z.union([z.enum(rateKeys), z.strictObject({ given: idSchema, of: idSchema })]);

const ofRate = {
  rate,
  /** Where there is nothing to count: all points (the default), or none. */
  nothingDue: z.optional(z.enum(['full', 'none'])),
};

const deduction = z.union([
  /** So many points for each, of those beyond `free`. */
  z.strictObject({
    each: count,
    less: points,
    free: z.optional(z.int().check(z.minimum(0))),
    most: z.optional(points),
  }),
  /** So many points where there is none at all. */
  z.strictObject({ none: count, less: points }),
  /** So many points where a rate is below; where there is nothing to count it is not. */
  z.strictObject({ rate, below: percent, less: points }),
]);

const item = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), title: textSchema, ...shape });

/** One line of an assessment. */
const itemSchema = z.discriminatedUnion('kind', [
  /** 按比率计分: rate × points, to the tenth. */
  item('rate', { ...ofRate, points }),
  /** 分档计分: the points of the highest step that the rate reaches, else none. All or nothing with a single step. */
  item('steps', {
    ...ofRate,
    steps: z.array(z.strictObject({ from: percent, points })).check(z.minLength(1), z.maxLength(20)),
  }),
  /** 扣分: points less what is deducted, down to `floor` (0). */
  item('deductions', {
    points,
    floor: z.optional(points),
    deductions: z.array(deduction).check(z.minLength(1), z.maxLength(20)),
  }),
  /** 计次得分: points for each, up to `most`. */
  item('count', { count, each: points, most: points }),
]);

/**
 * `lunzhi-assessment/1`: how the units are assessed at the end of a year (考核办法), as data, with what the office enters itself.
 */
export const formulaSchema = z.strictObject({
  format: z.literal('lunzhi-assessment/1'),
  title: textSchema,
  /** The paper it follows (依据). */
  source: textSchema,
  /** Who is assessed: both when left out. */
  units: z.optional(z.enum(['townships', 'departments'])),
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(100)),
  /** Counts that are not among the circular's figures, unit by unit. */
  given: z.optional(
    z
      .array(
        z.strictObject({
          unit: unitSchema,
          counts: z.record(idSchema, z.int().check(z.minimum(0), z.maximum(1_000_000))),
        }),
      )
      .check(z.maxLength(2000)),
  ),
});

export type Formula = z.infer<typeof formulaSchema>;
export type FormulaItem = Formula['items'][number];
export type FormulaRate = z.infer<typeof rate>;
export type FormulaCount = z.infer<typeof count>;
export type Deduction = z.infer<typeof deduction>;

/** What is wrong with a formula, where, and what may stand there. */
export interface FormulaProblem {
  /** RFC 6901. */
  readonly pointer: string;
  readonly code: 'missing' | 'unknown-key' | 'choice' | 'range' | 'tenths' | 'type';
  /** The key that nobody knows, or what may be chosen. */
  readonly keys: readonly string[];
}

/**
 * Reads a formula of an assessment.
 *
 * @param value parsed JSON; points and percentages have one decimal at most
 * @returns the formula, or everything that is wrong with it
 */
export function readFormula(
  value: unknown,
):
  | { readonly formula: Formula; readonly problems: readonly [] }
  | { readonly formula: null; readonly problems: readonly FormulaProblem[] } {
  const read = formulaSchema.safeParse(value, { reportInput: true });
  return read.success
    ? { formula: read.data, problems: [] }
    : { formula: null, problems: read.error.issues.flatMap((issue) => problemsOf(issue, [])) };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

function problemsOf(issue: Issue, above: Path): FormulaProblem[] {
  const path = [...above, ...issue.path];
  const problem = (code: FormulaProblem['code'], keys: readonly string[] = []): FormulaProblem[] => [
    { pointer: pointerOf(path), code, keys },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return problem('unknown-key', issue.keys);
    case 'invalid_value':
      return problem('choice', issue.values.map(String));
    case 'invalid_union':
      return unionProblems(issue.errors, path, problem);
    case 'not_multiple_of':
      return problem('tenths');
    case 'too_big':
    case 'too_small':
      return problem('range', [String('maximum' in issue ? issue.maximum : issue.minimum)]);
    case 'invalid_type':
      return problem(issue.input === undefined ? 'missing' : 'type');
    default:
      return problem('type');
  }
}

/** Of several forms the one that a value comes closest to; a word that is none of those that may be chosen, as such. */
function unionProblems(
  forms: readonly (readonly Issue[])[],
  path: Path,
  problem: (code: FormulaProblem['code'], keys?: readonly string[]) => FormulaProblem[],
): FormulaProblem[] {
  const within = forms.filter((issues) => issues.every(({ path: own }) => own.length > 0));
  const [closest] = [...(within.length > 0 ? within : forms)].sort((a, b) => a.length - b.length);
  return closest ? closest.flatMap((issue) => problemsOf(issue, path)) : problem('choice');
}
