import { basename, dirname } from 'node:path';
import {
  parseDocument,
  type PublicFacts,
  publicFacts,
  type PublicRoster,
  publicRoster,
  recount,
  reportModel,
  type Roster,
  tableOfMonth,
  wordHolder,
} from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeReport, writeXlsx } from '@lunzhi/formats';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { refuseDocument, type Remark, sayDiagnostics, worded } from '../io/diagnostics.ts';
import { findLeader } from '../io/find-leader.ts';
import { findMonth } from '../io/find-month.ts';
import { jsonText } from '../io/json-text.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { substituteLine } from '../io/place-words.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { readRosterTable } from '../io/read-table.ts';
import { tableKind } from '../io/table-kind.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireWritable, writeFiles } from '../io/write-files.ts';
import { hintLine } from '../words/shell-word.ts';
import { readLp } from './export-lp.ts';
import { oddRemark } from './row-remarks.ts';

type Format = NonNullable<Call<'export'>['options']['as']>;

/** Commands that are said for places that lack somebody. */
const MOST_COMMANDS = 5;

/** `lunzhi export`: one format of a roster, or a document as a linear model, to a file or to standard output. */
export async function runExport(call: Call<'export'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const { as, leader, level, month, out } = call.options;
  if (as === undefined) throw new Refusal({ code: 'missing-option', option: '--as', command: 'export' });
  if (level !== undefined && as !== 'lp') throw new Refusal({ code: 'level-only-in-lp' });
  if (as === 'lp' && call.options.document !== undefined)
    throw new Refusal({ code: 'document-for-tables', path });
  if ((as === 'report' || as === 'lp') && leader !== undefined)
    throw new Refusal({ code: 'leader-only-in-tables' });
  if ((as === 'report' || as === 'lp') && month !== undefined)
    throw new Refusal({ code: 'month-only-in-tables' });
  if (out === undefined) {
    if (terminal.isJson) throw new Refusal({ code: 'needs-out', because: 'json' });
    if (as === 'xlsx' && terminal.outside.output.isTTY)
      throw new Refusal({ code: 'needs-out', because: 'terminal' });
  } else requireWritable(dirname(out), [basename(out)]);
  const constraints = await readConstraints(call.options.constraints);
  const made =
    as === 'lp'
      ? readLp(path, level ?? 'fairness', constraints, terminal)
      : await rosterContent(call, as, constraints, terminal);
  if (typeof made === 'number') return made;
  const { text: content, diagnostics } = made;
  if (out === undefined) terminal.write(content);
  else {
    writeFiles([{ directory: dirname(out), files: [{ name: basename(out), content }] }]);
    terminal.print(terminal.words.export.written(out));
    terminal.json({ status: 'done', diagnostics, file: out });
  }
  sayDiagnostics(diagnostics, terminal);
  return 0;
}

/** A roster in one of its formats; the exit code when its document has errors. */
async function rosterContent(
  call: Call<'export'>,
  as: Exclude<Format, 'lp'>,
  constraints: OwnConstraints,
  terminal: Terminal,
): Promise<{ text: string | Uint8Array; diagnostics: readonly Remark[] } | number> {
  const path = call.arguments[0]!;
  const read = await readAny(path, as, call.options.document, constraints, terminal);
  if (typeof read === 'number') return read;
  const { roster, diagnostics } = read;
  if (as === 'report') {
    const counted = ask(path, () => recount(roster, { constraints }));
    const said = worded(counted.diagnostics, terminal);
    return { text: writeReport(reportModel(counted)), diagnostics: [...diagnostics, ...said] };
  }
  const facts = ask(path, () => publicFacts(roster, { constraints, language: terminal.language }));
  requirePublishable(call, facts, terminal);
  const said = worded(facts.diagnostics, terminal);
  const text = await table(facts.roster, as, call.options, constraints);
  return { text, diagnostics: [...diagnostics, ...said] };
}

