/**
 * The candidate most likely meant by a word that is not one of them, or undefined.
 *
 * Case aside, letters may be missing, doubled, changed or swapped with a neighbour: one in words of 2 to 4 characters,
 * two up to 8, three above. Of equally near ones the first is taken. Words over 100 characters have no neighbours.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const written = characters(word);
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    if (candidate.length > 100) continue;
    const other = characters(candidate);
    const allowed = Math.min(least - 1, tolerance(Math.max(written.length, other.length)));
    if (Math.abs(written.length - other.length) > allowed) continue;
    const distance = editDistance(written, other);
    if (distance <= allowed) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function characters(word: string): string[] {
  return Array.from(word.normalize('NFC').toLowerCase());
}

function tolerance(length: number): number {
  if (length <= 1) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours, each counted once. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      line.push(cost);
    }
    before = last;
    last = line;
  }
  return last[b.length]!;
}
