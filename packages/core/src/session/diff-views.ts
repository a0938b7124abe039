import { areEqual } from '../document/equal.ts';
import type { SessionView, ViewPatch } from './view.ts';

type Lists = Pick<SessionView, 'days' | 'leaders' | 'services'>;

const keysOf: { readonly [List in keyof Lists]: (item: Lists[List][number]) => string } = {
  days: ({ date }) => date,
  leaders: ({ id }) => id,
  services: ({ kind, id }) => `${kind}/${id}`,
};

const wholes = [
  'language',
  'head',
  'headline',
  'periods',
  'issues',
  'rules',
  'ledger',
  'diagnostics',
  'undo',
  'redo',
] as const satisfies readonly (keyof SessionView)[];

/** What leads from one view to another: `applyPatch(before, patch)` says what `after` says. */
export function diffViews(before: SessionView, after: SessionView): ViewPatch {
  const parts: Record<string, unknown> = {};
  for (const key of wholes) if (!areEqual(before[key], after[key])) parts[key] = after[key];
  const hasSameKeys = (Object.keys(keysOf) as (keyof Lists)[]).every((list) => {
    const keyOf = keysOf[list] as (item: unknown) => string;
    return (
      before[list].length === after[list].length &&
      before[list].every((item, index) => keyOf(item) === keyOf(after[list][index]))
    );
  });
  for (const list of Object.keys(keysOf) as (keyof Lists)[]) {
    const changed = hasSameKeys
      ? (after[list] as readonly unknown[]).filter((item, index) => !areEqual(before[list][index], item))
      : after[list];
    if (!hasSameKeys || changed.length > 0) parts[list] = changed;
  }
  return { ...parts, revision: after.revision, isWhole: !hasSameKeys };
}
