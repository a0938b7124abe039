import { basename, dirname } from 'node:path';
import type { Language, RosterDocument } from '@lunzhi/core';
import { type FigureFormat, writeFigures } from '@lunzhi/formats';
import type { FigureReport } from '@lunzhi/reception';
import { fileFormat } from '../input/file-format.ts';
import { align, type Terminal } from './terminal.ts';
import { requireWritable, writeFileAt } from './write-files.ts';

/** Where it goes, as `--format` and `--out` say. */
interface FigureOptions {
  readonly format?: FigureFormat;
  readonly out?: string;
}

const endings = { xlsx: 'xlsx', docx: 'docx', txt: 'text' } as const;

/**
 * Where a report of figures goes, as the options of a command say: into a file, to the standard output, or shown. What cannot be
 * written is refused at once, before anything is counted.
 */
export function figuresOutput(
  options: FigureOptions,
  terminal: Terminal,
): (report: FigureReport) => Promise<void> {
  const { out } = options;
  const format = fileFormat(options, endings, terminal);
  if (out !== undefined) requireWritable(dirname(out), [basename(out)]);
  return async (report) => {
    if (format === null) return print(report, terminal);
    const content = await writeFigures(report, format);
    if (out === undefined) return terminal.write(content);
    writeFileAt(out, content);
    terminal.print(terminal.words.export.written(out));
  };
}

/** A file is written in the roster's language; what is shown is in the terminal's. */
export const figuresLanguage = (
  { format, out }: FigureOptions,
  { language = 'zh-CN' }: Pick<RosterDocument, 'language'>,
  terminal: Terminal,
): Language => (format === undefined && out === undefined ? terminal.language : language);

function print({ title, subtitle, paragraphs, sections }: FigureReport, { print: say }: Terminal): void {
  say(title, subtitle, '', ...paragraphs);
  for (const { heading, table, notes } of sections) {
    say('', heading);
    if (table)
      say(
        ...align([
          table.columns.map(({ head }) => head),
          ...table.rows.map(({ cells }) => cells.map(({ text }) => text)),
        ]).map((line) => `  ${line}`),
      );
    say(...notes.map((note) => `  ${note}`));
  }
}
