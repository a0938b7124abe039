import type { OptionSpec } from 'lunzhi/embed';
import type { Field } from '../request/fields.ts';
import { fileNamePattern } from '../request/given-file.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export const componentOf = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Files whose JSON has a schema, by what the help calls them. */
const known: Readonly<Record<string, string>> = {
  A: 'Roster',
  B: 'Roster',
  CASES: 'Cases',
  DOC: 'RosterDocument',
  ROSTER: 'Roster',
};

/** A file as a request holds it: see `givenFile`. */
export const givenFileSchema: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', pattern: fileNamePattern, description: 'Its end says which kind of file it is.' },
    text: { type: 'string' },
    base64: { type: 'string', contentEncoding: 'base64' },
  },
  oneOf: [{ required: ['text'] }, { required: ['base64'] }],
  additionalProperties: false,
  description: 'A file with its name: of text, or of bytes as base64.',
};

/** What a field of a request may hold. */
export function schemaOfField({ takes, value, name }: Field): JsonSchema {
  switch (takes) {
    case 'file': {
      const own = known[value] ?? (name === 'formula' ? 'Formula' : undefined);
      const json = own === undefined ? { type: ['object', 'array'] } : componentOf(own);
      return {
        anyOf: [json, { type: 'string', description: 'The text of the file' }, componentOf('GivenFile')],
      };
    }
    case 'file-name':
      return { type: 'string', pattern: fileNamePattern };
    case 'folder':
      return { type: 'boolean' };
    default:
      return schemaOfSpec(takes);
  }
}

function schemaOfSpec(spec: OptionSpec): JsonSchema {
  switch (spec.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string' };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    case 'choice':
      return { type: 'string', enum: spec.values };
    default:
      return { type: spec.kind, minimum: spec.least, maximum: spec.most };
  }
}

/** What the help of a command says of an option: from its line on, as far as the lines below are indented. */
export function helpOfOption(help: string, option: string): string | undefined {
  const lines = help.split('\n');
  const at = lines.findIndex((line) => new RegExp(`^ {2}--${option}(?![\\w-])`).test(line));
  if (at < 0) return undefined;
  const own = lines[at]!.replace(/^ {2}--\S+(?: [^\s]+)*(?: {2,}|$)/, '');
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => !/^ {10,}\S/.test(line));
  const said = [own, ...below.slice(0, end < 0 ? undefined : end)].map((line) => line.trim()).filter(Boolean);
  return said.join(' ') || undefined;
}
