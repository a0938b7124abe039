import type { ServiceView, SessionView, ViewPatch } from './view.ts';

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

/** The view after a patch; whatever the patch does not speak of is shared with the view before. */
export function applyPatch(
  view: SessionView,
  { isWhole, days, leaders, services, ...rest }: ViewPatch,
): SessionView {
  return {
    ...view,
    ...rest,
    days: merged(view.days, days, isWhole, ({ date }) => date),
    leaders: merged(view.leaders, leaders, isWhole, ({ id }) => id),
    services: merged(view.services, services, isWhole, serviceKey),
  };
}
