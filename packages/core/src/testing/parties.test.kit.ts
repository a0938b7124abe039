import type { Leader, RosterDocument } from '../document/schema.ts';
import { duesAsked } from './highs-roster-model.test.kit.ts';
import {
  daysOfMonth,
  type Figures,
  isExcused,
  numberOf,
  postOn,
  selects,
} from './roster-figures.test.kit.ts';

/** A date with places, and who takes part on it. */
export interface Day {
  readonly date: string;
  /** By type. */
  readonly places: ReadonlyMap<number, number>;
  readonly members: readonly PartyMember[];
}

export interface PartyMember {
  readonly leader: number;
  readonly types: readonly number[];
  readonly share: number;
  /** What sets him there, by name; `null` when he goes by share. */
  readonly quota: string | null;
}

/** What the pieces of a leader should come to, in duties. */
export interface NamedAmount {
  readonly leader: number;
  readonly duties: number;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

function termsOn(leader: Leader, date: string) {
  const post = postOn(leader, date);
  if (!post) return null;
  const terms = post.share === undefined && !post.quota ? leader : post;
  if (terms.quota) return terms.quota.count > 0 ? { quota: terms.quota, share: 0 } : null;
  const share = terms.share ?? 1;
  return share > 0 ? { quota: undefined, share } : null;
}

const keyOf = (leader: number, { per, count }: NonNullable<Leader['quota']>, date: string): string =>
  `${leader}_${per}_${count}_${per === 'month' ? date.slice(0, 7) : ''}`.replace(/[.-]/g, '_');

export function daysOf({ leaders, shiftTypes }: RosterDocument, { groups }: Figures): Day[] {
  const placesOf = new Map<string, Map<number, number>>();
  for (const { day, type, heads } of groups) {
    if (!placesOf.has(day.date)) placesOf.set(day.date, new Map());
    placesOf.get(day.date)!.set(type, heads);
  }
  return [...placesOf].map(([date, places]): Day => {
    const members = leaders.flatMap((leader, index): PartyMember[] => {
      const terms = termsOn(leader, date);
      const types = [...places.keys()].filter((type) =>
        selects(shiftTypes![type]!.leaders ?? {}, leader, date),
      );
      if (!terms || isExcused(leader, date) || types.length === 0) return [];
      const quota = terms.quota ? keyOf(index, terms.quota, date) : null;
      return [{ leader: index, types, share: terms.share, quota }];
    });
    return { date, places, members };
  });
}

/** A quota as written, or count × days in post ÷ days of the month; a month without a date owes nothing. */
export function quotasOf(
  { leaders }: RosterDocument,
  { days }: Figures,
  dates: readonly Day[],
): Map<string, NamedAmount> {
  const amounts = new Map<string, NamedAmount>();
  const dated = new Set(dates.flatMap(({ members }) => members.map(({ quota }) => quota)));
  leaders.forEach((leader, index) => {
    for (const { date, month } of days) {
      const quota = termsOn(leader, date)?.quota;
      const key = quota && keyOf(index, quota, date);
      if (!quota || !dated.has(key!)) continue;
      const before = quota.per === 'month' ? (amounts.get(key!)?.duties ?? 0) : 0;
      const duties = quota.per === 'month' ? before + quota.count / daysOfMonth(month) : quota.count;
      amounts.set(key!, { leader: index, duties });
    }
  });
  return amounts;
}

/** What rules owe: the largest Σ due of a rule, and the smallest Σ min(max, dates on which he takes part) of one. */
export function boundsOf(
  { leaders, rules = [] }: RosterDocument,
  figures: Figures,
  dates: readonly Day[],
): Bounds[] {
  const dues = duesAsked(figures);
  return leaders.map(({ id }, leader) => {
    const byRule = new Map<string, number>();
    for (const due of dues)
      if (due.leader === leader) byRule.set(due.rule, (byRule.get(due.rule) ?? 0) + due.least);
    const mosts = rules.flatMap(({ constraint, params }) => {
      if (constraint !== 'at-most-per-period') return [];
      const { leaders: who, max, per } = params as { leaders: { ids: string[] }; max: number; per: string };
      if (!who.ids.includes(id)) return [];
      const inSpan = new Map<string, number>();
      for (const { date, members } of dates) {
        if (!members.some((member) => member.leader === leader)) continue;
        const span = per === 'week' ? `${Math.floor((numberOf(date) + 3) / 7)}` : date.slice(0, 7);
        inSpan.set(span, (inSpan.get(span) ?? 0) + 1);
      }
      return [[...inSpan.values()].reduce((sum, count) => sum + Math.min(max, count), 0)];
    });
    return { least: Math.max(0, ...byRule.values()), most: Math.min(Infinity, ...mosts) };
  });
}
