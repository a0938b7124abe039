import { type LedgerEntry, type Roster, type RosterDocument } from '@lunzhi/core';
import { ledgerEntrySchema } from '@lunzhi/core/internal';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { damage, damaged, encoded, encoding } from './change-bytes.ts';
import { changeJson, jsonChange } from './change-json.ts';
import type { CommandName } from 'lunzhi/embed';
import { largeDocument, strangeDocument } from './documents.ts';
import { fromSchema, type JsonSchema } from './from-schema.ts';
import { modules } from './modules.ts';
import { noticeFile } from './notices.ts';
import { type Drawn, jsonOf, mostly, oddText, seldom } from './odd-values.ts';
import type { Files } from './office.ts';
import { dutyFile, leadersFile } from './tables.ts';
import { commands, specOf, takes, usedCall } from './usage.ts';
import { fitting, valuesOf } from './values.ts';
import { aboutOf, paths, type World } from './worlds.ts';

/** What is made odd in a run. */
export const callKinds = ['document', 'roster', 'table', 'notice', 'call'] as const;

export type CallKind = (typeof callKinds)[number];

/** A call with the files it may find. */
export interface Case {
  readonly command: CommandName;
  readonly words: readonly string[];
  /** What stands on standard input. */
  readonly input: Content;
  readonly files: () => Promise<Files>;
}

/** Commands to which a kind of input can be given. */
const commandsOf: Readonly<Record<CallKind, readonly CommandName[]>> = {
  document: commands.filter((command) => takes(command, (name) => name === 'DOC')),
  roster: commands.filter((command) => takes(command, (name) => ['ROSTER', 'A', 'B'].includes(name))),
  table: commands.filter(
    (command) =>
      'leaders' in specOf(command).options ||
      (takes(command, (name) => name === 'ROSTER') && takes(command, (name) => name === 'DOC')),
  ),
  notice: commands.filter((command) => 'notice' in specOf(command).options),
  call: commands,
};

/** A file with its content, made when it is needed. */
type Content = () => string | Uint8Array | Promise<string | Uint8Array>;

/**
 * JSON as it should be, changed in places, or harmed on its way.
 *
 * @param strange other values of the right form
 */
function jsonContent(value: unknown, strange: fc.Arbitrary<unknown>): fc.Arbitrary<Content> {
  const changed = fc
    .array(jsonChange, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>(changeJson, value));
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.constant(value) },
    { weight: 5, arbitrary: strange },
    { weight: 5, arbitrary: changed },
  );
  return fc.oneof(
    { weight: 8, arbitrary: text.map(toContent(jsonOf)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, damage)
        .map(toContent(([own, harm]) => damaged(Buffer.from(jsonOf(own)), harm))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(text, encoding).map(toContent(([own, into]) => encoded(jsonOf(own), into))),
    },
  );
}

/** Made when it is needed, which is seldom. */
const toContent =
  <Value>(make: (value: Value) => string | Uint8Array) =>
  (value: Value): Content =>
  () =>
    make(value);

const plain = (value: unknown): fc.Arbitrary<Content> => fc.constant(() => jsonOf(value));

const entrySchema = z.toJSONSchema(ledgerEntrySchema, { io: 'input' }) as JsonSchema;

/** A roster of which one more thing is told, in the right form. */
const strangeRoster = (roster: Roster): fc.Arbitrary<Roster> =>
  fc.tuple(fromSchema(entrySchema), fc.nat(roster.ledger.length)).map(([entry, at]) => ({
    ...roster,
    ledger: [...roster.ledger.slice(0, at), entry as LedgerEntry, ...roster.ledger.slice(at)],
  }));

/** What every file of a world holds, by path; what the kind is about is made odd. */
function contents(kind: CallKind, world: World): fc.Arbitrary<Readonly<Record<string, Content>>> {
  const { document, amended, following, files, subjects } = world;
  const documents = (value: RosterDocument): fc.Arbitrary<Content> => {
    if (kind !== 'document') return plain(value);
    const large = { weight: 1, arbitrary: largeDocument(value) };
    return jsonContent(value, fc.oneof({ weight: 60, arbitrary: strangeDocument(value) }, large));
  };
  const rosters = (path: string): fc.Arbitrary<Content> => {
    const text = files[path];
    if (text === undefined || kind !== 'roster') return fc.constant(() => text ?? '');
    const value = JSON.parse(Buffer.from(text as Uint8Array).toString()) as Roster;
    return jsonContent(value, fc.oneof(fc.constant(value), strangeRoster(value)));
  };
  return fc
    .record({
      document: documents(document),
      amended: documents(amended),
      following: documents(following),
      roster: rosters(paths.roster),
      draft: rosters(paths.draft),
      leaders: leadersFile(world),
      duties: dutyFile(world),
      notice: noticeFile,
    })
    .map(({ leaders, duties, notice, ...own }) => {
      const all: Record<string, Content> = {};
      for (const [name, bytes] of Object.entries(files)) all[name] = () => bytes;
      for (const key of ['document', 'amended', 'following'] as const) all[paths[key]] = own[key];
      for (const key of ['roster', 'draft'] as const)
        if (subjects.rosters.includes(paths[key])) all[paths[key]] = own[key];
      for (const made of [leaders, duties, notice]) all[made.name] = made.bytes;
      for (const [name, text] of Object.entries(modules)) all[name] = () => text;
      return all;
    });
}

