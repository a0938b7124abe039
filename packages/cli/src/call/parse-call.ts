import {
  type CommandName,
  type CommandSpec,
  commandSpecs,
  commonOptions,
  optionsWithValue,
} from './command-specs.ts';
import { nearest } from './nearest.ts';
import type { OptionSpec, OptionSpecs, OptionsOf } from './options.ts';
import { Refusal } from './problem.ts';

/** A call of one command, in good form. */
export interface Call<Name extends CommandName> {
  readonly command: Name;
  readonly arguments: readonly string[];
  readonly options: OptionsOf<(typeof commandSpecs)[Name]['options']> & OptionsOf<typeof commonOptions>;
}

/** What somebody asked for. */
export type Request =
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'call'; readonly call: { [Name in CommandName]: Call<Name> }[CommandName] };

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * Reads the words after `lunzhi`.
 *
 * @throws Refusal for a command, option or value that does not exist
 */
export function parseCall(words: readonly string[]): Request {
  const { plain, given } = split(words);
  const [command, ...rest] = joinTwoWords(plain);
  if (command === undefined) {
    for (const { name, value } of given)
      readOption(name, value, { ...commonOptions, version: { kind: 'flag' } });
    if (given.some(({ name }) => name === 'version')) return { kind: 'version' };
    if (given.some(({ name }) => name === 'help')) return { kind: 'help', command: null };
    throw new Refusal({ code: 'no-command' });
  }
  if (command === 'help') {
    const [about] = joinTwoWords(rest);
    if (about !== undefined) specOf(about);
    return { kind: 'help', command: (about ?? null) as CommandName | null };
  }
  const spec = specOf(command);
  const specs: OptionSpecs = { ...spec.options, ...commonOptions };
  const options: Record<string, OptionValue> = {};
  for (const { name, value } of given) {
    const read = readOption(name, value, specs);
    const before = options[name];
    options[name] = Array.isArray(read) && Array.isArray(before) ? [...before, ...read] : read;
  }
  if (options['help']) return { kind: 'help', command: command as CommandName };
  const { names, least } = spec.arguments;
  if (rest.length < least)
    throw new Refusal({ code: 'missing-argument', argument: names[rest.length]!, command });
  if (rest.length > names.length) throw new Refusal({ code: 'extra-argument', given: rest[names.length]! });
  const call = { command, arguments: rest, options };
  return { kind: 'call', call: call as unknown as Extract<Request, { kind: 'call' }>['call'] };
}

/** A command of two words, such as `calendar add`, as one. */
function joinTwoWords([first, second, ...rest]: readonly string[]): string[] {
  const joined = `${first} ${second}`;
  if (first !== undefined && second !== undefined && own<CommandSpec>(commandSpecs, joined))
    return [joined, ...rest];
  return [first, second].filter((word) => word !== undefined).concat(rest);
}

function specOf(command: string): CommandSpec {
  const spec = own<CommandSpec>(commandSpecs, command);
  if (spec) return spec;
  const near = nearest(command, Object.keys(commandSpecs));
  throw new Refusal({
    code: 'unknown-command',
    given: command,
    ...(near !== undefined && { nearest: near }),
  });
}

interface GivenOption {
  readonly name: string;
  readonly value: string | undefined;
}

/** Words apart from options; after `--` all are words, and `-` alone is one. */
function split(words: readonly string[]): { plain: string[]; given: GivenOption[] } {
  const plain: string[] = [];
  const given: GivenOption[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      plain.push(...words.slice(at + 1));
      break;
    }
    if (word === '-h') given.push({ name: 'help', value: undefined });
    else if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      const name = word.slice(2, equals < 0 ? undefined : equals);
      let value = equals < 0 ? undefined : word.slice(equals + 1);
      const next = words[at + 1];
      if (value === undefined && optionsWithValue.has(name) && next !== undefined && !next.startsWith('--')) {
        value = next;
        at++;
      }
      given.push({ name, value });
    } else if (word.startsWith('-') && word !== '-') given.push({ name: word.slice(1), value: undefined });
    else plain.push(word);
  }
  return { plain, given };
}

type OptionValue = string | number | true | string[];

function readOption(name: string, value: string | undefined, specs: OptionSpecs): OptionValue {
  const spec = own<OptionSpec>(specs, name);
  const option = `--${name}`;
  if (!spec) {
    const near = nearest(name, Object.keys(specs));
    throw new Refusal({
      code: 'unknown-option',
      option,
      ...(near !== undefined && { nearest: `--${near}` }),
    });
  }
  if (spec.kind === 'flag') {
    if (value !== undefined) throw new Refusal({ code: 'option-takes-no-value', option });
    return true;
  }
  if (value === undefined || value === '') throw new Refusal({ code: 'option-without-value', option });
  if (spec.kind === 'text') return value;
  if (spec.kind === 'list') return [value];
  if (spec.kind === 'choice') {
    if (spec.values.includes(value)) return value;
    const near = nearest(value, spec.values);
    throw new Refusal({
      code: 'bad-choice',
      option,
      given: value,
      allowed: spec.values,
      ...(near !== undefined && { nearest: near }),
    });
  }
  const form = spec.kind === 'integer' ? /^-?\d{1,16}$/ : /^\d{1,9}(\.\d{1,9})?$/;
  const number = Number(value);
  if (!form.test(value) || number < spec.least || number > spec.most) {
    throw new Refusal({ code: 'bad-number', option, given: value, least: spec.least, most: spec.most });
  }
  return number;
}
