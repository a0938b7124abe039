import type { NamedLeader } from '../compile/names.ts';
import type { NamedFacts } from '../constraints/constraint.ts';

/** One place and its holder, as a rule speaks of them. */
export const heldBy = (
  shift: string,
  date: string,
  leader: NamedLeader,
  facts: Readonly<Record<string, number>>,
): NamedFacts => {
  const [, type = '', place = ''] = shift.split('/');
  return {
    shifts: [{ date, type, place: Number(place) }],
    leaders: [leader],
    groups: [],
    types: [],
    holidays: [],
    facts,
  };
};
