import { dirname, join } from 'node:path';
import {
  type LedgerEntry,
  parseDocument,
  type Roster,
  type RosterDocument,
  stageOf,
  verifyRoster,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { align } from '../io/align.ts';
import { Refusal } from '../call/problem.ts';
import { type Remark, sayDiagnostics } from '../io/diagnostics.ts';
import { factsAt, files } from '../io/files.ts';
import { outdatedFiles } from '../io/outdated-files.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { ask, parseRosterForm, readRosterText } from '../io/read-roster.ts';
import { ruleTitles } from '../io/rule-titles.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { entryNotes, entrySentence } from './entry-words.ts';

/** `lunzhi ledger`: what has happened to a roster, entry by entry. */
export async function runLedger(call: Call<'ledger'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const stored = parseRosterForm(readRosterText(path, terminal.outside), path);
  const { ledger } = stored;
  const { language } = terminal;
  const broken = brokenParts(path, stored, constraints, terminal);
  const roster = broken.length > 0 ? withReadableNames(stored, constraints) : stored;
  const found = broken.length > 0 ? broken : await outdated(path, roster, constraints, terminal);
  const words = livingWordsOf(language);
  const correctedBy = new Map(
    ledger.flatMap((entry, index) => (entry.kind === 'corrected' ? [[entry.corrects, index + 1]] : [])),
  );
  const numbered = ledger.map((entry, index) => ({ number: index + 1, entry }));
  const shown = numbered.filter(
    ({ number, entry }) => call.options.all || correctedBy.has(number) || !isAsPlanned(entry),
  );
  terminal.print(stageWords(roster, terminal));
  if (ledger.length === 0) terminal.print(words.ledger.empty);
  const isTitled =
    broken.length === 0 && shown.some(({ entry }) => 'accepts' in entry && (entry.accepts?.length ?? 0) > 0);
  const { titleOf } = isTitled
    ? ruleTitles(path, roster, constraints, language)
    : { titleOf: (rule: string): string => rule };
  const rows = shown.map(({ number, entry }) => {
    const by = correctedBy.get(number);
    return [
      String(number),
      words.moment(entry.at),
      words.kind(entry.kind),
      entrySentence(entry, roster, language) + (by === undefined ? '' : words.ledger.correctedBy(by)),
      words.notes(entryNotes(entry, titleOf)),
    ].map(oneLine);
  });
  terminal.print(...align(rows));
  if (shown.length < ledger.length) terminal.print(words.ledger.attendances(ledger.length - shown.length));
  terminal.json({
    status: 'done',
    diagnostics: found,
    published: roster.published,
    entries: numbered.map(({ number, entry }) => ({
      number,
      ...entry,
      correctedBy: correctedBy.get(number) ?? null,
      sentence: entrySentence(entry, roster, language),
    })),
  });
  sayDiagnostics(found, terminal);
  return 0;
}

/** A ledger is read also where the rest of the file does not fit it, which is said. */
function brokenParts(
  path: string,
  roster: Roster,
  constraints: OwnConstraints,
  { words }: Terminal,
): Remark[] {
  try {
    ask(path, () => verifyRoster(roster, { constraints }));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map((problem) => ({
      ...problem,
      severity: 'warning',
      pointer: '',
      sentence: words.callProblem(problem),
    }));
  }
}

/** With nobody and nothing named by a document that cannot be read: entries then show ids. */
function withReadableNames(roster: Roster, constraints: OwnConstraints): Roster {
  const readable = (document: RosterDocument): RosterDocument =>
    parseDocument(document, { constraints }).document ?? { ...document, leaders: [], shiftTypes: [] };
  const { document, original } = roster;
  return {
    ...roster,
    document: readable(document),
    ...(original && { original: { ...original, document: readable(original.document) } }),
  };
}

/** Files that may be posted, beside the roster, which are not of its table. */
async function outdated(
  path: string,
  roster: Roster,
  constraints: OwnConstraints,
  { language }: Terminal,
): Promise<Remark[]> {
  if (path === '-') return [];
  const directory = dirname(factsAt(path)?.isSymbolicLink() ? files.realpathSync(path) : path);
  const names = await outdatedFiles(directory, roster, constraints);
  if (names.length === 0) return [];
  const sentence = livingWordsOf(language).ledger.outdated(names.map((name) => join(directory, name)));
  return [{ code: 'files-outdated', severity: 'warning', pointer: '', files: names, sentence } as Remark];
}

/** Whoever should have come, came. */
const isAsPlanned = (entry: LedgerEntry): boolean =>
  entry.kind === 'attended' &&
  entry.came !== null &&
  'leader' in entry.came &&
  entry.came.leader === entry.holder;

/** How far the roster has come. */
function stageWords(roster: Roster, { language }: Terminal): string {
  const { ledger: words, publish } = livingWordsOf(language);
  const { published } = roster;
  const { stage } = stageOf(roster);
  if (published) return publish.done(published.version, published.through);
  return words.stage[stage];
}
