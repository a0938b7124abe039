import { join } from 'node:path';
import {
  changeNotice,
  type EntryOf,
  type LedgerEntry,
  letters,
  type Proposal,
  propose,
  type Roster,
  publicChanges,
} from '@lunzhi/core';
import { letterText, wordProposal } from '@lunzhi/core/words';
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
  const { letters: directory, constraints: module } = call.options;
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
  const files = ready.map(({ name, text }) => ({ name, content: text }));
  const elsewhere = directory === undefined ? [] : [{ directory, files }];
  await save(appended, { elsewhere });
  printEntries(appended);
  if (effect.length > 0) print(words.entries.effect, ...effect.map((line) => `  ${oneLine(line)}`));
  printLetters(ready, directory, given.terminal);
  if (entry.kind === 'vacated')
    print('', words.substitute.vacant(substituteLine(path, roster, entry.shift, module)));
  // the public has an older table in front of it
  if (roster.published) {
    const publish = commandLine('publish', [path], { constraints: module });
    print('', words.entries.postedDiffers(roster.published.version, publish));
  }
  printDone(appended, { effect, letters: ready, files: elsewhere.flatMap(pathsOf) });
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
}

/** The change notice between two states of a roster, in the document's language. @param date ISO date on which it is made */
export function noticeText(before: Roster, after: Roster, date: string): string {
  const { issuer, jurisdiction, language = 'zh-CN' } = after.document;
  const head = { issuer, level: jurisdiction.level, date };
  return letterText(changeNotice(publicChanges(before, after), head, language), language);
}

/** What is to be sent when a place changes hands: of one that was only given up the notice alone. */
function lettersOf(
  { file: { roster: before }, constraints }: OpenedRoster,
  after: Roster,
  entry: LedgerEntry,
): ReadyLetter[] {
  const { language = 'zh-CN' } = after.document;
  const { names } = wordsOf(language).letters;
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged') {
    const text = noticeText(before, after, entry.at.slice(0, 10));
    return [{ kind: 'notice', name: names.notice, text }];
  }
  const { report, requests, notice } = letters(before, entry, { language, constraints });
  // names of further requests end in their number: 商请函-2.txt
  const requestName = (index: number): string =>
    index === 0 ? names.request : names.request.replace(/(?=\.\w+$)/, `-${index + 1}`);
  return [
    { kind: 'report', name: names.report, text: letterText(report, language) },
    ...requests.map((letter, index) => ({
      kind: 'request' as const,
      name: requestName(index),
      text: letterText(letter, language),
    })),
    { kind: 'notice', name: names.notice, text: letterText(notice, language) },
  ];
}

/** Shows the letters, or says where they are. */
function printLetters(
  ready: readonly ReadyLetter[],
  directory: string | undefined,
  { print, words }: Terminal,
): void {
  if (directory !== undefined) print(words.letters.written(ready.map(({ name }) => join(directory, name))));
  else for (const { name, text } of ready) print('', words.letters.head(name), ...text.trimEnd().split('\n'));
}
