/** Amounts of a duty below this are rounding noise: the least true piece is some 10⁻⁸ duties. */
export const NOTHING = 1e-12;

/** Leaders who may hold the same types and can take the same amount. */
export interface Supply {
  /** Types they may hold. */
  readonly types: readonly number[];
  /** What they can take together, in duties. */
  readonly amount: number;
}

/**
 * The set of types with the most places beyond what those who may hold one of them can take.
 *
 * It is read off a maximal flow from types to supplies: the types from which an unfilled place could be moved about
 * but not filled (max-flow min-cut; the deficient set of Hall's theorem).
 *
 * @param places per type, in duties
 * @param types the types that ask for places
 * @returns types, ascending; empty when all places can be taken
 */
export function mostShortTypes(
  places: readonly number[],
  types: readonly number[],
  supplies: readonly Supply[],
): number[] {
  const unfilled = [...places];
  const spare = supplies.map(({ amount }) => amount);
  const flow = places.map(() => new Float64Array(supplies.length));
  const suppliesOf: number[][] = places.map(() => []);
  supplies.forEach((supply, index) => supply.types.forEach((type) => suppliesOf[type]!.push(index)));

  for (;;) {
    const supplyBefore = new Map<number, number>();
    const typeBefore = new Map<number, number>();
    const reached = types.filter((type) => unfilled[type]! > NOTHING);
    const last = findSpare();
    if (last === undefined) return reached.sort((a, b) => a - b);
    augment(last);

    /** Breadth first, which bounds the number of augmentations whatever the amounts (Edmonds and Karp). */
    function findSpare(): number | undefined {
      for (const type of reached)
        for (const supply of suppliesOf[type]!) {
          if (typeBefore.has(supply)) continue;
          typeBefore.set(supply, type);
          if (spare[supply]! > NOTHING) return supply;
          for (const other of supplies[supply]!.types)
            if (flow[other]![supply]! > NOTHING && !reached.includes(other)) {
              supplyBefore.set(other, supply);
              reached.push(other);
            }
        }
      return undefined;
    }

    function augment(end: number): void {
      const steps: { type: number; takes: number; leaves: number | undefined }[] = [];
      for (
        let takes: number | undefined = end;
        takes !== undefined;
        takes = steps[steps.length - 1]!.leaves
      ) {
        const type: number = typeBefore.get(takes)!;
        steps.push({ type, takes, leaves: supplyBefore.get(type) });
      }
      const root = steps[steps.length - 1]!.type;
      let amount = Math.min(spare[end]!, unfilled[root]!);
      for (const { type, leaves } of steps)
        if (leaves !== undefined) amount = Math.min(amount, flow[type]![leaves]!);
      spare[end]! -= amount;
      unfilled[root]! -= amount;
      for (const { type, takes, leaves } of steps) {
        flow[type]![takes]! += amount;
        if (leaves !== undefined) flow[type]![leaves]! -= amount;
      }
    }
  }
}
