import * as fc from 'fast-check';
import { type CommandName, commands as known, type Usage } from 'lunzhi/embed';

/** A part of a line that says how a command is used. */
type Part =
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'option'; readonly name: string }
  | { readonly kind: 'one-of'; readonly parts: readonly Part[] }
  | { readonly kind: 'may'; readonly parts: readonly Part[] };

/** What stands behind an option. */
export interface Asked {
  /** As the help calls it. */
  readonly value: string;
  /** Of a number. */
  readonly least?: number;
}

/** Values for what a command takes. */
export interface Values {
  /** @param name of the argument, as the help names it */
  argument(name: string): fc.Arbitrary<string>;
  option(name: string, asked: Asked): fc.Arbitrary<string>;
}

/** All but the one that goes on until it is stopped. */
export const commands: readonly CommandName[] = (Object.keys(known) as CommandName[]).filter(
  (name) => name !== 'serve',
);

export const specOf = (command: CommandName): Usage => known[command];

/** The lines at the head of a command's help: whatever begins with its name, with what goes on below it. */
function usageLines(command: CommandName): string[] {
  const lines: string[] = [];
  for (const line of specOf(command).help.en.split('\n')) {
    if (line.startsWith(`lunzhi ${command}`)) lines.push(line.slice(`lunzhi ${command}`.length));
    else if (/^ {3,}[[\-A-Z]/.test(line) && lines.length > 0) lines[lines.length - 1] += ` ${line.trim()}`;
    else if (lines.length > 0) break;
  }
  return lines;
}

/** Reads a line such as `ROSTER --date D [--leader LEADER | --nobody] [--accept RULE]…`. */
function partsOf(line: string, { options }: Usage): Part[] {
  const tokens = line.match(/\[|\]|…|\||[^\s[\]…]+/g) ?? [];
  let at = 0;
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    let isAlternative = false;
    const add = (part: Part): void => {
      const last = parts.pop();
      if (last === undefined) parts.push(part);
      else if (!isAlternative) parts.push(last, part);
      else parts.push({ kind: 'one-of', parts: [...(last.kind === 'one-of' ? last.parts : [last]), part] });
      isAlternative = false;
    };
    while (at < tokens.length && tokens[at] !== ']') {
      const token = tokens[at++]!;
      if (token === '[') {
        const inner = sequence();
        at++;
        add({ kind: 'may', parts: inner });
      } else if (token === '|') isAlternative = true;
      else if (token.startsWith('--')) {
        const name = token.slice(2).replace(/,$/, '');
        add({ kind: 'option', name });
        if (
          options[name]?.kind !== 'flag' &&
          /^[^\][…|]/.test(tokens[at] ?? ']') &&
          !tokens[at]!.startsWith('--')
        )
          at++;
      } else if (token !== '…') add({ kind: 'argument', name: token });
    }
    return parts;
  };
  return sequence();
}

/** An option with its value, where it takes one. */
function option(name: string, spec: Usage, values: Values): fc.Arbitrary<string[]> {
  const own = spec.options[name];
  if (!own || own.kind === 'flag') return fc.constant([`--${name}`]);
  const value = own.kind === 'choice' ? fc.constantFrom(...own.values) : values.option(name, own);
  return fc.tuple(value, fc.boolean()).map(([text, isJoined]) =>
    // what begins like an option can be given in one word alone
    isJoined || text.startsWith('--') ? [`--${name}=${text}`] : [`--${name}`, text],
  );
}

function words(parts: readonly Part[], spec: Usage, values: Values): fc.Arbitrary<string[]> {
  return fc.tuple(...parts.map((part) => wordsOf(part, spec, values))).map((all) => all.flat());
}

function wordsOf(part: Part, spec: Usage, values: Values): fc.Arbitrary<string[]> {
  switch (part.kind) {
    case 'argument':
      return values.argument(part.name).map((word) => [word]);
    case 'option':
      return option(part.name, spec, values);
    case 'one-of':
      return fc.oneof(...part.parts.map((one) => wordsOf(one, spec, values)));
    case 'may':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: words(part.parts, spec, values) },
      );
  }
}

const usageByCommand = new Map(
  commands.map((command) => [command, usageLines(command).map((line) => partsOf(line, specOf(command)))]),
);

/** Calls of a command as its help shows them, now and then with an option that only the list below tells of. */
export function usedCall(command: CommandName, values: Values): fc.Arbitrary<string[]> {
  const spec = specOf(command);
  const lines = usageByCommand.get(command)!;
  if (lines.length === 0) throw new Error(`The help of ${command} does not say how it is used.`);
  const more = Object.keys(spec.options).map((name) => option(name, spec, values));
  const own = fc.oneof(...lines.map((parts) => words(parts, spec, values)));
  const call =
    more.length === 0
      ? own
      : fc
          .tuple(
            own,
            fc.oneof(
              { weight: 3, arbitrary: fc.constant<string[][]>([]) },
              { weight: 1, arbitrary: fc.array(fc.oneof(...more), { minLength: 1, maxLength: 2 }) },
            ),
          )
          .map(([given, added]) => [...given, ...added.flat()]);
  return call.map((given) => [...command.split(' '), ...given]);
}

/** Whether a command takes something of that name, as an argument or behind an option. */
export function takes(command: CommandName, isMeant: (name: string) => boolean): boolean {
  const { arguments: given, options } = specOf(command);
  return [...given, ...Object.values(options)].some((own) => 'value' in own && isMeant(own.value));
}
