const plainHead = (cell: string): string => cell.normalize('NFKC').replace(/\s/g, '');

/**
 * Tables that stand side by side, as months or the halves of a long list do on a wide sheet: each begins where the head
 * of one column comes again.
 *
 * @param read what a row of heads with one table's cells alone means; `null` where these make no table
 * @returns none where there is no second table
 */
export function sideBySide<Of>(
  heads: readonly string[],
  read: (heads: readonly string[], from: number, to: number) => Of | null,
): readonly Of[] {
  const said = heads.map(plainHead);
  for (const [column, head] of said.entries()) {
    const again = said.flatMap((other, at) => (head !== '' && other === head && at > column ? [at] : []));
    if (again.length === 0) continue;
    const starts = [0, ...again];
    const parts = starts.map((start, at) => {
      const end = starts[at + 1] ?? Infinity;
      return read(within(heads, start, end), start, end);
    });
    if (parts.every((part) => part !== null)) return parts;
  }
  return [];
}

/** A row with nothing but the cells of some columns. */
export const within = (cells: readonly string[], from: number, to: number): readonly string[] =>
  cells.map((cell, column) => (from <= column && column < to ? cell : ''));
