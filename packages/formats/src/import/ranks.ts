import type { Leader } from '@lunzhi/core';
import { keyOf } from '@lunzhi/core/internal';
import { type Answers, doubtKey } from './doubts.ts';
import type { ImportedLeaders, LeadersTarget } from './leaders-document.ts';
import type { LeaderRow, LeadersTable } from './leaders-table.ts';

/** The rows of a table, those of one number in the document's order where somebody says so. */
export function inDocumentOrder(
  { leaders, doubts }: LeadersTable,
  target: LeadersTarget,
  answers: Answers,
): readonly LeaderRow[] {
  const places = new Map(target.leaders.map(({ name }, place) => [keyOf(name), place]));
  const placeOf = ({ name }: LeaderRow): number => places.get(keyOf(name)) ?? Infinity;
  const numbers = doubts.flatMap((own) =>
    own.code === 'rank-doubled' && answers[doubtKey(own)] === 'document' ? [own.number] : [],
  );
  const rows = [...leaders];
  for (const number of numbers) {
    const own = leaders.filter((row) => row.number === number).sort((a, b) => placeOf(a) - placeOf(b));
    for (const [at, row] of rows.entries()) if (row.number === number) rows[at] = own.shift()!;
  }
  return rows;
}

/** A leader as he is after an import, with the row that he was read from. */
export interface ReadLeader {
  readonly leader: Leader;
  readonly row: LeaderRow | null;
  readonly change: ImportedLeaders['changes'][number];
}

/**
 * Leaders of a table in the ranks that it and the document give them: among those that both have the table's order
 * counts, and the others keep their places. Who is new stands behind the one before him in the table; where it has none
 * that the document knows, he has the rank that it counts him with, and else the last: a list of newcomers begins at 1 too.
 */
export function inRank(read: readonly ReadLeader[], known: readonly Leader[]): readonly ReadLeader[] {
  const knownIds = new Set(known.map(({ id }) => id));
  const isKnown = ({ leader }: ReadLeader): boolean => knownIds.has(leader.id);
  const [both, ids] = [read.filter(isKnown), new Set(read.map(({ leader }) => leader.id))];
  let next = 0;
  const ranked = known.map((leader): ReadLeader =>
    ids.has(leader.id) ? both[next++]! : { leader, row: null, change: 'not-in-table' },
  );
  const [first] = both;
  const isCounted = !first && (read[0]?.row?.number ?? 1) > 1;
  let at = first ? ranked.indexOf(first) : isCounted ? 0 : ranked.length;
  for (const own of read) {
    if (isCounted) at = Math.min(Math.max(at, (own.row?.number ?? 1) - 1), ranked.length);
    if (isKnown(own)) at = ranked.indexOf(own) + 1;
    else ranked.splice(at++, 0, own);
  }
  return ranked;
}
