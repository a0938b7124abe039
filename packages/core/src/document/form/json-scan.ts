import type { JsonExpected } from '../diagnostics.ts';
import type { Path } from '../pointer.ts';

/** What scanning a text found; offsets count UTF-16 units from 0. */
export type JsonScan =
  | { readonly kind: 'syntax'; readonly offset: number; readonly expected: JsonExpected }
  | { readonly kind: 'too-deep' }
  | {
      readonly kind: 'valid';
      readonly duplicates: readonly { readonly key: string; readonly path: Path; readonly offset: number }[];
      /** Numbers of a size that no double holds. */
      readonly infinite: readonly { readonly path: Path; readonly text: string }[];
    };

type Frame = { keys: Set<string>; step: string } | { keys: undefined; step: number };

const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Of duplicates and of numbers too large, so that a hostile text fills no memory with them. */
const maxListed = 1000;
const literals = ['true', 'false', 'null'];

/**
 * Walks a JSON text without recursion, so that no nesting overflows the stack, and finds what `JSON.parse` hides:
 * where a text breaks off, in the same words on every engine, and keys that are written twice in one object.
 *
 * @param maxDepth how many lists and objects may lie in one another
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const frames: Frame[] = [];
  const duplicates: { key: string; path: Path; offset: number }[] = [];
  const infinite: { path: Path; text: string }[] = [];
  const path = (): Path => frames.map(({ step }) => step);
  let offset = 0;

  const skipSpace = (): void => {
    while (offset < text.length && isSpace(text.charCodeAt(offset))) offset++;
  };
  const fail = (expected: JsonExpected, at = offset): JsonScan => ({ kind: 'syntax', offset: at, expected });

  /** Reads a key and its colon into the innermost frame; returns what is wrong, if anything. */
  const readKey = (frame: Frame & { keys: Set<string> }): JsonScan | undefined => {
    skipSpace();
    if (text[offset] !== '"') return fail('key');
    const start = offset;
    const end = endOfString(text, offset);
    if (typeof end !== 'number') return fail(end.expected, end.offset);
    const written = text.slice(start, end);
    const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    frame.step = key;
    if (frame.keys.has(key) && duplicates.length < maxListed)
      duplicates.push({ key, path: path(), offset: start });
    frame.keys.add(key);
    offset = end;
    skipSpace();
    if (text[offset] !== ':') return fail('colon');
    offset++;
    return undefined;
  };

  for (;;) {
    skipSpace();
    const sign = text[offset];
    if (sign === '{' || sign === '[') {
      if (frames.length >= maxDepth) return { kind: 'too-deep' };
      offset++;
      skipSpace();
      if (text[offset] !== (sign === '{' ? '}' : ']')) {
        if (sign === '[') {
          frames.push({ keys: undefined, step: 0 });
        } else {
          const frame = { keys: new Set<string>(), step: '' };
          frames.push(frame);
          const wrong = readKey(frame);
          if (wrong) return wrong;
        }
        continue;
      }
      offset++;
    } else if (sign === '"') {
      const end = endOfString(text, offset);
      if (typeof end !== 'number') return fail(end.expected, end.offset);
      offset = end;
    } else {
      const literal = literals.find((word) => text.startsWith(word, offset));
      if (literal !== undefined) {
        offset += literal.length;
      } else {
        numberToken.lastIndex = offset;
        const token = numberToken.exec(text)?.[0];
        if (token === undefined) return fail(sign === '-' ? 'number' : 'value');
        if (!Number.isFinite(Number(token)) && infinite.length < maxListed)
          infinite.push({ path: path(), text: token });
        offset += token.length;
      }
    }

    // A value has ended: close what ends with it, then go on to the next member.
    for (;;) {
      skipSpace();
      const frame = frames[frames.length - 1];
      if (frame === undefined) {
        return offset < text.length ? fail('end-of-text') : { kind: 'valid', duplicates, infinite };
      }
      if (text[offset] === ',') {
        offset++;
        if (frame.keys === undefined) {
          frame.step++;
        } else {
          const wrong = readKey(frame);
          if (wrong) return wrong;
        }
        break;
      }
      if (text[offset] !== (frame.keys ? '}' : ']')) {
        return fail(frame.keys ? 'comma-or-end-of-object' : 'comma-or-end-of-list');
      }
      offset++;
      frames.pop();
    }
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** The offset after the closing quotation mark, or what is wrong with the string that begins at `start`. */
function endOfString(text: string, start: number): number | { offset: number; expected: JsonExpected } {
  for (let offset = start + 1; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x22) return offset + 1;
    if (unit < 0x20) return { offset, expected: 'end-of-string' };
    if (unit !== 0x5c) continue;
    const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(offset + 1, offset + 6));
    if (escape === null) return { offset, expected: 'escape' };
    offset += escape[0].length;
  }
  return { offset: text.length, expected: 'end-of-string' };
}

/** Line and column of an offset, from 1; a column counts characters. Lines end with LF, CRLF or CR. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: Array.from(lines[lines.length - 1]!).length + 1 };
}
