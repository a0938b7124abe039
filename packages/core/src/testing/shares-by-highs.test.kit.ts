import type { RosterDocument } from '../document/schema.ts';
import {
  type NamedAmount,
  type Bounds,
  boundsOf,
  type Day,
  daysOf,
  type PartyMember,
  quotasOf,
} from './parties.test.kit.ts';
import { Programme, sumOf } from './programme.test.kit.ts';
import type { Figures } from './roster-figures.test.kit.ts';

export interface Shares {
  /** Duties, by leader. */
  readonly sums: readonly number[];
  /** What was set in the end, and what it came to. */
  readonly set: readonly { readonly leader: number; readonly duties: number; readonly sum: number }[];
}

/** How near sums of a programme are to what they should be. */
const NEAR = 1e-6;

/**
 * Fair shares as their definition says, each sentence of it a linear or quadratic programme that HiGHS solves. It
 * understands what `setLeadersArbitrary` and, but for weekdays reserved, `smallDocumentArbitrary` write.
 */
export function sharesByHighs(document: RosterDocument, figures: Figures): Shares {
  const days = daysOf(document, figures);
  const bounds = boundsOf(document, figures, days);
  const quotas = quotasOf(document, figures, days);
  const bound = new Map<number, number>();
  for (;;) {
    const amounts = new Map(quotas);
    for (const [leader, duties] of bound) amounts.set(`bound_${leader}`, { leader, duties });
    const setBy = ({ leader, quota }: PartyMember): string | null =>
      bound.has(leader) ? `bound_${leader}` : quota;
    const pieces = setPieces(days, setBy, amounts, bounds);
    const sums = document.leaders.map(() => 0);
    const cameTo = new Map<string, number>();
    days.forEach((day, index) => {
      const pieceOf = ({ leader }: PartyMember): number => Math.max(0, pieces(index, leader));
      const unset = day.members.filter((member) => setBy(member) === null);
      for (const member of day.members) {
        const by = setBy(member);
        if (by === null) continue;
        cameTo.set(by, (cameTo.get(by) ?? 0) + pieceOf(member));
        sums[member.leader]! += pieceOf(member);
      }
      const left = leftOf(day, (member) => !unset.includes(member), pieceOf);
      for (const [leader, piece] of shareOut(day, unset, left)) sums[leader]! += piece;
    });
    const lower = outside(bounds, bound, (of, leader) => of.least - sums[leader]!);
    const upper = outside(bounds, bound, (of, leader) => sums[leader]! - of.most);
    if (lower.leaders.length + upper.leaders.length === 0)
      return {
        sums,
        set: [...cameTo].map(([key, sum]) => ({ ...amounts.get(key)!, sum })),
      };
    if (upper.total > lower.total + NEAR)
      for (const leader of upper.leaders) bound.set(leader, bounds[leader]!.most);
    else for (const leader of lower.leaders) bound.set(leader, bounds[leader]!.least);
  }
}

function outside(
  bounds: readonly Bounds[],
  bound: ReadonlyMap<number, number>,
  deviation: (bounds: Bounds, leader: number) => number,
): { leaders: number[]; total: number } {
  const leaders = [...bounds.keys()].filter(
    (leader) => !bound.has(leader) && deviation(bounds[leader]!, leader) > 2e-5,
  );
  return { leaders, total: leaders.reduce((sum, leader) => sum + deviation(bounds[leader]!, leader), 0) };
}

type SetBy = (member: PartyMember) => string | null;

/** Every set of types. */
function setsOf(types: readonly number[]): number[][] {
  return types.reduce<number[][]>((sets, type) => [...sets, ...sets.map((set) => [...set, type])], [[]]);
}
const placesIn = ({ places }: Day, types: readonly number[]): number =>
  types.reduce((sum, type) => sum + places.get(type)!, 0);
const touches = (types: readonly number[], { types: held }: Pick<PartyMember, 'types'>): boolean =>
  held.some((type) => types.includes(type));
const isWithin = (types: readonly number[], { types: held }: Pick<PartyMember, 'types'>): boolean =>
  held.every((type) => types.includes(type));

/** The most places of a date that can be filled, when each member can hold so much: a least cut is a set of types. */
const mostFilled = (day: Day, most: (member: PartyMember) => number): number =>
  Math.min(
    ...setsOf([...day.places.keys()]).map(
      (types) =>
        placesIn(day, [...day.places.keys()]) -
        placesIn(day, types) +
        day.members.reduce((sum, member) => (touches(types, member) ? sum + most(member) : sum), 0),
    ),
  );

