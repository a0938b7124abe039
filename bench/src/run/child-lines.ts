import type { Pair } from '../peers/pairs.ts';
import type { Claim } from '../result/result.ts';

/** What a child says, a line each; `ms` and `processorMs` on its own stopwatch, `sinceStartMs` since its process began. */
export type ChildLine =
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'roster';
      readonly ms: number;
      readonly processorMs: number;
      readonly sinceStartMs: number;
      readonly pairs: readonly Pair[];
      readonly claim: Claim;
    }
  | { readonly kind: 'end'; readonly ms: number; readonly how: string; readonly isOutOfTime: boolean }
  | { readonly kind: 'missing' | 'refused' | 'failed'; readonly why: string };

/** The line, `null` for what a library printed. */
export function childLine(text: string): ChildLine | null {
  if (!text.startsWith('{"kind":')) return null;
  try {
    return JSON.parse(text) as ChildLine;
  } catch {
    return null;
  }
}
