import type { Language } from '@lunzhi/core';
import type { Terminal } from '../output/terminal.ts';

/** Files that have a JSON Schema of their own, as `lunzhi schema all` calls it. */
export type FileSchema = 'RosterDocument' | 'Roster' | 'Cases' | 'Formula';

/** What an argument is, or what may follow an option; `value` is what the help calls it. */
export type OptionSpec = { readonly required?: boolean } & (
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly value: string }
  /** A file that is read. */
  | { readonly kind: 'file'; readonly value: string; readonly schema?: FileSchema }
  | OutputSpec
  /** A folder that files are written into. */
  | { readonly kind: 'folder'; readonly value: string }
  /** A module of custom constraints, which is run. */
  | { readonly kind: 'module'; readonly value: string }
  /** May be given several times. */
  | { readonly kind: 'list'; readonly value: string }
  | {
      readonly kind: 'integer' | 'number';
      readonly value: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
);

/** A file that is written. */
export interface OutputSpec {
  readonly kind: 'output';
  readonly value: string;
  /** The option that names a format; given without a file, the format goes to standard output. */
  readonly formatOption?: string;
  /** What the file is usually called, without its end; by default as the command. */
  readonly stem?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export const flag = { kind: 'flag' } as const;
export const text = <const Value extends string>(value: Value) => ({ kind: 'text', value }) as const;
export const file = <const Value extends string>(value: Value, schema?: FileSchema) =>
  ({ kind: 'file', value, ...(schema && { schema }) }) as const;
export const output = <const Value extends string>(
  value: Value,
  more: Pick<OutputSpec, 'formatOption' | 'stem'> = {},
) => ({ kind: 'output', value, ...more }) as const;
export const folder = <const Value extends string>(value: Value) => ({ kind: 'folder', value }) as const;
/** May be given several times. */
export const list = <const Value extends string>(value: Value) => ({ kind: 'list', value }) as const;
export const integer = (value: string, least: number, most: number) =>
  ({ kind: 'integer', value, least, most }) as const;
export const number = (value: string, least: number, most: number) =>
  ({ kind: 'number', value, least, most }) as const;
export const choice = <const Values extends readonly string[]>(...values: Values) =>
  ({ kind: 'choice', values }) as const;
/** Of an option without which the command cannot be given. */
export const required = <Spec extends OptionSpec>(spec: Spec) => ({ ...spec, required: true }) as const;

/** Options that every command takes. */
export const commonOptions = { json: flag, lang: choice('zh-CN', 'en'), help: flag } as const;

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly kind: 'flag' }
  ? true
  : Spec extends { readonly kind: 'list' }
    ? readonly string[]
    : Spec extends { readonly kind: 'integer' | 'number' }
      ? number
      : Spec extends { readonly values: readonly (infer Value)[] }
        ? Value
        : string;

/** The options somebody gave, by name; what was not given is not there. */
type OptionsOf<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]?: ValueOf<Specs[Name]> } & {
  readonly [Name in keyof Specs as Specs[Name] extends { required: true } ? Name : never]: ValueOf<
    Specs[Name]
  >;
};

/** A call of one command, in good form. */
export interface Call<Specs extends OptionSpecs> {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly options: OptionsOf<Specs> & OptionsOf<typeof commonOptions>;
}

/** Which options go together, and which exclude each other. */
export type OptionRule<Name extends string = string> =
  /** Exactly one of them is given. */
  | { readonly oneOf: readonly Name[] }
  /** No two of them are given. */
  | { readonly atMostOneOf: readonly Name[] }
  /** With one of `options`, one of `need` is given. */
  | { readonly options: readonly Name[]; readonly need: readonly Name[] }
  /** With one of `options`, none of `exclude` is given. */
  | { readonly options: readonly Name[]; readonly exclude: readonly Name[] };

/** What an argument is. */
export type ArgumentSpec = Extract<OptionSpec, { readonly kind: 'text' | 'file' | 'output' | 'folder' }>;

/** What a command takes, and how that is explained. */
export interface Usage<Specs extends OptionSpecs = OptionSpecs> {
  /** What it is for, in a line. */
  readonly brief: Readonly<Record<Language, string>>;
  /** The first `least` are needed. */
  readonly arguments: readonly ArgumentSpec[];
  readonly least: number;
  readonly options: Specs;
  readonly rules?: readonly OptionRule<NoInfer<keyof Specs & string>>[];
  readonly help: Readonly<Record<Language, string>>;
}

export const usage = <Specs extends OptionSpecs>(of: Usage<Specs>): Usage<Specs> => of;

/** A call of the command that is used so. */
export type CallOf<Of extends { readonly options: OptionSpecs }> = Call<Of['options']>;

/** What a command does; the exit code. */
export type Run<Specs extends OptionSpecs = OptionSpecs> = (
  call: Call<Specs>,
  terminal: Terminal,
) => number | Promise<number>;

/** Those of some options that were given, as they are typed. */
export const givenOf = <Options extends object>(options: Options, ...names: (keyof Options & string)[]) =>
  names.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
