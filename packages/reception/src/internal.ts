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
