import * as z from 'zod';
import { idSchema, strictObject, textSchema } from '@lunzhi/core/internal';
import { unitSchema } from '../cases/case-facts.ts';
import { figureKeys } from './figures.ts';
import { rateKeys } from './rates.ts';

/** Points, to the tenth. */
const points = z.number().min(0).max(1000).multipleOf(0.1);

/** Percent, to the tenth. */
const percent = z.number().min(0).max(100).multipleOf(0.1);

/** Of a figure or rate that nobody counts here: the office enters it for each unit, below `given`. */
const given = strictObject({ given: idSchema });

const count = z.union([z.enum(figureKeys), given]);

const rate = z.union([z.enum(rateKeys), strictObject({ given: idSchema, of: idSchema })]);

const ofRate = {
  rate,
  /** Where nothing was due: all points (the default), or none. */
  nothingDue: z.enum(['full', 'none']).optional(),
};

const deduction = z.union([
  /** So many points for each, of those beyond `free`. */
  strictObject({ each: count, less: points, free: z.int().min(0).optional(), most: points.optional() }),
  /** So many points where there is none at all. */
  strictObject({ none: count, less: points }),
  /** So many points where a rate is below; where nothing was due it is not. */
  strictObject({ rate, below: percent, less: points }),
]);

const item = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  strictObject({ kind: z.literal(kind), title: textSchema, ...shape });

/** One line of an assessment. */
const itemSchema = z.discriminatedUnion('kind', [
  /** 按比率计分: rate × points, to the tenth. */
  item('rate', { ...ofRate, points }),
  /** 分档计分: the points of the highest step that the rate reaches, else none. All or nothing with a single step. */
  item('steps', {
    ...ofRate,
    steps: z
      .array(strictObject({ from: percent, points }))
      .min(1)
      .max(20),
  }),
  /** 扣分: points less what is deducted, down to `floor` (0). */
  item('deductions', {
    points,
    floor: points.optional(),
    deductions: z.array(deduction).min(1).max(20),
  }),
  /** 计次得分: points for each, up to `most`. */
  item('count', { count, each: points, most: points }),
]);

/**
 * `lunzhi-assessment/1`: how the units are assessed at the end of a year (考核办法), as data, with what the office enters itself.
 */
export const formulaSchema = strictObject({
  format: z.literal('lunzhi-assessment/1'),
  title: textSchema,
  /** The paper it follows (依据). */
  source: textSchema,
  /** Who is assessed: both when left out. */
  units: z.enum(['townships', 'departments']).optional(),
  items: z.array(itemSchema).min(1).max(100),
  /** Counts that are not among the circular's figures, unit by unit. */
  given: z
    .array(strictObject({ unit: unitSchema, counts: z.record(idSchema, z.int().min(0).max(1_000_000)) }))
    .max(2000)
    .optional(),
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
  const read = formulaSchema.safeParse(value);
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
      return problem(issue.message.includes('undefined') ? 'missing' : 'type');
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
