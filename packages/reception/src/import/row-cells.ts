import { cellName, plainText } from '@lunzhi/core/internal';
import type { ImportField } from './columns.ts';
import type { Header } from './header.ts';

/** A cell that says something. */
export interface RowCell {
  readonly cell: string;
  /** As one line. */
  readonly text: string;
}

/** A row of a table of cases, asked by what its cells hold. */
export class RowCells {
  readonly line: number;
  private readonly cells: readonly string[];
  private readonly header: Header;

  constructor(header: Header, cells: readonly string[], line: number) {
    this.header = header;
    this.cells = cells;
    this.line = line;
  }

  /** The cells of a field that say something, in the table's order. */
  all(field: ImportField): RowCell[] {
    return (this.header.columnsOf.get(field) ?? []).flatMap((column) => {
      const text = plainText(this.cells[column] ?? '');
      return text === '' ? [] : [{ cell: cellName(this.line, column), text }];
    });
  }

  /** The first cell of the first of these fields that says something. */
  first(...fields: readonly ImportField[]): RowCell | undefined {
    return fields.flatMap((field) => this.all(field))[0];
  }

  /** Where the cell of a field is, though it may say nothing; the row's first cell where there is no such column. */
  place(...fields: readonly ImportField[]): string {
    const column = fields.flatMap((field) => this.header.columnsOf.get(field) ?? [])[0];
    return cellName(this.line, column ?? 0);
  }

  has(field: ImportField): boolean {
    return this.header.columnsOf.has(field);
  }
}
