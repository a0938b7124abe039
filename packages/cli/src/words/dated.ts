/** More dates than this are summed up. */
const MOST = 8;

/** Dates as a sentence lists them, the first of many. */
export const dated = (dates: readonly string[], mark: string): string =>
  dates.length > MOST ? `${dates.slice(0, MOST).join(mark)} … (${dates.length})` : dates.join(mark);
