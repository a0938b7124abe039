import { join } from 'node:path';
import {
  changeNotice,
  type EntryOf,
  type Language,
  type Letter,
  type LedgerEntry,
  letters,
  type Proposal,
  propose,
  type Roster,
  publicChanges,
} from '@lunzhi/core';
import { letterText, wordProposal } from '@lunzhi/core/words';
import { letterPaper, writePapers } from '@lunzhi/formats';
import type { agreement, entry as entryOptions } from '../usage/options.ts';
import type { Call } from '../input/command.ts';
import { givenMoment, requireBefore } from '../input/dates.ts';
import { substituteLine } from '../input/find-place.ts';
import { orRefuse } from '../input/read-roster.ts';
import { omitUndefined } from '../output/json.ts';
import { oneLine, type Terminal } from '../output/terminal.ts';
import { pathsOf } from '../output/write-files.ts';
import { commandLine } from '../words/command-line.ts';
import { wordsOf } from '../words/index.ts';
import { ruleTitles } from './entries.ts';
import {
  appendOnce,
  type OpenedRoster,
  refuseEntries,
  save,
  printDone,
  printEntries,
} from './opened-roster.ts';

type ChangeCall = Call<typeof agreement & typeof entryOptions>;

/** What people agreed on, as the options say it. */
export function agreementOf(
  { options: { told, accept, 'agreed-by': agreedBy } }: ChangeCall,
  { entryStamp: { at }, file: { path, roster }, until, constraints, terminal }: OpenedRoster,
): Partial<Pick<EntryOf<'substituted'>, 'toldFirstConvener' | 'agreedBy' | 'accepts'>> {
  const { period } = roster.document;
  const toldFirstConvener = told && givenMoment('--told', told, period, at.slice(0, 10)).moment;
  if (toldFirstConvener !== undefined) requireBefore('--told', toldFirstConvener, until);
  const titles = accept && ruleTitles(path, roster, constraints, terminal.language);
  const accepts = accept && [...new Set(accept.map((rule) => titles!.idOf('--accept', rule)))];
  return omitUndefined({ toldFirstConvener, agreedBy, accepts });
}

/**
 * Writes a change that people agreed on into the ledger: says what it does, and gives the texts that are sent.
 *
 * @param count how many of the last entries may be this one already
 */
export async function writeChange(
  call: ChangeCall,
  given: OpenedRoster,
  count: number,
  entryOf: (opened: OpenedRoster) => LedgerEntry,
): Promise<number> {
  const { print, words } = given.terminal;
  const { letters: directory, 'letters-as': lettersAs = 'txt', constraints: module } = call.options;
  const appended = appendOnce(given, count, (of) => [entryOf(of)]);
  const { opened } = appended;
  const { path } = opened.file;
  const entry = entryOf(opened);
  if ('refused' in appended) {
    const rules = appended.refused.flatMap((of) => (of.code === 'breaks-rule' ? [of.rule] : []));
    const { accepts = [] } = entry as { accepts?: readonly string[] };
    // each rule once, also when it was written twice or as its title
    const { accept: _, ...others } = call.options;
    const accept = [...new Set([...accepts, ...rules])];
    const command = commandLine(call.command, call.arguments, { ...others, accept });
    return refuseEntries(appended, rules.length > 0 ? [words.substitute.accept, `  ${command}`] : []);
  }
  const { roster } = appended;
  const effect = effectOf(opened, entry);
  const ready = lettersOf(opened, roster, entry);
  const files =
    directory === undefined ? [] : await Promise.all(ready.map((own) => fileOf(own, lettersAs, entry)));
  const elsewhere = directory === undefined ? [] : [{ directory, files }];
  await save(appended, { elsewhere });
  printEntries(appended);
  if (effect.length > 0) print(words.entries.effect, ...effect.map((line) => `  ${oneLine(line)}`));
  printLetters(
    ready,
    directory === undefined ? null : files.map(({ name }) => join(directory, name)),
    given.terminal,
  );
  if (entry.kind === 'vacated')
    print('', words.substitute.vacant(substituteLine(path, roster, entry.shift, module)));
  // the public has an older table in front of it
  if (roster.published) {
    const publish = commandLine('publish', [path], { constraints: module });
    print('', words.entries.postedDiffers(roster.published.version, publish));
  }
  printDone(appended, {
    effect,
    letters: ready.map(({ kind, name, text }) => ({ kind, name, text })),
    files: elsewhere.flatMap(pathsOf),
  });
  return 0;
}

