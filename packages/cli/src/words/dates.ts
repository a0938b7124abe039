/** A moment of the ledger, to the minute; a day that was written without its time stands for its beginning. */
export const moment = (at: string): string =>
  at.slice(11, 19) === '00:00:00' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
