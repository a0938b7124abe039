import type { PublicRoster } from '@lunzhi/core';
import { type Duty, duties, type PrintedTable, printedTable } from '../table/duties.ts';
import { draftNoted, draftText, editionDay, signedText, titleText, versionText } from '../table/edition.ts';
import { markName } from '../mark.ts';
import { oneLine } from '../table/text.ts';
import { type CellStyle, type MergeRange, type WriteSheet, workbookText, writeSheet } from './workbook.ts';
import { tableWords } from '../locale/words.ts';
import { columnHeads, paperCell, paperColumns } from '../official/columns.ts';
import { heightOf } from '../official/fit-columns.ts';
import { isTooWide, page, pointsOf, smallTable, table as body, widthOf } from '../paper/manner.ts';
import type { TableColumn } from '../paper/paper.ts';

const FANGSONG = '仿宋';
const SONG = '宋体';
const HEI = '黑体';

/** Points of a character of the workbook's font, in which widths of columns are measured. */
const CHARACTER = 5.5;

const thin = { style: 'thin' } as const;
const boxed = { top: thin, right: thin, bottom: thin, left: thin };

function style(
  name: string,
  size: number,
  horizontal: 'left' | 'center' | 'right',
  border = true,
): CellStyle {
  return {
    font: { name, size },
    alignment: { horizontal, vertical: 'center', wrapText: true },
    ...(border ? { border: boxed } : {}),
  };
}

const PERIOD = style(HEI, body.size, 'left');
const MONTH: CellStyle = {
  ...PERIOD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFEFEC' } },
};

const footer = `&C&"${SONG}"&14— &P —`;

/** Of a column's width, where a program's digits are narrower than it is measured by. */
const SURE = 0.94;

/** In inches, as those of a paper. */
const margins = {
  top: page.top / 25.4,
  bottom: (page.height - page.top - page.textHeight) / 25.4,
  left: page.binding / 25.4,
  right: (page.width - page.binding - page.textWidth) / 25.4,
  header: 1,
  footer: 0.8,
};

/** Midnight of a day in the universal zone, so that no machine's zone moves it. */
const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/** A sheet under construction: every text cell is typed as text, so nothing in it is ever calculated. */
class SheetDraft {
  readonly cells: NonNullable<WriteSheet['cells']> = new Map();
  readonly merges: MergeRange[] = [];
  readonly rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  readonly columns: number;
  rows = 0;

  constructor(columns: number) {
    this.columns = columns;
  }

  /** One text over the whole width; `height` in points where the row cannot find it by itself. */
  wide(text: string, look: CellStyle, height: number): void {
    for (let column = 0; column < this.columns; column++) {
      const value = column === 0 ? workbookText(text) : null;
      this.cells.set(`${this.rows},${column}`, {
        value,
        type: value === null ? 'empty' : 'string',
        style: look,
      });
    }
    this.merges.push({ startRow: this.rows, startCol: 0, endRow: this.rows, endCol: this.columns - 1 });
    this.rowDefs.set(this.rows, { height });
    this.rows++;
  }

  text(column: number, text: string, look: CellStyle): void {
    this.cells.set(`${this.rows},${column}`, { value: workbookText(text), type: 'string', style: look });
  }

  day(column: number, date: string, look: CellStyle): void {
    this.cells.set(`${this.rows},${column}`, { value: midnight(date), type: 'date', style: look });
  }

  number(column: number, value: number, look: CellStyle): void {
    this.cells.set(`${this.rows},${column}`, { value, type: 'number', style: look });
  }
}

/** Lines that a text takes where `perLine` full-width characters fit. */
const linesOf = (text: string, perLine: number): number => Math.max(1, Math.ceil(widthOf(text) / perLine));