/** As many places filled as can be; then amounts met as nearly as can be; then as even as can be. */
function setPieces(
  days: readonly Day[],
  setBy: SetBy,
  amounts: ReadonlyMap<string, NamedAmount>,
  bounds: readonly Bounds[],
): (day: number, leader: number) => number {
  const programme = new Programme();
  const piecesOf = new Map<string, string[]>();
  const heldBy = new Map<number, string[]>();
  const filled: string[] = [];
  days.forEach((day, index) => {
    const set = day.members.filter((member) => setBy(member) !== null);
    if (set.length === 0) return;
    const pieceOf = new Map(
      set.map((member) => {
        const by = setBy(member)!;
        const piece = programme.variable(`x_${index}_${member.leader}`, { most: 1 });
        piecesOf.set(by, [...(piecesOf.get(by) ?? []), piece]);
        heldBy.set(member.leader, [...(heldBy.get(member.leader) ?? []), piece]);
        return [member, piece];
      }),
    );
    const others = day.members.filter((member) => setBy(member) === null);
    const full = programme.variable(`full_${index}`);
    filled.push(full);
    const all = [...day.places.keys()];
    for (const types of setsOf(all)) {
      // the pieces find room, and with the others so much is filled (Hall)
      const within = set.filter((member) => isWithin(types, member)).map((member) => pieceOf.get(member)!);
      programme.row(sumOf(within), '<=', placesIn(day, types));
      const touching = set.filter((member) => touches(types, member)).map((member) => pieceOf.get(member)!);
      const besides =
        placesIn(day, all) - placesIn(day, types) + others.filter((member) => touches(types, member)).length;
      programme.row(new Map([[full, 1], ...touching.map((piece) => [piece, -1] as const)]), '<=', besides);
    }
  });
  if (piecesOf.size === 0) return () => 0;
  for (const [leader, pieces] of heldBy) {
    const { most } = bounds[leader]!;
    if (most < pieces.length) programme.row(sumOf(pieces), '<=', most);
  }
  // places, people and the most of rules are whole numbers, and so is the most that can be filled
  programme.row(sumOf(filled), '>=', Math.round(programme.most(sumOf(filled)).value));
  const away = [...piecesOf].map(([by, pieces]) => {
    const deviation = programme.variable(`away_${by}`, { isFree: true });
    programme.row(new Map([...sumOf(pieces), [deviation, -1]]), '=', amounts.get(by)!.duties);
    return deviation;
  });
  const nearest = programme.leastSquares(sumOf(away));
  for (const deviation of away) programme.row(sumOf([deviation]), '=', nearest.of(deviation));
  const even = programme.leastSquares(sumOf([...piecesOf.values()].flat()));
  return (day, leader) => even.of(`x_${day}_${leader}`);
}

/**
 * Set pieces by type: first to places no unset leader can take, the rest in proportion to places, or as near to that as
 * fits and lets the others fill as many places as can be. Returns what is left of each type.
 */
function leftOf(day: Day, isSet: (member: PartyMember) => boolean, pieceOf: (member: PartyMember) => number) {
  const all = [...day.places.keys()];
  const set = day.members.filter((member) => isSet(member) && pieceOf(member) > NEAR);
  const others = day.members.filter((member) => !isSet(member));
  if (all.length === 1 || set.length === 0) {
    const taken = set.reduce((sum, member) => sum + pieceOf(member), 0);
    return (type: number): number => day.places.get(type)! - taken;
  }
  const filled = mostFilled(day, (member) => (isSet(member) ? pieceOf(member) : 1));
  const openOf = (type: number): number =>
    Math.min(day.places.get(type)!, others.filter((member) => touches([type], member)).length);
  const programme = new Programme();
  const weights = new Map<string, number>();
  const parts = (
    members: readonly PartyMember[],
    types: readonly number[],
    halves: readonly string[],
  ): string[] =>
    members
      .flatMap(({ leader, types: held }) =>
        held
          .filter((type) => types.includes(type))
          .flatMap((type) => halves.map((half) => `p_${leader}_${type}_${half}`)),
      )
      .filter((part) => weights.has(part));
  for (const member of set)
    for (const type of member.types)
      for (const [half, count] of [
        ['open', openOf(type)],
        ['closed', day.places.get(type)! - openOf(type)],
      ] as const)
        if (count > 0)
          weights.set(
            programme.variable(`p_${member.leader}_${type}_${half}`),
            1 / (count * pieceOf(member)),
          );
  for (const type of all) {
    programme.row(sumOf(parts(set, [type], ['open'])), '<=', openOf(type));
    programme.row(sumOf(parts(set, [type], ['closed'])), '<=', day.places.get(type)! - openOf(type));
  }
  for (const member of set)
    programme.row(sumOf(parts([member], all, ['open', 'closed'])), '=', pieceOf(member));
  for (const types of setsOf(all)) {
    const others = day.members.filter((member) => !isSet(member) && touches(types, member)).length;
    const besides = all.filter((type) => !types.includes(type));
    const open = besides.reduce((sum, type) => sum + openOf(type), others);
    // all parts, and what the others can still fill, come to what can be filled
    const terms = new Map(sumOf(parts(set, all, ['open', 'closed'])));
    for (const part of parts(set, besides, ['open'])) terms.set(part, terms.get(part)! - 1);
    programme.row(terms, '>=', filled - open - NEAR);
  }
  const nearest = programme.leastSquares(weights);
  return (type: number): number =>
    parts(set, [type], ['open', 'closed']).reduce(
      (rest, part) => rest - nearest.of(part),
      day.places.get(type)!,
    );
}

/** The rest by share, as evenly as pools allow: as many places filled as can be, with the least Σ piece² ÷ share. */
function shareOut(
  day: Day,
  unset: readonly PartyMember[],
  left: (type: number) => number,
): Map<number, number> {
  if (unset.length === 0) return new Map();
  const programme = new Programme();
  const weights = new Map(
    unset.map(({ leader, share }) => [programme.variable(`h_${leader}`, { most: 1 }), 1 / share]),
  );
  for (const types of setsOf([...day.places.keys()])) {
    const within = unset.filter((member) => isWithin(types, member));
    const places = types.reduce((sum, type) => sum + Math.max(0, left(type)), 0);
    programme.row(sumOf(within.map(({ leader }) => `h_${leader}`)), '<=', places);
  }
  const most = programme.most(sumOf(weights.keys())).value;
  programme.row(sumOf(weights.keys()), '>=', most - NEAR / 10);
  const even = programme.leastSquares(weights);
  return new Map(unset.map(({ leader }) => [leader, even.of(`h_${leader}`)]));
}
