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
 * While it is hot, the order in which leaders serve is found: where each serves but once or twice there is none. The schedule
 * stands for this many rounds; with fewer, temperatures are lower in proportion, down to a least share. With few duties each,
 * defects are harder to mend: there they are eased less, by the third power of that share.
 */
const ROUNDS = 8;
const LEAST_SHARE = 0.4;

/**
 * Heat after a share of the moves.
 *
 * @param rounds of the places: about how many duties each leader has
 */
export function heatAt(done: number, rounds: number): Heat {
  const next = Math.max(
    1,
    SCHEDULE.findIndex((point) => point.done >= done),
  );
  const [from, to] = [SCHEDULE[next - 1]!, SCHEDULE[next]!];
  const part = (done - from.done) / (to.done - from.done);
  const share = Math.min(1, Math.max(LEAST_SHARE, rounds / ROUNDS));
  return {
    temperature: share * (from.temperature + (to.temperature - from.temperature) * part),
    ease: Math.min(1, (from.ease + (to.ease - from.ease) * part) / (share * share * share)),
  };
}

/** A part of a run: it cools once. */
export interface Stage {
  readonly moves: number;
  /** Share of the schedule that is skipped: above 0 much of what the stage begins with is kept. */
  readonly from: number;
}

/** A long run makes one try for so many usual runs, and at least two. */
const USUAL_RUNS_PER_TRY = 6;
const MOST_TRIES = 50;
/** With fewer rounds there is no order to try for. */
const FEWEST_ROUNDS_TO_TRY = 4;
/** Where a stage begins that goes on with the best: at this heat a third of it remains. */
const REHEATED = 0.25;

/**
 * The stages of a run. While it is hot a run freezes in one order of service, and a long run scatters as much as a short one: so
 * half of the moves of a long run go into several tries, and the best of them is heated again, twice.
 *
 * @param moves of the whole run
 * @param usual moves of a usual run
 * @param rounds of the places: about how many duties each leader has
 */
export function stagesOf(moves: number, usual: number, rounds: number): [Stage, ...Stage[]] {
  const tries = Math.min(MOST_TRIES, Math.floor(moves / (USUAL_RUNS_PER_TRY * usual)));
  if (!(tries >= 2) || rounds < FEWEST_ROUNDS_TO_TRY) return [{ moves, from: 0 }];
  const one = { moves: Math.floor(moves / (2 * tries)), from: 0 };
  const quarter = { moves: Math.floor(moves / 4), from: REHEATED };
  const rest = { moves: moves - tries * one.moves - quarter.moves, from: REHEATED };
  return [one, ...Array.from({ length: tries - 1 }, () => one), quarter, rest];
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
