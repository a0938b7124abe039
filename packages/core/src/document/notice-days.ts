import type { RosterDocument } from './schema.ts';

/** Days of notice where a document names none. */
const NOTICE_DAYS = 2;

/** How many days before a duty its leader should know of it. */
export const noticeDaysOf = ({ noticeDays = NOTICE_DAYS }: RosterDocument): number => noticeDays;
