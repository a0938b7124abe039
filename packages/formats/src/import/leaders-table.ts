import { columnName, plainName, plainText } from '@lunzhi/core/internal';
import { type Answers, doubt, doubtKey, type LeadersDoubt, sheetKey } from './doubts.ts';
import { cellName } from '../table/text.ts';
import { gridsOfCsv } from '../table/csv-read.ts';
import type { Grid } from '../table/grid.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { findHeader, type LeadersHeader } from './header.ts';
import type { LeaderColumn } from './columns.ts';
import { isLongerThanNames, type NameAndPost, namesIn, namesSeveral } from './names.ts';
import { inOrder, numberOf } from './numbers.ts';
import { isFootnote, isHeading, isNote, isSentence, isSignature } from './other-rows.ts';

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
    const header = findHeader(grid);
    return header ? [{ grid, header }] : [];
  });
  const [first] = found;
  if (!first) return nothing('no-header');
  if (!first.grid.knowsMerges) {
    // the separator that parts most columns
    const most = Math.max(...found.map(({ header }) => header.columns.size));
    const best = found.find(({ header }) => header.columns.size === most)!;
    return readGrid(best.grid, best.header, answers);
  }
  const chosen = found.find(({ grid }) => answers[sheetKey(grid.name ?? '')] === 'instead') ?? first;
  const table = readGrid(chosen.grid, chosen.header, answers);
  const others = found.flatMap(({ grid, header }) => {
    const count = grid === chosen.grid ? 0 : readGrid(grid, header, {}).leaders.length;
    return count > 0 ? [doubt('other-sheet', { sheet: grid.name ?? '', count })] : [];
  });
  return { ...table, doubts: [...table.doubts, ...others] };
}

interface LeaderDraft {
  name: string;
  beside: string;
  aside: string;
  cell: string;
  line: number;
  number: number | null;
  cells: Partial<Record<LeaderColumn, LeaderCell[]>>;
}

/** Columns that say who somebody is. */
const naming: readonly LeaderColumn[] = ['name', 'post', 'nameAndPost'];

/** Columns of which a further row of the same leader may say more. */
const continuing: readonly LeaderColumn[] = [
  'post',
  'townships',
  'sectors',
  'projects',
  'absences',
  'absenceFrom',
  'absenceTo',
  'absenceReason',
  'note',
];

/** Columns that nobody knows and somebody wants in the remarks, with their heads. */
const asNotes = (header: LeadersHeader, answers: Answers): ReadonlyMap<string, string> =>
  new Map(
    header.doubts.flatMap((own) =>
      (own.code === 'column-ignored' || own.code === 'column-twice') && answers[doubtKey(own)] === 'note'
        ? [[own.cell.replace(/\d+/, ''), own.head] as const]
        : [],
    ),
  );

function readGrid(grid: Grid, header: LeadersHeader, answers: Answers): LeadersTable {
  const doubts = [...header.doubts];
  const notes = asNotes(header, answers);
  if (grid.openQuote !== null) doubts.push(doubt('quote-not-closed', { line: grid.openQuote }));
  const leaders: LeaderDraft[] = [];
  // a row without name and post may go on with the leader above it, but not past an empty row or a footnote
  let isApart = false;
  for (let row = header.below; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const said = cells.map(plainText).filter((text) => text !== '');
    if (said.length === 0) isApart = true;
    if (said.length === 0 || header.isHeadRow(cells)) continue;
    const because = readRow({ grid, row, isApart }, header, { leaders, doubts, answers, notes });
    isApart = because !== null;
    const isBareNumber = said.length === 1 && /^\d+$/.test(said[0]!);
    if (because === null || isBareNumber) continue;
    doubts.push(
      doubt('line-passed-over', { line: row + 1, said: said.join(' ').slice(0, 80), cells: said, because }),
    );
  }
  if (leaders.length === 0) doubts.push(doubt('no-leaders', {}));
  else if (header.columns.get(header.nameColumn) === 'post')
    doubts.push(doubt('named-by-title', { cell: cellName(header.line, header.nameColumn) }));
  fillBodies(grid, header, leaders, doubts);
  const { sorted, order } = inOrder(leaders, doubts);
  const columns = [...header.columns].map(([column, kind]) => ({
    cell: cellName(header.line, column),
    head: header.heads.get(column)!,
    column: kind,
  }));
  return { columns, leaders: sorted, order, doubts, source: { grid, headLine: header.line } };
}

interface Reading {
  readonly leaders: LeaderDraft[];
  readonly doubts: LeadersDoubt[];
  readonly answers: Answers;
  readonly notes: ReadonlyMap<string, string>;
}