function head(draft: SheetDraft, printed: PrintedTable, table: PublicRoster): void {
  const words = tableWords(table.language);
  const title = oneLine(table.tableTitle);
  const number =
    table.documentNumber === null ? '' : `　　${words.documentNumber}${words.colon}${table.documentNumber}`;
  draft.wide(oneLine(`${words.open}${number}`), style(HEI, 12, 'left', false), 20);
  draft.wide(title, style('方正小标宋简体', 20, 'center', false), Math.min(400, 34 * linesOf(title, 21) + 6));
  const draftSaid = draftText(table);
  if (draftSaid !== '') draft.wide(draftSaid, style(HEI, 14, 'center'), 24);
  const version = versionText(table);
  if (version !== '') draft.wide(version, style(FANGSONG, 12, 'center'), 20);
  if (table.provisional) {
    const said = `${words.provisional}${words.colon}${words.provisionalReason}`;
    draft.wide(said, style(HEI, 12, 'center'), 22);
  }
  const shared = printed.shared.join('　　');
  if (shared !== '') draft.wide(shared, style(FANGSONG, 12, 'left', false), 18 * linesOf(shared, 36) + 4);
  for (const [column, key] of printed.columns.entries()) {
    draft.text(column, words.columns[key], style(HEI, body.size, 'center'));
  }
  draft.rowDefs.set(draft.rows, { height: 22 });
  draft.rows++;
}

/** What a workbook says of each duty, so that a row that is sorted or copied says it by itself. */
const choice = { isNameSpaced: false, isRepeated: true } as const;

function dutyRow(
  draft: SheetDraft,
  duty: Duty,
  printed: PrintedTable,
  heads: readonly TableColumn[],
  table: PublicRoster,
): void {
  const { dayFormat } = tableWords(table.language);
  for (const [column, key] of printed.columns.entries()) {
    const text = paperCell(key, duty, table, choice);
    const isSmall = isTooWide(widthOf(text), pointsOf(heads[column]!.width * SURE));
    const look = style(FANGSONG, isSmall ? smallTable.size : body.size, heads[column]!.align);
    if (key === 'number') draft.number(column, duty.number, look);
    else if (key === 'date') draft.day(column, duty.row.date, { ...look, numFmt: dayFormat });
    else draft.text(column, text, look);
  }
  const height = Math.max(
    ...printed.columns.map((key, column) =>
      heightOf(widthOf(paperCell(key, duty, table, choice)), heads[column]!.width * SURE),
    ),
  );
  draft.rowDefs.set(draft.rows, { height: Math.ceil(height) + 1 });
  draft.rows++;
}

/**
 * The public table as an Excel workbook: A4 portrait, title over the whole width, the head of the table on
 * each printed page and kept in view on the screen, month heads and captions of the protection periods, real
 * dates, texts that are never calculated. It says 公开 in its first row, on each printed page after it and in its
 * properties, and so it says whether it is a draft; its time stamps are those of `issuedOn` and of the
 * publication, so the same table gives the same octets.
 */
export async function writeXlsx(table: PublicRoster): Promise<Uint8Array> {
  const words = tableWords(table.language);
  const printed = { ...printedTable(table), columns: paperColumns(table, choice) };
  const heads = columnHeads(printed.columns, duties(table), table, choice);
  const draft = new SheetDraft(printed.columns.length);
  head(draft, printed, table);
  const headRow = draft.rows;
  for (const band of printed.bands) {
    if (band.kind === 'duty') dutyRow(draft, band.duty, printed, heads, table);
    else draft.wide(band.text, band.kind === 'month' ? MONTH : PERIOD, 18);
  }
  for (const text of [oneLine(table.issuer), signedText(table)]) {
    draft.wide(text, style(FANGSONG, 14, 'right', false), 24);
  }
  return writeSheet(
    {
      name: words.sheet,
      columns: heads.map(({ width }) => ({ width: Math.round((pointsOf(width) / CHARACTER) * 10) / 10 })),
      rows: Array.from({ length: draft.rows }, () => []),
      cells: draft.cells,
      merges: draft.merges,
      rowDefs: draft.rowDefs,
      freezePane: { rows: headRow },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins,
        printTitlesRow: `$${headRow}:$${headRow}`,
      },
      // the first page says it in its own rows
      headerFooter: {
        differentFirst: true,
        firstFooter: footer,
        oddHeader: `&R${draftNoted(words.open, table)}`,
        oddFooter: footer,
      },
    },
    {
      title: titleText(table),
      subject: draftNoted(words.open, table),
      description: oneLine(table.title),
      creator: oneLine(table.issuer),
      created: midnight(table.issuedOn),
      modified: midnight(editionDay(table)),
      ...(table.mark !== undefined && { custom: { [markName]: table.mark } }),
    },
    SONG,
  );
}
