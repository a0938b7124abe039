import { dirname, join } from 'node:path';
import {
  type LedgerEntry,
  parseDocument,
  type Roster,
  type RosterDocument,
  verifyRoster,
  stageOf,
} from '@lunzhi/core';
import { stageName } from '@lunzhi/core/names';
import type { CallOf } from '../input/command.ts';
import { type CustomConstraints, readConstraints } from '../input/read-constraints.ts';
import { orRefuse, parseRosterForm, readRosterText } from '../input/read-roster.ts';
import { Refusal, wordProblem } from '../input/refusal.ts';
import { corrections, entrySentence, isAsPlanned, ruleTitles } from '../ledger/entries.ts';
import { type Remark, sayDiagnostics } from '../output/diagnostics.ts';
import { factsAt, files } from '../output/files.ts';
import { outdatedFiles } from '../output/roster-files.ts';
import { align, type Terminal } from '../output/terminal.ts';
import type { ledgerUsage } from '../usage/ledger.ts';
import type { Agreement } from '../words/zh-CN/ledger.ts';

type LedgerCall = CallOf<typeof ledgerUsage>;

/** `lunzhi ledger`: what has happened to a roster, entry by entry. */
export async function run(call: LedgerCall, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const constraints = await readConstraints(call.options.constraints);
  const stored = parseRosterForm(readRosterText(path, terminal.system), path);
  const { ledger } = stored;
  const { language } = terminal;
  const broken = brokenParts(path, stored, constraints, terminal);
  const roster = broken.length > 0 ? withReadableNames(stored, constraints) : stored;
  const found = broken.length > 0 ? broken : await outdated(path, roster, constraints, terminal);
  const { entries: entryWords, ledger: words, moment } = terminal.words;
  const correctedBy = corrections(ledger);
  const numbered = ledger.map((entry, index) => ({ number: index + 1, entry }));
  const shown = numbered.filter(
    ({ number, entry }) => call.options.all || correctedBy.has(number) || !isAsPlanned(entry),
  );
  terminal.print(stageWords(roster, terminal));
  if (ledger.length === 0) terminal.print(words.empty);
  const isTitled =
    broken.length === 0 && shown.some(({ entry }) => 'accepts' in entry && (entry.accepts?.length ?? 0) > 0);
  const { titleOf } = isTitled
    ? ruleTitles(path, roster, constraints, language)
    : { titleOf: (rule: string): string => rule };
  const rows = shown.map(({ number, entry }) => {
    const by = correctedBy.get(number);
    return [
      String(number),
      moment(entry.at),
      entryWords.kind(entry.kind),
      entrySentence(entry, roster, language) + (by === undefined ? '' : words.correctedBy(by)),
      notesOf(entry, titleOf, terminal),
    ];
  });
  terminal.print(...align(rows));
  if (shown.length < ledger.length) terminal.print(words.attendances(ledger.length - shown.length));
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
  constraints: CustomConstraints,
  { words }: Terminal,
): Remark[] {
  try {
    orRefuse(path, () => verifyRoster(roster, { constraints }));
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map((problem) => ({
      ...problem,
      severity: 'warning',
      pointer: '',
      sentence: wordProblem(problem, words),
    }));
  }
}

/** With nobody and nothing named by a document that cannot be read: entries then show ids. */
function withReadableNames(roster: Roster, constraints: CustomConstraints): Roster {
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
  constraints: CustomConstraints,
  { words }: Terminal,
): Promise<Remark[]> {
  if (path === '-') return [];
  const directory = dirname(factsAt(path)?.isSymbolicLink() ? files.realpathSync(path) : path);
  const names = await outdatedFiles(directory, roster, constraints);
  if (names.length === 0) return [];
  const sentence = words.ledger.outdated(names.map((name) => join(directory, name)));
  return [{ code: 'files-outdated', severity: 'warning', pointer: '', files: names, sentence } as Remark];
}

/** Who wrote it and why, what was agreed on. */
function notesOf(entry: LedgerEntry, titleOf: (rule: string) => string, { words }: Terminal): string {
  const agreement = entry as Agreement;
  return words.entries.notes(entry, agreement, (agreement.accepts ?? []).map(titleOf));
}

/** How far the roster has come. */
function stageWords(roster: Roster, { language, words: { publish } }: Terminal): string {
  const { published } = roster;
  return published
    ? publish.done(published.version, published.through)
    : stageName(stageOf(roster).stage, language);
}
