/** Numbers sets of types, so that equal sets have equal numbers. Sets are built by adding types in ascending order. */
export class TypeSets {
  static readonly EMPTY = 0;
  readonly #types: (readonly number[])[] = [[]];
  /** `[set][type]`: the set with the type added. */
  readonly #larger: number[][] = [[]];

  /** The set with a type added that is above all its own. */
  with(set: number, type: number): number {
    const larger = this.#larger[set]!;
    if (larger[type] === undefined) {
      larger[type] = this.#types.push([...this.#types[set]!, type]) - 1;
      this.#larger.push([]);
    }
    return larger[type];
  }

  /** The types of a set, ascending. */
  types(set: number): readonly number[] {
    return this.#types[set]!;
  }
}
