import { isDate } from '@lunzhi/core/dates';
import { laterOf } from '@lunzhi/core/internal';
import type { Case } from '../cases/case.ts';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import { hasStarted, isOpenLimit, isOverdue, type LimitTerms, limitsOf } from './limits-of.ts';

/** A ground on which a case might not be heard, as far as the cases themselves tell; a person decides. */
export type SuggestedExclusion = {
  /** The case that tells it: this one, or an earlier one of the same matter. */
  readonly case: string;
  /** Since when it is so. */
  readonly on: string;
} & (
  | {
      readonly ground: 'in-hand' | 'heard-recently';
      /** The last day it holds. */
      readonly until: string;
    }
  | {
      readonly ground: 'after-re-review' | 'accusation' | 'no-representatives' | 'anonymous';
      readonly until: null;
    }
);

/**
 * What the cases say against hearing a case at a reception. Whether it belongs to a court or another procedure, to another place,
 * or has been settled, they do not tell.
 *
 * @param cases all, by id: those of the same matter (`facts.follows`) are looked up there
 */
export function suggestedExclusions(
  of: Case,
  cases: ReadonlyMap<string, Case>,
  terms: LimitTerms,
): readonly SuggestedExclusion[] {
  const earlier = earlierCases(of, cases);
  const sameMatter = [of, ...earlier];
  return [
    ...earlier.flatMap((own) => inHand(own, terms)),
    ...sameMatter.flatMap((own) => reReviewed(own, terms)),
    ...sameMatter.flatMap((own) => heardRecently(own, terms)),
    ...byItsFacts(of),
  ];
}

function byItsFacts({ id, facts, registered }: Case): SuggestedExclusion[] {
  const { purpose, anonymous, people, representatives } = facts;
  const own = { case: id, on: registered.on, until: null };
  return [
    ...(purpose === 'accusation' ? [{ ground: 'accusation' as const, ...own }] : []),
    ...(people > MOST_REPRESENTATIVES && representatives === 0
      ? [{ ground: 'no-representatives' as const, ...own }]
      : []),
    ...(anonymous ? [{ ground: 'anonymous' as const, ...own }] : []),
  ];
}

/** Those of the same matter, the last one first. */
function earlierCases(of: Case, cases: ReadonlyMap<string, Case>): readonly Case[] {
  const chain = new Set<Case>([of]);
  for (let next = of; ;) {
    const before = next.facts.follows === undefined ? undefined : cases.get(next.facts.follows);
    if (!before || chain.has(before)) return [...chain].slice(1);
    chain.add((next = before));
  }
}

/** A unit deals with it, and is not overdue. */
function inHand(of: Case, terms: LimitTerms): SuggestedExclusion[] {
  const open = limitsOf(of, terms)
    .filter(hasStarted)
    .filter((limit) => limit.limit === 'finish' && isOpenLimit(limit));
  if (open.length === 0 || open.some(isOverdue)) return [];
  const until = open.map(({ due }) => due).reduce(laterOf);
  return [{ ground: 'in-hand', case: of.id, on: of.registered.on, until }];
}

const reReviewed = ({ id, reviews }: Case, { asOf }: LimitTerms): SuggestedExclusion[] =>
  reviews.flatMap(({ step, decided }) =>
    step === 're-review' && decided && decided.on <= asOf
      ? [{ ground: 'after-re-review', case: id, on: decided.on, until: null }]
      : [],
  );

/** A leader heard it, not so many months ago. */
function heardRecently({ id, receptions }: Case, { settings, asOf }: LimitTerms): SuggestedExclusion[] {
  const days = receptions.map(({ on }) => on).filter((on) => on <= asOf);
  if (days.length === 0 || settings.heardRecentlyMonths === 0) return [];
  const on = days.reduce(laterOf);
  const until = monthsAfter(on, settings.heardRecentlyMonths);
  return asOf <= until ? [{ ground: 'heard-recently', case: id, on, until }] : [];
}

/** The same day some months later, or the last of that month where it has none (民法典 article 202). */
function monthsAfter(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-`;
  let day = Number(date.slice(8));
  while (!isDate(start + two(day))) day -= 1;
  return start + two(day);
}
