import type { NamedList } from '../field.ts';
import { itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import { nearest } from '../nearest.ts';
import { childOf } from '../pointer.ts';
import type { DraftDocument } from './link-context.ts';

/** The ids of one kind. */
export interface Register {
  /** Name by id; a name may have been malformed. */
  readonly names: ReadonlyMap<string, string | undefined>;
  /** False when the list itself could not be read: then no reference into it is called unknown. */
  readonly readable: boolean;
}

export type Registers = Readonly<Record<NamedList, Register>>;

/** The shift type that stands when a document names none. */
const onlyType = 'main';

/**
 * Gathers the ids that a document defines.
 *
 * @param written the document as read, broken parts included
 */
export function registersOf(document: DraftDocument, written: unknown): Registers {
  const register = (list: NamedList): Register => {
    const items:
      | readonly ({ readonly id?: string | undefined; readonly name?: string | undefined } | undefined)[]
      | undefined = document[list];
    const names = new Map<string, string | undefined>();
    for (const { item } of itemsOf(items)) {
      if (item.id !== undefined && !names.has(item.id)) names.set(item.id, item.name);
    }
    return { names, readable: items !== undefined || childOf(written, list) === undefined };
  };
  const types = register('shiftTypes');
  const hasTypes = childOf(written, 'shiftTypes') !== undefined;
  return {
    townships: register('townships'),
    sectors: register('sectors'),
    projects: register('projects'),
    departments: register('departments'),
    venues: register('venues'),
    leaders: register('leaders'),
    shiftTypes: hasTypes ? types : { names: new Map([[onlyType, undefined]]), readable: true },
  };
}

/** The id most likely meant: one whose name was written, else the nearest id, else the one with the nearest name. */
export function likelyMeant(id: string, register: Register): { nearest?: string; nearestName?: string } {
  const written = id.normalize('NFC');
  const byName = new Map<string, string>();
  for (const [known, name] of register.names) {
    if (name !== undefined && !byName.has(name)) byName.set(name, known);
  }
  const likelyName = nearest(written, byName.keys());
  const meant =
    byName.get(written) ??
    nearest(written, register.names.keys()) ??
    (likelyName === undefined ? undefined : byName.get(likelyName));
  if (meant === undefined) return {};
  const name = register.names.get(meant);
  return { nearest: meant, ...(name === undefined || name === meant ? {} : { nearestName: clip(name) }) };
}
