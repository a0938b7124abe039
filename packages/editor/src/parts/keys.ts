import { html, nothing, type TemplateResult } from 'lit';
import { dateMonthsLater, addDays, weekdayOn } from '../calendar/dates.ts';

/** Whether a key belongs to an input method, and must do nothing else. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Takes what is typed into a field, at `input` and `compositionend`: what an input method has not finished is not one yet. */
export const onTyped =
  (take: (text: string) => void) =>
  (event: Event): void => {
    if (!(event as InputEvent).isComposing) take((event.target as HTMLInputElement).value);
  };

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

/** What a text is typed into; boxes and buttons are not. */
export const isText = (own: EventTarget): boolean =>
  own instanceof HTMLTextAreaElement ||
  (own instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'].includes(own.type)) ||
  (own instanceof HTMLElement && own.isContentEditable);

/** A number between 0 and `last`. */
export const clamp = (wanted: number, last: number): number => Math.max(0, Math.min(last, wanted));

/** Where an arrow up or down, Home or End leads among so many items, from `at`; `undefined` for any other key. */
export const listTarget = ({ key }: KeyboardEvent, at: number, count: number): number | undefined =>
  ({
    ArrowUp: clamp(at - 1, count - 1),
    ArrowDown: clamp(at + 1, count - 1),
    Home: 0,
    End: count - 1,
  })[key];

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow, Home or End leads in a grid, perhaps beyond its edges; `undefined` for any other key. */
export const gridStep = (
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: GridPlace,
): GridPlace | undefined =>
  ({
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? Infinity : row, column: Infinity },
  })[key];

/**
 * The place that an arrow, Home, End, PageUp or PageDown leads to, with Ctrl for the corners of the grid; `undefined`
 * for any other key. PageUp and PageDown go to the first row of the month before and after.
 *
 * @param months for each row its month, rows ascending
 * @param columns how many there are
 */
export function gridMove(
  event: KeyboardEvent,
  here: GridPlace,
  months: readonly string[],
  columns: number,
): GridPlace | undefined {
  const { key, ctrlKey } = event;
  if (isForeignKey(event) || months.length === 0 || (ctrlKey && key !== 'Home' && key !== 'End')) return;
  const { row, column } = here;
  const [first, next] = [months.indexOf(months[row]!), months.lastIndexOf(months[row]!) + 1];
  const target =
    key === 'PageDown'
      ? { row: next, column }
      : key === 'PageUp'
        ? { row: first === 0 ? 0 : months.indexOf(months[first - 1]!), column }
        : gridStep(event, here);
  return target && { row: clamp(target.row, months.length - 1), column: clamp(target.column, columns - 1) };
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

/** One of some tabs, with what is written on it. */
export interface TabLabel<Name extends string> {
  readonly name: Name;
  readonly content: unknown;
  readonly isBad?: boolean;
}

/** Which tab is open, what all of them are called together, and the id of what they show. */
export interface TabsOptions<Name extends string> {
  readonly current: Name;
  readonly label: string;
  readonly controls: string;
  readonly part?: string;
  readonly choose: (name: Name) => void;
}

/**
 * A row of tabs, one stop of the Tab key: arrows, Home and End go through them and choose. The id of each is `tab-` and
 * its name.
 */
export function tabsTemplate<Name extends string>(
  tabs: readonly TabLabel<Name>[],
  { current, label, controls, part, choose }: TabsOptions<Name>,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === current);
    const wanted = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (wanted === undefined || isForeignKey(event)) return;
    event.preventDefault();
    choose(tabs[wanted]!.name);
    (event.currentTarget as HTMLElement).querySelectorAll('button')[wanted]?.focus();
  };
  return html`<div class="tabs" part=${part ?? nothing} role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      ({ name, content, isBad }) =>
        html`<button
          type="button"
          role="tab"
          class=${isBad ? 'is-bad' : ''}
          id=${`tab-${name}`}
          aria-selected=${name === current}
          aria-controls=${controls}
          tabindex=${name === current ? 0 : -1}
          @click=${() => choose(name)}
        >
          ${content}
        </button>`,
    )}
  </div>`;
}
