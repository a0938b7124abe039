import { dateMonthsLater, addDays, weekdayOn } from '../calendar/dates.ts';

/** Whether a key belongs to an input method, and must do nothing else. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Ctrl, or ⌘ on a Mac. */
export const hasCommand = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

/** A plain key, no modifier but shift. */
export const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isComposing(event);

/** A key that a part must ignore: of an input method, or with a modifier that means something elsewhere. */
export const isForeignKey = (event: KeyboardEvent): boolean =>
  isComposing(event) || event.altKey || event.metaKey;

/** The letter of a shortcut in lower case; empty for anything else. */
export const letterOf = (event: KeyboardEvent): string =>
  isPlain(event) && /^[a-z/?]$/i.test(event.key) ? event.key.toLowerCase() : '';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The place that an arrow, Home, End, PageUp or PageDown leads to, with Ctrl for the corners of the grid; `undefined`
 * for any other key. PageUp and PageDown go to the first row of the month before and after.
 *
 * @param months for each row its month, rows ascending
 * @param columns how many there are
 */
export function gridMove(
  event: KeyboardEvent,
  { row, column }: GridPlace,
  months: readonly string[],
  columns: number,
): GridPlace | undefined {
  if (event.altKey || event.metaKey || isComposing(event) || months.length === 0) return undefined;
  const lastRow = months.length - 1;
  const inRows = (wanted: number): GridPlace => ({ row: Math.max(0, Math.min(lastRow, wanted)), column });
  const inColumns = (wanted: number): GridPlace => ({
    row,
    column: Math.max(0, Math.min(columns - 1, wanted)),
  });
  if (event.ctrlKey) {
    if (event.key === 'Home') return { row: 0, column: 0 };
    if (event.key === 'End') return { row: lastRow, column: columns - 1 };
    return undefined;
  }
  switch (event.key) {
    case 'ArrowUp':
      return inRows(row - 1);
    case 'ArrowDown':
      return inRows(row + 1);
    case 'ArrowLeft':
      return inColumns(column - 1);
    case 'ArrowRight':
      return inColumns(column + 1);
    case 'Home':
      return inColumns(0);
    case 'End':
      return inColumns(columns - 1);
    case 'PageDown': {
      const next = months.findIndex((month, index) => index > row && month !== months[row]);
      return inRows(next === -1 ? lastRow : next);
    }
    case 'PageUp': {
      const first = months.indexOf(months[row]!);
      return inRows(first === 0 ? 0 : months.indexOf(months[first - 1]!));
    }
    default:
      return undefined;
  }
}

/**
 * Where a key leads in a calendar: left and right by day, up and down by week, Home and End to the ends of the week,
 * Ctrl with them to those of `whole`, PageUp and PageDown by month. `undefined` for any other key.
 */
export function calendarTarget(
  { key, ctrlKey }: KeyboardEvent,
  current: string,
  whole: { readonly from: string; readonly to: string },
): string | undefined {
  if (ctrlKey) return key === 'Home' ? whole.from : key === 'End' ? whole.to : undefined;
  const weekday = weekdayOn(current);
  const days: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: 1 - weekday,
    End: 7 - weekday,
  };
  const step = days[key];
  if (step !== undefined) return addDays(current, step);
  const months = key === 'PageUp' ? -1 : key === 'PageDown' ? 1 : 0;
  return months === 0 ? undefined : dateMonthsLater(current, months);
}

/** Arrows, Home and End go through tabs and choose them; one stop of the Tab key. */
export function onTabKey<Name extends string>(
  names: readonly Name[],
  current: Name,
  choose: (name: Name) => void,
) {
  return (event: KeyboardEvent): void => {
    const at = names.indexOf(current);
    const wanted = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (wanted === undefined || isForeignKey(event)) return;
    event.preventDefault();
    choose(names[wanted]!);
    const list = event.currentTarget as HTMLElement;
    list.querySelectorAll<HTMLElement>('[role="tab"]')[wanted]?.focus();
  };
}