/** More than anybody has duties to trade. */
const ALL = 10_000;

/** What a change does, in the words of a proposal; nothing for a day gone by, or where nobody stands in. */
function effectOf(
  { file: { path, roster }, constraints, today, terminal: { language } }: OpenedRoster,
  entry: LedgerEntry,
): string[] {
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged') return [];
  const shift = entry.kind === 'substituted' ? entry.shift : entry.first.shift;
  const date = shift.split('/')[0]!;
  const exchanges = entry.kind === 'exchanged';
  const options = { date, shift, today, constraints, language, exchanges, limit: ALL };
  const { places } = orRefuse(path, () => propose(roster, options));
  const proposals = places.flatMap((place) => (exchanges ? place.exchanges : place.substitutes));
  const own = proposals.find((proposal) => isSame(proposal, entry));
  return own ? [wordProposal(own, language)] : [];
}

function isSame({ entry: draft }: Proposal, entry: LedgerEntry): boolean {
  if (draft.kind === 'substituted') return entry.kind === 'substituted' && draft.to === entry.to;
  return entry.kind === 'exchanged' && draft.second.shift === entry.second.shift;
}

/** A text to be sent, and the file it goes into. */
interface ReadyLetter {
  readonly kind: 'report' | 'request' | 'notice';
  readonly name: string;
  readonly text: string;
  readonly letter: Letter;
  readonly language: Language;
}

/** A letter as the file that somebody wants. */
async function fileOf(
  { name, text, letter, language }: ReadyLetter,
  format: 'txt' | 'docx',
  { at }: LedgerEntry,
): Promise<{ name: string; content: string | Uint8Array }> {
  if (format === 'txt') return { name, content: text };
  const content = await writePapers([letterPaper(letter, at.slice(0, 10), language)], 'docx');
  return { name: name.replace(/\.txt$/, '.docx'), content };
}

/** The change notice between two states of a roster, in the document's language. @param date ISO date on which it is made */
export function noticeBetween(before: Roster, after: Roster, date: string): Letter {
  const { issuer, jurisdiction, language = 'zh-CN' } = after.document;
  const head = { issuer, level: jurisdiction.level, date };
  return changeNotice(publicChanges(before, after), head, language);
}

/** What is to be sent when a place changes hands: of one that was only given up the notice alone. */
function lettersOf(
  { file: { roster: before }, constraints }: OpenedRoster,
  after: Roster,
  entry: LedgerEntry,
): ReadyLetter[] {
  const { language = 'zh-CN' } = after.document;
  const { names } = wordsOf(language).letters;
  const ready = (kind: ReadyLetter['kind'], name: string, letter: Letter): ReadyLetter => ({
    kind,
    name,
    text: letterText(letter, language),
    letter,
    language,
  });
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged')
    return [ready('notice', names.notice, noticeBetween(before, after, entry.at.slice(0, 10)))];
  const { report, requests, notice } = letters(before, entry, { language, constraints });
  // names of further requests end in their number: 商请函-2.txt
  const requestName = (index: number): string =>
    index === 0 ? names.request : names.request.replace(/(?=\.\w+$)/, `-${index + 1}`);
  return [
    ready('report', names.report, report),
    ...requests.map((letter, index) => ready('request', requestName(index), letter)),
    ready('notice', names.notice, notice),
  ];
}

/** Shows the letters, or says where they are. */
function printLetters(
  ready: readonly ReadyLetter[],
  written: readonly string[] | null,
  { print, words }: Terminal,
): void {
  if (written !== null) print(words.letters.written(written));
  else for (const { name, text } of ready) print('', words.letters.head(name), ...text.trimEnd().split('\n'));
}
