import type { Unit } from '../cases/case-facts.ts';

/** A unit as services of the document are named: `township/t1`. */
export const unitKey = (unit: Unit): string =>
  'township' in unit ? `township/${unit.township}` : `department/${unit.department}`;
