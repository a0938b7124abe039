import type { Findings } from '../findings.ts';
import { clip } from '../locate.ts';
import { copyJson } from './json-copy.ts';
import { positionOf, scanJson } from './json-scan.ts';

/** 10 MB of UTF-8. */
const maxBytes = 10_000_000;

/** Lists and objects in one another; a document needs seven, the rest is left to `ext`. */
const maxDepth = 100;

/**
 * Reads a text, or a value in memory, as JSON.
 *
 * @param input text (a byte-order mark is passed over) or an already parsed value, which is copied
 * @param found what is wrong goes here
 * @param limit bytes of UTF-8
 * @returns the value, or `undefined` when none could be read
 */
export function readJson(input: unknown, found: Findings, limit = maxBytes): unknown {
  return typeof input === 'string' ? readText(input, found, limit) : readValue(input, found, limit);
}

function readText(input: string, found: Findings, limit: number): unknown {
  const bytes = utf8Length(input);
  if (bytes > limit) {
    found.add('too-large', [], { bytes, limit });
    return undefined;
  }
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  if (text.trim() === '') {
    found.add('empty-file', [], {});
    return undefined;
  }
  const scan = scanJson(text, maxDepth);
  if (scan.kind === 'too-deep') {
    found.add('too-deep', [], { limit: maxDepth });
    return undefined;
  }
  if (scan.kind === 'syntax') {
    const character = text.codePointAt(scan.offset);
    found.add('json-syntax', [], {
      ...positionOf(text, scan.offset),
      expected: scan.expected,
      found: character === undefined ? '' : String.fromCodePoint(character),
    });
    return undefined;
  }
  for (const { key, path, offset } of scan.duplicates) {
    found.add('duplicate-key', path, () => ({ key: clip(key), ...positionOf(text, offset) }));
  }
  for (const { path, text: number } of scan.infinite) {
    found.add('not-json', path, { received: clip(number) });
  }
  return scan.infinite.length > 0 ? undefined : JSON.parse(text);
}

function readValue(input: unknown, found: Findings, limit: number): unknown {
  const { value, problems } = copyJson(input, maxDepth, limit);
  for (const { code, path, received } of problems) {
    if (code === 'not-json') found.add('not-json', path, { received });
    else if (code === 'too-deep') found.add('too-deep', [], { limit: maxDepth });
    else found.add('too-large', [], { bytes: limit, limit });
  }
  return problems.length > 0 ? undefined : value;
}

/** Bytes of a text in UTF-8; a lone surrogate counts three, as the replacement character does. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // A pair is four bytes in two units; every other unit from 0x800 on is three bytes.
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    bytes += unit < 0x800 ? 1 : 2;
    if (isPair) i++;
  }
  return bytes;
}
