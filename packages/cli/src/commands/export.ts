import { basename, dirname } from 'node:path';
import {
  type Language,
  type PublicFacts,
  type PublicRoster,
  recount,
  reportModel,
  type Roster,
} from '@lunzhi/core';
import { wordHolder } from '@lunzhi/core/words';
import {
  publicFacts,
  tableForPublic,
  tableFromMonth,
  tableOfMonth,
  tableOfWeek,
} from '@lunzhi/core/internal';
import {
  type ColumnKey,
  rosterColumns,
  rosterPaper,
  wordColumn,
  writeCsv,
  writeNotice,
  writePage,
  writePapers,
  writeReport,
  writeXlsx,
} from '@lunzhi/formats';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { findLeader } from '../input/find-leader.ts';
import { substituteLine } from '../input/find-place.ts';
import { monthIn } from '../input/given-month.ts';
import { nearest } from '../input/nearest.ts';
import { type CustomConstraints, readConstraints } from '../input/read-constraints.ts';
import { tableKind } from '../input/read-file.ts';
import { orRefuse, readDocument, readRoster } from '../input/read-roster.ts';
import { oddRemark, readRosterTable } from '../input/read-table.ts';
import { Refusal } from '../input/refusal.ts';
import { type Remark, sayDiagnostics, worded } from '../output/diagnostics.ts';
import { calendarOf, type Made, remindersAfter } from '../output/given-out.ts';
import { jsonText } from '../output/json.ts';
import { linearModel } from '../output/linear-model.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable, writeFileAt } from '../output/write-files.ts';
import type { exportUsage } from '../usage/export.ts';
import { commandLine } from '../words/command-line.ts';

type ExportCall = CallOf<typeof exportUsage>;

type Format = ExportCall['options']['as'];

const languages = ['zh-CN', 'en'] as const;

/** Commands that are said for places that lack somebody. */
const MAX_COMMANDS = 5;

/** `lunzhi export`: one format of a roster, or a document as a linear model, to a file or to standard output. */
export async function run(call: ExportCall, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const { as, level, out } = call.options;
  requireOptions(call);
  if (out === undefined) {
    if (terminal.isJson) throw new Refusal({ code: 'needs-out', because: 'json' });
    if ((as === 'xlsx' || as === 'docx') && terminal.system.output.isTTY)
      throw new Refusal({ code: 'needs-out', because: 'terminal' });
  } else requireWritable(dirname(out), [basename(out)]);
  const constraints = await readConstraints(call.options.constraints);
  const { content, diagnostics } =
    as === 'lp'
      ? linearModel(path, level ?? 'fairness', constraints, terminal)
      : await rosterIn(call, as, constraints, terminal);
  if (out === undefined) terminal.write(content);
  else {
    writeFileAt(out, content);
    terminal.print(terminal.words.export.written(out));
    terminal.json({ status: 'done', diagnostics, file: out });
  }
  sayDiagnostics(diagnostics, terminal);
  return 0;
}

/** @throws Refusal for options that do not go together */
function requireOptions({ arguments: [path], options }: ExportCall): void {
  const { as, level, document, leader, month, week } = options;
  const isPaper = as === 'docx' || as === 'print';
  const isTable = as !== 'report' && as !== 'lp';
  if (level !== undefined && as !== 'lp') throw new Refusal({ code: 'level-only-in-lp' });
  if (as === 'lp' && document !== undefined) throw new Refusal({ code: 'document-for-tables', path: path! });
  if (!isTable && leader !== undefined) throw new Refusal({ code: 'leader-only-in-tables' });
  if (!isTable && (month ?? week) !== undefined) throw new Refusal({ code: 'month-only-in-tables' });
  for (const option of ['columns', 'content', 'dated', 'paper'] as const)
    if (!isPaper && options[option] !== undefined)
      throw new Refusal({ code: 'only-on-paper', option: `--${option}` });
  if (as !== 'page' && as !== 'text' && options.today !== undefined)
    throw new Refusal({ code: 'today-not-used', as });
  if (as === 'text' && (leader ?? month ?? week) !== undefined)
    throw new Refusal({ code: 'text-of-one-day' });
}

