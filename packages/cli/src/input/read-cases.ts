import type { Roster } from '@lunzhi/core';
import { type CaseFile, parseCases, wordCase } from '@lunzhi/reception';
import type { Terminal } from '../output/terminal.ts';
import { readText, rosterLimit } from './read-file.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when there is no such file, or it is no register of cases, with everything that is wrong with it */
export const readCases = (path: string, terminal: Terminal): CaseFile =>
  casesIn(readText(path, rosterLimit, terminal.system), path, terminal);

/** The same of a text that was read. */
export function casesIn(text: string, path: string, { language }: Terminal): CaseFile {
  const { file, diagnostics } = parseCases(text);
  if (file) return file;
  throw new Refusal(
    diagnostics.map((diagnostic) => ({
      code: 'bad-cases' as const,
      path,
      pointer: diagnostic.pointer,
      reason: wordCase(diagnostic, language),
    })),
  );
}

/** @throws Refusal where cases and roster are of two places */
export function requireSamePlace(
  file: CaseFile,
  { document }: Roster,
  casesPath: string,
  path: string,
): void {
  const [cases, roster] = [file.jurisdiction, document.jurisdiction];
  if (cases.id !== roster.id)
    throw new Refusal({
      code: 'other-place',
      path: casesPath,
      place: cases.name,
      other: path,
      otherPlace: roster.name,
    });
}
