import type * as z from 'zod/mini';
import type { Findings } from '../findings.ts';
import type { JsonType } from '../diagnostics.ts';
import { clip } from '../locate.ts';
import { nearest } from '../nearest.ts';
import { type Path, toPointer, valueAt } from '../pointer.ts';
import { idPattern, timePattern, undirectedPattern, visiblePattern } from '../schema-parts.ts';
import { directionCharacters, codePoints } from '../characters.ts';
import { keysAt } from '../field.ts';

type Issue = z.core.$ZodIssue;

/** So many keys are listed for want of a nearest one. */
const FEW_KEYS = 6;

/**
 * Checks a value against a schema.
 *
 * @returns the issues, none when it conforms; undefined when there are more than zod can carry
 */
export function issuesOf(schema: z.ZodMiniType, value: unknown): readonly Issue[] | undefined {
  try {
    // zod compiles nothing from strings when jitless, as a strict content security policy demands.
    const parsed = schema.safeParse(value, { jitless: true });
    return parsed.success ? [] : parsed.error.issues;
  } catch (error) {
    // zod hands lists of issues on as arguments, of which an engine takes some ten thousands.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Turns what zod found into our own diagnostics, one for each value (several for unknown keys).
 *
 * @param value what was parsed
 * @param schema with which; the nearest known key is looked up in it
 * @param base where `value` lies in the document
 * @returns the paths, below `value`, of what is malformed
 */
export function reportIssues(
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodMiniType,
  base: Path,
  found: Findings,
): Path[] {
  const said = new Set<string>();
  const broken: Path[] = [];
  for (const issue of issues.flatMap(alternativeMeant)) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        reportUnknownKey(key, path, keysAt(schema, path), base, found);
        broken.push([...path, key]);
      }
      continue;
    }
    broken.push(path);
    const pointer = toPointer(path);
    if (said.has(pointer)) continue;
    said.add(pointer);
    reportIssue(issue, value, base, found);
  }
  return broken;
}

/** An unknown key, with the known one that it resembles. */
export function reportUnknownKey(
  key: string,
  path: Path,
  known: readonly string[],
  base: Path,
  found: Findings,
): void {
  found.add('unknown-key', [...base, ...path, key], () => {
    const likely = nearest(key, known);
    if (likely !== undefined) return { key: clip(key), nearest: likely };
    const isFew = known.length > 0 && known.length <= FEW_KEYS;
    return { key: clip(key), ...(isFew && { known }) };
  });
}

/** Where a value may have several forms: the problems of the form that the value has, else the issue itself. */
function alternativeMeant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((errors) => !errors.some(missesTheForm));
  if (meant === undefined) return [issue];
  return meant.flatMap((inner) =>
    alternativeMeant({ ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

function missesTheForm(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function reportIssue(issue: Issue, root: unknown, base: Path, found: Findings): void {
  const at = issue.path as Path;
  const path = [...base, ...at];
  const value = valueAt(root, at);
  const text = typeof value === 'string' ? clip(value) : clip(JSON.stringify(value) ?? '');
  const missing = value === undefined && path.length > 0;
  if (missing) {
    const format = path.length === 1 && path[0] === 'format';
    if (format) found.add('format-missing', [], {});
    else
      found.add('missing-field', path.slice(0, -1), {
        key: String(path[path.length - 1]),
        ...(issue.code === 'invalid_value' &&
          issue.values.length > 1 && { allowed: issue.values.map(String) }),
      });
    return;
  }
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typesOf(issue.expected);
      if (typeof value === 'number' && expected[0] === 'integer') found.add('not-whole', path, { value });
      else found.add('wrong-type', path, { expected, received: typeOf(value) });
      return;
    }
    case 'invalid_union': {
      const expected = issue.errors.flatMap((errors) => errors.filter(missesTheForm).flatMap(formOf));
      found.add('wrong-type', path, { expected: [...new Set(expected)], received: typeOf(value) });
      return;
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      found.add('bad-choice', path, () => {
        const likely = nearest(text, allowed);
        return { value: text, allowed, ...(likely === undefined ? {} : { nearest: likely }) };
      });
      return;
    }
    case 'invalid_format': {
      const pattern = String(issue.pattern);
      if (issue.format === 'date') found.add('bad-date', path, { value: text });
      else if (pattern === String(timePattern)) found.add('bad-time', path, { value: text });
      else if (pattern === String(idPattern)) found.add('bad-id', path, { value: text });
      else if (pattern === String(visiblePattern))
        found.add('invisible-text', path, { signs: codePoints(String(value)) });
      else if (pattern === String(undirectedPattern))
        found.add('direction-sign', path, { signs: directionCharacters(String(value)) });
      else found.add('bad-form', path, { value: text });
      return;
    }
    case 'invalid_key':
      found.add('bad-id', path, { value: clip(String(path[path.length - 1])) });
      return;
    case 'too_small':
    case 'too_big':
      reportSize(issue, value, path, found);
      return;
    case 'custom':
      // zod's own stand-in says nothing; only an author's words are worth repeating.
      found.add('refused', path, issue.message === 'Invalid input' ? {} : { reason: issue.message });
      return;
    default:
      found.add('refused', path, {});
  }
}

function reportSize(
  issue: Issue & { code: 'too_small' | 'too_big' },
  value: unknown,
  path: Path,
  found: Findings,
): void {
  const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const side = issue.code === 'too_small' ? { least: bound } : { most: bound };
  if (typeof value === 'string') found.add('text-length', path, { length: value.length, ...side });
  else if (Array.isArray(value)) found.add('list-length', path, { count: value.length, ...side });
  else if (typeof value !== 'number') found.add('refused', path, {});
  else if (issue.inclusive !== false) found.add('number-out-of-range', path, { value, ...side });
  else {
    const open = issue.code === 'too_small' ? { above: bound } : { below: bound };
    found.add('number-out-of-range', path, { value, ...open });
  }
}

function formOf(issue: Issue): JsonType[] {
  if (issue.code === 'invalid_type') return typesOf(issue.expected);
  return issue.code === 'invalid_value' ? issue.values.map(typeOf) : [];
}

const typeNames: Readonly<Record<string, JsonType>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
  null: 'null',
};

function typesOf(expected: string): JsonType[] {
  const type = typeNames[expected];
  return type === undefined ? [] : [type];
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' || typeof value === 'boolean' ? typeNames[typeof value]! : 'object';
}
