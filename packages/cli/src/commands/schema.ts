import { documentJsonSchema } from '@lunzhi/core';
import type { Call, Command } from '../input/command.ts';
import { nearest } from '../input/nearest.ts';
import { Refusal } from '../input/refusal.ts';
import { jsonText } from '../output/json.ts';
import type { Terminal } from '../output/terminal.ts';

const options = {};

type SchemaCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi schema document

打印方案文件的 JSON Schema。`,
  en: `lunzhi schema document

Prints the JSON Schema of a document.`,
};

const formats = ['document'];

/** `lunzhi schema`: the JSON Schema of a format; it is JSON with and without `--json`. */
function run(call: SchemaCall, terminal: Terminal): number {
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

export const command: Command<typeof options> = { arguments: ['document'], least: 1, options, help, run };
