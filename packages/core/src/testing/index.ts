/**
 * Laws and sample data for those who write constraints or use documents in tests; needs the peer `fast-check`.
 *
 * @packageDocumentation
 */
export { assignmentArbitrary, keepFixed, problemArbitrary, type ProblemScene } from './arbitraries.ts';
export { documentArbitrary, type DocumentFeatures } from './arbitrary-document.ts';
export { backendLaws, type BackendLaw, type BackendLawOptions, type BackendScene } from './backend-laws.ts';
export { constraintLaws, type Law, type LawOptions, type LawScene } from './constraint-laws.ts';
