import { jsonSchemaNamed, schemaNames } from '../answers/json-schemas.ts';
import type { CallOf } from '../input/command.ts';
import { nearest } from '../input/nearest.ts';
import { Refusal } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import type { schemaUsage } from '../usage/schema.ts';

type SchemaCall = CallOf<typeof schemaUsage>;

/** `lunzhi schema`: the JSON Schema of a file or of an answer; it is JSON with and without `--json`. */
export function run(call: SchemaCall, terminal: Terminal): number {
  if (call.options.list) {
    terminal.print(...schemaNames);
    terminal.json({ status: 'done', diagnostics: [], names: schemaNames });
    return 0;
  }
  // a command may have two words
  const given = call.arguments.join(' ') || 'document';
  if (!schemaNames.includes(given)) {
    throw new Refusal({
      code: 'bad-argument',
      given,
      allowed: schemaNames,
      nearest: nearest(given, schemaNames),
    });
  }
  const schema = jsonSchemaNamed(given);
  if (terminal.isJson) terminal.json({ status: 'done', diagnostics: [], schema });
  else terminal.write(jsonText(schema));
  return 0;
}
