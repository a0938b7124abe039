import type { PublicRoster } from '@lunzhi/core';
import { type Band, printedTable } from '../table/duties.ts';
import { draftText, titleText, versionText } from '../table/edition.ts';
import { type ColumnKey, fullDayText, paperWords, tableWords } from '../locale/words.ts';
import { oneLine } from '../table/text.ts';
import { layoutOf } from '../paper/manner.ts';
import type { Paper, PaperBlock, PaperTable, SheetName, TableRow } from '../paper/paper.ts';
import { commentBlocks } from './comment-blocks.ts';
import { isOneSheet, leavesFew } from './fit-sheet.ts';
import { type ColumnChoice, columnHeads, paperCell, paperColumns } from './columns.ts';
import { titleBlock } from './title-lines.ts';

/**
 * What is printed of a roster: the notice with the table attached, the notice alone, the table as its attachment alone, or the
 * table by itself, with who issues it and when below; or the table in which each leader says whether he agrees (征求意见汇总表).
 */
export type RosterContent = 'both' | 'notice' | 'attachment' | 'table' | 'comments';

export interface RosterPaperOptions extends ColumnChoice {
  /** By default the notice with the table attached. */
  readonly content?: RosterContent | undefined;
  /** ISO date that the paper bears (成文日期): by default that of the publication, else that of the document. */
  readonly date?: string | undefined;
  /** Who issues it, where that is not the issuer of the document. */
  readonly issuer?: string | undefined;
  /** To whom the notice goes; by default those of a county. */
  readonly level?: 'county' | 'township' | undefined;
  /** On A3 the table stands alone, as large as a month or a week can be, and with few columns unless some are chosen. */
  readonly sheet?: SheetName | undefined;
}

const paragraph = (text: string, isIndented = true): PaperBlock => ({ kind: 'paragraph', text, isIndented });

/**
 * The whole of a table: month heads and captions of periods over their rows.
 *
 * @param room millimetres that it has
 * @param isLow whether its rows are as low as can be
 */
function tableBlock(
  table: PublicRoster,
  options: RosterPaperOptions,
  room: number,
  isLow = false,
): PaperTable {
  const columns = paperColumns(table, options);
  const isCompact = isLow || columns.includes('townships') || options.sheet === 'a3';
  const { bands } = printedTable(table);
  const isMarked = (band: Band | undefined): boolean =>
    band?.kind === 'period' || (band?.kind === 'duty' && band.duty.row.protectionPeriods.length > 0);
  const rows = bands.map((band): TableRow => {
    if (band.kind !== 'duty') return { kind: 'band', text: band.text, isMarked: isMarked(band) };
    const cells = columns.map((column) => [paperCell(column, band.duty, table, options)]);
    return isMarked(band) ? { kind: 'marked', cells } : cells;
  });
  const duties = bands.flatMap((band) => (band.kind === 'duty' ? [band.duty] : []));
  const heads = columnHeads(columns, duties, table, options, { room, isCompact });
  return { kind: 'table', columns: heads, rows, isNarrow: true, ...(isCompact && { isCompact }) };
}

/**
 * What stands between the title and the table: which version it is, when and where. That it is a draft each page says; behind a
 * notice older browsers do not, and so the table does.
 */
function subtitles(table: PublicRoster, isBehindNotice: boolean): PaperBlock[] {
  const { provisional, provisionalReason, colon } = tableWords(table.language);
  const { shared } = printedTable(table);
  const said = [
    isBehindNotice ? draftText(table) : '',
    versionText(table),
    table.provisional ? provisional + colon + provisionalReason : '',
  ];
  return [
    ...said.filter((text) => text !== '').map((text) => [text]),
    ...(shared.length > 0 ? [shared] : []),
  ].map((texts) => ({ kind: 'subtitle', texts }));
}

