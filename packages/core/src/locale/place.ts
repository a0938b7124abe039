import { fieldName, hasField } from '../document/lists.ts';
import type { Location, Within } from '../document/locate.ts';
import { pointerSteps } from '../document/pointer.ts';
import { type Language, quote } from './phrases.ts';

/** A pointer taken apart for wording. */
export interface PlaceParts {
  /** The list items it leads through, outermost first. */
  readonly items: readonly Within[];
  /** Keys below the innermost item (or below the root), positions in lists of plain values left out. */
  readonly keys: readonly string[];
}

/** Takes a diagnostic's pointer apart into list items and the keys below them. */
export function placeParts({ pointer, within }: Location): PlaceParts {
  const items: Within[] = [];
  let rest = pointerSteps(pointer);
  for (let item = within; item !== undefined; item = item.inner) {
    items.push(item);
    const { list, position } = item;
    const at = rest.findIndex((step, index) => step === list && rest[index + 1] === String(position - 1));
    rest = rest.slice(at + 2);
  }
  return { items, keys: rest.filter((step) => !/^\d+$/.test(step)) };
}

/** The names of the fields on the way below the innermost list item; parameters are quoted, since only their constraint knows what they mean. */
export function fieldNames(
  location: Location,
  language: Language,
  further: readonly string[] = [],
): string[] {
  const { items, keys } = placeParts(location);
  const innermost = items[items.length - 1]?.list ?? '';
  const params = keys.indexOf('params');
  return [...keys, ...further].map((key, index, all) =>
    params >= 0 && index > params ? quote(key) : fieldName(innermost, all.slice(0, index + 1), language),
  );
}

/** Whether an unknown key could be kept under `ext`. */
export function mayHaveExt(location: Location): boolean {
  const { items, keys } = placeParts(location);
  return keys.length === 1 && hasField(items[items.length - 1]?.list ?? '', 'ext');
}
