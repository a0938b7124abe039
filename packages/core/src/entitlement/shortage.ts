import { FlowNetwork, NOTHING } from './max-flow.ts';

/** Leaders who may hold the same types and can take the same amount. */
export interface Supply {
  /** Types they may hold. */
  readonly types: readonly number[];
  /** What they can take together, in duties. */
  readonly amount: number;
}

/** So few types are looked at in every combination: dates have one to three, and a flow is slow to build. */
const FEW = 4;

/**
 * The set of types with the most places beyond what those who may hold one of them can take; of several the smallest.
 *
 * It is read off a maximal flow from types to supplies: the types from which an unfilled place could be moved about
 * but not filled (max-flow min-cut; the deficient set of Hall's theorem).
 *
 * @param places per type, in duties
 * @param types the types that ask for places, ascending
 * @returns types, ascending; empty when all places can be taken
 */
export function mostShortTypes(
  places: readonly number[],
  types: readonly number[],
  supplies: readonly Supply[],
): number[] {
  if (types.length <= FEW) return mostShortOfFew(places, types, supplies);
  const network = new FlowNetwork();
  const [source, sink] = [network.addNode(), network.addNode()];
  const nodeOf = new Map(types.map((type) => [type, network.addNode()]));
  for (const [type, node] of nodeOf) network.addArc(source, node, places[type]!);
  for (const { types: own, amount } of supplies) {
    const supply = network.addNode();
    for (const type of own) if (nodeOf.has(type)) network.addArc(nodeOf.get(type)!, supply, Infinity);
    network.addArc(supply, sink, amount);
  }
  const isShort = network.maximize(source, sink);
  return types.filter((type) => isShort[nodeOf.get(type)!] === 1);
}

function mostShortOfFew(
  places: readonly number[],
  types: readonly number[],
  supplies: readonly Supply[],
): number[] {
  const sets = 1 << types.length;
  /** By exact set of types. */
  const able = new Float64Array(sets);
  for (const { types: own, amount } of supplies) {
    let set = 0;
    for (const type of own) {
      const bit = types.indexOf(type);
      if (bit >= 0) set |= 1 << bit;
    }
    able[set]! += amount;
  }
  let [mostShort, most, fewest] = [0, 0, 0];
  for (let set = 1; set < sets; set++) {
    let [short, size] = [0, 0];
    types.forEach((type, bit) => {
      if (((set >> bit) & 1) === 0) return;
      short += places[type]!;
      size++;
    });
    for (let own = 1; own < sets; own++) if ((own & set) !== 0) short -= able[own]!;
    if (short > most + NOTHING || (short > most - NOTHING && mostShort > 0 && size < fewest))
      [mostShort, most, fewest] = [set, short, size];
  }
  return types.filter((_, bit) => ((mostShort >> bit) & 1) === 1);
}
