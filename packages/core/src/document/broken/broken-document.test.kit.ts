import type { DocumentFacts } from '../diagnostics.ts';
import { smallDocument } from '../sample-documents.test.kit.ts';

/** A document with one thing wrong, and what must be said of it. */
export interface BrokenDocument {
  readonly what: string;
  readonly input: unknown;
  readonly code: keyof DocumentFacts;
  readonly pointer: string;
  /** Facts that must be among the diagnostic's. */
  readonly facts?: object;
}

const leaders = smallDocument.leaders;

/** The third leader with other fields, and the document with others. */
export const withLeader = (fields: object, others: object = {}): object => ({
  ...smallDocument,
  ...others,
  leaders: [leaders[0], leaders[1], { ...leaders[2], ...fields }],
});

/** With one shift type. */
export const withType = (fields: object): object => ({
  ...smallDocument,
  shiftTypes: [{ id: 'am', name: '上午', ...fields }],
});

/** With these rules. */
export const withRules = (...rules: object[]): object => ({ ...smallDocument, rules });

/** With one rule of a caller’s own constraint. */
export const withQuietWeek = (params: object): object => withRules({ constraint: 'acme/quiet-week', params });

/** With one pin, on a Wednesday. */
export const withPin = (pin: object, others: object = {}): object => ({
  ...smallDocument,
  ...others,
  pins: [{ date: '2024-03-06', leader: 'deputy', ...pin }],
});
