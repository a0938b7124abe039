import type { Select } from '../compile/compile.ts';
import type { Scene } from './name-roster.ts';

/** A document ready to be solved. */
export interface Prepared extends Scene {
  readonly select: Select;
}
