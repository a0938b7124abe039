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

/** Options of every command that writes into a roster's ledger. */
const entry = {
  author: { kind: 'text', value: 'TEXT' },
  at: { kind: 'text', value: 'MOMENT' },
  reason: { kind: 'text', value: 'TEXT' },
  constraints,
} as const satisfies OptionSpecs;

/** Of a change that people agree on. */
const agreement = {
  accept: { kind: 'list', value: 'RULE' },
  told: { kind: 'text', value: 'MOMENT' },
  'agreed-by': { kind: 'text', value: 'TEXT' },
  letters: { kind: 'text', value: 'DIR' },
  today: { kind: 'text', value: 'D' },
} as const satisfies OptionSpecs;

const timeLimit = { kind: 'number', value: 'S', least: 0, most: 1_000_000 } as const;

/** Of a search. */
const search = {
  seed: { kind: 'integer', value: 'N', least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER },
  moves: { kind: 'integer', value: 'N', least: 0, most: Number.MAX_SAFE_INTEGER },
  'bound-quality': { kind: 'integer', value: 'N', least: 0, most: 1_000_000 },
  'time-limit': timeLimit,
} as const satisfies OptionSpecs;

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
      ...search,
      backend: { kind: 'choice', values: ['local-search', 'javascript-lp-solver'] },
      constraints,
      verbose: { kind: 'flag' },
    },
  },
  check: {
    arguments: { names: ['DOC', 'ROSTER'], least: 1 },
    options: { all: { kind: 'flag' }, verbose: { kind: 'flag' }, 'time-limit': timeLimit, constraints },
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
      month: { kind: 'text', value: 'M' },
      leader: { kind: 'text', value: 'ID' },
      out: { kind: 'text', value: 'FILE' },
      constraints,
    },
  },
  publish: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      circulate: { kind: 'flag' },
      approve: { kind: 'flag' },
      by: { kind: 'text', value: 'TEXT' },
      on: { kind: 'text', value: 'D' },
      through: { kind: 'text', value: 'D' },
      out: { kind: 'text', value: 'DIR' },
      ...entry,
    },
  },
  substitute: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      date: { kind: 'text', value: 'D' },
      leader: { kind: 'text', value: 'LEADER' },
      type: { kind: 'text', value: 'TYPE' },
      to: { kind: 'text', value: 'LEADER' },
      vacate: { kind: 'flag' },
      all: { kind: 'flag' },
      ...agreement,
      ...entry,
    },
  },
  exchange: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      date: { kind: 'text', value: 'D' },
      with: { kind: 'text', value: 'D' },
      leader: { kind: 'text', value: 'LEADER' },
      other: { kind: 'text', value: 'LEADER' },
      type: { kind: 'text', value: 'TYPE' },
      'other-type': { kind: 'text', value: 'TYPE' },
      ...agreement,
      ...entry,
    },
  },
  attend: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      date: { kind: 'text', value: 'D' },
      leader: { kind: 'text', value: 'LEADER' },
      type: { kind: 'text', value: 'TYPE' },
      came: { kind: 'text', value: 'LEADER' },
      title: { kind: 'text', value: 'TEXT' },
      nobody: { kind: 'flag' },
      through: { kind: 'text', value: 'D' },
      ...entry,
    },
  },
  correct: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      entry: { kind: 'integer', value: 'N', least: 1, most: 1_000_000 },
      ...entry,
    },
  },
  ledger: {
    arguments: { names: ['ROSTER'], least: 1 },
    options: { all: { kind: 'flag' }, constraints },
  },
  replan: {
    arguments: { names: ['ROSTER', 'DOC'], least: 1 },
    options: {
      today: { kind: 'text', value: 'D' },
      'frozen-through': { kind: 'text', value: 'D' },
      'max-changes': { kind: 'integer', value: 'N', least: 0, most: 10_000 },
      out: { kind: 'text', value: 'DIR' },
      'dry-run': { kind: 'flag' },
      ...search,
      verbose: { kind: 'flag' },
      ...entry,
    },
  },
  diff: {
    arguments: { names: ['A', 'B'], least: 1 },
    options: {
      from: { kind: 'text', value: 'N|D' },
      to: { kind: 'text', value: 'N|D' },
      as: { kind: 'choice', values: ['notice'] },
      at: { kind: 'text', value: 'D' },
      out: { kind: 'text', value: 'FILE' },
      constraints,
    },
  },
  'carry-over': {
    arguments: { names: ['ROSTER'], least: 1 },
    options: {
      into: { kind: 'text', value: 'DOC' },
      cap: { kind: 'number', value: 'N', least: 0, most: 1000 },
      out: { kind: 'text', value: 'DOC' },
      constraints,
    },
  },
  schema: { arguments: { names: ['document'], least: 1 }, options: {} },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commandSpecs;

/** Options whose value is the next word, in any command. */
export const optionsWithValue: ReadonlySet<string> = new Set(
  Object.values<CommandSpec>(commandSpecs).flatMap(({ options }) =>
    Object.entries({ ...options, ...commonOptions })
      .filter(([, { kind }]) => kind !== 'flag')
      .map(([name]) => name),
  ),
);

/** Commands on a roster that is lived by. */
export type LivingCommand =
  'publish' | 'substitute' | 'exchange' | 'attend' | 'correct' | 'ledger' | 'replan' | 'diff' | 'carry-over';
