/** Changes of one character between two words: insertions, deletions, changes and swaps of neighbours. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        rows[row - 1]![column]! + 1,
        line[column - 1]! + 1,
        rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return rows[a.length]![b.length]!;
}

/**
 * The candidate most likely meant, or undefined: one that the word begins or that differs in few characters.
 * Here so that a mistyped command is answered without loading the planner.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || word.length > 50) return undefined;
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(written, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best ?? candidates.find((candidate) => written.length > 1 && candidate.startsWith(written));
}
