/** 同上, and the marks that stand for it. */
const DITTO = /^\s*(?:同上|同前|〃|″|＂|")\s*$/;

/** Rows in which what says 同上 says what stands above it. */
export function withoutDittos(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const read: (readonly string[])[] = [];
  for (const cells of rows) {
    const above = read[read.length - 1] ?? [];
    read.push(
      cells.some((cell) => DITTO.test(cell))
        ? cells.map((cell, column) => (DITTO.test(cell) ? (above[column] ?? '') : cell))
        : cells,
    );
  }
  return read;
}
