import type { Findings } from '../findings.ts';
import { clip } from '../locate.ts';
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

/** The format this version reads and writes. */
const supported = 'lunzhi/1';

/**
 * Looks at the document's `format` before anything else: of another format nothing else can be said.
 *
 * @returns whether the rest is worth reading; true also when the mark is missing or no text
 */
export function hasReadableFormat(value: unknown, found: Findings): boolean {
  const format = childOf(value, 'format');
  if (typeof format !== 'string' || format === supported) return true;
  const version = /^lunzhi\/([1-9]\d*)$/.exec(format);
  found.add(version ? 'format-newer' : 'format-other', ['format'], { received: clip(format), supported });
  return false;
}
