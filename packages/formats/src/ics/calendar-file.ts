import type { Language } from '@lunzhi/core';
import { addDays } from '@lunzhi/core/dates';
import { utf8Length } from '@lunzhi/core/internal';
import { icsMark } from '../mark.ts';

/** What somebody has to do on a day. Texts are data. */
export interface CalendarEvent {
  /** The same for the same thing in every edition: a later one updates it. */
  readonly uid: string;
  /** ISO date of the edition. */
  readonly stamp: string;
  /** 0, 1, 2 …: of a later edition, more. */
  readonly sequence: number;
  readonly date: string;
  /** `08:30-12:00`; all day where there is none. */
  readonly times: readonly string[];
  readonly summary: string;
  /** Empty where there is none; so is the description. */
  readonly place: string;
  readonly description: string;
  readonly isPublic: boolean;
  readonly isTentative: boolean;
  /** Whether it was taken away: calendars that have it take it out. */
  readonly isCancelled?: boolean;
  /** When to remind of it, as durations from its start: `-PT1H`. */
  readonly alarms?: readonly string[];
}

export interface CalendarHead {
  readonly language: Language;
  readonly name: string;
  /** Who may see it. */
  readonly description: string;
  /** The fingerprint of a published table; `null` where there is none. */
  readonly mark: string | null;
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
function escapeText(text: string): string {
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

const basic = (date: string) => date.replaceAll('-', '');

function moment(date: string, minutes: number): string {
  const inDay = minutes % 1440;
  const [hour, minute] = [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${basic(addDays(date, Math.floor(minutes / 1440)))}T${hour}${minute}00`;
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

function whenLines({ date, times }: CalendarEvent): string[] {
  const hours = hoursOf(times);
  if (hours === null) {
    return [`DTSTART;VALUE=DATE:${basic(date)}`, `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`];
  }
  return [
    `DTSTART;TZID=Asia/Shanghai:${moment(date, hours.from)}`,
    `DTEND;TZID=Asia/Shanghai:${moment(date, hours.to)}`,
  ];
}

const alarm = ({ summary }: CalendarEvent, trigger: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

const event = (own: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${own.uid}`,
  `DTSTAMP:${basic(own.stamp)}T000000Z`,
  `SEQUENCE:${own.sequence}`,
  ...whenLines(own),
  `SUMMARY:${escapeText(own.summary)}`,
  ...(own.place === '' ? [] : [`LOCATION:${escapeText(own.place)}`]),
  ...(own.description === '' ? [] : [`DESCRIPTION:${escapeText(own.description)}`]),
  `CLASS:${own.isPublic ? 'PUBLIC' : 'PRIVATE'}`,
  `STATUS:${own.isCancelled ? 'CANCELLED' : own.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
  ...(own.alarms ?? []).flatMap((trigger) => alarm(own, trigger)),
  'END:VEVENT',
];

/**
 * An iCalendar file (RFC 5545): each event from the start of its first session to the end of its last in Asia/Shanghai, all
 * day where there is none. Nothing comes from the clock: the same events give the same octets.
 */
export function writeCalendar(
  { language, name, description, mark }: CalendarHead,
  events: readonly CalendarEvent[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//lunzhi//roster//${language === 'en' ? 'EN' : 'ZH'}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    ...(mark === null ? [] : [`${icsMark}:${escapeText(mark)}`]),
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...SHANGHAI,
    ...events.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + CRLF).join('');
}
