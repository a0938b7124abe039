import type {
  CalendarDay,
  CertificateProblem,
  DayKind,
  DayReason,
  Level,
  RowProblem,
  RuleAnalysis,
  Score,
  Status,
} from '@lunzhi/core';
import type { CommandName } from '../call/command-specs.ts';
import type { CalendarChange } from '../io/calendar-changes.ts';
import type { CallProblem } from '../call/problem.ts';

/** The sentences of the terminal in one language. Rules, diagnostics and files are worded by the core. */
export interface Words {
  help(command: CommandName | null): readonly string[];
  callProblem(problem: CallProblem): string;
  programError(name: string, message: string): readonly string[];
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly colon: string;
  readonly moreDiagnostics: (severity: string, count: number) => string;
  readonly comma: string;
  readonly listMark: string;
  level(level: Level): string;
  stage(stage: 'bound' | 'search'): string;
  /** Score and bound beside the progress bar. */
  scoreSoFar(score: Score | null, fairnessBound: number | null): string;
  readonly plan: PlanWords;
  readonly check: CheckWords;
  readonly calendar: CalendarWords;
  readonly explain: ExplainWords;
  readonly certificate: CertificateWords;
  readonly export: { written(path: string): string };
}

export interface PlanWords {
  readonly stopping: string;
  status(status: Status, proven: { readonly fairness: boolean; readonly quality: boolean }): string;
  figures(shifts: number, leaders: number, score: Score): string;
  incomplete(hard: number, empty: number): string;
  readonly stoppedEarly: string;
  readonly provisional: string;
  written(directory: string, names: readonly string[]): string;
  superseded(names: Readonly<Record<string, string>>): string;
  readonly notPublishable: string;
  readonly nothingWritten: string;
}

export interface CheckWords {
  documentRight(leaders: number, shifts: number, warnings: number): string;
  readonly documentDiffers: string;
  calendarDiffers(change: CalendarChange): string;
  row(problem: RowProblem): string;
  verdict(hard: number, coverage: number): string;
  score(score: Score): string;
  rule(rule: Pick<RuleAnalysis, 'id' | 'title' | 'level' | 'cost'>, violations: number): string;
  readonly given: string;
  readonly noViolations: string;
}

export interface CalendarWords {
  readonly heads: readonly string[];
  weekday(weekday: number): string;
  kind(kind: DayKind): string;
  readonly marks: { readonly rest: string; readonly makeUp: string; readonly protected: string };
  reason(reason: CalendarDay['why']): string;
  readonly provisional: string;
  dutyDays(days: number, places: number, byKind: Readonly<Record<DayKind, number>>): string;
  year(year: number, byKind: Readonly<Record<DayKind, number>>, published: boolean): string;
  openDecember(year: number, from: string, to: string): string;
}

export interface ExplainWords {
  about(kind: DayKind, holidays: readonly string[], periods: readonly string[]): string;
  readonly onDuty: string;
  readonly nobody: string;
  group(kind: 'free' | 'costly' | 'blocked', count: number): string;
  reason(reason: DayReason): string;
  /** A change of one level of the score. */
  change(level: Level, difference: number): string;
  readonly noChange: string;
  /** Rules by the short form of their titles, each once. */
  titles(titles: readonly string[]): string;
}

export interface CertificateWords {
  proven(bound: string): string;
  readonly notProven: string;
  problem(
    problem: CertificateProblem,
    facts: { readonly bound: string | null; readonly fairness: number },
  ): string;
}
