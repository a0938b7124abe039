/** The last of a list; `undefined` of an empty one. */
export const lastOf = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];
