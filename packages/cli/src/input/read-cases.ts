import { type CaseFile, parseCases, wordCase } from '@lunzhi/reception';
import type { Terminal } from '../output/terminal.ts';
import { readText, rosterLimit } from './read-file.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal when there is no such file, or it is no register of cases, with everything that is wrong with it */
export function readCases(path: string, { system, language }: Terminal): CaseFile {
  const { file, diagnostics } = parseCases(readText(path, rosterLimit, system));
  if (file) return file;
  throw new Refusal(
    diagnostics.map((diagnostic) => ({
      code: 'bad-cases' as const,
      path,
      reason: wordCase(diagnostic, language),
    })),
  );
}
