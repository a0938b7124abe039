import { buildCalendar, type CalendarDay, type DayKind, type DutyDay } from '@lunzhi/core';
import { calendarOfYear, firstKnownYear, isRestKind } from '@lunzhi/core/internal';
import type { CallOf } from '../input/command.ts';
import { readDocument } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import { pick } from '../output/json.ts';
import { align, oneLine, type Terminal } from '../output/terminal.ts';
import type { calendarUsage } from '../usage/calendar.ts';

type CalendarCall = CallOf<typeof calendarUsage>;

/** `lunzhi calendar`: the duty days of a document, or the days of a year, and why each is what it is. */
export function run(call: CalendarCall, terminal: Terminal): number {
  const [path] = call.arguments;
  const { year } = call.options;
  if ((path === undefined) === (year === undefined)) throw new Refusal({ code: 'either-document-or-year' });
  return path === undefined ? showYear(year!, terminal) : showDocument(path, terminal);
}

function showYear(year: number, terminal: Terminal): number {
  const words = terminal.words.calendar;
  const { days, published, openDecember, diagnostics } = calendarOfYear(year);
  const said = worded(diagnostics, terminal);
  const isUnknown = !published && year < firstKnownYear;
  terminal.print(
    ...align(
      [
        words.heads.slice(0, -1),
        ...days.map((day) => cells(isUnknown ? { ...day, provisional: false } : day, [], terminal)),
      ].map(withoutPeriods),
    ),
  );
  terminal.print(
    '',
    words.year(
      year,
      countKinds(days),
      published ? 'published' : isUnknown ? 'unknown' : 'awaited',
      firstKnownYear,
    ),
  );
  if (openDecember) terminal.print(words.openDecember(year, openDecember.from, openDecember.to));
  sayDiagnostics(said, terminal);
  terminal.json({
    status: 'done',
    diagnostics: said,
    year,
    published,
    openDecember,
    days: days.map(jsonDay),
  });
  return 0;
}

function showDocument(path: string, terminal: Terminal): number {
  const { document, diagnostics } = readDocument(path, terminal);
  const { calendar } = buildCalendar(document);
  const { dutyDays, shiftTypes, provisionalDays } = calendar!;
  const said = worded(diagnostics, terminal);
  const words = terminal.words.calendar;
  const names = (document.protectionPeriods ?? []).map(({ name }) => name);
  const rows = dutyDays.map((day) => [...cells(day, names, terminal), placesText(day, shiftTypes)]);
  terminal.print(...align([words.heads, ...rows]));
  terminal.print('', words.dutyDays(dutyDays.length, placesOf(dutyDays), countKinds(dutyDays)));
  sayDiagnostics(said, terminal);
  terminal.json({
    status: 'done',
    diagnostics: said,
    provisionalDays,
    dutyDays: dutyDays.map((day) => ({
      ...jsonDay(day),
      protectionPeriods: day.protectionPeriods.map((index) => document.protectionPeriods![index]!.id),
      places: day.places.map(({ type, heads }) => ({ type: shiftTypes[type]!.id, heads })),
    })),
  });
  return 0;
}

const jsonDay = pick('date', 'weekday', 'kind', 'holidays', 'provisional', 'why');

/** A year alone has no protection periods. */
const withoutPeriods = (row: readonly string[]): string[] => row.filter((_, column) => column !== 5);

/** Date, weekday, marks, kind, holidays, protection periods, why. */
function cells(day: CalendarDay, periodNames: readonly string[], terminal: Terminal): string[] {
  const { calendar: words, listMark, comma } = terminal.words;
  const marks = [
    isRestKind(day.kind) ? words.marks.rest : '',
    day.kind === 'make-up-workday' ? words.marks.makeUp : '',
    day.protectionPeriods.length > 0 ? words.marks.protected : '',
  ];
  const periods = day.protectionPeriods.map((index) => periodNames[index] ?? '');
  return [
    day.date,
    words.weekday(day.weekday),
    marks.join(''),
    words.kind(day.kind),
    day.holidays.join(listMark),
    periods.join(listMark),
    words.reason(day.why) + (day.provisional ? `${comma}${words.provisional}` : ''),
  ];
}

/** How many places; with several shift types, of which. */
function placesText({ places }: DutyDay, shiftTypes: readonly { readonly name: string }[]): string {
  if (shiftTypes.length === 1) return String(places[0]!.heads);
  return oneLine(places.map(({ type, heads }) => `${shiftTypes[type]!.name}×${heads}`).join(' '));
}

const placesOf = (days: readonly DutyDay[]): number =>
  days.reduce((sum, { places }) => places.reduce((of, { heads }) => of + heads, sum), 0);

function countKinds(days: readonly CalendarDay[]): Record<DayKind, number> {
  const counts = { workday: 0, 'make-up-workday': 0, weekend: 0, holiday: 0 };
  for (const { kind } of days) counts[kind]++;
  return counts;
}
