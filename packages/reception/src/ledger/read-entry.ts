import {
  childOf,
  fieldsOf,
  Findings,
  issuesOf,
  nearest,
  readJson,
  reportIssues,
  clip,
  type ZodSchema,
} from '@lunzhi/core/internal';
import { type CaseEntry, type CaseEntryKind, entrySchema } from '../cases/entry.ts';
import type { CaseDiagnostic } from './diagnostics.ts';

const schemaOf = new Map<CaseEntryKind, (typeof entrySchema.def.options)[number]>(
  entrySchema.def.options.map((option) => [option.shape.kind.def.values[0]!, option]),
);

const kinds = [...schemaOf.keys()];

/** What may happen, by its word in the file. */
export const caseEntryKinds: readonly CaseEntryKind[] = kinds;

/** The fields of an entry, or of its facts: `facts.about`. */
export const hasField = (kind: CaseEntryKind, field: string): boolean =>
  field
    .split('.')
    .reduce<readonly ZodSchema[]>(
      (reached, key) =>
        reached.flatMap((own) => fieldsOf(own).flatMap(([name, below]) => (name === key ? [below] : []))),
      [schemaOfKind(kind)],
    ).length > 0;

export const schemaOfKind = (kind: CaseEntryKind): (typeof entrySchema.def.options)[number] =>
  schemaOf.get(kind)!;

/**
 * Checks whether a value has the form of an entry.
 *
 * @param at where it lies in what was read
 * @param found what is wrong goes here
 */
export function checkEntryForm(value: unknown, at: readonly (string | number)[], found: Findings): void {
  const kind = childOf(value, 'kind');
  const schema = schemaOf.get(kind as CaseEntryKind);
  if (!schema) {
    reportKind(value, kind, at, found);
    return;
  }
  const issues = issuesOf(schema, value);
  if (issues === undefined) found.add('too-many-problems', at, {});
  else reportIssues(issues, value, schema, at, found);
}

function reportKind(value: unknown, kind: unknown, at: readonly (string | number)[], found: Findings): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    found.add('wrong-type', at, { expected: ['object'], received: Array.isArray(value) ? 'list' : 'text' });
  else if (kind === undefined) found.add('missing-field', at, { key: 'kind', allowed: kinds });
  else {
    const likely = typeof kind === 'string' ? nearest(kind, kinds) : undefined;
    found.add('bad-choice', [...at, 'kind'], {
      value: clip(typeof kind === 'string' ? kind : JSON.stringify(kind)),
      allowed: kinds,
      ...(likely !== undefined && { nearest: likely }),
    });
  }
}

/**
 * Reads what somebody wants to write down of a case.
 *
 * @param input JSON text, or the value it stands for
 * @returns the entry, or `null` with what is wrong with its form
 */
export function readCaseEntry(input: unknown): {
  readonly entry: CaseEntry | null;
  readonly diagnostics: readonly CaseDiagnostic[];
} {
  const found = new Findings();
  const value = readJson(input, found);
  if (value !== undefined) checkEntryForm(value, [], found);
  return { entry: found.hasErrors ? null : (value as CaseEntry), diagnostics: found.list(value) };
}
