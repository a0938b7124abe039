import { columnName, plainName, plainText } from '@lunzhi/core/internal';
import { cellName } from '../table/text.ts';
import type { Grid } from '../table/grid.ts';
import type { LeaderColumn } from './columns.ts';
import { type Answers, doubt, doubtKey, type LeadersDoubt } from './doubts.ts';
import type { LeadersHeader, LeadersPart } from './header.ts';
import type { LeaderCell } from './leaders-table.ts';
import { isLongerThanNames, isTitle, isVacancy, type NameAndPost, namesIn, namesSeveral } from './names.ts';
import { numberOf, unnumbered } from './numbers.ts';
import { isFootnote, isHeading, isNote, isSignature } from './other-rows.ts';

/** A leader as his rows are read. */
export interface LeaderDraft {
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

/** Marks of footnotes beside a name. */
const MARKS = /^[*＊★☆※▲△●]+|[*＊★☆※▲△●①-⑳]+$/g;

type Passed = 'no-name' | 'footnote' | 'caption';

interface Reading {
  readonly header: LeadersHeader;
  readonly leaders: LeaderDraft[];
  readonly doubts: LeadersDoubt[];
  readonly answers: Answers;
  /** Columns that nobody knows and somebody wants in the remarks, with their heads. */
  readonly notes: ReadonlyMap<string, string>;
}

interface OwnRow {
  readonly grid: Grid;
  readonly row: number;
  /** The texts in it. */
  readonly said: readonly string[];
  /** Below an empty row or a footnote. */
  readonly isApart: boolean;
}

const asNotes = (header: LeadersHeader, answers: Answers): Reading['notes'] =>
  new Map(
    header.doubts.flatMap((own) =>
      (own.code === 'column-ignored' || own.code === 'column-twice') && answers[doubtKey(own)] === 'note'
        ? [[own.cell.replace(/\d+/, ''), own.head] as const]
        : [],
    ),
  );

/** The leaders in the rows of a table, as they stand; rows of nobody are among the doubts. */
export function readRows(
  { grid, header }: LeadersPart,
  doubts: LeadersDoubt[],
  answers: Answers,
): LeaderDraft[] {
  const reading: Reading = { header, leaders: [], doubts, answers, notes: asNotes(header, answers) };
  // a row without name and post may go on with the leader above it, but not past an empty row or a footnote
  let isApart = false;
  for (let row = header.below; row < grid.rows.length; row++) {
    const cells = grid.rows[row]!;
    const said = cells.map(plainText).filter((text) => text !== '');
    if (said.length === 0) isApart = true;
    if (said.length === 0 || header.isHeadRow(cells)) continue;
    const because = readRow({ grid, row, said, isApart }, reading);
    isApart = because !== null;
    const isBareNumber = said.length === 1 && /^\d+$/.test(said[0]!);
    if (because === null || isBareNumber) continue;
    doubts.push(
      doubt('line-passed-over', {
        line: row + 1,
        said: [...new Set(said)].join(' ').slice(0, 80),
        cells: said,
        because,
      }),
    );
  }
  return reading.leaders;
}

/** Adds what a row says to the leaders; why not, when the row is not a leader's, such as a footnote. */
function readRow(own: OwnRow, reading: Reading): Passed | null {
  const { grid, row } = own;
  const { header, leaders, answers } = reading;
  const { columns, nameColumn } = header;
  const cells = grid.rows[row]!;
  const written = [...columns.keys()].filter((column) => plainText(cells[column] ?? '') !== '');
  const hasPost = written.some((column) => column !== nameColumn && columns.get(column) === 'post');
  const { number, rest } = unnumbered((cells[nameColumn] ?? '').trim());
  const nameCell = rest.trim().replace(MARKS, '');
  const split = header.nameOf(nameCell, hasPost);
  const isMerged = grid.filled.has(`${row}:${nameColumn}`);
  if (split.name === '' || (isMerged && leaders.length > 0)) return goOn(own, written, reading);
  const because = passedOver(own, { nameCell, isNumbered: number !== '', split }, written, header);
  if (because !== null) return because;
  const cell = cellName(row + 1, nameColumn);
  const leader: LeaderDraft = {
    ...named({ cell, text: nameCell }, split, reading),
    line: row + 1,
    number: null,
    cells: {},
  };
  for (const column of written) leader.cells[columns.get(column)!] = [cellAt(own, column)];
  if (number !== '') leader.cells.number ??= [{ cell, text: number }];
  leader.number = numberOf(leader.cells.number?.[0]?.text ?? '');
  // words where a number should stand: 县政协
  const counted = leader.cells.number?.[0];
  if (counted && leader.number === null && /\p{L}/u.test(counted.text))
    (leader.cells.note ??= []).push(counted);
  addNotes(own, leader, reading);
  if (!namesSeveral(nameCell, columns.get(nameColumn) === 'name')) {
    leaders.push(leader);
    return null;
  }
  const several = doubt('several-names', { cell, name: plainText(nameCell) });
  reading.doubts.push(several);
  const each =
    answers[doubtKey(several)] === 'split' ? namesIn(nameCell).map((one) => header.nameOf(one, hasPost)) : [];
  if (each.length < 2) leaders.push(leader);
  else
    for (const { name: one, post, note } of each)
      leaders.push({ ...leader, name: one, beside: post, aside: note });
  return null;
}

const cellAt = ({ grid, row }: OwnRow, column: number): LeaderCell => ({
  cell: cellName(row + 1, column),
  text: grid.rows[row]![column] ?? '',
});

/** What stands in columns that somebody wants in the remarks. */
function addNotes({ grid, row }: OwnRow, leader: LeaderDraft, { notes }: Reading): void {
  for (const [column, cell] of grid.rows[row]!.entries()) {
    const head = notes.get(columnName(column));
    const text = plainText(cell);
    if (head !== undefined && text !== '')
      (leader.cells.note ??= []).push({
        cell: cellName(row + 1, column),
        text: head === '' ? text : `${head}：${text}`,
      });
  }
}

/** Of a row without a name of its own what it says more of the leader above it. */
function goOn(own: OwnRow, written: readonly number[], reading: Reading): Passed | null {
  const { grid, row, isApart } = own;
  const { header, leaders, doubts, answers } = reading;
  const kindOf = (column: number): LeaderColumn => header.columns.get(column)!;
  const said = new Set(own.said);
  const [first = ''] = said;
  const last = leaders[leaders.length - 1];
  const isMerged = grid.filled.has(`${row}:${header.nameColumn}`);
  const more = written.filter((column) => continuing.includes(kindOf(column)));
  const isVacant = written.some((column) => kindOf(column) === 'number');
  const isFoot = isFootnote(first) || [...said].some(isSignature);
  const isRemark =
    isFoot ||
    (isApart && !written.some((column) => kindOf(column) === 'post')) ||
    (said.size === 1 && more.every((column) => kindOf(column) === 'note'));
  if (!last || more.length === 0 || (!isMerged && (isVacant || isRemark)))
    return isMerged ? null : isFoot ? 'footnote' : 'no-name';
  const goesOn = doubt('row-continued', { line: row + 1, name: last.name });
  if (!isMerged) doubts.push(goesOn);
  if (!isMerged && answers[doubtKey(goesOn)] === 'drop') return null;
  for (const column of more)
    if (!grid.filled.has(`${row}:${column}`)) (last.cells[kindOf(column)] ??= []).push(cellAt(own, column));
  addNotes(own, last, reading);
  return null;
}

/** Why a row with something in the column of names is nobody's; `null` where it is somebody's. */
function passedOver(
  { grid, row, said: texts }: OwnRow,
  {
    nameCell,
    isNumbered,
    split,
  }: { readonly nameCell: string; readonly isNumbered: boolean; readonly split: NameAndPost },
  written: readonly number[],
  { columns, nameColumn, nameOf }: LeadersHeader,
): Passed | null {
  const cells = grid.rows[row]!;
  const said = new Set(texts);
  const [first = ''] = said;
  const name = plainName(nameCell);
  if (isFootnote(first) || isNote(nameCell) || isNote(split.name)) return 'footnote';
  if (isVacancy(nameCell) || /^\d+[人名位个]?$/.test(name)) return 'no-name';
  const number = [...columns].find(([, kind]) => kind === 'number')?.[0];
  const isAlone = cells.every(
    (text, column) =>
      column === number || plainText(text) === '' || plainText(text) === plainText(cells[nameColumn]!),
  );
  if (isAlone) {
    const alone = nameOf(nameCell, false);
    const isPerson = isTitle(alone.post) || isTitle(alone.name);
    if (!isPerson && isHeading(plainText(cells[nameColumn]!))) return 'caption';
    if (!isPerson && name.endsWith('。')) return 'no-name';
    if (!isPerson && (columns.size > 2 || isNumbered) && isLongerThanNames(split.name)) return 'no-name';
  }
  // people who go by their office have it for a name and a post
  const isOwnPost = written.every((column) => naming.includes(columns.get(column)!));
  const isSpread = cells.some((_, column) => grid.spread.has(`${row}:${column}`));
  return said.size === 1 && texts.length > 1 && (isSpread || !isOwnPost) ? 'caption' : null;
}

/** Who is meant by the cell of a name, and the post in it. */
function named(
  { cell, text }: LeaderCell,
  split: NameAndPost,
  { doubts, answers }: Reading,
): Pick<LeaderDraft, 'name' | 'beside' | 'aside' | 'cell'> {
  const { name, post, note, isGlued, isUnsure = false, isPostFirst } = split;
  const written = plainText(text);
  if (isGlued) {
    const own = doubt('name-glued', { cell, written, name, post, isUnsure });
    doubts.push(own);
    if ((answers[doubtKey(own)] ?? (isUnsure ? 'as-written' : 'apart')) === 'as-written')
      return { name: plainName(text), beside: '', aside: '', cell };
  }
  if (isPostFirst) doubts.push(doubt('name-last', { cell, name, post }));
  if (note !== '') doubts.push(doubt('beside-name', { cell, name, said: note }));
  return { name, beside: post, aside: note, cell };
}
