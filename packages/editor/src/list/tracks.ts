import type { SessionView } from '@lunzhi/core';
import { type ListColumn, listColumns, nameOf, type OwnColumn } from './columns.ts';
import { type ElementLanguage, isEnglish } from '../words.ts';

/** The widths of texts that differ from county to county, in pixels. */
export interface Longest {
  readonly leader: number;
  readonly townships: number;
}

/** The usual size of text, in pixels, at which widths are counted. */
export const SIZE = 14;

/** Columns of a list, the tracks of the grid that each row is, and how wide it is at least, in pixels. */
export interface Tracks {
  readonly columns: readonly (ListColumn | OwnColumn)[];
  readonly tracks: string;
  readonly least: number;
  /** How many lines of a card the host's own take. */
  readonly own: number;
}

/** A width at the usual size of text, which a host may set: `--roster-font-size`. */
export const em = (pixels: number): string => `${pixels / SIZE}em`;

/** What a post and the sectors need, four characters a line. */
const POST = 84;
const SECTORS = 96;
/** What townships have in any case, and where there is room. */
const TOWNSHIPS = { least: 118, most: 160 };
/** In less room than this a row is a card: what belongs together stands one over the other. */
const CARDS = 520;

const asCards: Tracks = {
  columns: ['date', 'weekday', 'leader', 'post', 'townships', 'state'],
  tracks: `${em(84)} minmax(0, 1fr) ${em(104)}`,
  least: 0,
  own: 0,
};

/** The band at the left of a row. */
const BAND = 4;

/** Room for most of these texts; what is longer takes a second line. */
function widthFor(texts: readonly string[], least: number, most: number): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(least, Math.min(most, usual * 14 + 18));
}

export const longestOf = ({ leaders, days }: SessionView): Longest => ({
  leader: widthFor(
    leaders.map(({ name }) => name),
    92,
    190,
  ),
  // in smaller print; the longest are no rarity
  townships: Math.min(
    TOWNSHIPS.most,
    Math.max(...days.flatMap(({ places }) => places.map(({ townships }) => townships.length * 12 + 18)), 92),
  ),
});

/**
 * Lays a list out in `room` pixels. Where the sectors would be squeezed they are left out and the rest moves together:
 * a leader's post says most of them. Where even that does not fit, the list scrolls sideways.
 *
 * @param hasTypes whether there is more than one kind of shift to tell
 * @param room infinite as long as it is not known
 * @param chosen by the host: all of them are shown; where rows are cards those that have a place there, and below them its own
 */
export function listTracks(
  hasTypes: boolean,
  longest: Longest,
  language: ElementLanguage,
  room: number,
  chosen: Tracks['columns'] | null = null,
): Tracks {
  if (room < CARDS) {
    const own = (chosen ?? []).filter((column) => typeof column === 'object');
    const usual = asCards.columns.filter((column) => chosen?.includes(column) ?? true);
    return { ...asCards, columns: [...usual, ...own], own: own.length };
  }
  const state = isEnglish(language) ? 240 : 190;
  const types = hasTypes ? 84 : 0;
  const townships = Math.min(longest.townships, TOWNSHIPS.least);
  const wide = 44 + 76 + 72 + types + longest.leader + townships + state + BAND;
  const isNarrow = room < wide + POST + SECTORS && chosen === null;
  const fits = (width: number, narrow: number): number => (isNarrow ? Math.min(width, narrow) : width);
  const widths = {
    number: 44,
    date: 76,
    weekday: 72,
    type: types,
    leader: fits(longest.leader, 106),
    post: POST,
    sectors: isNarrow ? 0 : SECTORS,
    townships: fits(townships, 92),
    state: fits(state, 148),
  } satisfies Record<ListColumn, number>;
  const widthOf = (column: ListColumn | OwnColumn): number =>
    typeof column === 'object' ? (column.width ?? 100) : widths[column];
  const shares: Readonly<Partial<Record<ListColumn, string>>> = {
    post: '1.1fr',
    sectors: '1.2fr',
    townships: em(longest.townships),
  };
  const columns = (chosen ?? listColumns).filter((column) => widthOf(column) > 0);
  const track = (column: ListColumn | OwnColumn): string => {
    const name = nameOf(column) as ListColumn;
    const share = typeof column === 'object' ? '1fr' : shares[name];
    return share ? `minmax(${em(widthOf(column))}, ${share})` : em(widthOf(column));
  };
  return {
    columns,
    tracks: columns.map(track).join(' '),
    least: columns.reduce((sum, column) => sum + widthOf(column), BAND),
    own: 0,
  };
}
