import { applyKeyedPatch, diffKeyed, type KeysOf, RevisionError } from './keyed-patch.ts';
import type { SessionView, ViewPatch } from './view.ts';

export { RevisionError };

const keysOf: KeysOf<SessionView, 'days' | 'leaders' | 'services'> = {
  days: ({ date }) => date,
  leaders: ({ id }) => id,
  services: ({ kind, id }) => `${kind}/${id}`,
};

/** What leads from one view to another: `applyPatch(before, patch)` says what `after` says. */
export const diffViews = (before: SessionView, after: SessionView): ViewPatch =>
  diffKeyed(keysOf, before, after);

/**
 * The view after a patch; whatever the patch does not speak of is shared with the view before.
 *
 * @throws RevisionError when the patch does not follow this view
 */
export function applyPatch(view: SessionView, patch: ViewPatch): SessionView {
  return applyKeyedPatch(keysOf, view, patch);
}
