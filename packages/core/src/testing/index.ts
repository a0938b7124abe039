/**
 * Laws and sample data for those who write constraints or use documents in tests; needs the peer `fast-check`.
 *
 * @packageDocumentation
 */
export { assignmentArbitrary, keepFixed, problemArbitrary, type ProblemScene } from './arbitraries.ts';
export { documentArbitrary, type DocumentFeatures } from './arbitrary-document.ts';
export { constraintLaws, type Law, type LawOptions, type LawScene } from './constraint-laws.ts';
