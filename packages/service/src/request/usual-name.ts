import { commands, type Usage } from 'lunzhi/embed';
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
  const { out }: Usage['options'] = commands[command].options;
  if (out?.kind !== 'output' || out.formatOption === undefined || given['out'] !== undefined) return null;
  const format = given[out.formatOption];
  if (typeof format !== 'string' || !/^[a-z]+$/.test(format)) return null;
  const stem = out.stem ?? command.replace(' ', '-');
  return `${stem}.${Object.hasOwn(ends, format) ? ends[format] : format}`;
}
