/** Items that stand in a list oftener than in another, as often as they do; the earlier ones are taken to be in both. */
export function surplus<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return items.filter((item) => {
    const key = keyOf(item);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** What an item was and is; one of the two may not be there. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Items of two lists by their keys, of which a list has each once: in the later one's order, then those that are gone. */
export function pairsOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Pair<Item>[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const kept = new Set(after.map(keyOf));
  return [
    ...after.map((item) => ({ before: old.get(keyOf(item)), after: item })),
    ...before.flatMap((item) => (kept.has(keyOf(item)) ? [] : [{ before: item, after: undefined }])),
  ];
}
