import * as z from 'zod/mini';
import { idSchema, textSchema } from '@lunzhi/core/internal';
import { entrySchema } from './entry.ts';
import { settingsSchema } from './settings.ts';

const marking = '内部，含来访人信息';

/**
 * `lunzhi-cases/1`: everything that happened to the cases of a petition office, entry by entry. Internal, and never part of
 * anything public.
 */
export const caseFileSchema = z.strictObject({
  format: z.literal('lunzhi-cases/1'),
  /** Who may see the file. */
  marking: z.literal(marking),
  /** As the roster's document has it: cases and roster must be of one place. */
  jurisdiction: z.strictObject({ id: idSchema, name: textSchema }),
  settings: settingsSchema,
  entries: z.array(entrySchema),
});

export type CaseFile = z.infer<typeof caseFileSchema>;

/** A file without any cases yet, for the place that a roster is of. */
export const newCaseFile = ({ id, name }: CaseFile['jurisdiction']): CaseFile => ({
  format: 'lunzhi-cases/1',
  marking,
  jurisdiction: { id, name },
  settings: {},
  entries: [],
});
