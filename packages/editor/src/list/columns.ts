import type { DayView, PlaceView } from '@lunzhi/core';
import { baseLanguage, type ElementLanguage } from '../words.ts';

export const listColumns = [
  'number',
  'date',
  'weekday',
  'type',
  'leader',
  'post',
  'sectors',
  'townships',
  'state',
] as const;
/** A column of the list. */
export type ListColumn = (typeof listColumns)[number];

/** What a host calls something of its own: in one language, or by their tags. */
export type OwnTitle = string | Readonly<Record<string, string>>;

/** A column of the host's own. What it says is text, whatever stands in it. */
export interface OwnColumn {
  /** As no other column is called: `phone`. */
  readonly name: string;
  readonly title: OwnTitle;
  /** What it says of a place, asked for when a row is painted; give new columns when that is something else. */
  readonly text: (place: PlaceView, day: DayView) => string;
  /** In pixels at the usual size of text; 100 when left out. */
  readonly width?: number;
}

export const nameOf = (column: ListColumn | OwnColumn): string =>
  typeof column === 'string' ? column : column.name;

/** In a language that a host has added, what is missing is said in the one that it is like. */
export const titleIn = (title: OwnTitle, language: ElementLanguage): string =>
  typeof title === 'string'
    ? title
    : (title[language] ?? title[baseLanguage(language)] ?? Object.values(title)[0] ?? '');
