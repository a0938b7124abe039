import type { ReferenceKind } from '@lunzhi/core/internal';
import type { Unit } from '../cases/case-facts.ts';

/** What somebody or something is called, by its id. */
export type NameOf = (kind: ReferenceKind, id: string) => string;

/** Ids stand for themselves. */
export const nothingNamed: NameOf = (_, id) => id;

export const unitName = (unit: Unit, name: NameOf): string =>
  'township' in unit ? name('township', unit.township) : name('department', unit.department);
