import type { Terminal } from '../output/terminal.ts';
import { Refusal } from './refusal.ts';

/** Formats that are no text. */
const binary = ['xlsx', 'docx'];

/**
 * The format of what a command writes: as it was asked for, else as the name of the file says.
 *
 * @param endings formats by the ends of names; HTML is any other file
 * @returns `null` where nothing is written but shown in words
 * @throws Refusal where a file would have to be shown
 */
export function fileFormat<Format extends string>(
  { format, out }: { readonly format?: Format; readonly out?: string },
  endings: Readonly<Record<string, Format>>,
  terminal: Terminal,
): Format | 'html' | null {
  if (out !== undefined)
    return format ?? endings[/\.([a-z]+)$/i.exec(out)?.[1]!.toLowerCase() ?? ''] ?? 'html';
  if (format === undefined) return null;
  if (terminal.isJson) throw new Refusal({ code: 'needs-out', because: 'json' });
  if (binary.includes(format) && terminal.system.output.isTTY)
    throw new Refusal({ code: 'needs-out', because: 'terminal' });
  return format;
}
