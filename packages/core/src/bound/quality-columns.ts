import type { Service } from './quality-path.ts';

/** Services that had no part in the mixture for so many rounds are forgotten. */
const OLDEST = 30;
/** Rounds over all leaders in one mixing. */
const ROUNDS = 60;
/** A round that gains less than this is the last. */
const LEAST_GAIN = 1e-3;
/** A weight below this is none. */
const LEAST_WEIGHT = 1e-12;

interface Column extends Service {
  /** Its part in the leader's mixture, 0 to 1. */
  weight: number;
  age: number;
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((date, position) => date === b[position]);

/**
 * The services found so far, mixed for each leader so that the places are filled as nearly as pays.
 *
 * The mixture minimises cost − centre · missing + ½ step |missing|² over the convex hulls of the leaders' services,
 * where missing = places less services by date; its prices, centre + step × missing, maximise the model of the bound
 * that these services make, less the squared distance from the centre ÷ (2 step): the proximal bundle method, in its
 * dual form, with one bundle for each leader.
 */
export class ServiceColumns {
  /** Centre + step × missing, after `mix`. */
  readonly prices: Float64Array;
  readonly #open: Int32Array;
  readonly #pools: Column[][];
  readonly #difference: Float64Array;

  constructor(open: Int32Array, leaderCount: number) {
    this.#open = open;
    this.#pools = Array.from({ length: leaderCount }, () => []);
    this.prices = new Float64Array(open.length);
    this.#difference = new Float64Array(open.length);
  }

  /** Takes in the cheapest service of each leader at some prices. */
  add(services: readonly Service[]): void {
    services.forEach((service, leader) => {
      const pool = this.#pools[leader]!;
      const known = pool.find((column) => isSame(column.dates, service.dates));
      if (known) known.age = 0;
      else pool.push({ ...service, weight: pool.length === 0 ? 1 : 0, age: 0 });
    });
  }

  /** Forgets services that have long had no part. */
  forget(): void {
    for (const pool of this.#pools) {
      for (const column of pool) column.age = column.weight > 0 ? 0 : column.age + 1;
      let kept = 0;
      for (const column of pool) if (column.age <= OLDEST) pool[kept++] = column;
      pool.length = kept;
    }
  }

  /** Mixes the services for a centre and a step, and sets `prices`; returns the model of the bound at them. */
  mix(centre: Float64Array, step: number): number {
    const { prices } = this;
    prices.forEach((_, date) => (prices[date] = centre[date]! + step * this.#open[date]!));
    for (const pool of this.#pools)
      for (const { dates, weight } of pool)
        if (weight > 0) for (const date of dates) prices[date]! -= step * weight;
    for (let round = 0; round < ROUNDS; round++) {
      const gain = this.#pools.reduce((sum, pool) => sum + this.#improve(pool, step), 0);
      if (gain < LEAST_GAIN) break;
    }
    return this.#pools.reduce(
      (sum, pool) => sum + pool.reduce((least, column) => Math.min(least, this.#reduced(column)), Infinity),
      prices.reduce((sum, price, date) => sum + price * this.#open[date]!, 0),
    );
  }

  #reduced({ cost, dates }: Column): number {
    let reduced = cost;
    for (let at = 0; at < dates.length; at++) reduced -= this.prices[dates[at]!]!;
    return reduced;
  }

  /** Moves weight from the dearest service in a leader's mixture to his cheapest, as far as it pays. */
  #improve(pool: readonly Column[], step: number): number {
    const { prices } = this;
    let [cheap, dear]: (Column | undefined)[] = [];
    let [least, most] = [Infinity, -Infinity];
    for (const column of pool) {
      const reduced = this.#reduced(column);
      if (reduced < least) [least, cheap] = [reduced, column];
      if (column.weight > 0 && reduced > most) [most, dear] = [reduced, column];
    }
    if (!cheap || !dear || cheap === dear || most <= least) return 0;
    const apart = this.#apart(cheap.dates, dear.dates);
    const moved = apart === 0 ? dear.weight : Math.min(dear.weight, (most - least) / (step * apart));
    const left = dear.weight - moved;
    cheap.weight += left < LEAST_WEIGHT ? dear.weight : moved;
    dear.weight = left < LEAST_WEIGHT ? 0 : left;
    for (const date of dear.dates) prices[date]! += step * moved;
    for (const date of cheap.dates) prices[date]! -= step * moved;
    return (most - least) * moved;
  }

  /** Dates that one service has and the other has not. */
  #apart(a: Int32Array, b: Int32Array): number {
    const difference = this.#difference;
    for (const date of a) difference[date]!++;
    for (const date of b) difference[date]!--;
    let apart = 0;
    for (const dates of [a, b])
      for (const date of dates) {
        if (difference[date] !== 0) apart++;
        difference[date] = 0;
      }
    return apart;
  }
}
