import type {
  CalendarDay,
  CertificateProblem,
  DayKind,
  Level,
  RowProblem,
  Score,
  ScoreBound,
  SolveProgress,
  Status,
} from '@lunzhi/core';
import type { CommandName } from '../call/command-specs.ts';
import type { Reached } from '../io/progress.ts';
import type { OddRow } from '../io/read-table.ts';
import type { CallProblem } from '../call/problem.ts';
import type { ExplainWords } from './explain-words.ts';

/** The sentences of the terminal in one language. Rules, diagnostics and files are worded by the core. */
export interface Words {
  help(command: CommandName | null): readonly string[];
  callProblem(problem: CallProblem): string;
  programError(name: string, message: string): readonly string[];
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly colon: string;
  readonly moreDiagnostics: (severity: string, count: number) => string;
  /** How many problems there are in all; a count of 0 is left out. */
  readonly tally: (counts: Readonly<Record<'error' | 'warning' | 'note', number>>) => string;
  /** Many remarks of one code and one list of the document, and the sentence of the first. */
  alike(code: string, list: string, count: number, first: string): string;
  /** After the sentence on a constraint of one's own that is not known. */
  readonly giveConstraints: string;
  readonly comma: string;
  readonly listMark: string;
  level(level: Level): string;
  stage(stage: SolveProgress['stage']): string;
  /** Beside the progress bar: what the best roster so far has reached. */
  reached(reached: Reached): string;
  /** Raw figures, for those who ask for them. */
  costs(score: Score): string;
  limits(bound: ScoreBound): string;
  readonly plan: PlanWords;
  readonly check: CheckWords;
  readonly calendar: CalendarWords;
  readonly explain: ExplainWords;
  readonly certificate: CertificateWords;
  readonly export: { written(path: string): string };
}

export interface PlanWords {
  readonly stopping: string;
  /** Before the report's sentence: it is done, or it failed. */
  readonly done: string;
  readonly failed: string;
  moreBroken(count: number, isWritten: boolean): string;
  /** Above the conflicts. */
  readonly why: string;
  /** Below the conflicts: how many changes that were tried are not said. */
  moreRemedies(count: number, isWritten: boolean): string;
  figures(shifts: number, leaders: number, status: Status): string;
  /** What an exact backend has proven to be as good as can be, and what not. */
  exact(backend: string, proven: readonly string[], left: readonly string[]): string;
  readonly stopped: string;
  timeIsUp(seconds: number): string;
  /** Years whose notice is not published yet. */
  provisional(years: readonly string[]): string;
  /** Nothing was planned, so a directory is as it was. */
  untouched(directory: string, holdsFiles: boolean): string;
  written(directory: string, names: readonly string[]): string;
  superseded(names: Readonly<Record<string, string>>): string;
  readonly notPublishable: string;
  readonly nothingWritten: string;
}

export interface CheckWords {
  readonly stopping: string;
  /** The search for conflicts ended early. */
  readonly stopped: string;
  timeIsUp(seconds: number): string;
  /** `isSummed`: the warnings are drawn together, and `--all` says each. */
  documentRight(leaders: number, shifts: number, warnings: number, isSummed: boolean): string;
  /** Above the places that the document does not ask for, and before everything else. */
  strays(places: number): string;
  /** Why it cannot be published, above the commands that find somebody. @param unable sentences on those who cannot serve */
  standIns(unable: readonly string[]): string;
  /** Above the rows that were left out, and before everything else. */
  leftOut(rows: number): string;
  /** Above the rows that leave open who serves. */
  unclear(rows: number): string;
  row(problem: RowProblem): string;
  oddRow(row: Exclude<OddRow, { code: 'table' }>): string;
  /** Heads of lists. */
  broken(count: number): string;
  given(count: number): string;
  changed(count: number): string;
  /** Leaders who serve a whole duty more or less than is fair. */
  uneven(count: number): string;
  clear(count: number): string;
  moreClear(count: number): string;
  slight(title: string, count: number): string;
  moreSlight(count: number): string;
}

export interface CalendarWords {
  readonly heads: readonly string[];
  weekday(weekday: number): string;
  kind(kind: DayKind): string;
  readonly marks: { readonly rest: string; readonly makeUp: string; readonly protected: string };
  reason(reason: CalendarDay['why']): string;
  readonly provisional: string;
  dutyDays(days: number, places: number, byKind: Readonly<Record<DayKind, number>>): string;
  /** `unknown`: before the year `since` with which the data begin. */
  year(
    year: number,
    byKind: Readonly<Record<DayKind, number>>,
    notice: 'published' | 'awaited' | 'unknown',
    since: number,
  ): string;
  openDecember(year: number, from: string, to: string): string;
}

export interface CertificateWords {
  readonly proven: string;
  /** Of places that no plan may change: sentences on those who cannot serve, and how many are empty. */
  unable(sentences: readonly string[], empty: number): string;
  readonly notProven: string;
  problem(problem: CertificateProblem): string;
  /**
   * The plan itself was proven.
   *
   * @param revision entries until then; 0 is the first plan
   * @param since entries after it
   */
  provenAt(revision: number, since: number): string;
  figures(bound: string | null, fairness: number): string;
}
