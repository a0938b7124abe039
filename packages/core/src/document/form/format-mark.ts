import type { Findings } from '../findings.ts';
import { clip } from '../locate.ts';
import { childOf } from '../pointer.ts';

/** The format this version reads and writes. */
export const supported = 'lunzhi/1';

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