/** The text of the notice, or of the letter that asks for comment. */
function noticeBlocks(
  table: PublicRoster,
  { level = 'county' }: RosterPaperOptions,
  issuer: string,
  signature: PaperBlock,
  room: number,
): PaperBlock[] {
  const { language, tableTitle, period, rows, documentNumber, standing } = table;
  const { notice, circular, attached } = paperWords(language);
  const { shared } = printedTable(table);
  const day = (date: string): string => fullDayText(date, language);
  const words = standing === 'circulated' ? circular : notice;
  return [
    ...(documentNumber === null ? [] : [{ kind: 'signature', lines: [documentNumber] } as const]),
    titleBlock(words.title(issuer, tableTitle), room),
    paragraph(notice.readers[level], false),
    paragraph(words.opening(tableTitle)),
    paragraph(notice.period(day(period.from), day(period.to), rows.length)),
    ...(shared.length === 0 ? [] : [paragraph(notice.shared(shared))]),
    ...(table.provisional ? [paragraph(notice.provisional)] : []),
    paragraph(attached(tableTitle)),
    signature,
    ...(standing === 'published' ? [paragraph(notice.open)] : []),
  ];
}

/** Columns that are read from afar. */
const WALL: readonly ColumnKey[] = [
  'date',
  'weekday',
  'shiftType',
  'name',
  'post',
  'times',
  'place',
  'remarks',
];

/** By how much the table of a wall is larger, from the largest: as large as one sheet holds it. */
const SCALES = Array.from({ length: 17 }, (_, step) => (26 - step) / 10);

/** A longer table takes several sheets of a wall. */
const MOST_ROWS = 60;

/**
 * A roster as a printed paper in the manner of GB/T 9704-2012, for `writePapers`: made of what is public and of nothing else.
 *
 * @param given whole, or of a month, a week or a leader; its pages say that it is a draft unless it was published
 */
export function rosterPaper(given: PublicRoster, options: RosterPaperOptions = {}): Paper {
  // a paper is taken for what was decided: one of a plan of which nothing is written down yet says that it is a draft
  const table: PublicRoster = given.standing === null ? { ...given, standing: 'draft' } : given;
  if (options.sheet !== 'a3' || options.content === 'comments') return paperIn(table, options, 1);
  const wall: RosterPaperOptions = { ...options, content: 'table', columns: options.columns ?? WALL };
  const [scale] =
    table.rows.length > MOST_ROWS ? [] : SCALES.filter((own) => isOneSheet(paperIn(table, wall, own)));
  return paperIn(table, wall, scale ?? SCALES[SCALES.length - 1]!);
}

function paperIn(table: PublicRoster, options: RosterPaperOptions, scale: number): Paper {
  const { language } = table;
  const { sheet, content = 'both' } = options;
  const date = options.date ?? table.publishedOn ?? table.issuedOn;
  const issuer = options.issuer ?? table.issuer;
  const signature: PaperBlock = { kind: 'signature', lines: [issuer, fullDayText(date, language)] };
  const hasNotice = content === 'both' || content === 'notice';
  const hasTable = content !== 'notice' && content !== 'comments';
  const layout = layoutOf({ ...(sheet && { sheet }), scale });
  const { room } = layout;
  const above: PaperBlock[] = [
    ...(content === 'both' || content === 'attachment'
      ? [{ kind: 'attachment', text: paperWords(language).attachment } as const]
      : []),
    titleBlock(table.tableTitle, room),
    ...subtitles(table, hasNotice),
  ];
  const below = content === 'table' ? [signature] : [];
  const rows = (): PaperTable => {
    const usual = tableBlock(table, options, room);
    return leavesFew(above, usual, below, layout) ? tableBlock(table, options, room, true) : usual;
  };
  const blocks: PaperBlock[] = [
    ...(hasNotice ? noticeBlocks(table, options, issuer, signature, room) : []),
    ...(hasTable ? [...above, rows(), ...below] : []),
    ...(content === 'comments' ? commentBlocks(table, options, room) : []),
  ];
  // the title of a letter that asks for comment says of what
  const draft = content === 'notice' && table.standing === 'circulated' ? '' : draftText(table);
  const marking = content === 'comments' ? paperWords(language).internal : draft === '' ? null : draft;
  return {
    language,
    title:
      content === 'comments'
        ? paperWords(language).comments.title(oneLine(table.tableTitle))
        : titleText(table),
    marking,
    issuer,
    date,
    ...(table.mark !== undefined && { mark: table.mark }),
    ...(sheet && sheet !== 'a4' && { sheet }),
    ...(scale !== 1 && { scale }),
    blocks,
  };
}
