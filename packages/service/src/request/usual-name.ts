import type { ServedCommand } from './fields.ts';

/** Ends of the files that hold a format. */
const ends: Readonly<Record<string, string>> = {
  notice: 'html',
  page: 'html',
  print: 'html',
  report: 'html',
  text: 'txt',
};

/**
 * The name of the file that a command writes, where a request asks for a format and for no name: what a shell would read from
 * standard output is a file of the answer.
 */
export function usualName(command: ServedCommand, given: Readonly<Record<string, unknown>>): string | null {
  const format = command === 'export' ? given['as'] : formatted.has(command) ? given['format'] : undefined;
  if (typeof format !== 'string' || !/^[a-z]+$/.test(format) || given['out'] !== undefined) return null;
  const stem = command === 'export' ? 'roster' : command.replace(' ', '-');
  return `${stem}.${Object.hasOwn(ends, format) ? ends[format] : format}`;
}

const formatted = new Set<ServedCommand>(['cases print', 'circular', 'waits']);
