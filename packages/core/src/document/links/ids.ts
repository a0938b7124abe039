import { itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import type { Path } from '../pointer.ts';
import type { LinkContext } from './link-context.ts';

const listsWithIds = [
  'venues',
  'townships',
  'departments',
  'sectors',
  'projects',
  'leaders',
  'protectionPeriods',
  'shiftTypes',
] as const;

/** Ids stand once in their list and are composed. */
export function checkIds(context: LinkContext): void {
  const { document, found } = context;
  checkComposed(document.jurisdiction?.id, ['jurisdiction', 'id'], context);
  for (const list of listsWithIds) {
    const firstAt = new Map<string, number>();
    for (const { item, at } of itemsOf<{ readonly id?: string | undefined }>(document[list])) {
      if (item.id === undefined) continue;
      const path = [list, at, 'id'];
      checkComposed(item.id, path, context);
      const first = firstAt.get(item.id);
      if (first === undefined) firstAt.set(item.id, at);
      else found.add('duplicate-id', path, { id: clip(item.id), first: first + 1 });
    }
  }
}

function checkComposed(id: string | undefined, path: Path, { found }: LinkContext): void {
  if (id === undefined) return;
  const composed = id.normalize('NFC');
  if (composed !== id) found.add('not-composed', path, { id: clip(id), composed: clip(composed) });
  // In every script engine this name is the door to an object's prototype.
  if (id === '__proto__') found.add('bad-id', path, { value: id });
}
