/** Levels of a score, compared in this order; lower is better. */
export const LEVELS = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;

export type Level = (typeof LEVELS)[number];

/** One figure per level. */
export type LevelFigures = Readonly<Record<Level, number>>;
