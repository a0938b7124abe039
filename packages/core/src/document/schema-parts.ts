import * as z from 'zod';

/** Levels of a rule, compared in this order; lower cost is better. */
export const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;

/** A calendar day, `2024-02-18`; no time, no zone. Impossible days (02-30) are refused. */
export const date = z.iso.date();

/** 1 to 64 letters of any script, digits, `.`, `-`, `_`, in Unicode's composed form. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{M}\p{N}._-]+$/u);

export const text = z.string().min(1).max(500);

/** 1 Monday to 7 Sunday. */
export const weekday = z.int().min(1).max(7);
