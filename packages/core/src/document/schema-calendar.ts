import * as z from 'zod';
import { strictObject } from './objects.ts';
import { date, maxDated, maxNotices, text } from './schema-parts.ts';

/** The last two are rest days. `holiday` is a day inside the days off of a named holiday. */
export const dayKinds = ['workday', 'make-up-workday', 'weekend', 'holiday'] as const;

/** Weekends and holidays are rest days; make-up working days are not. */
export const isRestKind = (kind: (typeof dayKinds)[number]): boolean =>
  kind === 'weekend' || kind === 'holiday';

export const bodies = [
  'party',
  'congress',
  'government',
  'cppcc',
  'court',
  'procuratorate',
  'other',
] as const;

export const noticeSchema = strictObject({
  year: z.int().min(2000).max(2099).optional(),
  paper: text,
  off: z.array(strictObject({ name: text, from: date, to: date.optional() })).max(maxNotices),
  work: z.array(date).max(maxNotices),
});

export const overrideSchema = strictObject({
  from: date,
  to: date.optional(),
  kind: z.enum(dayKinds),
  name: text.optional(),
  source: text.optional(),
});

export const calendarSchema = strictObject({
  source: z.enum(['chinese-days', 'weekdays-only']).optional(),
  notices: z.array(noticeSchema).max(maxNotices).optional(),
  overrides: z.array(overrideSchema).max(maxDated).optional(),
  unpublishedYears: z.enum(['refuse', 'statutory']).optional(),
});
