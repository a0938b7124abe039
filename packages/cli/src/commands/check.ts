import {
  buildCalendar,
  type CheckedRoster,
  score as scoreRoster,
  parseDocument,
  type Roster,
  type RosterDocument,
  type RowProblem,
} from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { type CalendarChange, calendarChanges } from '../io/calendar-changes.ts';
import { refuseDocument, sayDiagnostics, worded, type WordedDiagnostic } from '../io/diagnostics.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { readRosterTable, tableKind } from '../io/read-table.ts';
import { sameJson } from '../io/same-json.ts';
import type { Terminal } from '../io/terminal.ts';

/** What `check` has to say beside a roster's score. */
interface Remark {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly pointer: string;
  readonly sentence: string;
}

/** `lunzhi check`: validates a document; with a roster, scores that from scratch and lists every violation. */
export async function runCheck(call: Call<'check'>, terminal: Terminal): Promise<number> {
  const [documentPath, rosterPath] = call.arguments as [string, string?];
  const constraints = await readConstraints(call.options.constraints);
  const { document, diagnostics } = parseDocument(readText(documentPath, documentLimit), { constraints });
  if (!document) return refuseDocument(diagnostics, terminal);
  const said = worded(diagnostics, terminal);
  if (rosterPath === undefined) return tellDocument(document, said, terminal);
  const { roster, remarks } = await readAny(rosterPath, document, constraints, terminal);
  const checked = ask(rosterPath, () => scoreRoster(roster, { language: terminal.language, constraints }));
  const { hard, coverage } = checked.analysis.score;
  const isKept = hard === 0 && coverage === 0 && remarks.every(({ severity }) => severity !== 'error');
  tellRoster(checked, terminal);
  const { severity, colon } = terminal.words;
  terminal.say(...remarks.map((remark) => `${severity[remark.severity]}${colon}${remark.sentence}`));
  sayDiagnostics(said, terminal);
  terminal.json({
    status: isKept ? 'kept' : 'broken',
    diagnostics: [...said, ...remarks],
    score: checked.analysis.score,
    given: checked.analysis.given,
    rules: checked.analysis.rules,
    spread: checked.spread,
    leaders: checked.leaders,
    service: checked.service,
  });
  return isKept ? 0 : 1;
}

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
): Promise<{ roster: Roster; remarks: Remark[] }> {
  const { check: words } = terminal.words;
  if (tableKind(path) !== null) {
    const { roster, problems } = await readRosterTable(path, document, constraints);
    return { roster, remarks: problems.map((problem) => rowRemark(problem, terminal)) };
  }
  if (!/\.json$/i.test(path)) throw new Refusal({ code: 'unknown-table-kind', path });
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
  return { roster, remarks: [...differs, ...changed] };
}

const rowRemark = (problem: RowProblem, { words }: Terminal): Remark => ({
  ...problem,
  severity: 'error',
  pointer: '',
  sentence: words.check.row(problem),
});

function tellRoster({ analysis }: CheckedRoster, terminal: Terminal): void {
  const { check: words } = terminal.words;
  const { score, rules } = analysis;
  terminal.print(words.verdict(score.hard, score.coverage), words.score(score));
  const broken = rules.filter(({ violations }) => violations.length > 0);
  if (broken.length === 0) terminal.print(words.noViolations);
  for (const rule of broken) {
    const { violations } = rule;
    terminal.print('', words.rule(rule, violations.length));
    terminal.print(...violations.map(({ given, sentence }) => `  ${given ? words.given : ''}${sentence}`));
  }
}
