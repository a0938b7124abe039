import { z } from '@lunzhi/core/solver';

const figures = z
  .strictObject({
    hard: z.int().min(0),
    coverage: z.int().min(0),
    disruption: z.int().min(0),
    fairness: z.int().min(0),
    quality: z.int().min(0),
  })
  .partial();
const level = z.enum(['hard', 'coverage', 'disruption', 'fairness', 'quality']);

/** What a solver says of its roster; what it leaves out it does not claim. */
export const claimSchema = z.strictObject({
  /** Costs by level. */
  score: figures.optional(),
  /** Levels on which it says that nothing better exists among rosters as good on the levels above. */
  proven: z.array(level).optional(),
  /** Lower bounds by level, among rosters as good on the levels above. */
  bound: figures.optional(),
  /** It says that no roster is valid and complete. */
  isInfeasible: z.boolean().optional(),
});

/** Somebody's roster for an instance: `lunzhi-bench-result/1`. */
export const resultSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('lunzhi-bench-result/1'),
  instance: z.string(),
  solver: z.string().min(1),
  version: z.string().optional(),
  machine: z.string().optional(),
  /** From the model in memory to this roster. */
  seconds: z.number().min(0).optional(),
  claim: claimSchema.optional(),
  /** Each place of the instance once, `DATE/TYPE/PLACE`; `null` for one nobody takes. */
  assignments: z.array(z.strictObject({ shift: z.string(), leader: z.string().nullable() })),
});

export type Claim = z.infer<typeof claimSchema>;
export type Result = z.infer<typeof resultSchema>;

/** @throws BadResultError when the text is no result file */
export function readResult(text: string): Result {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadResultError(String(error));
  }
  const { success, data, error } = resultSchema.safeParse(value);
  if (!success) throw new BadResultError(z.prettifyError(error));
  return data;
}

/** The JSON Schema of result files, as `bench/result.schema.json` holds it. */
export const resultJsonSchema = (): unknown => z.toJSONSchema(resultSchema, { io: 'input' });

export class BadResultError extends Error {
  override readonly name = 'BadResultError';

  constructor(why: string) {
    super(`This is no result file: ${why}\nMaybe see bench/result.schema.json.`);
  }
}
