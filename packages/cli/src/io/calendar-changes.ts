import { buildCalendar, type DayKind, type Roster } from '@lunzhi/core';

/** A day that today's holiday data see otherwise; `null` where it needs nobody. */
export interface CalendarChange {
  readonly date: string;
  readonly stored: DayKind | null;
  readonly today: DayKind | null;
}

/** Where the duty days a roster was made for differ from those that today's data give its document. */
export function calendarChanges(roster: Roster): CalendarChange[] {
  const { calendar: settings } = roster.document;
  const { calendar } = buildCalendar({
    ...roster.document,
    calendar: { ...settings, unpublishedYears: 'statutory' },
  });
  if (!calendar) return [];
  const today = new Map(calendar.dutyDays.map(({ date, kind }) => [date, kind]));
  const stored = new Map(roster.dutyDays.map(({ date, kind }) => [date, kind]));
  const dates = [...new Set([...stored.keys(), ...today.keys()])].sort();
  return dates.flatMap((date): CalendarChange[] => {
    const change = { date, stored: stored.get(date) ?? null, today: today.get(date) ?? null };
    return change.stored === change.today ? [] : [change];
  });
}
