import type { RulePrices } from '../bound/certificate.ts';
import type { Names } from '../compile/names.ts';
import type { Problem } from '../problem/problem.ts';

/** Per running month of a problem: `2024-02`. */
function monthNames({ month }: Problem, { days }: Names): Map<string, string> {
  return new Map(Array.from(month, (running, day) => [String(running), days[day]!.slice(0, 7)]));
}

/** Prices by rule as a certificate writes them: those of dues by calendar months instead of running ones. */
export function namedPrices(
  prices: Readonly<Record<string, RulePrices>>,
  problem: Problem,
  names: Names,
): Record<string, RulePrices> {
  const nameOf = monthNames(problem, names);
  return renamed(prices, (running) => nameOf.get(running)!) as Record<string, RulePrices>;
}

/** The prices of a certificate by running months; a month that the problem does not have stays what it is called. */
export function indexedPrices(
  prices: Readonly<Record<string, unknown>>,
  problem: Problem,
  names: Names,
): Record<string, unknown> {
  const runningOf = new Map(Array.from(monthNames(problem, names), ([running, name]) => [name, running]));
  return renamed(prices, (name) => runningOf.get(name) ?? `no month: ${name}`);
}

const renamed = (
  prices: Readonly<Record<string, unknown>>,
  nameOf: (month: string) => string,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(prices).map(([rule, values]) => {
      if (typeof values !== 'object' || values === null || Array.isArray(values)) return [rule, values];
      return [rule, Object.fromEntries(Object.entries(values).map(([month, own]) => [nameOf(month), own]))];
    }),
  );
