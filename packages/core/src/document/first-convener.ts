import type { RosterDocument } from './schema.ts';

/** Who is first convener on a day, as the document says it: a leader's id or a title; `undefined` where nobody is named. */
export const firstConvenerOn = ({ firstConvener = [] }: RosterDocument, date: string) =>
  firstConvener.find(({ from = date, to = date }) => from <= date && date <= to);
