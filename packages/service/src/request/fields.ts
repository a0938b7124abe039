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
  readonly takes: OptionSpec;
}

const names: Readonly<Record<string, string>> = { DOC: 'document' };

const nameOf = (argument: string): string => names[argument] ?? argument.toLowerCase();

const known = new Map<ServedCommand, readonly Field[]>();

/** The fields of a command's request: its arguments and then its options, as its help has them. */
export function fieldsOf(command: ServedCommand): readonly Field[] {
  let fields = known.get(command);
  if (!fields) known.set(command, (fields = findFields(command)));
  return fields;
}

function findFields(command: ServedCommand): Field[] {
  const { arguments: given, least, options }: Usage = commands[command];
  const values = given.map(({ value }) => value);
  const args = given.flatMap((takes, at): readonly Field[] =>
    // a name of two words is given as one; the folder that files are written into is the answer
    takes.kind === 'folder' || values.indexOf(takes.value) < at
      ? []
      : [
          {
            name: nameOf(takes.value),
            word: { argument: at },
            // a new file has a usual name
            isRequired: at < least && takes.kind !== 'output',
            takes,
          },
        ],
  );
  const chosen = Object.entries(options).flatMap(([name, takes]): readonly Field[] =>
    // code is that of whoever serves
    takes.kind === 'module'
      ? []
      : [{ name, word: { option: name }, isRequired: takes.required === true, takes }],
  );
  return [...args, ...chosen];
}

/** Whether a command takes constraints of whoever serves. */
export const takesConstraints = (command: ServedCommand): boolean =>
  Object.hasOwn(commands[command].options, 'constraints');
