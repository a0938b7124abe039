import type { EffectiveSettings } from '../cases/settings.ts';
import type { Circular } from './circular.ts';
import type { Figures } from './figures.ts';
import { leastShown, type PublicCount, suppress } from './suppress.ts';

/**
 * The monthly circular as anybody may see it. There are only numbers in it: neither a case nor anybody could be named.
 *
 * Columns stand for themselves, one dimension each, never crossed with one another, and without the month before: what was
 * hidden then could be told from the difference.
 */
export interface PublicCircular {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 接访班次: those to which somebody came. */
  readonly sittings: number;
  /** `null` where so few cases were heard that no figure can be told. */
  readonly counts: PublicCounts | null;
}

export interface PublicCounts {
  /** 批 */
  readonly heard: number;
  /** 人次 */
  readonly people: number;
  readonly outcomes: Readonly<Record<'answered' | 'study' | 'referred' | 'undecided', PublicCount>>;
  /** Of the replies that were due; `null` where there are too few. */
  readonly replies: {
    readonly due: number;
    readonly inTime: PublicCount;
    readonly late: PublicCount;
    readonly open: PublicCount;
  } | null;
  /** Cases heard, in the order of the document's townships; the last count is of those without one. */
  readonly townships: readonly PublicCount[];
  /** The same by sectors. */
  readonly sectors: readonly PublicCount[];
}

/**
 * The figures of a circular that anybody may see.
 *
 * @param circular of a month: figures of a year beside those of its months would give away what the months hide
 * @throws RangeError for a year's
 */
export function publicCircular(
  { period, sittings, figures, townships, sectors }: Circular,
  { smallestPublicCount }: Pick<EffectiveSettings, 'smallestPublicCount'>,
): PublicCircular {
  const [year, month] = period.split('-').map(Number) as [number, number?];
  if (month === undefined)
    throw new RangeError(`The circular of the whole year ${period} is not public.\nMaybe take a month.`);
  const shown = (counts: readonly number[]) => suppress(counts, smallestPublicCount);
  const rows = (of: Circular['townships']) =>
    shown([
      ...of.filter((row) => row.of !== null).map((row) => row.figures.heard.length),
      of.find((row) => row.of === null)?.figures.heard.length ?? 0,
    ]);
  const heard = figures.heard.length;
  const outcomes = shown(outcomeKeys.map((key) => figures[key].length));
  const byTownship = rows(townships);
  const bySector = rows(sectors);
  const isTold = !isSmall(heard, smallestPublicCount) && outcomes && byTownship && bySector;
  return {
    year,
    month,
    sittings: sittings.held.length - sittings.unattended.length,
    counts: isTold
      ? {
          heard,
          people: figures.people,
          outcomes: Object.fromEntries(
            outcomeKeys.map((key, index) => [key, outcomes[index]!]),
          ) as PublicCounts['outcomes'],
          replies: publicReplies(figures, smallestPublicCount),
          townships: byTownship,
          sectors: bySector,
        }
      : null,
  };
}

const outcomeKeys = ['answered', 'study', 'referred', 'undecided'] as const;

const isSmall = (count: number, smallest: number): boolean => count > 0 && count < leastShown(smallest);

function publicReplies({ due, inTime, late }: Figures, smallest: number): PublicCounts['replies'] {
  const open = due.length - inTime.length - late.length;
  const shown = suppress([inTime.length, late.length, open], smallest);
  if (isSmall(due.length, smallest) || !shown) return null;
  return { due: due.length, inTime: shown[0]!, late: shown[1]!, open: shown[2]! };
}
