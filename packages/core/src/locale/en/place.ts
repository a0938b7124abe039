import { itemName } from '../../document/lists.ts';
import type { Location } from '../../document/locate.ts';
import { fieldNames, placeParts } from '../place.ts';
import { capitalised } from '../phrases.ts';

/**
 * The list items that a diagnostic leads through, as the head of a sentence: “Leader 3 (Deputy county head), post 2: ”,
 * or an empty text where it lies in no list.
 */
export function head(location: Location): string {
  const { items } = placeParts(location);
  if (items.length === 0) return '';
  const words = items
    .map(
      ({ list, position, name }) => `${itemName(list)} ${position}${name === undefined ? '' : ` (${name})`}`,
    )
    .join(', ');
  return `${capitalised(words)}: `;
}

/** The field that a diagnostic points to, below its list item: “linked township”, “period, first day”. */
export function field(location: Location): string {
  const names = fieldNames(location, 'en');
  if (names.length === 0) return location.within === undefined ? 'the document' : 'the entry';
  return names.join(', ');
}
