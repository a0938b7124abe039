/** Dates, leaders and rules that cannot hold together. */
export interface Conflict {
  readonly kind: 'window' | 'dues' | 'search';
  /** In date order. */
  readonly dates: readonly string[];
  /** Who could serve on any of the dates, protocol order. */
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the rules that take part. */
  readonly rules: readonly string[];
  /** Numbers of the arithmetic, and how many of the other leaders are out for which reason. */
  readonly facts: Readonly<Record<string, number>>;
  /** True when dropping any one member would lift it. */
  readonly irreducible: boolean;
  /** Places to fill, or duties owed. */
  readonly needed: number;
  /** The most that can be filled. */
  readonly possible: number;
  readonly remedies: readonly never[];
}
