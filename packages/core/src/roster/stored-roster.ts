import * as z from 'zod';
import { looseObject, strictObject } from '../document/objects.ts';
import { rosterDocumentSchema } from '../document/schema.ts';
import {
  assignmentSchema,
  attendanceSchema,
  calendarSchema,
  dutyDaySchema,
  effectiveRuleSchema,
} from './ledger-entry.ts';

const parts = {
  document: rosterDocumentSchema,
  rules: z.array(effectiveRuleSchema),
  calendar: calendarSchema,
  dutyDays: z.array(dutyDaySchema),
  assignments: z.array(strictObject({ ...assignmentSchema.shape, attended: attendanceSchema.optional() })),
};

/** What must be so before the parts of a roster file can be looked at; the rest of it is counted anew. */
export const storedRosterSchema = looseObject({
  ...parts,
  published: looseObject({ version: z.int(), through: z.string(), revision: z.int() }).nullable(),
  ledger: z.array(z.unknown()),
  original: looseObject(parts).optional(),
});
