import { jsonSchemaNamed, schemaNames } from '../answers/json-schemas.ts';
import type { CallOf } from '../input/command.ts';
import { loadService } from '../input/load-service.ts';
import { nearest } from '../input/nearest.ts';
import { Refusal } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';
import type { schemaUsage } from '../usage/schema.ts';

type SchemaCall = CallOf<typeof schemaUsage>;

/** All that can be asked for; what describes the service comes with the service. */
const names = [...schemaNames, 'openapi'];

/** `lunzhi schema`: the JSON Schema of a file or of an answer; it is JSON with and without `--json`. */
export async function run(call: SchemaCall, terminal: Terminal): Promise<number> {
  if (call.options.list) {
    terminal.print(...names);
    terminal.json({ status: 'done', diagnostics: [], names });
    return 0;
  }
  // a command may have two words
  const given = call.arguments.join(' ') || 'document';
  if (!names.includes(given)) {
    throw new Refusal({
      code: 'bad-argument',
      given,
      allowed: names,
      nearest: nearest(given, names),
    });
  }
  const schema =
    given === 'openapi' ? await (await loadService()).openApi(terminal.language) : jsonSchemaNamed(given);
  if (terminal.isJson) terminal.json({ status: 'done', diagnostics: [], schema });
  else terminal.write(jsonText(schema));
  return 0;
}
