import { type PublicRoster, type PublicRow } from '@lunzhi/core';
import { wordHours } from '@lunzhi/core/words';
import { saysPost, utf8Length } from '@lunzhi/core/internal';
import { type Duty, duties, remarks } from './table/duties.ts';
import { draftText, titleText } from './table/edition.ts';
import { icsMark } from './mark.ts';
import { oneLine } from './table/text.ts';
import { tableWords } from './locale/words.ts';

export interface IcsOptions {
  /** Only the duties of the leader of this name. */
  readonly name?: string;
}

const CRLF = '\r\n';

/** China has kept one offset since 1992, which covers every period a document may have. */
const SHANGHAI = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A value of type TEXT: backslash, comma, semicolon and line break escaped (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Content lines of at most 75 octets, the rest on lines that begin with a space (RFC 5545, 3.1). */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (octets + size > 75) {
      folded += `${CRLF} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const basic = (date: string) => date.replaceAll('-', '');

function moment(date: string, minutes: number): string {
  const inDay = minutes % 1440;
  const [hour, minute] = [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${basic(daysLater(date, Math.floor(minutes / 1440)))}T${hour}${minute}00`;
}

/** First start and last end in minutes from midnight; a session that ends before it starts ends next day. */
function hoursOf(times: readonly string[]): { from: number; to: number } | null {
  const sessions = times.map((time) => /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(time));
  const spans = sessions.flatMap((found) => {
    if (!found) return [];
    const [h1, m1, h2, m2] = found.slice(1).map(Number) as [number, number, number, number];
    const [from, to] = [h1 * 60 + m1, h2 * 60 + m2];
    return [{ from, to: to > from ? to : to + 1440 }];
  });
  if (spans.length === 0 || spans.length < times.length) return null;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function whenLines({ date, times }: PublicRow): string[] {
  const hours = hoursOf(times);
  if (hours === null) {
    return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(daysLater(date, 1))}`];
  }
  return [
    `DTSTART;TZID=Asia/Shanghai:${moment(date, hours.from)}`,
    `DTEND;TZID=Asia/Shanghai:${moment(date, hours.to)}`,
  ];
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

function event({ row }: Duty, uid: string, table: PublicRoster): string[] {
  const place = oneLine(row.place);
  const described = description(row, table);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${basic(daysLater(table.publishedOn ?? table.issuedOn, 0))}T000000Z`,
    `SEQUENCE:${Math.max(0, (table.version ?? 1) - 1)}`,
    ...whenLines(row),
    `SUMMARY:${escapeText(summary(row, table))}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(described === '' ? [] : [`DESCRIPTION:${escapeText(described)}`]),
    'CLASS:PUBLIC',
    `STATUS:${table.provisional || draftText(table) !== '' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

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
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//lunzhi//roster//${table.language === 'en' ? 'EN' : 'ZH'}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(named)}`,
    `X-WR-CALDESC:${escapeText(`${words.disclosure}${words.colon}${words.open}`)}`,
    ...(table.mark === undefined ? [] : [`${icsMark}:${escapeText(oneLine(table.mark))}`]),
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...SHANGHAI,
    ...wanted.flatMap((duty) => event(duty, uids[duty.number - 1] ?? '', table)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + CRLF).join('');
}
