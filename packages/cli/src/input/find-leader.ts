import { type RosterDocument } from '@lunzhi/core';
import { leaderNames } from '@lunzhi/core/internal';
import { asPrinted } from '../output/terminal.ts';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

/** Named at most, where several leaders may be meant. */
const MAX_NAMED = 6;

type Leader = RosterDocument['leaders'][number];

/** A leader, what he is called where others have his name, and his posts. */
interface Known {
  readonly leader: Leader;
  readonly called: string;
  readonly titles: readonly string[];
}

/**
 * The leader whom a word of the command line means: the only one with that id or name, else the only one who holds a
 * post of that title.
 *
 * @throws Refusal that names those who may be meant: all of that name or post, else those whose id, name or post begins
 * with the word, else contains it, else is nearest to it
 */
export function findLeader(document: RosterDocument, given: string): Leader {
  const word = asPrinted(given);
  const names = leaderNames(document);
  const known = document.leaders.map((leader): Known => ({
    leader,
    called: names.get(leader.id)!,
    titles: (leader.posts ?? []).flatMap(({ title }) => [title, ...title.split('、')].map(asPrinted)),
  }));
  const called = known.filter((own) => asPrinted(own.called) === word);
  if (called.length === 1) return called[0]!.leader;
  const named = known.filter(({ leader }) => leader.id === word || asPrinted(leader.name) === word);
  const meant = named.length > 0 ? named : known.filter(({ titles }) => titles.includes(word));
  if (meant.length === 1) return meant[0]!.leader;
  const candidates = (meant.length > 1 ? meant : similar(known, word))
    .slice(0, MAX_NAMED)
    .map(({ leader: { id }, called: name }) => ({ id, name }));
  throw new Refusal({
    code: 'unknown-leader',
    given,
    ...(meant.length > 1 && { several: true }),
    ...(candidates.length > 0 && { nearest: candidates[0]!.id, candidates }),
  });
}

function similar(known: readonly Known[], given: string): Known[] {
  const words = ({ leader: { id, name }, titles }: Known): string[] => [id, name, ...titles];
  const begun = known.filter((own) => words(own).some((word) => word.startsWith(given)));
  if (begun.length > 0) return begun;
  const holding = known.filter((own) => words(own).some((word) => word.includes(given)));
  if (holding.length > 0) return holding;
  const near = nearest(given, known.flatMap(words));
  return known.filter((own) => near !== undefined && words(own).includes(near));
}
