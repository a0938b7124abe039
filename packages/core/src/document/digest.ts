import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface NodeCrypto {
  createHash(algorithm: 'sha256'): { update(text: string): { digest(form: 'hex'): string } };
}

interface Host {
  readonly process?: { getBuiltinModule?(id: 'node:crypto'): NodeCrypto };
}

/**
 * Node does it at once, where the library takes a while to get quick. Browsers have nothing that answers without waiting.
 *
 * @returns lower-case hexadecimal SHA-256 of a text in UTF-8, 64 characters
 */
export function sha256Of(text: string): string {
  const own = (globalThis as Host).process?.getBuiltinModule?.('node:crypto');
  return own ? own.createHash('sha256').update(text).digest('hex') : portableSha256(text);
}

export const portableSha256 = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * Canonical JSON (RFC 8785): no white space, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
 *
 * Unlike the RFC it accepts lone surrogates, written as escapes: a document that plans must also have a digest.
 *
 * @param value plain JSON; an `undefined` property is left out, as `JSON.stringify` does
 * @throws TypeError for what JSON cannot hold: functions, NaN, infinities, `undefined` in a list, bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>;
    const written = Object.keys(members)
      .filter((key) => members[key] !== undefined)
      .sort(byCodeUnits)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key])}`);
    return `{${written.join(',')}}`;
  }
  throw new TypeError(
    `not JSON: a value of type ${typeof value}\nMaybe pass plain JSON, without functions, typed arrays or NaN.`,
  );
}

/** ECMAScript compares strings by UTF-16 code units, which is the order the RFC asks for. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The digest by which rosters and certificates name the document they belong to.
 *
 * @param value plain JSON
 * @returns lower-case hexadecimal SHA-256 of its canonical form in UTF-8, 64 characters
 * @throws TypeError as {@link canonicalJson} does
 */
export function digest(value: unknown): string {
  return sha256Of(canonicalJson(value));
}
