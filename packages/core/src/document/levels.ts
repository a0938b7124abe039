/** Levels of a rule, compared in this order; lower cost is better. Apart from the schema, which backends do without. */
export const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;

export type Level = (typeof levels)[number];
