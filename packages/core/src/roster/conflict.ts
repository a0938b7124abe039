/** Dates, leaders and rules that cannot hold together. */
export interface Conflict {
  readonly kind: 'window' | 'monthly-dues';
  /** In date order. */
  readonly dates: readonly string[];
  /** Who could serve on any of the dates, protocol order. */
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the rules that take part. */
  readonly rules: readonly string[];
  /** Why the other leaders cannot: absent, not in post and so on, counted in leaders. */
  readonly facts: Readonly<Record<string, number>>;
  /** True when dropping any one member would lift it. */
  readonly irreducible: boolean;
  /** Places to fill, or duties owed. */
  readonly needed: number;
  /** The most that can be filled. */
  readonly possible: number;
  readonly remedies: readonly never[];
  /** In the document's language, with the arithmetic. */
  readonly sentence: string;
}
