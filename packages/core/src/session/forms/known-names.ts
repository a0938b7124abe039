/** Things of the document by the names under which forms show them. */
export interface KnownNames {
  /** Name by id, in the document's order; an id stands for itself where its name is another's too. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<string, string>;
}

/** Items of a list of the document; malformed ones are left out. */
export function knownNames(items: unknown): KnownNames {
  const named = (Array.isArray(items) ? (items as unknown[]) : []).flatMap((item) => {
    const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name.trim() : '' }] : [];
  });
  const times = new Map<string, number>();
  for (const { id, name } of named)
    for (const own of new Set([id, name])) times.set(own, (times.get(own) ?? 0) + 1);
  const isClear = (name: string): boolean => name !== '' && times.get(name) === 1 && !/[且;；]/.test(name);
  const nameOf = new Map(named.map(({ id, name }) => [id, isClear(name) ? name : id]));
  const idOf = new Map([...nameOf].map(([id, name]) => [name, id]));
  for (const { id } of named) if (!idOf.has(id)) idOf.set(id, id);
  return { nameOf, idOf };
}

const SEPARATOR = /[、，,;；\n]+/;

/**
 * The items of a list that somebody typed with 、 or ， or , between them. A known name may hold such signs itself.
 *
 * @returns items without white space around them, in order, each once
 */
export function typedItems(text: string, known: ReadonlyMap<string, string>): string[] {
  const pieces = text.split(SEPARATOR);
  const marks = [...text.matchAll(new RegExp(SEPARATOR, 'g'))].map(([mark]) => mark);
  const items: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let [item, taken] = [pieces[at]!.trim(), 1];
    for (let end = Math.min(pieces.length, at + 8); end > at + 1; end--) {
      const joined = pieces
        .slice(at, end)
        .reduce((all, piece, index) => all + marks[at + index - 1]! + piece)
        .trim();
      if (!known.has(joined)) continue;
      [item, taken] = [joined, end - at];
      break;
    }
    if (item !== '') items.push(item);
    at += taken;
  }
  return [...new Set(items)];
}
