import { areEqual } from '../document/json.ts';

/** A patch belongs to another view than the one it was to be applied to. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';

  constructor(has: number, comes: number) {
    super(
      `A patch to revision ${comes} does not follow revision ${has}.\nMaybe read the view again, and give each session its own name.`,
    );
  }
}

/** What is shown of a session; each next one has the next number. */
export interface Revised {
  readonly revision: number;
}

/** What changed in a view: lists with keys item by item, everything else whole. */
export type KeyedPatch<View extends Revised> = Partial<Omit<View, 'revision'>> &
  Revised & {
    /** True when the lists are whole: items have gone, or stand in another order. */
    readonly isWhole: boolean;
  };

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** The key of each item of some lists of a view. */
export type KeysOf<View, Lists extends keyof View> = {
  readonly [List in Lists]: (item: ItemOf<View[List]>) => string;
};

type Keyed = readonly (readonly [list: string, keyOf: (item: unknown) => string])[];

const listsOf = (keysOf: object): Keyed => Object.entries(keysOf) as unknown as Keyed;

type Json = Readonly<Record<string, unknown>>;

/** What leads from one view to another: `applyKeyedPatch(before, patch)` says what `after` says. */
export function diffKeyed<View extends Revised, Lists extends keyof View>(
  keysOf: KeysOf<View, Lists>,
  before: View,
  after: View,
): KeyedPatch<View> {
  const [was, is] = [before, after] as unknown as [Json, Json];
  const lists = listsOf(keysOf).map(([list, keyOf]) => ({
    list,
    old: was[list] as readonly unknown[],
    now: is[list] as readonly unknown[],
    keyOf,
  }));
  // items that are new at the end follow those that were there
  const isWhole = lists.some(
    ({ old, now, keyOf }) =>
      old.length > now.length || old.some((item, index) => keyOf(item) !== keyOf(now[index])),
  );
  const parts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(is))
    if (key !== 'revision' && !(key in keysOf) && !areEqual(was[key], value)) parts[key] = value;
  for (const { list, old, now } of lists) {
    const changed = isWhole ? now : now.filter((item, index) => !areEqual(old[index], item));
    if (isWhole || changed.length > 0) parts[list] = changed;
  }
  return { ...parts, revision: after.revision, isWhole } as unknown as KeyedPatch<View>;
}

function merged(
  all: readonly unknown[],
  changed: readonly unknown[],
  keyOf: (item: unknown) => string,
): readonly unknown[] {
  const byKey = new Map(changed.map((item) => [keyOf(item), item]));
  const kept = all.map((item) => {
    const key = keyOf(item);
    const own = byKey.get(key) ?? item;
    byKey.delete(key);
    return own;
  });
  return byKey.size > 0 ? [...kept, ...byKey.values()] : kept;
}

/**
 * The view after a patch; whatever the patch does not speak of is shared with the view before.
 *
 * @throws RevisionError when the patch does not follow this view
 */
export function applyKeyedPatch<View extends Revised, Lists extends keyof View>(
  keysOf: KeysOf<View, Lists>,
  view: View,
  { isWhole, ...parts }: KeyedPatch<View>,
): View {
  if (parts.revision !== view.revision + 1) throw new RevisionError(view.revision, parts.revision);
  const next: Record<string, unknown> = { ...view, ...parts };
  if (!isWhole)
    for (const [list, keyOf] of listsOf(keysOf)) {
      const changed = (parts as Json)[list] as readonly unknown[] | undefined;
      if (changed) next[list] = merged((view as unknown as Json)[list] as readonly unknown[], changed, keyOf);
    }
  return next as unknown as View;
}
