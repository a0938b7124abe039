import * as z from 'zod';
import { factsOf, field } from './field.ts';
import * as own from './schema.ts';
import type { DaySelector, LeaderSelector } from './schema.ts';
import { withoutEval } from './without-eval.ts';

/** The same with the methods that schemas of the whole of zod have. */
const inFull = <Shape extends z.core.$ZodShape>(schema: z.core.$ZodObject<Shape>) =>
  field(
    withoutEval(() => z.strictObject(schema._zod.def.shape)),
    factsOf(schema),
  );

// for parameters of hosts' own constraints
export const leaderSelectorSchema: z.ZodType<LeaderSelector> = inFull(own.leaderSelectorSchema);
export const daySelectorSchema: z.ZodType<DaySelector> = inFull(own.daySelectorSchema);
