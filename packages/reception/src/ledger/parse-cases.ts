import { childOf, clip, Findings, issuesOf, readJson, reportIssues } from '@lunzhi/core/internal';
import * as z from 'zod/mini';
import { type CaseFile, caseFileSchema } from '../cases/case-file.ts';
import { CaseEntryError } from '../cases/entry-facts.ts';
import type { CaseDiagnostic } from './diagnostics.ts';
import { checkEntryForm } from './read-entry.ts';
import { stateOf } from './state-of.ts';

/** 50 MB: entries of many years. */
const LARGEST = 50_000_000;

const FORMAT = 'lunzhi-cases/1';

/** The file but for its entries, which are looked at one by one, each by the form of its kind. */
const headSchema = z.extend(caseFileSchema, { entries: z.array(z.unknown()) });

/**
 * Reads a file of cases: its form, and whether its entries follow from each other. Nothing in it is executed.
 *
 * @param input JSON text of at most 50 MB in UTF-8, or the value it stands for
 * @returns the file, or `null` when there is an error; errors are returned, never thrown
 */
export function parseCases(input: unknown): {
  readonly file: CaseFile | null;
  readonly diagnostics: readonly CaseDiagnostic[];
} {
  const found = new Findings();
  const value = readJson(input, found, LARGEST);
  if (value !== undefined && hasReadableFormat(value, found)) {
    const issues = issuesOf(headSchema, value) ?? [];
    reportIssues(issues, value, headSchema, [], found);
    const entries = childOf(value, 'entries');
    if (Array.isArray(entries))
      entries.forEach((entry, index) => checkEntryForm(entry, ['entries', index], found));
  }
  const diagnostics = found.list(value);
  if (found.hasErrors) return { file: null, diagnostics };
  const file = value as CaseFile;
  try {
    stateOf(file);
    return { file, diagnostics };
  } catch (error) {
    if (!(error instanceof CaseEntryError)) throw error;
    const { number, refusal } = error;
    return {
      file: null,
      diagnostics: [...diagnostics, { ...refusal, pointer: `/entries/${number - 1}${refusal.pointer}` }],
    };
  }
}

/** Of another format nothing else can be said. */
function hasReadableFormat(value: unknown, found: Findings): boolean {
  const format = childOf(value, 'format');
  if (typeof format !== 'string' || format === FORMAT) return true;
  const isNewer = /^lunzhi-cases\/[1-9]\d*$/.test(format);
  found.add(isNewer ? 'format-newer' : 'format-other', ['format'], {
    received: clip(format),
    supported: FORMAT,
  });
  return false;
}
