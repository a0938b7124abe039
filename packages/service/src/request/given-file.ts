import { BadRequest } from './bad-request.ts';

/** A file of a request, as bytes with a name. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Letters, digits and what stands between them: neither a path nor an option, and nothing that cannot be seen. */
export const fileNamePattern = '^[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ()（）《》〔〕·、，_.\\-]{0,99}$';

const nameForm = new RegExp(fileNamePattern, 'u');

export const isFileName = (name: string): boolean => nameForm.test(name);

/** As long as what it holds is JSON, which the service writes itself, a file has this end. */
const usualEnd = '.json';

/**
 * A file as a request holds it: JSON as it stands, the text of a file as a string, or `{ name, text }` and `{ name, base64 }`,
 * whose name says which kind of file it is.
 *
 * @param field of the request
 * @throws BadRequest for anything else
 */
export function givenFile(value: unknown, field: string): GivenFile {
  const usual = field + usualEnd;
  if (typeof value === 'string') return { name: usual, bytes: Buffer.from(value) };
  if (typeof value !== 'object' || value === null)
    throw new BadRequest({ code: 'not-a-file', field, pointer: `/${field}` });
  if (!isWrapped(value)) return { name: usual, bytes: Buffer.from(jsonOf(value, field)) };
  const { name = usual, text, base64 } = value;
  if (typeof name !== 'string' || !isFileName(name))
    throw new BadRequest({ code: 'bad-file-name', field, pointer: `/${field}/name` });
  if (typeof text === 'string' && base64 === undefined) return { name, bytes: Buffer.from(text) };
  const isBytes = typeof base64 === 'string' && text === undefined;
  if (!isBytes || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64.replaceAll(/\s/g, '')))
    throw new BadRequest({ code: 'not-a-file', field, pointer: `/${field}` });
  return { name, bytes: Buffer.from(base64, 'base64') };
}

const wrappers = new Set(['name', 'text', 'base64']);

/** Nothing that the commands read has these keys alone. */
const isWrapped = (value: object): value is { name?: unknown; text?: unknown; base64?: unknown } =>
  ('text' in value || 'base64' in value) && Object.keys(value).every((key) => wrappers.has(key));

function jsonOf(value: object, field: string): string {
  try {
    return JSON.stringify(value);
  } catch {
    // it was parsed: only its depth can be at fault
    throw new BadRequest({ code: 'body-too-deep', pointer: `/${field}` });
  }
}