/** A roster file, or a table with the document it belongs to; the exit code when that document has errors. */
async function readAny(
  path: string,
  as: Format,
  documentPath: string | undefined,
  constraints: OwnConstraints,
  terminal: Terminal,
): Promise<{ roster: Roster; diagnostics: readonly Remark[] } | number> {
  if (tableKind(path) === null) {
    if (documentPath !== undefined) throw new Refusal({ code: 'document-for-tables', path });
    return { roster: readRoster(path, terminal, constraints), diagnostics: [] };
  }
  if (documentPath === undefined) throw new Refusal({ code: 'table-needs-document', path });
  const { document, diagnostics } = parseDocument(readText(documentPath, documentLimit, terminal.outside), {
    constraints,
  });
  if (!document) return refuseDocument(diagnostics, terminal);
  const read = await readRosterTable(path, document, constraints, terminal.outside);
  const { roster, leftOut, unclear, odd } = read;
  if (leftOut.length > 0) {
    const rows = new Set(leftOut.map(({ line }) => line)).size;
    throw new Refusal({ code: 'rows-left-out', path, rows }, 1);
  }
  if (unclear.length > 0 && as !== 'report')
    throw new Refusal({ code: 'another-may-serve', path, cells: unclear }, 1);
  return { roster, diagnostics: [...unclear, ...odd].map((row) => oddRemark(row, terminal)) };
}

async function table(
  roster: Roster,
  as: Exclude<Format, 'report' | 'lp'>,
  { leader, month }: Call<'export'>['options'],
  constraints: OwnConstraints,
): Promise<string | Uint8Array> {
  const whole = publicRoster(roster, undefined, { constraints });
  const only = (rows: PublicRoster): PublicRoster =>
    month === undefined ? rows : tableOfMonth(rows, findMonth(whole, month));
  const chosen = leader === undefined ? null : findLeader(roster.document, leader);
  // a leader's calendar keeps the identifiers of the whole one, so that a calendar program knows its events again
  if (as === 'ics') return writeIcs(only(whole), chosen ? { name: chosen.name } : {});
  const rows = only(chosen ? tableOf(roster, chosen, constraints) : whole);
  switch (as) {
    case 'csv':
      return writeCsv(rows);
    case 'xlsx':
      return writeXlsx(rows);
    case 'notice':
      return writeNotice(rows);
    case 'json':
      return jsonText(rows);
  }
}

/** @throws Refusal when a count from scratch does not find the roster fit for the public */
function requirePublishable(
  { arguments: [path], options: { document, constraints } }: Call<'export'>,
  { roster, changedDates, empty, unable, first, isPublishable }: PublicFacts,
  { language }: Terminal,
): void {
  if (isPublishable) return;
  if (changedDates.length > 0) {
    const isDraft = roster.ledger.length === 0;
    throw new Refusal({ code: 'days-have-changed', path: path!, dates: changedDates, isDraft }, 1);
  }
  const { hard, coverage } = roster.score;
  const seeing = hintLine(['check', ...(document === undefined ? [] : [document]), path!], constraints);
  const shifts = [...unable.map(({ shift }) => shift), ...empty];
  // a table has no ledger in which a stand-in could be written down
  const finding =
    document === undefined ? shifts.map((shift) => substituteLine(path!, roster, shift, constraints)) : [];
  throw new Refusal(
    {
      code: 'not-for-the-public',
      hard,
      coverage,
      first: first && `“${first.title}”${language === 'en' ? ': ' : '：'}${first.sentence}`,
      commands: hard + coverage > 0 ? [seeing] : finding.slice(0, MOST_COMMANDS),
      unable: unable.map((holder) => wordHolder(holder, language)),
    },
    1,
  );
}

/** The public table of one leader's duties, named in its titles. */
function tableOf(
  roster: Roster,
  { id, name }: { readonly id: string; readonly name: string },
  constraints: OwnConstraints,
): PublicRoster {
  const rows = publicRoster(roster, id, { constraints });
  const titled = (title: string): string =>
    rows.language === 'en' ? `${title} (${name})` : `${title}（${name}）`;
  return { ...rows, title: titled(rows.title), tableTitle: titled(rows.tableTitle) };
}
