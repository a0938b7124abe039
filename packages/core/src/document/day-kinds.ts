/**
 * The last two are rest days. `holiday` is a day inside the days off of a named holiday. Apart from the schema, which calendars do
 * without.
 */
export const dayKinds = ['workday', 'make-up-workday', 'weekend', 'holiday'] as const;

export type DayKind = (typeof dayKinds)[number];

/** Weekends and holidays are rest days; make-up working days are not. */
export const isRestKind = (kind: DayKind): boolean => kind === 'weekend' || kind === 'holiday';
