import { plainName, plainText } from '@lunzhi/core/internal';
import { doubt, type LeadersDoubt } from './doubts.ts';
import { cellName } from '../table/text.ts';
import { gridsOfCsv } from '../table/csv-read.ts';
import type { Grid } from '../table/grid.ts';
import { gridsOfXlsx } from '../xlsx/read-xlsx.ts';
import { findHeader, type LeadersHeader } from './header.ts';
import type { LeaderColumn } from './columns.ts';
import { namesSeveral } from './names.ts';

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
  /** Where the name stands. */
  readonly cell: string;
  readonly line: number;
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
}

const nothing = (code: 'not-a-workbook' | 'workbook-as-text' | 'too-large' | 'no-header'): LeadersTable => ({
  columns: [],
  leaders: [],
  order: 'row',
  doubts: [doubt(code, {})],
});

/** Reads a leaders' table from CSV text: any line ends, separated by commas, tabs or semicolons. Throws nothing. */
export function readLeadersCsv(text: string): LeadersTable {
  const grids = gridsOfCsv(text);
  return typeof grids === 'string' ? nothing(grids) : readGrids(grids);
}

/** Reads a leaders' table from a workbook: the first sheet with a header. Rejects for nothing. */
export async function readLeadersXlsx(bytes: Uint8Array): Promise<LeadersTable> {
  const grids = await gridsOfXlsx(bytes);
  return typeof grids === 'string' ? nothing(grids) : readGrids(grids);
}

function readGrids(grids: readonly Grid[]): LeadersTable {
  let best: { grid: Grid; header: LeadersHeader } | undefined;
  for (const grid of grids) {
    const header = findHeader(grid);
    if (header && (!best || header.columns.size > best.header.columns.size)) best = { grid, header };
    // the first sheet that has a header, but the separator that parts most columns
    if (header && grid.knowsMerges) break;
  }
  return best ? readGrid(best.grid, best.header) : nothing('no-header');
}

interface LeaderDraft {
  name: string;
  cell: string;
  line: number;
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

function readGrid(grid: Grid, header: LeadersHeader): LeadersTable {
  const doubts = [...header.doubts];
  if (grid.openQuote !== null) doubts.push(doubt('quote-not-closed', { line: grid.openQuote }));
  const leaders: LeaderDraft[] = [];
  // a row without name and post may go on with the leader above it, but not past an empty row or a footnote
  let isApart = false;
  for (let row = header.below; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const said = cells.map(plainText).filter((text) => text !== '');
    if (said.length === 0) isApart = true;
    if (said.length === 0 || header.isHeadRow(cells)) continue;
    const because = readRow({ grid, row, isApart }, header, leaders, doubts);
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
  return { columns, leaders: sorted, order, doubts };
}

/** Adds what a row says to the leaders; why not, when the row is not a leader's, such as a footnote. */
function readRow(
  { grid, row, isApart }: { readonly grid: Grid; readonly row: number; readonly isApart: boolean },
  { columns, nameColumn, nameOf }: LeadersHeader,
  leaders: LeaderDraft[],
  doubts: LeadersDoubt[],
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
  const name = nameOf(cells[nameColumn] ?? '');
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
    if (!isMerged) doubts.push(doubt('row-continued', { line, name: last.name }));
    for (const column of more)
      if (!grid.filled.has(`${row}:${column}`)) (last.cells[kindOf(column)] ??= []).push(cellAt(column));
    return null;
  }
  if (isFootnote(name) || isSignature(name)) return 'footnote';
  // people who go by their office have it for a name and a post
  const isOwnPost = written.every((column) => naming.includes(kindOf(column)));
  const isSpread = cells.some((_, column) => grid.spread.has(`${row}:${column}`));
  const isRepeated = cells.filter((text) => plainText(text) !== '').length > 1;
  if (said.size === 1 && isRepeated && (isSpread || !isOwnPost)) return 'caption';
  const leader: LeaderDraft = { name, cell: cellName(line, nameColumn), line, cells: {} };
  for (const column of written) leader.cells[kindOf(column)] = [cellAt(column)];
  const nameCell = cells[nameColumn] ?? '';
  if (namesSeveral(nameCell, kindOf(nameColumn) === 'name'))
    doubts.push(doubt('several-names', { cell: leader.cell, name: plainText(nameCell) }));
  leaders.push(leader);
  return null;
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

const isFootnote = (text: string): boolean =>
  /^(?:注|备注|附注|说明|合计|共计|小计|总计|(?:填报|制表|编制)?(?:单位|时间|日期)(?:盖章)?)[:：(（]|^(?:合计|小计|总计|共计|共\d+[人名位])$/.test(
    text.replace(/\s+/g, ''),
  );

/** Who made, checked or sent a table, in whatever cell at its foot. */
const isSignature = (text: string): boolean =>
  /^(?:填表|制表|填报|制作|编制|审核|审批|审签|复核|校对|核对|经办|联系|报送|负责)(?:人|单位|部门|日期|时间|电话)?(?:签字|签名|签章|盖章)?(?:[:：(（]|$)/.test(
    text.replace(/\s+/g, ''),
  );

/** By their numbers when these are 1 to n, each once; else as they stand. */
function inOrder(
  leaders: readonly LeaderDraft[],
  doubts: LeadersDoubt[],
): { sorted: LeaderDraft[]; order: 'number' | 'row' } {
  const numberOf = (leader: LeaderDraft): number => {
    const text = plainName(leader.cells.number?.[0]?.text ?? '').normalize('NFKC');
    return /^\d{1,4}(?:\.0*)?[.、]?$/.test(text) ? parseInt(text, 10) : NaN;
  };
  const numbers = leaders.map(numberOf);
  const isPermutation = [...numbers].sort((a, b) => a - b).every((number, index) => number === index + 1);
  if (leaders.length > 0 && isPermutation) {
    const cell = leaders[0]!.cells.number![0]!.cell;
    doubts.push(doubt('order-by-number', { cell }));
    return { sorted: [...leaders].sort((a, b) => numberOf(a) - numberOf(b)), order: 'number' };
  }
  const hasNumbers = leaders.some(({ cells }) => cells.number !== undefined);
  if (leaders.length > 0)
    doubts.push(doubt('order-by-row', { because: hasNumbers ? 'not-a-permutation' : 'no-column' }));
  return { sorted: [...leaders], order: 'row' };
}
