import type { Leader, RosterDocument } from '../document/schema.ts';

/** A leader by his id alone, or with whatever matters. */
export type LeaderFields = string | (Partial<Leader> & { readonly id: string });

/** What a test says of a document; everything else is ordinary. */
export type DocumentSketch = Partial<Omit<RosterDocument, 'leaders'>> & {
  readonly leaders?: readonly LeaderFields[];
};

/**
 * A small valid document: the working days of March 2024 (21 of them, no holiday), four leaders A to D with equal
 * shares, unless the sketch says otherwise.
 */
export function makeDocument({
  leaders = ['A', 'B', 'C', 'D'],
  ...sketch
}: DocumentSketch = {}): RosterDocument {
  return {
    format: 'lunzhi/1',
    title: '试排',
    jurisdiction: { id: 'x', name: '某县', level: 'county' },
    issuer: '某县信访局',
    issuedOn: '2024-01-05',
    period: { from: '2024-03-01', to: '2024-03-31' },
    ...sketch,
    leaders: leaders.map((leader) =>
      typeof leader === 'string' ? { id: leader, name: leader } : { name: leader.id, ...leader },
    ),
  };
}

/** Leaders L01, L02 … with equal shares. */
export const manyLeaders = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
