import { type PublicRoster, type PublicRow } from '@lunzhi/core';
import { wordHours } from '@lunzhi/core/words';
import { saysPost } from '@lunzhi/core/internal';
import { type Duty, duties, remarks } from '../table/duties.ts';
import { draftText, titleText } from '../table/edition.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';
import { oneLine } from '../table/text.ts';
import { tableWords } from '../locale/words.ts';

export interface IcsOptions {
  /** Only the duties of the leader of this name. */
  readonly name?: string;
}

/** `县委书记 某某 坐班接访`; the name alone where it is that of the post. */
export function summary(row: PublicRow, table: PublicRoster): string {
  const { duty } = tableWords(table.language);
  const [post, name] = [oneLine(row.post), oneLine(row.name)];
  return [saysPost(name, post) ? '' : post, name, duty].filter((part) => part !== '').join(' ');
}

function description(row: PublicRow, table: PublicRoster): string {
  const words = tableWords(table.language);
  const notes = [...remarks(row, table), ...(table.provisional ? [words.provisional] : [])];
  const parts = [
    [words.columns.shiftType, row.shiftType ?? ''],
    [words.columns.sectors, row.sectors.join(words.listMark)],
    [words.columns.times, wordHours(row.times, table.language)],
    [words.columns.remarks, notes.join(words.listMark)],
  ];
  return parts
    .filter(([, said]) => said !== '')
    .map(([head, said]) => oneLine(`${head}${words.colon}${said}`))
    .join('\n');
}

const eventOf =
  (uids: readonly string[], table: PublicRoster) =>
  ({ row, number }: Duty): CalendarEvent => ({
    uid: uids[number - 1] ?? '',
    stamp: table.publishedOn ?? table.issuedOn,
    sequence: Math.max(0, (table.version ?? 1) - 1),
    date: row.date,
    times: row.times,
    summary: summary(row, table),
    place: oneLine(row.place),
    description: description(row, table),
    isPublic: true,
    isTentative: table.provisional || draftText(table) !== '',
  });

/** One identifier per place, from jurisdiction, date, type and place: a changed table updates the events. */
function uidsOf(all: readonly Duty[], table: PublicRoster): string[] {
  const placesOf = new Map<string, number>();
  const jurisdiction = encodeURIComponent(oneLine(table.jurisdiction.id));
  return all.map(({ row }) => {
    const key = `${row.date}-${encodeURIComponent(oneLine(row.shiftType ?? 'main'))}`;
    const place = (placesOf.get(key) ?? 0) + 1;
    placesOf.set(key, place);
    return `${key}-${place}@${jurisdiction}.lunzhi`;
  });
}

/**
 * The public table as an iCalendar file (RFC 5545), of all leaders or of one.
 *
 * One event per duty: from the start of its first session to the end of its last in Asia/Shanghai, the
 * sessions in its description; all day when the table names no hours. The events of a table that is
 * provisional or a draft are tentative. Those of a later version have a later stamp and a higher sequence
 * number, so that calendars take them for the newer ones. Nothing comes from the clock: the same table gives the same octets.
 */
export function writeIcs(table: PublicRoster, options: IcsOptions = {}): string {
  const words = tableWords(table.language);
  const all = duties(table);
  const uids = uidsOf(all, table);
  const wanted = all.filter(({ row }) => options.name === undefined || row.name === options.name);
  const title = titleText(table);
  const named = options.name === undefined ? title : `${title} ${oneLine(options.name)}`;
  return writeCalendar(
    {
      language: table.language,
      name: named,
      description: `${words.disclosure}${words.colon}${words.open}`,
      mark: table.mark === undefined ? null : oneLine(table.mark),
    },
    wanted.map(eventOf(uids, table)),
  );
}
