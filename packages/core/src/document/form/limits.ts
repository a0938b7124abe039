import type { Findings } from '../findings.ts';
import { maxLeaders } from '../schema-parts.ts';
import { childOf } from '../pointer.ts';

/** Items of all lists outside `ext` together: far above what 500 leaders and 20,000 shifts need. */
const maxItems = 200_000;

/**
 * Refuses documents too large to be looked at item by item, each in one diagnostic.
 *
 * @returns whether the document is small enough to go on
 */
export function isWithinLimits(value: unknown, found: Findings): boolean {
  const leaders = childOf(value, 'leaders');
  if (Array.isArray(leaders) && leaders.length > maxLeaders) {
    found.add('too-many-leaders', ['leaders'], { count: leaders.length, limit: maxLeaders });
    return false;
  }
  const count = countItems(value);
  if (count > maxItems) found.add('too-many-items', [], { count, limit: maxItems });
  return count <= maxItems;
}

function countItems(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countItems(item), value.length);
  return Object.entries(value).reduce((sum, [key, item]) => sum + (key === 'ext' ? 0 : countItems(item)), 0);
}
