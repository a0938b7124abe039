import type { PublicRoster } from '@lunzhi/core';
import { type Band, printedTable } from '../table/duties.ts';
import { draftText, titleText, versionText } from '../table/edition.ts';
import { fullDayText, paperWords, tableWords } from '../locale/words.ts';
import type { Paper, PaperBlock, PaperTable, TableRow } from '../paper/paper.ts';
import { type ColumnChoice, columnHeads, paperCell, paperColumns } from './columns.ts';
import { titleBlock } from './title-lines.ts';

/**
 * What is printed of a roster: the notice with the table attached, the notice alone, the table as its attachment alone, or the
 * table by itself, with who issues it and when below.
 */
export type RosterContent = 'both' | 'notice' | 'attachment' | 'table';

export interface RosterPaperOptions extends ColumnChoice {
  /** By default the notice with the table attached. */
  readonly content?: RosterContent | undefined;
  /** ISO date that the paper bears (成文日期): by default that of the publication, else that of the document. */
  readonly date?: string | undefined;
  /** Who issues it, where that is not the issuer of the document. */
  readonly issuer?: string | undefined;
  /** To whom the notice goes; by default those of a county. */
  readonly level?: 'county' | 'township' | undefined;
}

const paragraph = (text: string, isIndented = true): PaperBlock => ({ kind: 'paragraph', text, isIndented });

/** The whole of a table: month heads and captions of periods over their rows. */
function tableBlock(table: PublicRoster, options: ColumnChoice): PaperTable {
  const columns = paperColumns(table, options);
  const { bands } = printedTable(table);
  const isMarked = (band: Band | undefined): boolean =>
    band?.kind === 'period' || (band?.kind === 'duty' && band.duty.row.protectionPeriods.length > 0);
  const rows = bands.map((band): TableRow => {
    if (band.kind !== 'duty') return { kind: 'band', text: band.text, isMarked: isMarked(band) };
    const cells = columns.map((column) => [paperCell(column, band.duty, table, options)]);
    return isMarked(band) ? { kind: 'marked', cells } : cells;
  });
  const duties = bands.flatMap((band) => (band.kind === 'duty' ? [band.duty] : []));
  return { kind: 'table', columns: columnHeads(columns, duties, table, options), rows, isNarrow: true };
}

/** What stands between the title and the table: which draft or version it is, when and where. */
function subtitles(table: PublicRoster): PaperBlock[] {
  const { provisional, provisionalReason, colon } = tableWords(table.language);
  const { shared } = printedTable(table);
  const said = [
    draftText(table),
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
): PaperBlock[] {
  const { language, tableTitle, period, rows, documentNumber, standing } = table;
  const { notice, circular, attached } = paperWords(language);
  const { shared } = printedTable(table);
  const day = (date: string): string => fullDayText(date, language);
  const words = standing === 'circulated' ? circular : notice;
  return [
    ...(documentNumber === null ? [] : [{ kind: 'signature', lines: [documentNumber] } as const]),
    titleBlock(words.title(issuer, tableTitle)),
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

/**
 * A roster as a printed paper in the manner of GB/T 9704-2012, for `writePapers`: made of what is public and of nothing else.
 *
 * @param table whole, or of a month, a week or a leader
 */
export function rosterPaper(table: PublicRoster, options: RosterPaperOptions = {}): Paper {
  const { language } = table;
  const content = options.content ?? 'both';
  const date = options.date ?? table.publishedOn ?? table.issuedOn;
  const issuer = options.issuer ?? table.issuer;
  const signature: PaperBlock = { kind: 'signature', lines: [issuer, fullDayText(date, language)] };
  const hasNotice = content === 'both' || content === 'notice';
  const blocks: PaperBlock[] = [
    ...(hasNotice ? noticeBlocks(table, options, issuer, signature) : []),
    ...(content === 'both' || content === 'attachment'
      ? [{ kind: 'attachment', text: paperWords(language).attachment } as const]
      : []),
    ...(content === 'notice'
      ? []
      : [titleBlock(table.tableTitle), ...subtitles(table), tableBlock(table, options)]),
    ...(content === 'table' ? [signature] : []),
  ];
  const draft = draftText(table);
  return { language, title: titleText(table), marking: draft === '' ? null : draft, issuer, date, blocks };
}
