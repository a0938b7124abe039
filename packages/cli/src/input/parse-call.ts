import { parseArgs } from 'node:util';
import { type CommandName, commands } from '../commands/index.ts';
import { commonOptions, type OptionSpec, type OptionSpecs, type Usage } from './command.ts';
import { nearest } from './nearest.ts';
import { brokenRule } from './option-rules.ts';
import { Refusal } from './refusal.ts';

/** What somebody asked for. */
export type Request =
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'call'; readonly call: ReadCall };

/** A call in good form: its options are those of its command. */
export interface ReadCall {
  readonly command: CommandName;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

type OptionValue = string | number | true | readonly string[];

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * Reads the words after `lunzhi`.
 *
 * @throws Refusal for a command, option or value that does not exist
 */
export function parseCall(words: readonly string[]): Request {
  const { plain, given } = split(words, valuedOptions(words));
  const [name, ...rest] = joinTwoWords(plain);
  if (name === undefined) {
    for (const option of given)
      readOption(option.name, option.value, { ...commonOptions, version: { kind: 'flag' } });
    if (given.some((option) => option.name === 'version')) return { kind: 'version' };
    if (given.some((option) => option.name === 'help')) return { kind: 'help', command: null };
    throw new Refusal({ code: 'no-command' });
  }
  if (name === 'help') {
    const [about] = joinTwoWords(rest);
    return { kind: 'help', command: about === undefined ? null : knownName(about) };
  }
  const command = knownName(name);
  const usage: Usage = commands[command];
  const { options: own, arguments: names, least } = usage;
  const specs: OptionSpecs = { ...own, ...commonOptions };
  const options: Record<string, OptionValue> = {};
  for (const option of given) {
    const read = readOption(option.name, option.value, specs);
    const before = options[option.name];
    options[option.name] = Array.isArray(read) && Array.isArray(before) ? [...before, ...read] : read;
  }
  if (options['help']) return { kind: 'help', command };
  if (rest.length < least)
    throw new Refusal({ code: 'missing-argument', argument: names[rest.length]!.value, command });
  if (rest.length > names.length) throw new Refusal({ code: 'extra-argument', given: rest[names.length]! });
  const missing = Object.keys(own).find((option) => own[option]!.required && options[option] === undefined);
  if (missing !== undefined) throw new Refusal({ code: 'missing-option', option: `--${missing}`, command });
  const values = [
    ...rest.map((word, at) => [names[at]!, word] as const),
    ...Object.entries(options).map(([name, value]) => [specs[name]!, value] as const),
  ];
  if (values.filter(([{ kind }, value]) => kind === 'file' && value === '-').length > 1)
    throw new Refusal({ code: 'stdin-twice' });
  const broken = brokenRule(command, usage, options);
  if (broken) throw new Refusal(broken);
  return { kind: 'call', call: { command, arguments: rest, options } };
}

const names = Object.keys(commands) as CommandName[];

/** A command of two words, such as `calendar add`, as one. */
function joinTwoWords([first, second, ...rest]: readonly string[]): readonly string[] {
  const joined = `${first} ${second}`;
  if (second !== undefined && own(commands, joined)) return [joined, ...rest];
  return [first, second].filter((word) => word !== undefined).concat(rest);
}

function knownName(given: string): CommandName {
  if (own(commands, given)) return given as CommandName;
  throw new Refusal({ code: 'unknown-command', given, nearest: nearest(given, names) });
}

/** Options whose value is the next word: of the command that stands first; of any when an option of a command does. */
function valuedOptions(words: readonly string[]): ReadonlySet<string> {
  const first = words.find((word, index) => words[index - 1] !== '--lang' && !isCommon(word));
  const meant = first?.startsWith('-')
    ? names
    : names.filter((name) => name === first || name.startsWith(`${first} `));
  const own = meant.map((name): OptionSpecs => commands[name].options);
  const specs = [commonOptions, ...own].flatMap(Object.entries<OptionSpec>);
  return new Set(specs.flatMap(([name, { kind }]) => (kind === 'flag' ? [] : [name])));
}

const isCommon = (word: string): boolean => /^(-h|--(json|help|version|lang(=.*)?))$/.test(word);

interface GivenOption {
  readonly name: string;
  readonly value: string | undefined;
}

/** Words apart from options; after `--` all are words, and `-` alone is one. No value begins with `--`, but behind `=`. */
function split(
  words: readonly string[],
  valued: ReadonlySet<string>,
): { plain: string[]; given: GivenOption[] } {
  const isValued = (word: string | undefined): boolean =>
    word?.startsWith('--') === true && valued.has(word.slice(2));
  const end = words.indexOf('--');
  const args = words.map((word, at) => {
    if ((end >= 0 && at >= end) || (isValued(words[at - 1]) && !word.startsWith('--'))) return word;
    if (word === '-h') return '--help';
    const long = /^-[^-]/.test(word) ? `-${word}` : word;
    const isBare = long !== word || (words[at + 1] ?? '--').startsWith('--');
    return isValued(long) && isBare ? `${long}=` : long;
  });
  const options = Object.fromEntries([...valued].map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  return {
    plain: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    given: tokens.flatMap((token) =>
      token.kind === 'option' ? [{ name: token.name, value: token.value }] : [],
    ),
  };
}

function readOption(name: string, value: string | undefined, specs: OptionSpecs): OptionValue {
  const spec = own(specs, name);
  const option = `--${name}`;
  if (!spec) {
    const near = nearest(name, Object.keys(specs));
    throw new Refusal({ code: 'unknown-option', option, nearest: near && `--${near}` });
  }
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new Refusal({ code: 'option-takes-no-value', option });
    return true;
  }
  if (value === undefined || value === '') throw new Refusal({ code: 'option-without-value', option });
  switch (spec.kind) {
    case 'text':
    case 'file':
    case 'output':
    case 'folder':
    case 'module':
      return value;
    case 'list':
      return [value];
    case 'choice': {
      const { values: allowed } = spec;
      if (allowed.includes(value)) return value;
      throw new Refusal({
        code: 'bad-choice',
        option,
        given: value,
        allowed,
        nearest: nearest(value, allowed),
      });
    }
    default: {
      const form = spec.kind === 'integer' ? /^-?\d{1,16}$/ : /^\d{1,9}(\.\d{1,9})?$/;
      const { least, most } = spec;
      if (form.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
      throw new Refusal({ code: 'bad-number', option, given: value, least, most });
    }
  }
}
