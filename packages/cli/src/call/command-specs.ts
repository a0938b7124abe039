import type { OptionSpecs } from './options.ts';

/** What a command takes. `least` to `most` arguments, named as the help names them. */
export interface CommandSpec {
  readonly arguments: { readonly names: readonly string[]; readonly least: number };
  readonly options: OptionSpecs;
}

/** Options that every command takes. */
export const commonOptions = {
  json: { kind: 'flag' },
  lang: { kind: 'choice', values: ['zh-CN', 'en'] },
  help: { kind: 'flag' },
} as const satisfies OptionSpecs;

/** A module with the caller's own constraints. */
const constraints = { kind: 'text', value: 'FILE.mjs' } as const;

/** Every command, in the order of the help. */
export const commandSpecs = {
  init: {
    arguments: { names: ['DIR|FILE'], least: 0 },
    options: {
      year: { kind: 'integer', value: 'Y', least: 2000, most: 2099 },
      level: { kind: 'choice', values: ['county', 'township'] },
      name: { kind: 'text', value: 'NAME' },
      today: { kind: 'text', value: 'D' },
    },
  },
  import: {
    arguments: { names: [], least: 0 },
    options: {
      leaders: { kind: 'text', value: 'FILE' },
      into: { kind: 'text', value: 'DOC' },
      out: { kind: 'text', value: 'DOC' },
    },
  },
  plan: {
    arguments: { names: ['DOC'], least: 1 },
    options: {
      out: { kind: 'text', value: 'DIR' },
      seed: { kind: 'integer', value: 'N', least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER },
      moves: { kind: 'integer', value: 'N', least: 0, most: Number.MAX_SAFE_INTEGER },
      'bound-quality': { kind: 'integer', value: 'N', least: 0, most: 1_000_000 },
      'time-limit': { kind: 'number', value: 'S', least: 0, most: 1_000_000 },
      backend: { kind: 'choice', values: ['local-search', 'javascript-lp-solver'] },
      constraints,
      verbose: { kind: 'flag' },
    },
  },
  check: {
    arguments: { names: ['DOC', 'ROSTER'], least: 1 },
    options: { all: { kind: 'flag' }, verbose: { kind: 'flag' }, constraints },
  },
  calendar: {
    arguments: { names: ['DOC'], least: 0 },
    options: { year: { kind: 'integer', value: 'Y', least: 2000, most: 2099 } },
  },
  'calendar add': {
    arguments: { names: ['DOC'], least: 1 },
    options: { notice: { kind: 'text', value: 'FILE' }, write: { kind: 'flag' } },
  },
  explain: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      date: { kind: 'text', value: 'D' },
      leader: { kind: 'text', value: 'ID' },
      township: { kind: 'text', value: 'T' },
      all: { kind: 'flag' },
      verbose: { kind: 'flag' },
      constraints,
    },
  },
  certificate: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: { verbose: { kind: 'flag' }, constraints },
  },
  export: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      as: { kind: 'choice', values: ['csv', 'xlsx', 'ics', 'notice', 'report', 'json', 'lp'] },
      level: { kind: 'choice', values: ['coverage', 'fairness', 'quality'] },
      document: { kind: 'text', value: 'DOC' },
      leader: { kind: 'text', value: 'ID' },
      out: { kind: 'text', value: 'FILE' },
      constraints,
    },
  },
  schema: { arguments: { names: ['document'], least: 1 }, options: {} },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commandSpecs;
