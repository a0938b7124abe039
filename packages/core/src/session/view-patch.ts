import { areEqual } from '../document/json.ts';
import type { SessionView, ViewPatch } from './view.ts';

/** A patch belongs to another view than the one it was to be applied to. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';

  constructor(has: number, comes: number) {
    super(
      `A patch to revision ${comes} does not follow revision ${has}.\nMaybe read the view again, and give each session its own name.`,
    );
  }
}

type Lists = Pick<SessionView, 'days' | 'leaders' | 'services'>;

const keysOf: { readonly [List in keyof Lists]: (item: Lists[List][number]) => string } = {
  days: ({ date }) => date,
  leaders: ({ id }) => id,
  services: ({ kind, id }) => `${kind}/${id}`,
};

/** What leads from one view to another: `applyPatch(before, patch)` says what `after` says. */
export function diffViews(before: SessionView, after: SessionView): ViewPatch {
  const lists = Object.keys(keysOf) as (keyof Lists)[];
  const isWhole = lists.some((list) => {
    const keyOf = keysOf[list] as (item: unknown) => string;
    const [old, now] = [before[list], after[list]];
    return old.length !== now.length || old.some((item, index) => keyOf(item) !== keyOf(now[index]));
  });
  const parts: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof SessionView)[])
    if (key !== 'revision' && !(key in keysOf) && !areEqual(before[key], after[key])) parts[key] = after[key];
  for (const list of lists) {
    const changed = isWhole
      ? after[list]
      : (after[list] as readonly unknown[]).filter((item, index) => !areEqual(before[list][index], item));
    if (isWhole || changed.length > 0) parts[list] = changed;
  }
  return { ...parts, revision: after.revision, isWhole };
}

function merged<Item>(
  all: readonly Item[],
  changed: readonly Item[] | undefined,
  isWhole: boolean,
  keyOf: (item: Item) => string,
): readonly Item[] {
  if (!changed) return all;
  if (isWhole) return changed;
  const byKey = new Map(changed.map((item) => [keyOf(item), item]));
  return all.map((item) => byKey.get(keyOf(item)) ?? item);
}

/**
 * The view after a patch; whatever the patch does not speak of is shared with the view before.
 *
 * @throws RevisionError when the patch does not follow this view
 */
export function applyPatch(
  view: SessionView,
  { isWhole, days, leaders, services, ...rest }: ViewPatch,
): SessionView {
  if (rest.revision !== view.revision + 1) throw new RevisionError(view.revision, rest.revision);
  return {
    ...view,
    ...rest,
    days: merged(view.days, days, isWhole, keysOf.days),
    leaders: merged(view.leaders, leaders, isWhole, keysOf.leaders),
    services: merged(view.services, services, isWhole, keysOf.services),
  };
}
