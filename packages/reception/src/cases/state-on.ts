import type { CaseState } from './case.ts';
import type { CaseFile } from './case-file.ts';
import { writtenOn } from './entry-date.ts';
import { foldCases } from './fold.ts';

/** The cases as what was written down until the end of a day has left them. */
export function stateOn({ entries }: CaseFile, day: string): CaseState {
  const later = entries.findIndex((entry) => writtenOn(entry) > day);
  return foldCases(later < 0 ? entries : entries.slice(0, later));
}
