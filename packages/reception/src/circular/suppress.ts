/** A count of a public paper; `null` where it is hidden (＊). */
export type PublicCount = number | null;

/**
 * The smallest count that is shown where an office asks for one: 2 is 3. If 1 alone were hidden, whoever sees that a column is
 * withheld would know that all of it are 1.
 */
export const leastShown = (smallest: number): number => (smallest === 2 ? 3 : smallest);

/**
 * The counts of one column as they may be published, so that no hidden one can be found out.
 *
 * Hidden is every count from 1 to below `smallest`. Where all of these are the same, so that their sum gives them away, all
 * counts of the next larger value are hidden too; where nothing is larger, the zeros.
 *
 * Which counts are hidden depends on their values alone, and the hidden ones are never all the same. So whoever exchanges the
 * names of two hidden rows gets the same public column, the same total and the same of everything else that is counted of
 * these cases: nobody who sees them can tell which of the two values stands where. That holds for whoever knows this rule as
 * well.
 *
 * @param counts not negative; what stands beside the column may be their sum, or more or less where a case counts in several
 * @param smallest the smallest count that may be shown; 0 and 1 hide nothing, 2 is 3 ({@link leastShown})
 * @returns `null` where that cannot be done, since all counts are the same small one: then their sum must not be told either
 */
export function suppress(counts: readonly number[], smallest: number): readonly PublicCount[] | null {
  const hidden = new Set(counts.filter((count) => count > 0 && count < leastShown(smallest)));
  if (hidden.size === 1) {
    const [only] = hidden as Set<number>;
    const larger = counts.filter((count) => count > only!);
    const next = larger.length > 0 ? Math.min(...larger) : 0;
    if (!counts.includes(next)) return null;
    hidden.add(next);
  }
  return counts.map((count) => (hidden.has(count) ? null : count));
}
