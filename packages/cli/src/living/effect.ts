import { type LedgerEntry, propose, type Proposal, wordProposal } from '@lunzhi/core';
import { ask } from '../io/read-roster.ts';
import type { Terminal } from '../io/terminal.ts';
import type { LivingRoster } from './living-roster.ts';

/** More than anybody has duties to trade. */
const ALL = 10_000;

/** What a change does, in the words of a proposal; nothing for a day gone by, or where nobody stands in. */
export function effectOf(
  { file: { path, roster }, constraints, today }: LivingRoster,
  entry: LedgerEntry,
  { language }: Terminal,
): string[] {
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged') return [];
  const shift = entry.kind === 'substituted' ? entry.shift : entry.first.shift;
  const date = shift.split('/')[0]!;
  const isExchange = entry.kind === 'exchanged';
  const options = { date, shift, today, constraints, language, exchanges: isExchange, limit: ALL };
  const { places } = ask(path, () => propose(roster, options));
  const proposals = places.flatMap((place) => (isExchange ? place.exchanges : place.substitutes));
  const own = proposals.find((proposal) => isSame(proposal, entry));
  return own ? [wordProposal(own, language)] : [];
}

function isSame({ entry: draft }: Proposal, entry: LedgerEntry): boolean {
  if (draft.kind === 'substituted') return entry.kind === 'substituted' && draft.to === entry.to;
  return entry.kind === 'exchanged' && draft.second.shift === entry.second.shift;
}
