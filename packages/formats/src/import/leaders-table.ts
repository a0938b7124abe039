import { plainText } from '@lunzhi/core/internal';
import { type Answers, doubt, type LeadersDoubt, sheetKey } from './doubts.ts';
import { cellName } from '../table/text.ts';
import { gridsOfCsv } from '../table/csv-read.ts';
import type { Grid } from '../table/grid.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { findParts, type LeadersPart } from './header.ts';
import type { LeaderColumn } from './columns.ts';
import { inOrder } from './numbers.ts';
import { type LeaderDraft, readRows } from './leader-rows.ts';

/** A cell with something in it. */
export interface LeaderCell {
  /** `B7` */
  readonly cell: string;
  /** As written, line breaks and all. */
  readonly text: string;
}

/** One leader of a table; a column may stand on several rows. */
export interface LeaderRow {
  readonly name: string;
  /** The post in the cell of the name, empty where there is none. */
  readonly beside: string;
  /** What else stands in that cell: 女. */
  readonly aside: string;
  /** Where the name stands. */
  readonly cell: string;
  readonly line: number;
  /** As the table counts; `null` where it does not. */
  readonly number: number | null;
  readonly cells: Readonly<Partial<Record<LeaderColumn, readonly LeaderCell[]>>>;
}

/** A leaders' table as understood. */
export interface LeadersTable {
  readonly columns: readonly {
    readonly cell: string;
    readonly head: string;
    readonly column: LeaderColumn;
  }[];
  /** In protocol order. */
  readonly leaders: readonly LeaderRow[];
  readonly order: 'number' | 'row';
  readonly doubts: readonly LeadersDoubt[];
  /** What was read; `null` when nothing could be. */
  readonly source: { readonly grid: Grid; readonly headLine: number } | null;
}

const nothing = (code: 'not-a-workbook' | 'workbook-as-text' | 'too-large' | 'no-header'): LeadersTable => ({
  columns: [],
  leaders: [],
  order: 'row',
  doubts: [doubt(code, {})],
  source: null,
});

/** Reads a leaders' table from CSV text: any line ends, separated by commas, tabs or semicolons. Throws nothing. */
export const readLeadersCsv = (text: string): LeadersTable => readLeadersGrids(gridsOfCsv(text));

/** Reads a leaders' table from a workbook: the first sheet with a header. Rejects for nothing. */
export const readLeadersXlsx = async (bytes: Uint8Array): Promise<LeadersTable> =>
  readLeadersGrids(await gridsOfXlsx(bytes));

/**
 * Reads a leaders' table from the first grid with a header, or from the sheet that somebody chose; `grids` may be why there
 * are none.
 *
 * @param answers what was decided where the table leaves something open
 */
export function readLeadersGrids(
  grids: readonly Grid[] | 'too-large' | 'workbook-as-text' | 'not-a-workbook',
  answers: Answers = {},
): LeadersTable {
  if (typeof grids === 'string') return nothing(grids);
  const found = grids.flatMap((grid) => {
    const parts = findParts(grid);
    return parts[0] ? [{ grid, parts, header: parts[0].header }] : [];
  });
  const [first] = found;
  if (!first) return nothing('no-header');
  if (!first.grid.knowsMerges) {
    // the separator that parts most columns
    const most = Math.max(...found.map(({ header }) => header.columns.size));
    const best = found.find(({ header }) => header.columns.size === most)!;
    return readGrid(best, answers);
  }
  const chosen = found.find(({ grid }) => answers[sheetKey(grid.name ?? '')] === 'instead') ?? first;
  const table = readGrid(chosen, answers);
  const others = found.flatMap((other) => {
    const count = other === chosen ? 0 : readGrid(other, {}).leaders.length;
    return count > 0 ? [doubt('other-sheet', { sheet: other.grid.name ?? '', count })] : [];
  });
  return { ...table, doubts: [...table.doubts, ...others] };
}

/** The leaders of the tables of one grid. */
function readGrid(
  { grid, parts }: { readonly grid: Grid; readonly parts: readonly LeadersPart[] },
  answers: Answers,
): LeadersTable {
  const doubts: LeadersDoubt[] = parts.flatMap(({ header }) => header.doubts);
  if (grid.openQuote !== null) doubts.push(doubt('quote-not-closed', { line: grid.openQuote }));
  const leaders = parts.flatMap((part) => {
    const own = readRows(part, doubts, answers);
    fillBodies(part, own, doubts);
    return own;
  });
  if (leaders.length === 0) doubts.push(doubt('no-leaders', {}));
  else
    for (const { header } of parts)
      if (header.columns.get(header.nameColumn) === 'post')
        doubts.push(doubt('named-by-title', { cell: cellName(header.line, header.nameColumn) }));
  const { sorted, order } = inOrder(leaders, doubts);
  const columns = parts.flatMap(({ header }) =>
    [...header.columns].map(([column, kind]) => ({
      cell: cellName(header.line, column),
      head: header.heads.get(column)!,
      column: kind,
    })),
  );
  return { columns, leaders: sorted, order, doubts, source: { grid, headLine: parts[0]!.header.line } };
}

/** In text a merged cell of the body column leaves blanks below it. */
function fillBodies(
  { grid, header }: LeadersPart,
  leaders: readonly LeaderDraft[],
  doubts: LeadersDoubt[],
): void {
  const column = [...header.columns].find(([, kind]) => kind === 'body')?.[0];
  if (column === undefined || grid.knowsMerges) return;
  let said = '';
  for (const leader of leaders) {
    const own = leader.cells.body?.[0];
    if (own) said = plainText(own.text);
    else if (said !== '') {
      const cell = cellName(leader.line, column);
      leader.cells.body = [{ cell, text: said }];
      doubts.push(doubt('filled-down', { cell, said }));
    }
  }
}
