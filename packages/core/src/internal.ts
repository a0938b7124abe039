/** What the packages beside this one need and no host does: `@lunzhi/core/internal`, which promises nothing. */
export { areEqual } from './document/json.ts';
export { tableForPublic } from './report/build-public-roster.ts';
export { revisionOfPlan } from './roster/last-plan.ts';
