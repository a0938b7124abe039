import { parseAndPrepare } from '@lunzhi/core/solver';
import { rotation } from '../peers/rotation.ts';
import type { MadeDocument } from './county.ts';

/**
 * Pins the days up to a date to those who would have served them in plain rotation: a year that is already under way
 * when the document is written.
 *
 * @param last the last day served
 * @throws Error when the document cannot be read
 */
export function servedUntil(document: MadeDocument, last: string): MadeDocument {
  const { prepared, diagnostics } = parseAndPrepare(document);
  if (!prepared) throw new Error(`The document cannot be read: ${JSON.stringify(diagnostics)}`);
  const { problem, names } = prepared;
  const pins = rotation(problem).flatMap(([shift, leader]) => {
    const { date } = names.shifts[shift]!;
    return date <= last ? [{ date, leader: names.leaders[leader]!.id }] : [];
  });
  return { ...document, pins };
}
