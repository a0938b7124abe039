import type { FigureCell, FigureReport } from '@lunzhi/reception';

/** The cases behind one figure of a table. */
export interface FigureCases {
  readonly table: string;
  readonly row: string;
  readonly figure: string;
  readonly cases: readonly string[];
}

/** Each figure of a report that counts cases, by its cell; in the order of the tables. */
export function casesOf({ sections }: FigureReport): ReadonlyMap<FigureCell, FigureCases> {
  const found = new Map<FigureCell, FigureCases>();
  for (const { table } of sections)
    for (const { cells } of table?.rows ?? [])
      cells.forEach((cell, index) => {
        if (cell.cases.length === 0) return;
        const { name, columns } = table!;
        found.set(cell, {
          table: name,
          row: cells[0]!.text,
          figure: columns[index]!.head,
          cases: cell.cases,
        });
      });
  return found;
}
