import { importLeaders, type ImportedLeaders, type LeadersTarget } from '../import/leaders-document.ts';
import { readLeadersCsv } from '../import/leaders-table.ts';

/** A document with nothing in it. */
export const empty: LeadersTarget = {
  level: 'county',
  year: 2027,
  leaders: [],
  townships: [],
  sectors: [],
  projects: [],
};

/** A table read into a document. */
export const imported = (text: string, changes: Partial<LeadersTarget> = {}): ImportedLeaders =>
  importLeaders(readLeadersCsv(text), { ...empty, ...changes });

/** Cells and codes of the doubts, all or those asked for. */
export const doubtsOf = ({ doubts }: ImportedLeaders, ...codes: string[]): string[] =>
  doubts
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map((doubt) => `${'cell' in doubt ? doubt.cell : 'line' in doubt ? doubt.line : ''} ${doubt.code}`);
