import type { Findings } from '../findings.ts';
import { factsOf, fieldBelow, fieldsOf } from '../field.ts';
import { itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import type { Path } from '../pointer.ts';
import { rosterDocumentSchema } from '../schema.ts';
import type { LinkContext } from './link-context.ts';

interface Named {
  readonly id?: string | undefined;
}

/** The parts of the document that have an id, or whose items have one. */
const withIds = fieldsOf(rosterDocumentSchema)
  .filter(([, schema]) => factsOf(fieldBelow(schema, ['id'])).isOwnId)
  .map(([key]) => key);

/** Ids stand once in their list and are composed. */
export function checkIds({ document, found }: LinkContext): void {
  for (const key of withIds) {
    const part = (document as Readonly<Record<string, Named | readonly (Named | undefined)[]>>)[key];
    const firstAt = new Map<string, number>();
    for (const { item, at } of itemsOf(Array.isArray(part) ? (part as readonly Named[]) : [part as Named])) {
      if (item.id === undefined) continue;
      const path = Array.isArray(part) ? [key, at, 'id'] : [key, 'id'];
      checkComposed(item.id, path, found);
      const first = firstAt.get(item.id);
      if (first === undefined) firstAt.set(item.id, at);
      else found.add('duplicate-id', path, { id: clip(item.id), first: first + 1 });
    }
  }
}

function checkComposed(id: string, path: Path, found: Findings): void {
  const composed = id.normalize('NFC');
  if (composed !== id) found.add('not-composed', path, { id: clip(id), composed: clip(composed) });
  // In every script engine this name is the door to an object's prototype.
  if (id === '__proto__') found.add('bad-id', path, { value: id });
}
