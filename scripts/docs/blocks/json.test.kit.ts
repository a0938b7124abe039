import { expect } from 'vitest';
import * as z from 'zod/mini';
import { catalogue } from '../../../packages/core/src/constraints/catalogue.ts';
import { leaderSchema } from '../../../packages/core/src/document/schema-leaders.ts';
import { rosterDocumentSchema, ruleSchema } from '../../../packages/core/src/document/schema.ts';
import { readFormula } from '../../../packages/reception/src/circular/formula.ts';
import { resultSchema } from '../../../bench/src/result/result.ts';
import type { Block } from './read-blocks.ts';

const problemsOf = (schema: z.ZodMiniType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

/** Some fields of a document, or of a leader, as a page shows them for a reader to copy. */
const partial = (schema: z.ZodMiniType): z.ZodMiniType => z.partial(schema as z.ZodMiniObject);

/** What a block of JSON should be, by what stands in it; null when nothing is known of it. */
function schemaOf(value: object): z.ZodMiniType | null {
  if ('constraint' in value) return ruleSchema;
  if ('format' in value && value.format === 'lunzhi/1') return rosterDocumentSchema;
  if ('format' in value && value.format === 'lunzhi-bench-result/1') return resultSchema;
  if ('id' in value && 'name' in value) return leaderSchema;
  return null;
}

/** Reads a block of JSON, and holds it against the schema of what it is. */
export function readJson({ at, text, file }: Block): void {
  const value = JSON.parse(/^\s*"/.test(text) ? `{${text}}` : text) as object;
  if (file !== null && !file.endsWith('document.json')) return;
  if ('format' in value && value.format === 'lunzhi-assessment/1') {
    expect([at, readFormula(value).problems]).toEqual([at, []]);
    return;
  }
  const schema = schemaOf(value);
  if (schema) expect([at, problemsOf(schema, value)]).toEqual([at, []]);
  else {
    const fits = [partial(rosterDocumentSchema), partial(leaderSchema)].some(
      (one) => one.safeParse(value).success,
    );
    expect([at, 'fields of a document or of a leader', fits]).toEqual([
      at,
      'fields of a document or of a leader',
      true,
    ]);
  }
  const rule = value as { constraint?: string; params?: unknown };
  const constraint = catalogue.find(({ id }) => id === rule.constraint);
  if (constraint) expect([at, problemsOf(constraint.params, rule.params ?? {})]).toEqual([at, []]);
}
