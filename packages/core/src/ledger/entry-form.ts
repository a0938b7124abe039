import * as z from 'zod/mini';
import { issuesOf } from '../document/form/issues.ts';
import { clip } from '../document/locate.ts';
import { nearest } from '../document/nearest.ts';
import { childOf, type Path, toPointer, valueAt } from '../document/pointer.ts';
import { idPattern, undirectedPattern, visiblePattern } from '../document/schema-parts.ts';
import { type EntryKind, type LedgerEntry, ledgerEntrySchema } from '../roster/ledger-entry.ts';
import { type EntryDiagnostic, entryDiagnostic, type EntryFacts, type FormProblem } from './entry-facts.ts';

type Issue = z.core.$ZodIssue;

const schemaOf = new Map<EntryKind, (typeof ledgerEntrySchema.def.options)[number]>(
  ledgerEntrySchema.def.options.map((option) => [option.shape.kind.def.values[0]!, option]),
);

/**
 * Reads what somebody wants to write into a ledger.
 *
 * @param input any value; callers in plain JavaScript hand over what they read
 * @returns the entry, or `null` with what is wrong with its form
 */
export function readEntry(input: unknown): { entry: LedgerEntry | null; diagnostics: EntryDiagnostic[] } {
  const kind = childOf(input, 'kind');
  const schema = schemaOf.get(kind as EntryKind);
  if (!schema) return { entry: null, diagnostics: [kindProblem(input, kind)] };
  const issues = issuesOf(schema, input);
  if (issues === undefined)
    return { entry: null, diagnostics: [entryDiagnostic('entry-form', '', { problem: 'other' })] };
  if (issues.length > 0)
    return { entry: null, diagnostics: issues.flatMap((issue) => formProblems(issue, input, schema)) };
  // through JSON, since what a caller leaves out may stand as `undefined`
  return { entry: JSON.parse(JSON.stringify(input)) as LedgerEntry, diagnostics: [] };
}

function kindProblem(input: unknown, kind: unknown): EntryDiagnostic {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return entryDiagnostic('entry-form', '', { problem: 'type', value: written(input) });
  const allowed = [...schemaOf.keys()];
  if (kind === undefined) return entryDiagnostic('entry-form', '/kind', { problem: 'missing', allowed });
  const hint = typeof kind === 'string' ? nearest(kind, allowed) : undefined;
  return entryDiagnostic('entry-form', '/kind', {
    problem: 'choice',
    value: written(kind),
    allowed,
    ...(hint !== undefined && { nearest: hint }),
  });
}

function formProblems(
  issue: Issue,
  input: unknown,
  { shape }: { readonly shape: object },
): EntryDiagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const hint = path.length === 0 ? nearest(key, Object.keys(shape)) : undefined;
      return entryDiagnostic('entry-form', toPointer([...path, key]), {
        problem: 'unknown-key',
        ...(hint !== undefined && { nearest: hint }),
      });
    });
  const value = valueAt(input, path);
  const facts: EntryFacts['entry-form'] =
    value === undefined ? { problem: 'missing' } : { problem: problemOf(issue), value: written(value) };
  return [entryDiagnostic('entry-form', toPointer(path), facts)];
}

function problemOf(issue: Issue): FormProblem {
  switch (issue.code) {
    case 'invalid_format':
      if (issue.format === 'datetime') return 'moment';
      if (issue.format === 'date') return 'date';
      if (String(issue.pattern) === String(idPattern)) return 'id';
      if (String(issue.pattern) === String(undirectedPattern)) return 'direction';
      return String(issue.pattern) === String(visiblePattern) ? 'invisible' : 'other';
    case 'invalid_type':
    case 'invalid_union':
      return 'type';
    case 'invalid_value':
      return 'choice';
    case 'too_small':
    case 'too_big':
      return 'size';
    default:
      return 'other';
  }
}

const written = (value: unknown): string =>
  clip(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)));
