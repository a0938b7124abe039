import type { PublicDuty, PublicHistory, PublicRoster, PublicRow } from '@lunzhi/core';
import { wordHours } from '@lunzhi/core/words';
import { publicDuties, saysPost } from '@lunzhi/core/internal';
import { remarks } from '../table/duties.ts';
import { titleText } from '../table/edition.ts';
import { type CalendarEvent, writeCalendar } from './calendar-file.ts';
import { oneLine } from '../table/text.ts';
import { tableWords } from '../locale/words.ts';

export interface IcsOptions {
  /** What was given out before, by `publicHistory`; of a leader, it makes a calendar of his own. */
  readonly history?: PublicHistory;
}

/** `县委书记 某某 坐班接访`; the name alone where it is that of the post. */
function summary(row: PublicRow, table: PublicRoster): string {
  const { duty, pending } = tableWords(table.language);
  const [post, name] = [oneLine(row.post), row.isPending ? pending : oneLine(row.name)];
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

/** One identifier per place, from jurisdiction, date, type and place: a changed table updates the events. */
const uidOf = ({ row, place }: PublicDuty, table: PublicRoster): string =>
  `${row.date}-${encodeURIComponent(oneLine(row.shiftType ?? 'main'))}-${place}` +
  `@${encodeURIComponent(oneLine(table.jurisdiction.id))}.lunzhi`;

/** The day before, and an hour before; of what lasts all day at five on the day before. */
const alarmsOf = ({ times }: PublicRow): readonly string[] =>
  times.length === 0 ? ['-PT7H'] : ['-P1D', '-PT1H'];

/**
 * The public table as an iCalendar file (RFC 5545), of all leaders or of one.
 *
 * One event per duty: from the start of its first session to the end of its last in Asia/Shanghai, the
 * sessions in its description; all day when the table names no hours. The events of a table that is
 * provisional or a draft are tentative; what the ledger made of one that was published is in force. Those of a later state
 * have a later stamp and a higher sequence number, so that calendars take them for the newer ones; with its history, duties
 * of earlier states that are none any more are cancelled. A leader is reminded of his own. Nothing comes from the clock: the same table gives the same octets.
 *
 * @param table a public table
 * @returns one event for each row, or for each duty of the leader whose history it is, and one for each that was taken away
 */
export function writeIcs(table: PublicRoster, { history }: IcsOptions = {}): string {
  const words = tableWords(table.language);
  const own = history?.own;
  const isDraft = table.provisional || table.standing === 'draft' || table.standing === 'circulated';
  const shared = {
    stamp: history?.changedOn ?? table.publishedOn ?? table.issuedOn,
    sequence: history?.revision ?? Math.max(0, (table.version ?? 1) - 1),
    isPublic: true,
  };
  const eventOf = (duty: PublicDuty): CalendarEvent => ({
    ...shared,
    isTentative: isDraft || duty.row.isPending === true,
    uid: uidOf(duty, table),
    date: duty.row.date,
    times: duty.row.times,
    summary: summary(duty.row, table),
    place: oneLine(duty.row.place),
    description: description(duty.row, table),
  });
  const current =
    own?.duties.map((duty): CalendarEvent => ({ ...eventOf(duty), alarms: alarmsOf(duty.row) })) ??
    publicDuties(table.rows).map(eventOf);
  const known = new Set(current.map(({ uid }) => uid));
  const cancelled = (history?.former ?? []).map((duty): CalendarEvent => ({
    ...eventOf(duty),
    isCancelled: true,
  }));
  // one type may have had the name of another
  const gone = new Map(cancelled.flatMap((event) => (known.has(event.uid) ? [] : [[event.uid, event]])));
  const title = titleText(table);
  return writeCalendar(
    {
      language: table.language,
      name: own ? `${title} ${oneLine(own.name)}` : title,
      description: `${words.disclosure}${words.colon}${words.open}`,
      mark: table.mark === undefined ? null : oneLine(table.mark),
    },
    [...current, ...gone.values()],
  );
}
