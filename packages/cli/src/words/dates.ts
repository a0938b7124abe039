/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** A moment of the ledger, to the minute; a day that was written without its time stands for its beginning. */
export const moment = (at: string): string =>
  at.slice(11, 19) === '00:00:00' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
