import * as z from 'zod';
import { isNestedWithin } from '../document/nesting.ts';
import { looseObject, strictObject } from '../document/objects.ts';
import { toPointer } from '../document/pointer.ts';
import { levels } from '../document/schema-parts.ts';
import {
  assignmentSchema,
  attendanceSchema,
  calendarSchema,
  dutyDaySchema,
  effectiveRuleSchema,
  ledgerEntrySchema,
} from './ledger-entry.ts';

const parts = {
  /** Read by `readDocument`, which says better what is wrong with it. */
  document: looseObject({}),
  documentDigest: z.string(),
  rules: z.array(effectiveRuleSchema),
  calendar: calendarSchema,
  dutyDays: z.array(dutyDaySchema),
  assignments: z.array(strictObject({ ...assignmentSchema.shape, attended: attendanceSchema.optional() })),
};

const stored = {
  format: z.literal('lunzhi-roster/1'),
  marking: z.literal('内部'),
  lunzhi: z.string(),
  ...parts,
  published: strictObject({ version: z.int(), through: z.string(), revision: z.int() }).nullable(),
  ledger: z.array(z.unknown()),
  original: looseObject(parts).optional(),
  certificate: looseObject({ prices: z.record(z.string(), z.unknown()) }).nullable(),
};

/** What must be so before the parts of a roster can be looked at; what it claims to be worth is counted anew. */
export const storedRosterSchema = looseObject(stored);

const byLevel = <Figure extends z.ZodType>(figure: Figure) => z.record(z.enum(levels), figure);
const prices = z.array(z.int());

/** A `roster.json` as it is written: all of it, so that whoever reads one need not look again. */
export const rosterFileSchema = looseObject({
  ...stored,
  ledger: z.array(ledgerEntrySchema),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unsolved']),
  score: byLevel(z.int()),
  bound: byLevel(z.int().nullable()),
  given: strictObject({ hard: z.int(), coverage: z.int() }),
  certificate: strictObject({
    documentDigest: z.string(),
    revision: z.int(),
    bound: z.int(),
    prices: z.record(z.string(), z.union([prices, z.record(z.string(), prices)])),
    quality: strictObject({ bound: z.int(), prices }).optional(),
  }).nullable(),
  seed: z.int(),
  moves: z.int(),
});

/** Lists and objects in one another: a hundred of a document, and those around it in an entry. */
const MOST_LEVELS = 120;

/** Whether a value is nested deeper than a program can go. */
export const isTooDeep = (value: unknown): boolean => !isNestedWithin(value, MOST_LEVELS);

/**
 * Where a value has not the form of a `roster.json`: the pointer (RFC 6901) of the first place that is wrong, or `null`.
 *
 * @param value as `JSON.parse` gives it
 */
export function rosterFormProblem(value: unknown): string | null {
  if (isTooDeep(value)) return '';
  const issue = rosterFileSchema.safeParse(value).error?.issues[0];
  return issue === undefined ? null : toPointer(issue.path as (string | number)[]);
}