/** A roster in one of its formats. */
async function rosterIn(
  call: ExportCall,
  as: Exclude<Format, 'lp'>,
  constraints: CustomConstraints,
  terminal: Terminal,
): Promise<Made> {
  const path = call.arguments[0]!;
  const { roster, diagnostics } = await readAny(call, constraints, terminal);
  if (as === 'report') {
    const counted = orRefuse(path, () => recount(roster, { constraints }));
    const said = worded(counted.diagnostics, terminal);
    return { content: writeReport(reportModel(counted)), diagnostics: [...diagnostics, ...said] };
  }
  const facts = orRefuse(path, () => publicFacts(roster, { constraints, language: terminal.language }));
  requirePublishable(call, facts, terminal);
  const said = worded(facts.diagnostics, terminal);
  const { period } = facts.roster.document;
  const given = call.options.today;
  const day = given === undefined ? today(terminal.system) : givenDate('--today', given, period);
  const content = await tableAs(as, facts.roster, call.options, day, terminal.language);
  return { content, diagnostics: [...diagnostics, ...said] };
}

/** A roster file, or a table with the document it belongs to. */
async function readAny(
  { arguments: [path = ''], options: { as, document } }: ExportCall,
  constraints: CustomConstraints,
  terminal: Terminal,
): Promise<{ roster: Roster; diagnostics: readonly Remark[] }> {
  if (tableKind(path) === null) {
    if (document !== undefined) throw new Refusal({ code: 'document-for-tables', path });
    return { roster: readRoster(path, terminal, constraints), diagnostics: [] };
  }
  if (document === undefined) throw new Refusal({ code: 'table-needs-document', path });
  const known = readDocument(document, terminal, constraints).document;
  const read = await readRosterTable(path, known, constraints, terminal.system);
  const { roster, leftOut, unclear, odd } = read;
  if (leftOut.length > 0) {
    const rows = new Set(leftOut.map(({ line }) => line)).size;
    throw new Refusal({ code: 'rows-left-out', path, rows }, 1);
  }
  if (unclear.length > 0 && as !== 'report')
    throw new Refusal({ code: 'another-may-serve', path, cells: unclear }, 1);
  return { roster, diagnostics: [...unclear, ...odd].map((row) => oddRemark(row, terminal)) };
}

/** @param roster one that may be made public */
async function tableAs(
  as: Exclude<Format, 'report' | 'lp'>,
  roster: Roster,
  options: ExportCall['options'],
  day: string,
  language: Language,
): Promise<string | Uint8Array> {
  const { leader, month, week } = options;
  const columns = options.columns === undefined ? undefined : columnsOf(options.columns, language);
  const withTownships = columns?.includes('townships') ?? false;
  const whole = tableForPublic(roster, undefined, withTownships);
  const monday = week === undefined ? undefined : givenWeek(whole, week);
  const partOf = (rows: PublicRoster): PublicRoster => {
    if (monday !== undefined) return tableOfWeek(rows, monday);
    return month === undefined ? rows : tableOfMonth(rows, findMonth(whole, month));
  };
  const chosen = leader === undefined ? null : findLeader(roster.document, leader);
  // a leader's calendar keeps the identifiers of the whole one, so that a calendar program knows its events again
  if (as === 'ics') return calendarOf(partOf(whole), roster, chosen?.id);
  if (as === 'text') return remindersAfter(roster, day);
  const rows = partOf(chosen ? tableOfLeader(roster, chosen, withTownships) : whole);
  switch (as) {
    case 'docx':
    case 'print': {
      const { jurisdiction, period } = roster.document;
      const paper = rosterPaper(rows, {
        columns,
        sheet: options.paper,
        content: options.content ?? (chosen ? 'table' : 'both'),
        date: options.dated === undefined ? undefined : givenDate('--dated', options.dated, period),
        level: jurisdiction.level,
      });
      return writePapers([paper], as === 'docx' ? 'docx' : 'html');
    }
    case 'csv':
      return writeCsv(rows);
    case 'xlsx':
      return writeXlsx(rows);
    case 'notice':
      return writeNotice(rows);
    case 'page':
      return writePage(month === undefined && week === undefined ? tableFromMonth(rows, day) : rows);
    case 'json':
      return jsonText(rows);
  }
}

