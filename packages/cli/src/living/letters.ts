import { join } from 'node:path';
import {
  changeNotice,
  type LedgerEntry,
  type Letter,
  letters as lettersFor,
  letterText,
  publicChanges,
  type Roster,
} from '@lunzhi/core';
import type { OwnConstraints } from '../io/read-constraints.ts';
import type { Terminal } from '../io/terminal.ts';
import type { FileSet } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';

type LetterKind = 'report' | 'request' | 'notice';

/** A text to be sent, and the file it goes into. */
export interface ReadyLetter {
  readonly kind: LetterKind;
  readonly name: string;
  readonly text: string;
}

const languageOf = ({ document }: Roster): 'zh-CN' | 'en' => document.language ?? 'zh-CN';

/** The change notice between two states of a roster, in the document's language. @param date ISO date on which it is made */
function noticeText(before: Roster, after: Roster, date: string): string {
  const { document } = after;
  const head = {
    issuer: document.issuer,
    level: document.jurisdiction.level,
    date,
  };
  const language = languageOf(after);
  return letterText(changeNotice(publicChanges(before, after), head, language), language);
}

/** What is to be sent when a place changes hands: of one that was only given up the notice alone. */
export function lettersOf(
  before: Roster,
  after: Roster,
  entry: LedgerEntry,
  constraints: OwnConstraints,
): ReadyLetter[] {
  const language = languageOf(after);
  const { names } = livingWordsOf(language).letters;
  const ready = (kind: LetterKind, text: string): ReadyLetter => ({ kind, name: names[kind], text });
  if (entry.kind !== 'substituted' && entry.kind !== 'exchanged')
    return [ready('notice', noticeText(before, after, entry.at.slice(0, 10)))];
  const { report, requests, notice } = lettersFor(before, entry, { language, constraints });
  const text = (letter: Letter): string => letterText(letter, language);
  return [
    ready('report', text(report)),
    ...requests.map((letter, index) => ({
      ...ready('request', text(letter)),
      name: numbered(names.request, index + 1),
    })),
    ready('notice', text(notice)),
  ];
}

/** Names of further letters of a kind end in their number: 商请函-2.txt. */
const numbered = (name: string, number: number): string =>
  number === 1 ? name : name.replace(/(?=\.\w+$)/, `-${number}`);

/** The letters as files of a directory, if one is asked for. */
export const letterFiles = (directory: string | undefined, letters: readonly ReadyLetter[]): FileSet[] =>
  directory === undefined
    ? []
    : [{ directory, files: letters.map(({ name, text }) => ({ name, content: text })) }];

/** Shows the letters, or says where they are. */
export function tellLetters(
  letters: readonly ReadyLetter[],
  directory: string | undefined,
  terminal: Terminal,
): void {
  const words = livingWordsOf(terminal.language).letters;
  if (directory !== undefined) {
    terminal.print(words.written(letters.map(({ name }) => join(directory, name))));
    return;
  }
  for (const { name, text } of letters) terminal.print('', words.head(name), ...text.trimEnd().split('\n'));
}
