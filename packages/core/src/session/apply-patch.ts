import type { ServiceView, SessionView, ViewPatch } from './view.ts';

/** A patch belongs to another view than the one it was to be applied to. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';

  constructor(has: number, comes: number) {
    super(
      `A patch to revision ${comes} does not follow revision ${has}.\nMaybe read the view again, and give each session a name of its own.`,
    );
  }
}

const serviceKey = ({ kind, id }: ServiceView): string => `${kind}/${id}`;

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
    days: merged(view.days, days, isWhole, ({ date }) => date),
    leaders: merged(view.leaders, leaders, isWhole, ({ id }) => id),
    services: merged(view.services, services, isWhole, serviceKey),
  };
}
