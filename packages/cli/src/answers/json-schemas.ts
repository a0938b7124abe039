import * as z from 'zod/mini';
import { documentJsonSchema, jsonSchemaOf } from '@lunzhi/core/internal';
import { type CommandName, commands, schemaName } from '../commands/index.ts';
import { cases } from './cases.ts';
import { formula } from './circulars.ts';
import { answers, failure, refusal } from './index.ts';
import { names } from './part.ts';
import { publicRoster, roster } from './roster.ts';

type JsonSchema = Record<string, unknown>;

/** Files that are read and written, by what `lunzhi schema` calls them. */
const files = { roster, cases, formula, 'public-roster': publicRoster, refusal, failure } as const;

const commandNames = Object.keys(commands) as CommandName[];

/** What `lunzhi schema` knows: files, what commands print with `--json`, and all of it in one. */
export const schemaNames: readonly string[] = ['document', ...Object.keys(files), ...commandNames, 'all'];

const isFile = (name: string): name is keyof typeof files => Object.hasOwn(files, name);

/**
 * The JSON Schema (draft 2020-12) of a file, or of everything that a command prints with `--json`: its answer, why it was
 * refused, or that the program failed.
 *
 * @param name one of `schemaNames`
 */
export function jsonSchemaNamed(name: string): JsonSchema {
  if (name === 'all') return allJsonSchemas();
  if (name === 'document') return documentJsonSchema();
  if (isFile(name)) return { ...jsonSchemaOf(files[name], names), title: `lunzhi ${name}` };
  const answer = answers[name as CommandName];
  return { ...jsonSchemaOf(z.union([answer, refusal, failure]), names), title: `lunzhi ${name} --json` };
}

/**
 * All of them in one JSON Schema, under `$defs`, each part once: what generators of classes and descriptions of services
 * are given. Of a command it has the answer alone; why it was refused and that the program failed are `Refusal` and `Failure`.
 */
function allJsonSchemas(): JsonSchema {
  const named = Object.entries(answers).map(
    ([command, schema]) => [`${schemaName(command)}Answer`, schema] as const,
  );
  const { $schema, $defs, properties } = jsonSchemaOf(
    z.strictObject({ ...files, ...Object.fromEntries(named) }),
    names,
  ) as { $schema: string; $defs: JsonSchema; properties: JsonSchema };
  const own = named.map(([name]) => [name, properties[name]] as const);
  return { $schema, title: 'lunzhi --json', $defs: { ...Object.fromEntries(own), ...$defs } };
}
