import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { groupBy } from '@lunzhi/core/internal';
import { dayText, fullDayText, paperWords, tableWords } from '../locale/words.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { spacedName } from '../paper/names.ts';
import { oneLine } from '../table/text.ts';
import type { ColumnChoice } from './columns.ts';
import { titleBlock } from './title-lines.ts';

/** Columns in proportion: number, name, post, duties, comment, signature. */
const WIDTHS = [9, 17, 34, 46, 32, 18] as const;

const of = ({ name, post }: PublicRow): string => JSON.stringify([name, post]);

/**
 * The table in which each leader says whether he agrees to the days that are meant for him, in the order in which they first
 * serve; to be filled in by hand.
 */
export function commentBlocks(
  table: PublicRoster,
  { isNameSpaced = true }: ColumnChoice,
  room: number,
): PaperBlock[] {
  const { language } = table;
  const { comments } = paperWords(language);
  const { listMark } = tableWords(language);
  const leaders = groupBy(
    table.rows.filter(({ name }) => name !== ''),
    of,
  );
  const rows = [...leaders.values()].map((duties, index): readonly (readonly string[])[] => {
    const { name, post } = duties[0]!;
    const dates = [...new Set(duties.map(({ date }) => date))].map((date) => dayText(date, language));
    const said = oneLine(name);
    return [
      [String(index + 1)],
      [isNameSpaced ? spacedName(said) : said],
      [oneLine(post)],
      [comments.duties(duties.length, dates.join(listMark))],
      [],
      [],
    ];
  });
  const day = (date: string): string => fullDayText(date, language);
  return [
    titleBlock(comments.title(table.tableTitle), room),
    {
      kind: 'subtitle',
      texts: [comments.until, comments.period(day(table.period.from), day(table.period.to))],
    },
    {
      kind: 'table',
      columns: comments.heads.map((head, index) => ({
        head,
        width: WIDTHS[index]!,
        align: index === 2 || index === 3 ? 'left' : 'center',
      })),
      rows,
    },
  ];
}