/** One or two slips of whoever types a call. */
const typingSlip = fc.record({
  how: fc.constantFrom('drop', 'repeat', 'swap', 'odd', 'insert', 'cut', 'join'),
  at: fc.nat(30),
  text: oddText,
});

function mistyped(words: readonly string[], { how, at, text }: Drawn<typeof typingSlip>): string[] {
  const place = at % Math.max(1, words.length);
  const before = words.slice(0, place);
  const [word = '', ...after] = words.slice(place);
  switch (how) {
    case 'drop':
      return [...before, ...after];
    case 'repeat':
      return [...before, word, word, ...after];
    case 'swap':
      return after.length > 0 ? [...before, after[0]!, word, ...after.slice(1)] : [...words].reverse();
    case 'odd':
      return [...before, text, ...after];
    case 'insert':
      return [...before, word, text.startsWith('-') ? text : `--${text}`, ...after];
    case 'cut':
      return [...before, word.slice(0, -1), ...after];
    default:
      return [...before, [word, ...after.slice(0, 1)].join('='), ...after.slice(1)];
  }
}

/** What no shell can hand over, and what would lead out of the folder. */
const asTyped = (word: string): string =>
  word
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('\0', '')
    .replace(/^\/|\.\.\//g, '');

/** A search is kept short, whatever the call says. */
const shortened = (command: CommandName, words: readonly string[], draw: number): string[] => {
  return [...words, ...('moves' in specOf(command).options ? ['--moves', String(draw)] : [])];
};

/** The more a command costs, the seldomer it is called; 4 where nothing is said. */
const often: Readonly<Partial<Record<CommandName, number>>> = {
  replan: 1,
  certificate: 2,
  ledger: 2,
};

/** A call of one kind in a world. */
export function caseOf(kind: CallKind, world: World): fc.Arbitrary<Case> {
  const weighted = commandsOf[kind].flatMap((own) => Array<CommandName>(often[own] ?? 4).fill(own));
  return fc.constantFrom(...weighted).chain((command) => callOf(kind, command, world));
}

function callOf(kind: CallKind, command: CommandName, world: World): fc.Arbitrary<Case> {
  return fc
    .tuple(contents(kind, world), aboutOf(world.roster), mostly(3))
    .chain(([all, about, isFitting]) => {
      const names = Object.keys(all);
      const tables = names.filter((name) => name.startsWith('duties.'));
      const subjects = { ...world.subjects, about, isFitting };
      const values = valuesOf({
        ...subjects,
        rosters:
          kind === 'table' ? [...tables, ...tables, ...world.subjects.rosters] : world.subjects.rosters,
        modules: [...Array<string>(Object.keys(modules).length).fill('good.mjs'), ...Object.keys(modules)],
        inputs: { leaders: names.filter((name) => name.startsWith('leaders.')), notice: ['notice.txt'] },
      });
      return fc
        .record({
          words: usedCall(command, values),
          slips: kind === 'call' ? seldom(typingSlip, 2) : fc.constant([]),
          moves: fc.constantFrom(0, 3, 10, 40),
          json: fc.constantFrom<string[]>([], [], ['--json']),
          language: fc.constantFrom<string[]>([], ['--lang', 'zh-CN'], ['--lang', 'en']),
          beside: fc.boolean(),
          inputFrom: fc.constantFrom(paths.document, paths.amended),
        })
        .map(({ words, slips, moves, json, language, beside, inputFrom }): Case => {
          const meant = isFitting ? fitting(command, words, subjects, world.roster) : words;
          const typed = slips.reduce(mistyped, meant).map(asTyped);
          const given = [...shortened(command, typed, moves), ...json, ...language];
          const isGiven = (name: string): boolean =>
            given.some((word) => word === name || word.endsWith(`=${name}`));
          const needed = names.filter((name) => isGiven(name) || (beside && name.startsWith('out/')));
          return {
            command,
            words: given,
            input: isGiven('-') ? all[inputFrom]! : () => '',
            files: async () =>
              Object.fromEntries(
                await Promise.all(needed.map(async (name) => [name, await all[name]!()] as const)),
              ),
          };
        });
    });
}
