import { documentJsonSchema } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { nearest } from '../call/nearest.ts';
import { Refusal } from '../call/problem.ts';
import { jsonText } from '../io/json-text.ts';
import type { Terminal } from '../io/terminal.ts';

const formats = ['document'];

/** `lunzhi schema`: the JSON Schema of a format; it is JSON with and without `--json`. */
export function runSchema(call: Call<'schema'>, terminal: Terminal): number {
  const given = call.arguments[0]!;
  if (!formats.includes(given)) {
    const near = nearest(given, formats);
    throw new Refusal({
      code: 'bad-argument',
      given,
      allowed: formats,
      ...(near !== undefined && { nearest: near }),
    });
  }
  const schema = documentJsonSchema();
  if (terminal.isJson) terminal.json({ status: 'done', diagnostics: [], schema });
  else terminal.write(jsonText(schema));
  return 0;
}