/** The columns that are named, by their heads in either language or by what they are called in a program. */
function columnsOf(given: string, language: Language): ColumnKey[] {
  return given.split(/[,，、;；]/).map((name) => {
    const own = name.trim();
    const found = rosterColumns.find((column) =>
      [column, ...languages.map((each) => wordColumn(column, each))].includes(own),
    );
    if (found) return found;
    const heads = rosterColumns.map((column) => wordColumn(column, language));
    throw new Refusal({
      code: 'bad-choice',
      option: '--columns',
      given: own,
      allowed: heads,
      nearest: nearest(own, [...heads, ...rosterColumns]),
    });
  });
}

/** A day of the week that is meant. @throws Refusal where nobody serves in it */
function givenWeek(whole: PublicRoster, given: string): string {
  const date = givenDate('--week', given, whole.period);
  if (tableOfWeek(whole, date).rows.length === 0) throw new Refusal({ code: 'no-duty-in-week', date });
  return date;
}

/** The public table of one leader's duties, named in its titles. */
function tableOfLeader(
  roster: Roster,
  { id, name }: { id: string; name: string },
  withTownships: boolean,
): PublicRoster {
  const rows = tableForPublic(roster, id, withTownships);
  const titled = (title: string): string =>
    rows.language === 'en' ? `${title} (${name})` : `${title}（${name}）`;
  return { ...rows, title: titled(rows.title), tableTitle: titled(rows.tableTitle) };
}

/**
 * The month that a word of the command line means, as `2024-03`. One without its year is that of
 * the only year in which somebody serves in it.
 *
 * @throws Refusal that names the months in which somebody serves
 */
function findMonth({ rows }: PublicRoster, given: string): string {
  const months = [...new Set(rows.map(({ date }) => date.slice(0, 7)))].sort();
  const read = monthIn(given);
  const meant = months.filter(
    (month) =>
      Number(month.slice(5)) === read?.number && (read.year === undefined || month.startsWith(read.year)),
  );
  if (meant.length === 1) return meant[0]!;
  throw new Refusal({ code: 'no-such-month', given, months: meant.length > 1 ? meant : months });
}

/** @throws Refusal when a count from scratch does not find the roster fit for the public */
function requirePublishable(
  { arguments: [path = ''], options: { document, constraints } }: ExportCall,
  { roster, changedDates, empty, unable, first, isPublishable }: PublicFacts,
  { language, words }: Terminal,
): void {
  if (isPublishable) return;
  if (changedDates.length > 0) {
    const isDraft = roster.ledger.length === 0;
    throw new Refusal({ code: 'days-have-changed', path, dates: changedDates, isDraft }, 1);
  }
  const { hard, coverage } = roster.score;
  const seeing = commandLine('check', document === undefined ? [path] : [document, path], { constraints });
  const shifts = [...unable.map(({ shift }) => shift), ...empty].slice(0, MAX_COMMANDS);
  // a table has no ledger in which a stand-in could be written down
  const finding =
    document === undefined ? shifts.map((shift) => substituteLine(path, roster, shift, constraints)) : [];
  throw new Refusal(
    {
      code: 'not-for-the-public',
      hard,
      coverage,
      first: first && `“${first.title}”${words.colon}${first.sentence}`,
      commands: hard + coverage > 0 ? [seeing] : finding,
      unable: unable.map((holder) => wordHolder(holder, language)),
    },
    1,
  );
}
