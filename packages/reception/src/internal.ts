/**
 * What the packages beside reception share with it. Not public: it changes with any version.
 *
 * @internal
 */
export * from './index.ts';
export { hasBegun, isOver } from './circular/span.ts';
export { limitWords } from './locale/limits.ts';
export { caseEntryKinds, hasField } from './ledger/read-entry.ts';
export { type AppointmentFigures, appointmentFigures, appointWords } from './locale/appoint.ts';
export { unitName } from './locale/name-of.ts';
export { importWords } from './locale/import.ts';
export { laws } from './law/source.ts';
export { limitEnds, limitStarts } from './law/limits.ts';
export { figureKeys } from './circular/figures.ts';
export { formulaSchema } from './circular/formula.ts';
export { stages } from './cases/case.ts';
export { caseFactsSchema, unitSchema, urgencies } from './cases/case-facts.ts';
export { caseFileSchema } from './cases/case-file.ts';
export { entrySchema as caseEntrySchema, sittingSchema } from './cases/entry.ts';
