import type { CommandName } from './command-specs.ts';
import type { Call } from './parse-call.ts';

/** Options of the terminal, which say nothing of what is to be done. */
const ofTerminal = new Set(['json', 'lang']);

/** What somebody typed after `lunzhi`, in order and in one form, so that it can be typed again with more behind it. */
export function callWords({ command, arguments: given, options }: Call<CommandName>): string[] {
  const words = Object.entries(options as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    if (ofTerminal.has(name)) return [];
    if (value === true) return [`--${name}`];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((own) => [`--${name}`, String(own)]);
  });
  return [...command.split(' '), ...given, ...words];
}
