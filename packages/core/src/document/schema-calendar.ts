import * as z from 'zod';
import { date, text } from './schema-parts.ts';

/** The last two are rest days. `holiday` is a day inside the days off of a named holiday. */
export const dayKinds = ['workday', 'make-up-workday', 'weekend', 'holiday'] as const;

export const bodies = [
  'party',
  'congress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
  'other',
] as const;

export const noticeSchema = z.strictObject({
  year: z.int().min(2000).max(2099).optional(),
  paper: text,
  off: z.array(z.strictObject({ name: text, from: date, to: date.optional() })),
  work: z.array(date),
});

export const overrideSchema = z.strictObject({
  from: date,
  to: date.optional(),
  kind: z.enum(dayKinds),
  name: text.optional(),
  source: text.optional(),
});

export const calendarSchema = z.strictObject({
  source: z.enum(['chinese-days', 'weekdays-only']).optional(),
  notices: z.array(noticeSchema).optional(),
  overrides: z.array(overrideSchema).optional(),
  unpublishedYears: z.enum(['refuse', 'statutory']).optional(),
});