/** Adds what a row says to the leaders; why not, when the row is not a leader's, such as a footnote. */
function readRow(
  { grid, row, isApart }: { readonly grid: Grid; readonly row: number; readonly isApart: boolean },
  { columns, nameColumn, nameOf }: LeadersHeader,
  { leaders, doubts, answers, notes }: Reading,
): 'no-name' | 'footnote' | 'caption' | null {
  const cells = grid.rows[row]!;
  const line = row + 1;
  const said = new Set(cells.map(plainText).filter((text) => text !== ''));
  const [first = ''] = said;
  const written = [...columns.keys()].filter((column) => plainText(cells[column] ?? '') !== '');
  const kindOf = (column: number): LeaderColumn => columns.get(column)!;
  const cellAt = (column: number): LeaderCell => ({
    cell: cellName(line, column),
    text: cells[column] ?? '',
  });
  const split = nameOf(cells[nameColumn] ?? '');
  const { name } = split;
  const last = leaders[leaders.length - 1];
  const isMerged = grid.filled.has(`${row}:${nameColumn}`);
  if (name === '' || (isMerged && last)) {
    const more = written.filter((column) => continuing.includes(kindOf(column)));
    const isVacant = written.some((column) => kindOf(column) === 'number');
    const isFoot = isFootnote(first) || [...said].some(isSignature);
    const isRemark =
      isFoot ||
      (isApart && !written.some((column) => kindOf(column) === 'post')) ||
      (said.size === 1 && more.every((column) => kindOf(column) === 'note'));
    if (!last || more.length === 0 || (!isMerged && (isVacant || isRemark)))
      return isMerged ? null : isFoot ? 'footnote' : 'no-name';
    const own = doubt('row-continued', { line, name: last.name });
    if (!isMerged) doubts.push(own);
    if (!isMerged && answers[doubtKey(own)] === 'drop') return null;
    for (const column of more)
      if (!grid.filled.has(`${row}:${column}`)) (last.cells[kindOf(column)] ??= []).push(cellAt(column));
    return null;
  }
  const nameCell = cells[nameColumn] ?? '';
  if (isNote(nameCell) || isNote(name)) return 'footnote';
  if (said.size === 1 && isHeading(first)) return 'caption';
  if (said.size === 1 && isSentence(first)) return 'footnote';
  if (said.size === 1 && columns.size > 2 && isLongerThanNames(name)) return 'no-name';
  // people who go by their office have it for a name and a post
  const isOwnPost = written.every((column) => naming.includes(kindOf(column)));
  const isSpread = cells.some((_, column) => grid.spread.has(`${row}:${column}`));
  const isRepeated = cells.filter((text) => plainText(text) !== '').length > 1;
  if (said.size === 1 && isRepeated && (isSpread || !isOwnPost)) return 'caption';
  const cell = cellName(line, nameColumn);
  const leader: LeaderDraft = {
    ...named({ cell, text: nameCell }, split, doubts, answers),
    line,
    number: null,
    cells: {},
  };
  for (const column of written) leader.cells[kindOf(column)] = [cellAt(column)];
  for (const [column, text] of cells.entries()) {
    const head = notes.get(columnName(column));
    if (head !== undefined && plainText(text) !== '')
      (leader.cells.note ??= []).push({ cell: cellName(line, column), text: `${head}：${plainText(text)}` });
  }
  leader.number = numberOf(leader.cells.number?.[0]?.text ?? '');
  if (!namesSeveral(nameCell, kindOf(nameColumn) === 'name')) {
    leaders.push(leader);
    return null;
  }
  const own = doubt('several-names', { cell: leader.cell, name: plainText(nameCell) });
  doubts.push(own);
  const each = answers[doubtKey(own)] === 'split' ? namesIn(nameCell).map(nameOf) : [];
  if (each.length < 2) leaders.push(leader);
  else
    for (const { name: one, post, note } of each)
      leaders.push({ ...leader, name: one, beside: post, aside: note });
  return null;
}

/** Who is meant by the cell of a name, and the post in it. */
function named(
  { cell, text }: LeaderCell,
  split: NameAndPost,
  doubts: LeadersDoubt[],
  answers: Answers,
): Pick<LeaderDraft, 'name' | 'beside' | 'aside' | 'cell'> {
  const { name, post, note, isGlued, isPostFirst } = split;
  const written = plainText(text);
  if (isGlued) {
    const own = doubt('name-glued', { cell, written, name, post });
    doubts.push(own);
    if (answers[doubtKey(own)] === 'as-written')
      return { name: plainName(text), beside: '', aside: '', cell };
  }
  if (isPostFirst) doubts.push(doubt('name-last', { cell, name, post }));
  if (note !== '') doubts.push(doubt('beside-name', { cell, name, said: note }));
  return { name, beside: post, aside: note, cell };
}

/** In text a merged cell of the body column leaves blanks below it. */
function fillBodies(
  grid: Grid,
  header: LeadersHeader,
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
