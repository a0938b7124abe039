import type { Language, Roster } from '@lunzhi/core';
import {
  type AppendedCases,
  type CaseDiagnostic,
  type CaseEntry,
  type CaseFile,
  namesIn,
  type NameOf,
  wordCase,
} from '@lunzhi/reception';
import type { Period } from '@lunzhi/core/dates';
import { givenMoment, nowInShanghai } from '../input/dates.ts';
import { nearest } from '../input/nearest.ts';
import { casesIn } from '../input/read-cases.ts';
import { readText, rosterLimit } from '../input/read-file.ts';
import { readRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { type Remark, sayDiagnostics } from '../output/diagnostics.ts';
import { jsonText } from '../output/json.ts';
import { type ChangedText, changedJson, openToChange, replaceOrGive } from '../output/roster-file.ts';
import type { System } from '../output/system.ts';
import { shownPath, type Terminal } from '../output/terminal.ts';

/** What a command on cases is called with. */
interface CasesCall {
  readonly arguments: readonly string[];
  readonly options: {
    readonly roster?: string;
    readonly author?: string;
    readonly at?: string;
  };
}

/** A call whose second argument is the roster. */
export const withRoster = <Options extends object>(call: {
  readonly arguments: readonly string[];
  readonly options: Options;
}) => ({
  ...call,
  options: { ...call.options, roster: call.arguments[1]! },
});

/** A file of cases, and the roster beside it where one was given. */
export interface OpenedCases {
  readonly terminal: Terminal;
  readonly file: ChangedText;
  readonly cases: CaseFile;
  readonly roster: Roster | null;
  readonly name: NameOf | undefined;
}

/**
 * Reads a file of cases and does something with it.
 *
 * @param isToChange it must be a file that can be written
 * @returns the exit code
 * @throws Refusal when it cannot be read or, where it is to be changed, written
 */
export async function withCases(
  call: CasesCall,
  terminal: Terminal,
  isToChange: boolean,
  act: (opened: OpenedCases) => number | Promise<number>,
): Promise<number> {
  const path = call.arguments[0]!;
  const read = (of: string, system: Pick<System, 'input'> | null) => readText(of, rosterLimit, system);
  const file: ChangedText = isToChange
    ? openToChange(path, terminal, false, read)
    : { path, target: path, text: read(path, terminal.system) };
  const cases = casesIn(file.text, path, terminal);
  const { roster: rosterPath } = call.options;
  const roster = rosterPath === undefined ? null : readRoster(rosterPath, terminal, []);
  const name = roster ? namesIn(roster.document) : undefined;
  return act({ terminal, file, cases, roster, name });
}

const worded = (
  diagnostics: readonly CaseDiagnostic[],
  language: Language,
  name: NameOf | undefined,
): (CaseDiagnostic & Remark)[] =>
  diagnostics.map((own) => ({ ...own, sentence: wordCase(own, language, name) }));

/** Says why cases cannot be read or written; the exit code. @param entry of several that were given, from 1 */
export function refuseCases(
  diagnostics: readonly CaseDiagnostic[],
  terminal: Terminal,
  name?: NameOf,
  entry?: number,
): 2 {
  const said = worded(diagnostics, terminal.language, name);
  if (entry !== undefined) terminal.say(terminal.words.cases.refusedEntry(entry));
  sayDiagnostics(said, terminal);
  terminal.json({ status: 'refused', diagnostics: said, ...(entry !== undefined && { entry }) });
  return 2;
}

/** Says that there is no such case, and which one was perhaps meant; the exit code. */
export function refuseUnknownCase(id: string, known: readonly string[], terminal: Terminal): 2 {
  const hint = nearest(id, known);
  const facts = { case: id, ...(hint !== undefined && { nearest: hint }) };
  return refuseCases([{ code: 'unknown-case', severity: 'error', pointer: '', ...facts }], terminal);
}

/** The days of dates without a year: those of the roster, else of this year. */
export function periodOf({ roster, terminal }: Pick<OpenedCases, 'roster' | 'terminal'>): Period {
  const year = nowInShanghai(terminal.system).slice(0, 4);
  return roster?.document.period ?? { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Clocks differ; what is more than a day ahead was mistyped. */
const DAY_MS = 86_400_000;

/**
 * When entries are written, and by whom. A day alone stands for its beginning, or for the last entry's moment when that was
 * later on the same day.
 *
 * @throws Refusal for a moment to come, after which nothing could be written
 */
export function entryHead({ options }: CasesCall, opened: OpenedCases) {
  const { cases, roster, terminal } = opened;
  const now = nowInShanghai(terminal.system);
  const last = cases.entries[cases.entries.length - 1];
  const { moment, isDay } =
    options.at === undefined
      ? { moment: now, isDay: false }
      : givenMoment('--at', options.at, periodOf(opened), now.slice(0, 10));
  if (Date.parse(moment) > Date.parse(now) + DAY_MS)
    throw new Refusal({ code: 'moment-ahead', option: '--at', moment, now });
  const isSameDay = isDay && last?.at.slice(0, 10) === moment.slice(0, 10);
  return {
    at: isSameDay ? last!.at : moment,
    author: options.author?.trim() ?? last?.author ?? roster?.document.issuer ?? cases.jurisdiction.name,
  };
}

/**
 * Puts a file of cases in the place of the one that was read, unless somebody has changed that, or gives it.
 *
 * @param cases `null` when the file says what it should already: only what a call before has left behind is cleared away
 */
export const saveCases = async ({ file }: OpenedCases, cases: CaseFile | null): Promise<void> =>
  void (await replaceOrGive(
    file,
    cases && jsonText(cases),
    (now) => new Refusal({ code: now === null ? 'roster-gone' : 'cases-changed', path: file.path }),
  ));

/** Writes entries that were appended, or says why they were not; the exit code. */
export async function saveAppended(
  opened: OpenedCases,
  entries: readonly CaseEntry[],
  { file: cases, diagnostics, refused }: AppendedCases,
): Promise<number> {
  const { terminal, name, file } = opened;
  if (!cases) return refuseCases(diagnostics, terminal, name, entries.length > 1 ? refused! + 1 : undefined);
  await saveCases(opened, cases);
  const first = opened.cases.entries.length + 1;
  terminal.print(terminal.words.cases.written(shownPath(file.path, terminal), first, cases.entries.length));
  sayWritten(opened, diagnostics, first, cases);
  return 0;
}

/** Says that the last entries of the file are just these: the call was given before, and its end was not seen. */
export async function sayStanding(opened: OpenedCases, count: number): Promise<number> {
  const { terminal, file, cases } = opened;
  await saveCases(opened, null);
  const first = cases.entries.length - count + 1;
  terminal.print(terminal.words.cases.standing(shownPath(file.path, terminal), first, cases.entries.length));
  sayWritten(opened, [], first, cases, { standing: true });
  return 0;
}

function sayWritten(
  { terminal, name, file }: OpenedCases,
  diagnostics: readonly CaseDiagnostic[],
  first: number,
  cases: CaseFile,
  more: object = {},
): void {
  const said = worded(diagnostics, terminal.language, name);
  sayDiagnostics(said, terminal);
  terminal.json({
    status: 'done',
    ...more,
    diagnostics: said,
    ...changedJson(file, 'cases', cases),
    entries: cases.entries.slice(first - 1).map((entry, index) => ({ number: first + index, ...entry })),
  });
}
