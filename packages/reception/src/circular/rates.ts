import type { FigureKey, Figures } from './figures.ts';

/** A share as it is divided; of nothing where the denominator is 0, which is shown as 「—」. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** The cases it is a share of. */
  readonly cases: readonly string[];
  /** Of these, so many did not answer and count as if they were satisfied: ▲. */
  readonly silent: number;
}

const share =
  (of: FigureKey, among: FigureKey) =>
  (figures: Figures): Rate => ({
    numerator: figures[of].length,
    denominator: figures[among].length,
    cases: figures[among],
    silent: 0,
  });

/** Of some cases those that were closed. */
const closedAmong =
  (among: (figures: Figures) => readonly string[]) =>
  (figures: Figures): Rate => {
    const cases = among(figures);
    const closed = new Set(figures.closed);
    return {
      numerator: cases.filter((id) => closed.has(id)).length,
      denominator: cases.length,
      cases,
      silent: 0,
    };
  };

const without = (cases: readonly string[], others: readonly string[]): readonly string[] => {
  const taken = new Set(others);
  return cases.filter((id) => !taken.has(id));
};

const rates = {
  /** 按期答复率 */
  inTime: share('inTime', 'due'),
  /** 当场答复率 */
  answered: share('answered', 'heard'),
  /** 按期受理告知率 */
  toldInTime: share('toldInTime', 'tellingDue'),
  /** 参评率: rated, among those who were asked. */
  rated: ({ rateable, unrated }) => ({
    numerator: rateable.length - unrated.length,
    denominator: rateable.length,
    cases: rateable,
    silent: 0,
  }),
  /** 满意率, among those who rated. */
  satisfied: ({ satisfied, mostly, rateable, unrated }) => ({
    numerator: satisfied.length + mostly.length,
    denominator: rateable.length - unrated.length,
    cases: without(rateable, unrated),
    silent: 0,
  }),
  /**
   * 参评满意率: (满意 + 基本满意 + 未评) ÷ all × rated ÷ all. Silence counts as satisfied in the first factor, by the
   * formula that offices are measured by.
   */
  ratedSatisfied: ({ satisfied, mostly, rateable, unrated }) => ({
    numerator: (satisfied.length + mostly.length + unrated.length) * (rateable.length - unrated.length),
    denominator: rateable.length * rateable.length,
    cases: rateable,
    silent: unrated.length,
  }),
  /** 办结率: of those heard within the span, closed within it. The next two are the same, 初次 and 重复 apart. */
  closed: closedAmong(({ heard }) => heard),
  closedFirst: closedAmong(({ heard, repeats }) => without(heard, repeats)),
  closedRepeats: closedAmong(({ repeats }) => repeats),
} as const satisfies Readonly<Record<string, (figures: Figures) => Rate>>;

export type RateKey = keyof typeof rates;

export const rateKeys = Object.keys(rates) as RateKey[];

/** A rate of some figures as it is divided, with its cases. */
export const rateOf = (figures: Figures, key: RateKey): Rate => rates[key](figures);
