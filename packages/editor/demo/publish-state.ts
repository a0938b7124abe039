import type { PublicRoster, Roster, SessionView } from '@lunzhi/core';
import { type ColumnKey, rosterColumns, type SheetName } from '@lunzhi/formats';
import type { Step } from '../src/shell/places.ts';
import type { ElementLanguage } from '../src/words.ts';

export const spans = ['year', 'month', 'week', 'leader'] as const;

/** Columns unless others are chosen. */
export const usualColumns: readonly ColumnKey[] = rosterColumns.filter((column) => column !== 'townships');

/** What the page shows, and what was chosen on it. */
export interface PublishState {
  readonly language: ElementLanguage;
  readonly view: SessionView;
  readonly roster: Roster;
  /** What is printed. */
  readonly table: PublicRoster;
  readonly span: (typeof spans)[number];
  readonly month: string;
  /** A day of the week that is printed. */
  readonly date: string;
  readonly leader: string;
  readonly hasNotice: boolean;
  readonly hasAttachment: boolean;
  /** The table in which leaders say whether they agree. */
  readonly hasComments: boolean;
  readonly sheet: SheetName;
  readonly columns: ReadonlySet<ColumnKey>;
  readonly isNameSpaced: boolean;
  readonly isRepeated: boolean;
  readonly dated: string;
  readonly issuer: string;
  /** Who does the next step. */
  readonly by: string;
  readonly on: string;
  readonly step: Step;
  readonly version: number;
  /** Whether the public knows everything. */
  readonly isUpToDate: boolean;
  readonly isFramed: boolean;
  readonly isFull: boolean;
  readonly pages: number;
  /** The first page that is seen, and how many are. */
  readonly from: number;
  readonly shown: number;
  readonly said: readonly string[];
  /** It was published just now: what comes next is said. */
  readonly isJustPublished: boolean;
}

export interface PublishActions {
  readonly change: (changes: Partial<PublishState>) => void;
  readonly close: () => void;
  readonly print: () => void;
  readonly word: () => void;
  readonly act: () => void;
  /** Leads to the files for leaders, for posting and for calendars. */
  readonly exports: () => void;
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

/** Whether nothing is to be printed. */
export const isEmptyPaper = ({ sheet, hasNotice, hasAttachment, hasComments }: PublishState): boolean =>
  sheet !== 'a3' && !hasNotice && !hasAttachment && !hasComments;

/** A month on A3, in large letters. */
export const forWall = {
  sheet: 'a3',
  span: 'month',
  columns: new Set<ColumnKey>(['date', 'weekday', 'shiftType', 'name', 'post', 'remarks']),
  from: 1,
  isJustPublished: false,
} as const satisfies Partial<PublishState>;
