import type { Language } from '@lunzhi/core';
import type { Words } from '../words/index.ts';
import { jsonText } from './json.ts';
import type { System, Sink } from './system.ts';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly system: System;
  readonly language: Language;
  readonly words: Words;
  /** `--json`: one JSON value on standard output and nothing else there. */
  readonly isJson: boolean;
  /** Lines of the result; silent with `--json`. */
  readonly print: (...lines: readonly string[]) => void;
  /** Lines beside the result. */
  readonly say: (...lines: readonly string[]) => void;
  /** The result itself, byte for byte. */
  write(content: string | Uint8Array): void;
  /** Standard output is for a file from now on: lines of the result go to standard error. */
  keepOutput(): void;
  /** That file; silent with `--json`, whose value has it. */
  readonly give: (content: string) => void;
  /** The one value of `--json`; silent without. */
  json(value: unknown): void;
}

/** Text of a document can neither move the cursor nor break the line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}

/** What a text comes to that was printed and is given back: whoever copies a name need not see what it was printed without. */
export const asPrinted = (text: string): string => oneLine(text).normalize('NFC').trim();

/** What a path is called that something was written to. */
export const shownPath = (path: string, { words }: Pick<Terminal, 'words'>): string =>
  path === '-' ? words.standardOutput : path;

export function openTerminal(system: System, language: Language, words: Words, isJson: boolean): Terminal {
  const write = (sink: Sink, lines: readonly string[]): void => {
    if (lines.length > 0) sink.write(lines.map((line) => `${oneLine(line)}\n`).join(''));
  };
  let sink = system.output;
  return {
    system,
    language,
    words,
    isJson,
    print(...lines) {
      if (!isJson) write(sink, lines);
    },
    say(...lines) {
      write(system.errors, lines);
    },
    write: (content) => void system.output.write(content),
    keepOutput() {
      sink = system.errors;
    },
    give(content) {
      if (!isJson) system.output.write(content);
    },
    json(value) {
      if (isJson) system.output.write(jsonText(value));
    },
  };
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns a text takes on a terminal: two for each Chinese character. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return columns;
}

/** The rows of a table as lines, its columns aligned and two spaces apart; no space at the end of a line. */
export function align(table: readonly (readonly string[])[]): string[] {
  const rows = table.map((row) => row.map(oneLine));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}
