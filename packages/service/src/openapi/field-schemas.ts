import type { OptionSpec } from 'lunzhi/embed';
import { fileNamePattern } from '../request/given-file.ts';
import type { OpenApiWords } from '../words/index.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export const componentOf = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** A file as a request holds it: see `givenFile`. */
export const givenFileSchema = ({ schemas }: OpenApiWords): JsonSchema => ({
  type: 'object',
  properties: {
    name: { type: 'string', pattern: fileNamePattern, description: schemas.fileName },
    text: { type: 'string' },
    base64: { type: 'string', contentEncoding: 'base64' },
  },
  oneOf: [{ required: ['text'] }, { required: ['base64'] }],
  additionalProperties: false,
  description: schemas.givenFile,
});

/** What a field of a request may hold. */
export function schemaOfSpec(spec: OptionSpec, { schemas }: OpenApiWords): JsonSchema {
  switch (spec.kind) {
    case 'file': {
      const json = spec.schema === undefined ? { type: ['object', 'array'] } : componentOf(spec.schema);
      return {
        anyOf: [json, { type: 'string', description: schemas.fileText }, componentOf('GivenFile')],
      };
    }
    case 'output':
      return { type: 'string', pattern: fileNamePattern };
    case 'flag':
    case 'folder':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: { type: 'string' } };
    case 'choice':
      return { type: 'string', enum: spec.values };
    case 'integer':
    case 'number':
      return { type: spec.kind, minimum: spec.least, maximum: spec.most };
    default:
      return { type: 'string' };
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
