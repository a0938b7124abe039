import {
  buildCalendar,
  type CheckedRoster,
  parseDocument,
  plan,
  type ReportModel,
  reportModel,
  type Roster,
  type RosterDocument,
  score as scoreRoster,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { type CalendarChange, calendarChanges } from '../io/calendar-changes.ts';
import {
  refuseDocument,
  type Remark,
  sayDiagnostics,
  worded,
  type WordedDiagnostic,
} from '../io/diagnostics.ts';
import { headlineText } from '../io/headline.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { type LeftOutRow, readRosterTable } from '../io/read-table.ts';
import { reportInput } from '../io/report-input.ts';
import { sameJson } from '../io/same-json.ts';
import { isOtherTable, tableKind } from '../io/table-kind.ts';
import type { Terminal } from '../io/terminal.ts';
import { tellFindings } from './tell-findings.ts';

/** A roster to be checked, and what is to be said of the file it stood in. */
interface ReadIn {
  readonly roster: Roster;
  /** Errors: rows that were left out. */
  readonly leftOut: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** `lunzhi check`: validates a document; with a roster, scores that from scratch and says what is wrong with it. */
export async function runCheck(call: Call<'check'>, terminal: Terminal): Promise<number> {
  const [documentPath, rosterPath] = call.arguments as [string, string?];
  const constraints = await readConstraints(call.options.constraints);
  const { document, diagnostics } = parseDocument(readText(documentPath, documentLimit), { constraints });
  if (!document) return refuseDocument(diagnostics, terminal);
  const said = worded(diagnostics, terminal);
  if (rosterPath === undefined) return tellDocument(document, said, terminal);
  const { roster, leftOut, warnings } = await readAny(rosterPath, document, constraints, terminal);
  const { all = false, verbose = false } = call.options;
  const checked = ask(rosterPath, () => scoreRoster(roster, { language: terminal.language, constraints }));
  const { score } = checked.analysis;
  const isKept = score.hard === 0 && score.coverage === 0 && leftOut.length === 0;
  const model = modelOf(rosterPath, roster, checked, constraints);
  if (leftOut.length > 0) {
    terminal.print(terminal.words.check.leftOut(new Set(leftOut.map(lineOf)).size));
    terminal.print(...leftOut.map(({ sentence }) => `  ${sentence}`), '');
  }
  terminal.print(headlineText(model));
  tellFindings(model, checked.analysis, all, terminal);
  if (verbose) terminal.print('', terminal.words.costs(score), terminal.words.limits(roster.bound));
  sayDiagnostics([...said, ...warnings], terminal);
  terminal.json({
    status: isKept ? 'kept' : 'broken',
    diagnostics: [...said, ...leftOut, ...warnings],
    headline: headlineText(model),
    score,
    given: checked.analysis.given,
    rules: checked.analysis.rules,
    spread: checked.spread,
    leaders: checked.leaders,
    service: checked.service,
  });
  return isKept ? 0 : 1;
}

/** Whether it could be planned at all is another question than how it stands. */
const modelOf = (
  path: string,
  roster: Roster,
  checked: CheckedRoster,
  constraints: OwnConstraints,
): ReportModel => reportModel({ ...reportInput(path, roster, checked, constraints), status: 'feasible' });

const lineOf = (remark: Remark): unknown => ('line' in remark ? remark.line : remark);

function tellDocument(
  document: RosterDocument,
  diagnostics: readonly WordedDiagnostic[],
  terminal: Terminal,
): number {
  const { dutyDays } = buildCalendar(document).calendar!;
  const shifts = dutyDays.reduce((sum, { places }) => places.reduce((of, { heads }) => of + heads, sum), 0);
  const leaders = document.leaders.length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  terminal.print(terminal.words.check.documentRight(leaders, shifts, warnings));
  sayDiagnostics(diagnostics, terminal);
  terminal.json({ status: 'done', diagnostics, leaders, dutyDays: dutyDays.length, shifts });
  return 0;
}

async function readAny(
  path: string,
  document: RosterDocument,
  constraints: OwnConstraints,
  terminal: Terminal,
): Promise<ReadIn> {
  const { check: words } = terminal.words;
  if (tableKind(path) !== null) {
    const { roster, leftOut, odd } = await readRosterTable(path, document, constraints);
    return {
      roster: await withLimit(roster, document, constraints),
      leftOut: leftOut.map((row) => leftOutRemark(row, terminal)),
      warnings: odd.map((row) => ({
        severity: 'warning',
        pointer: '',
        ...row,
        sentence: words.oddRow(row),
      })),
    };
  }
  if (!/\.json$/i.test(path))
    throw new Refusal({ code: 'unknown-table-kind', path, isTable: isOtherTable(path) });
  const roster = readRoster(path, terminal, constraints);
  const warning = { severity: 'warning', pointer: '' } as const;
  const differs = sameJson(document, roster.document)
    ? []
    : [{ code: 'document-differs', ...warning, sentence: words.documentDiffers }];
  const changed = calendarChanges(roster).map((change: CalendarChange) => ({
    code: 'calendar-differs',
    ...warning,
    ...change,
    sentence: words.calendarDiffers(change),
  }));
  return { roster, leftOut: [], warnings: [...differs, ...changed] };
}

/** A table with the limit of fairness of its document, so that it too can be said to be as fair as can be. */
async function withLimit(
  roster: Roster,
  document: RosterDocument,
  constraints: OwnConstraints,
): Promise<Roster> {
  if (roster.score.hard > 0 || roster.score.coverage > 0) return roster;
  const planned = await plan(document, { moves: 0, constraints });
  if (planned.status === 'refused') return roster;
  const { bound, certificate } = planned.roster;
  return { ...roster, bound, certificate };
}

function leftOutRemark(row: LeftOutRow, { words, language }: Terminal): Remark {
  const error = { severity: 'error', pointer: '' } as const;
  if (row.code !== 'table') return { ...row, ...error, sentence: words.check.row(row) };
  const { text, ...facts } = row;
  return { ...facts, ...error, sentence: text[language] };
}
