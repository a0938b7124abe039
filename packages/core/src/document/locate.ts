import { childOf, pointerSteps } from './pointer.ts';

/** The list item a diagnostic lies in, so that it can be worded without the document. */
export interface Within {
  /** The list's key in the document: `leaders`, `townships`, and inside an item `posts`, `absences`. */
  readonly list: string;
  /** From 1. */
  readonly position: number;
  /** What the item is called: its name, title, date or id; at most 40 characters. */
  readonly name?: string;
  /** The item of a list inside this item. */
  readonly inner?: Within;
}

/** Where a diagnostic points; spread it into one. */
export interface Location {
  readonly pointer: string;
  readonly within?: Within;
}

/** What an item is called, the first that it has. */
const nameKeys = ['name', 'title', 'date', 'id', 'constraint', 'paper', 'from'];

const longest = 40;

/**
 * Finds the list items that a pointer leads through.
 *
 * @param document the document as read, which may be broken
 * @param pointer RFC 6901; it may end at a value that is not there
 * @returns the pointer, with `within` when it leads through an item of a list of objects
 */
export function locate(document: unknown, pointer: string): Location {
  const items: Within[] = [];
  let value = document;
  let key = '';
  for (const [depth, step] of pointerSteps(pointer).entries()) {
    const item = childOf(value, step);
    const holdsObject = typeof item === 'object' && item !== null && !Array.isArray(item);
    // Items of the document's own lists are named even when they are not objects, as they should have been.
    if (Array.isArray(value) && (holdsObject || depth === 1)) {
      const name = nameOfItem(item);
      items.push({
        list: key,
        position: Number(step) + 1,
        ...(name === undefined ? {} : { name }),
      });
    } else {
      key = step;
    }
    value = item;
  }
  const within = items.reduceRight<Within | undefined>(
    (inner, item) => (inner === undefined ? item : { ...item, inner }),
    undefined,
  );
  return within === undefined ? { pointer } : { pointer, within };
}

function nameOfItem(item: unknown): string | undefined {
  for (const key of nameKeys) {
    const value = childOf(item, key);
    if (typeof value === 'string' && value !== '') return clip(value);
  }
  return undefined;
}

/** A text of the document short enough for a sentence: at most 40 characters, the rest an ellipsis. */
export function clip(text: string): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
