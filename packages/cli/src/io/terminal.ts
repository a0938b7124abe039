import type { Language } from '@lunzhi/core';
import type { Words } from '../words/words.ts';
import { jsonText } from './json-text.ts';
import type { Outside, Sink } from './outside.ts';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly outside: Outside;
  readonly language: Language;
  readonly words: Words;
  /** `--json`: one JSON value on standard output and nothing else there. */
  readonly isJson: boolean;
  /** Lines of the result; silent with `--json`. */
  print(...lines: readonly string[]): void;
  /** Lines beside the result. */
  say(...lines: readonly string[]): void;
  /** The result itself, byte for byte. */
  write(content: string | Uint8Array): void;
  /** The one value of `--json`; silent without. */
  json(value: unknown): void;
}

/** Text of a document can neither move the cursor nor break the line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}

/** What a text comes to that was printed and is given back: whoever copies a name need not see what it was printed without. */
export const asPrinted = (text: string): string => oneLine(text).normalize('NFC').trim();

export function openTerminal(outside: Outside, language: Language, words: Words, isJson: boolean): Terminal {
  const write = (sink: Sink, lines: readonly string[]): void => {
    if (lines.length > 0) sink.write(lines.map((line) => `${oneLine(line)}\n`).join(''));
  };
  return {
    outside,
    language,
    words,
    isJson,
    print(...lines) {
      if (!isJson) write(outside.output, lines);
    },
    say(...lines) {
      write(outside.errors, lines);
    },
    write: (content) => void outside.output.write(content),
    json(value) {
      if (isJson) outside.output.write(jsonText(value));
    },
  };
}
