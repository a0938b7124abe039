import { nearest } from 'lunzhi/embed';
import { BadRequest } from './bad-request.ts';
import { type Field, fieldsOf, type ServedCommand } from './fields.ts';
import { type GivenFile, givenFile, isFileName } from './given-file.ts';
import { usualName } from './usual-name.ts';

/** A call of a command, and the files that it finds. */
export interface ReadRequest {
  /** Without the command itself and the common options. */
  readonly words: readonly string[];
  readonly files: readonly GivenFile[];
}

/**
 * Reads the body of a request.
 *
 * @throws BadRequest when it is no JSON object, or a field is unknown or holds what it cannot
 */
export function readRequest(command: ServedCommand, body: Uint8Array): ReadRequest {
  const given = objectIn(body);
  const fields = fieldsOf(command);
  for (const name of Object.keys(given)) {
    if (fields.some((field) => field.name === name)) continue;
    throw unknownField(name, fields);
  }
  const files: GivenFile[] = [];
  const args: string[] = [];
  const options: string[] = [];
  let isOpen = true;
  for (const field of fields) {
    const value = given[field.name] ?? usualValue(field);
    const words = value === undefined ? [] : wordsFor(field, value, files);
    if ('option' in field.word) options.push(...words);
    // what stands behind a place that is left open would move up into it
    else if (words.length === 0) isOpen = false;
    else if (isOpen) args.push(...words);
    else throw new BadRequest({ code: 'argument-before', field: field.name, pointer: `/${field.name}` });
  }
  const usual = usualName(command, given);
  if (usual !== null) options.push(`--out=${usual}`);
  return { words: [...options, '--', ...args], files };
}

/** No field has a longer name. */
const MAX_NAME = 60;

function unknownField(given: string, fields: readonly Field[]): BadRequest {
  const field = given.slice(0, MAX_NAME);
  const names = fields.map(({ name }) => name);
  const pointer = `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return new BadRequest({ code: 'unknown-field', field, nearest: nearest(field, names), pointer });
}

function objectIn(body: Uint8Array): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new BadRequest({ code: 'body-not-json', pointer: '' });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new BadRequest({ code: 'body-not-object', pointer: '' });
}

/** A new file needs a name, and no name is as good as its own. */
const usualValue = ({ name, word, takes }: Field): string | undefined =>
  'argument' in word && takes.kind === 'output' ? `${name}.json` : undefined;

/** The words of the command line that a field stands for; a file that it holds is added to `files`. */
function wordsFor({ name, word, takes }: Field, value: unknown, files: GivenFile[]): string[] {
  const pointer = `/${name}`;
  const as = (text: string): string => ('option' in word ? `--${word.option}=${text}` : text);
  if (takes.kind === 'file') {
    const file = givenFile(value, name);
    if (files.some((other) => other.name === file.name))
      throw new BadRequest({ code: 'file-name-twice', field: name, pointer });
    files.push(file);
    return [as(file.name)];
  }
  const wrong = (wanted: 'boolean' | 'number' | 'text' | 'list'): never => {
    throw new BadRequest({ code: 'field-type', field: name, wanted, pointer });
  };
  switch (takes.kind) {
    case 'flag':
    case 'folder':
      if (typeof value !== 'boolean') return wrong('boolean');
      if (!value) return [];
      return [takes.kind === 'folder' ? as(name) : `--${name}`];
    case 'output':
      if (typeof value !== 'string') return wrong('text');
      if (!isFileName(value)) throw new BadRequest({ code: 'bad-file-name', field: name, pointer });
      return [as(value)];
    case 'integer':
    case 'number':
      return typeof value === 'number' ? [as(String(value))] : wrong('number');
    case 'list':
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return wrong('list');
      return value.map((item: string) => as(item));
    default:
      return typeof value === 'string' ? [as(value)] : wrong('text');
  }
}
