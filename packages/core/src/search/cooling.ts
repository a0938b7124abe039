/** What the annealing of quality goes by at one time. */
export interface Heat {
  /** In units of quality cost: a clear defect costs 100. */
  readonly temperature: number;
  /** Weight of the rules that count whole defects: at their full weight they bar the way, and cost nothing in the end. */
  readonly ease: number;
}

/** After a share of the moves; between two of these both change evenly. */
const SCHEDULE: readonly (Heat & { readonly done: number })[] = [
  { done: 0, temperature: 50, ease: 0.03 },
  { done: 0.1, temperature: 38, ease: 0.03 },
  { done: 0.6, temperature: 18, ease: 0.03 },
  { done: 0.8, temperature: 9, ease: 0.1 },
  { done: 1, temperature: 0, ease: 1 },
];

/**
 * Where leaders have few turns, what is hot has nothing to order: the schedule stands for this many turns, and its temperatures are
 * lower in proportion, down to a least share. With few duties each, defects are harder to mend: there they are eased less, by the
 * third power of that share.
 */
const TURNS = 8;
const LEAST_SHARE = 0.4;

/**
 * Heat after a share of the moves.
 *
 * @param turns how many turns each leader has
 */
export function heatAt(done: number, turns: number): Heat {
  const next = Math.max(
    1,
    SCHEDULE.findIndex((point) => point.done >= done),
  );
  const [from, to] = [SCHEDULE[next - 1]!, SCHEDULE[next]!];
  const part = (done - from.done) / (to.done - from.done);
  const share = Math.min(1, Math.max(LEAST_SHARE, turns / TURNS));
  return {
    temperature: share * (from.temperature + (to.temperature - from.temperature) * part),
    ease: Math.min(1, (from.ease + (to.ease - from.ease) * part) / share ** 3),
  };
}

/** The natural logarithm of 0 < x ≤ 1 by sums and products alone: engines differ in the last digit of theirs. */
function logarithm(x: number): number {
  let [mantissa, halvings] = [x, 0];
  for (; mantissa < 0.75; halvings++) mantissa *= 2;
  const z = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let k = 25, square = z * z; k > 0; k -= 2) sum = sum * square + 1 / k;
  return 2 * z * sum - halvings * Math.LN2;
}

/**
 * Thresholds of acceptance in thousandths of the temperature: accepting a difference up to temperature × a random entry
 * is the rule of Metropolis et al. (1953) with the exponential turned inside out.
 */
export const THRESHOLDS = Float64Array.from({ length: 1024 }, (_, i) =>
  Math.round(-1000 * logarithm((i + 0.5) / 1024)),
);
