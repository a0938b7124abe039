/** A word as it can be typed on a command line: in quotation marks where a shell would take it apart. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{M}\p{N}_./:@%+,-]+$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

/** Options of the terminal, which say nothing of what is to be done. */
const ofTerminal = new Set(['json', 'lang']);

/** A call of the command as it can be typed. A value that looks like an option stands in one word with its own. */
export function commandLine(
  command: string,
  given: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || ofTerminal.has(name)) return [];
    if (value === true) return [`--${name}`];
    const values = (Array.isArray(value) ? value : [value]).map(String);
    return values.flatMap((own) => (own.startsWith('--') ? [`--${name}=${own}`] : [`--${name}`, own]));
  });
  return ['lunzhi', ...command.split(' '), ...given, ...words].map(shellWord).join(' ');
}
