import type { RosterDocument, TableRow } from '@lunzhi/core';
import {
  decodeCsv,
  importLeaders,
  isDoubt,
  readCsv,
  readLeadersCsv,
  readLeadersXlsx,
  readXlsx,
  wordLeadersDoubt,
  wordTableProblem,
} from '@lunzhi/formats';
import type { ElementLanguage } from '../src/words.ts';
import type { ChosenFile } from './files.ts';
import { DeskError, text } from './texts.ts';

export type ImportedTable =
  /** Who serves when. */
  | {
      readonly kind: 'duties';
      readonly rows: readonly TableRow[];
      readonly problems: readonly string[];
      /** How many of the problems are rows that were left out. */
      readonly leftOut: number;
    }
  /** Who there is; the document has them. */
  | {
      readonly kind: 'leaders';
      readonly document: RosterDocument;
      readonly count: number;
      readonly doubts: readonly string[];
    };

/**
 * Reads a table into a document: a duty table when it has dates and leaders, else a table of leaders.
 *
 * @throws DeskError when it is neither
 */
export async function readTableFile(
  { bytes, name }: ChosenFile,
  document: RosterDocument,
  language: ElementLanguage,
): Promise<ImportedTable> {
  const isWorkbook = /\.xlsx$/i.test(name);
  const { period } = document;
  const duties = isWorkbook ? await readXlsx(bytes, { period }) : readCsv(decodeCsv(bytes), { period });
  const problems = duties.problems.map((problem) => wordTableProblem(problem, language));
  if (duties.rows.length > 0) {
    const { rows } = duties;
    return { kind: 'duties', rows, problems, leftOut: duties.problems.filter((own) => !isDoubt(own)).length };
  }
  const table = isWorkbook ? await readLeadersXlsx(bytes) : readLeadersCsv(decodeCsv(bytes));
  const { leaders, townships, sectors, projects, doubts } = importLeaders(table, {
    level: document.jurisdiction.level,
    ...yearOf(document),
    period: document.period,
    leaders: document.leaders ?? [],
    townships: document.townships ?? [],
    sectors: (document.sectors ?? []) as never,
    projects: document.projects ?? [],
  });
  const word = (own: typeof doubts): string[] => own.map((doubt) => wordLeadersDoubt(doubt, language));
  const errors = doubts.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new DeskError(
      text(
        `“${name}”读不出值班安排，也读不出领导名单，没有导入；原来的还在。`,
        `"${name}" is neither a duty table nor a table of leaders and was not imported; everything is as it was.`,
      ),
      [...new Set([...problems, ...word(errors)])],
    );
  const next = { ...document, leaders, townships, sectors, projects } as RosterDocument;
  return { kind: 'leaders', document: next, count: table.leaders.length, doubts: word(doubts) };
}

/** The year of dates that name none, where the period lies in one. */
function yearOf({ period: { from, to } }: RosterDocument): { year?: number } {
  return from.slice(0, 4) === to.slice(0, 4) ? { year: Number(from.slice(0, 4)) } : {};
}
