import {
  buildCalendar,
  parseDocument,
  type RecountedRoster,
  recount,
  type ReportModel,
  reportModel,
  type Roster,
  type RosterDocument,
  word,
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
import { collapse } from '../io/collapse.ts';
import { headlineText } from '../io/headline.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { readRosterTable } from '../io/read-table.ts';
import { sameJson } from '../io/same-json.ts';
import { isOtherTable, tableKind } from '../io/table-kind.ts';
import type { Terminal } from '../io/terminal.ts';
import { leftOutRemark, oddRemark } from './row-remarks.ts';
import { tellConflicts } from './tell-conflicts.ts';
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
  const { document, diagnostics } = parseDocument(readText(documentPath, documentLimit, terminal.outside), {
    constraints,
  });
  if (!document) return refuseDocument(diagnostics, terminal);
  const said = worded(diagnostics, terminal);
  const { all = false, verbose = false } = call.options;
  if (rosterPath === undefined) return tellDocument(document, said, all, terminal);
  const { roster, leftOut, warnings } = await readAny(rosterPath, document, constraints, terminal);
  const checked = ask(rosterPath, () => recount(roster, { language: terminal.language, constraints }));
  const { conflicts } = checked;
  const { score } = checked.analysis;
  const isKept = score.hard === 0 && score.coverage === 0 && leftOut.length === 0;
  const model = modelOf(checked);
  if (leftOut.length > 0) {
    terminal.print(terminal.words.check.leftOut(new Set(leftOut.map(lineOf)).size));
    terminal.print(...leftOut.map(({ sentence }) => `  ${sentence}`), '');
  }
  terminal.print(headlineText(model));
  tellFindings(model, checked.analysis, all, terminal);
  if (conflicts.length > 0) {
    terminal.print('');
    tellConflicts(conflicts, false, terminal);
  }
  if (verbose) terminal.print('', terminal.words.costs(score), terminal.words.limits(checked.roster.bound));
  sayDiagnostics([...said, ...warnings], terminal, { all });
  terminal.json({
    status: isKept ? 'kept' : 'broken',
    diagnostics: [...said, ...leftOut, ...warnings],
    headline: headlineText(model),
    score,
    bound: checked.roster.bound,
    proven: checked.proven,
    given: checked.analysis.given,
    rules: checked.analysis.rules,
    spread: checked.spread,
    leaders: checked.leaders,
    service: checked.service,
    ...(conflicts.length > 0 && {
      conflicts: conflicts.map((conflict) => ({ ...conflict, sentence: word(conflict, terminal.language) })),
    }),
  });
  return isKept ? 0 : 1;
}

/** Nobody has searched for a better one, so that nothing is said of a search that came to nothing. */
const modelOf = (checked: RecountedRoster): ReportModel =>
  reportModel(checked.status === 'unsolved' ? { ...checked, status: 'feasible' } : checked);

const lineOf = (remark: Remark): unknown => ('line' in remark ? remark.line : remark);

function tellDocument(
  document: RosterDocument,
  diagnostics: readonly WordedDiagnostic[],
  all: boolean,
  terminal: Terminal,
): number {
  const { dutyDays } = buildCalendar(document).calendar!;
  const shifts = dutyDays.reduce((sum, { places }) => places.reduce((of, { heads }) => of + heads, sum), 0);
  const leaders = document.leaders.length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const isSummed = !all && collapse(warnings, terminal.words).length < warnings.length;
  terminal.print(terminal.words.check.documentRight(leaders, shifts, warnings.length, isSummed));
  sayDiagnostics(diagnostics, terminal, { all });
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
    const { roster, leftOut, odd } = await readRosterTable(path, document, constraints, terminal.outside);
    return {
      roster,
      leftOut: leftOut.map((row) => leftOutRemark(row, terminal)),
      warnings: odd.map((row) => oddRemark(row, terminal)),
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
