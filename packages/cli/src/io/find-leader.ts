import type { RosterDocument } from '@lunzhi/core';
import { nearest } from '../call/nearest.ts';
import { Refusal } from '../call/problem.ts';

/** Named at most, where several leaders may be meant. */
const MOST_NAMED = 6;

/**
 * The leader whom a word of the command line means: the one with that id, else the only one with that name.
 *
 * @throws Refusal that names those who may be meant: whose id or name begins with the word, else contains it, else is
 * nearest to it
 */
export function findLeader({ leaders }: RosterDocument, given: string): { id: string; name: string } {
  const byId = leaders.find(({ id }) => id === given);
  if (byId) return byId;
  const named = leaders.filter(({ name }) => name === given);
  if (named.length === 1) return named[0]!;
  const candidates = (named.length > 1 ? named : similar(leaders, given))
    .slice(0, MOST_NAMED)
    .map(({ id, name }) => ({ id, name }));
  throw new Refusal({
    code: 'unknown-leader',
    given,
    ...(candidates.length > 0 && { nearest: candidates[0]!.id, candidates }),
  });
}

type Leaders = RosterDocument['leaders'];

function similar(leaders: Leaders, given: string): Leaders[number][] {
  const words = ({ id, name }: Leaders[number]): string[] => [id, name];
  const begun = leaders.filter((leader) => words(leader).some((word) => word.startsWith(given)));
  if (begun.length > 0) return begun;
  const holding = leaders.filter((leader) => words(leader).some((word) => word.includes(given)));
  if (holding.length > 0) return holding;
  const near = nearest(given, leaders.flatMap(words));
  return leaders.filter((leader) => near !== undefined && words(leader).includes(near));
}
