import { type CommandName, commands, type OptionSpec, type Usage } from 'lunzhi/embed';

/** Commands that are served: all but the one that serves. */
export type ServedCommand = Exclude<CommandName, 'serve'>;

export const servedCommands = Object.keys(commands).filter((name) => name !== 'serve') as ServedCommand[];

/** Commands that may search for long, and can be asked for as jobs. */
export const jobCommands = ['plan', 'replan', 'check', 'appoint'] as const satisfies ServedCommand[];

export type JobCommand = (typeof jobCommands)[number];

/** Where a command is found: `/cases/add` for `cases add`. */
export const pathOf = (command: ServedCommand): string => `/${command.replace(' ', '/')}`;

/** What a field of a request holds, and which words of the command line it stands for. */
export interface Field {
  readonly name: string;
  /** The place among the arguments, or the name of an option. */
  readonly word: { readonly argument: number } | { readonly option: string };
  readonly isRequired: boolean;
  /** What the help calls a value of it; empty where it names none. */
  readonly value: string;
  /**
   * A file that is read; the name of a file that is written; whether a folder of files is written; else what the option takes.
   */
  readonly takes: 'file' | 'file-name' | 'folder' | OptionSpec;
}

/** What the help calls files that are read. */
const read = new Set(['A', 'B', 'CASES', 'DOC', 'ENTRY', 'FILE', 'ROSTER', 'TABLE']);

/** What it calls what is no field: where files are written to, which in a request is its answer, and code. */
const leftOut = new Set(['DIR|FILE', 'FILE.mjs']);

/** An argument that is no file to read but the one that is made. */
const isMade = (command: ServedCommand, argument: string): boolean =>
  command === 'cases new' && argument === 'CASES';

const names: Readonly<Record<string, string>> = { DOC: 'document' };

const nameOf = (argument: string): string => names[argument] ?? argument.toLowerCase();

function takenBy(option: string, spec: OptionSpec): Field['takes'] {
  if (spec.kind !== 'text') return spec;
  if (spec.value === 'DIR') return 'folder';
  if (!read.has(spec.value)) return spec;
  return option === 'out' ? 'file-name' : 'file';
}

const known = new Map<ServedCommand, readonly Field[]>();

/** The fields of a command's request: its arguments and then its options, as its help has them. */
export function fieldsOf(command: ServedCommand): readonly Field[] {
  let fields = known.get(command);
  if (!fields) known.set(command, (fields = findFields(command)));
  return fields;
}

function findFields(command: ServedCommand): Field[] {
  const { arguments: names, least, options }: Usage = commands[command];
  const given = names.map((value, at): Field | null =>
    // a name of two words is given as one
    leftOut.has(value) || names.indexOf(value) < at
      ? null
      : {
          name: nameOf(value),
          word: { argument: at },
          isRequired: at < least && !isMade(command, value),
          value,
          takes: isMade(command, value) ? 'file-name' : read.has(value) ? 'file' : { kind: 'text', value },
        },
  );
  const chosen = Object.entries(options).map(([name, spec]): Field | null => {
    const value = 'value' in spec ? spec.value : '';
    const isRequired = spec.required === true;
    return leftOut.has(value)
      ? null
      : { name, word: { option: name }, isRequired, value, takes: takenBy(name, spec) };
  });
  return [...given, ...chosen].filter((field) => field !== null);
}

/** Whether a command takes constraints of whoever serves. */
export const takesConstraints = (command: ServedCommand): boolean =>
  Object.hasOwn(commands[command].options, 'constraints');
