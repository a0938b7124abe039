import { documentJsonSchema } from '@lunzhi/core';
import type { CallOf } from '../input/command.ts';
import { nearest } from '../input/nearest.ts';
import { Refusal } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import type { schemaUsage } from '../usage/schema.ts';

type SchemaCall = CallOf<typeof schemaUsage>;

const formats = ['document'];

/** `lunzhi schema`: the JSON Schema of a format; it is JSON with and without `--json`. */
export function run(call: SchemaCall, terminal: Terminal): number {
  const given = call.arguments[0]!;
  if (!formats.includes(given)) {
    throw new Refusal({
      code: 'bad-argument',
      given,
      allowed: formats,
      nearest: nearest(given, formats),
    });
  }
  const schema = documentJsonSchema();
  if (terminal.isJson) terminal.json({ status: 'done', diagnostics: [], schema });
  else terminal.write(jsonText(schema));
  return 0;
}
