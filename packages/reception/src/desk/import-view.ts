import { importCases, type CaseTable, type ImportedCases } from '../import/import-cases.ts';
import { reveal } from '../cases/private.ts';
import { importWords, wordImportDoubt } from '../locale/import.ts';
import type { DeskContext } from './context.ts';
import type { ImportPreview } from './form-view.ts';
import type { DeskState } from './state.ts';
import { deskWordsIn } from './words.ts';

/** A table of cases as the desk understands it. */
export const readImport = (table: CaseTable, state: DeskState, context: DeskContext): ImportedCases =>
  importCases(table, {
    document: context.roster.document,
    cases: state.cases.cases,
    settings: context.settings,
    today: context.today,
  });

/** The same of the first sheet that has a header, in words: what was understood, and what is doubted. Nothing is taken. */
export function importPreview(
  tables: readonly CaseTable[],
  state: DeskState,
  context: DeskContext,
): ImportPreview {
  const { language } = context;
  const words = importWords(language);
  const all = (tables.length > 0 ? tables : [{ rows: [] }]).map((table) => readImport(table, state, context));
  const at = Math.max(
    0,
    all.findIndex(({ columns }) => columns.length > 0),
  );
  const { columns, rows, counts, doubts } = all[at]!;
  const textOf = (about: Parameters<typeof reveal>[0] | null): string =>
    about === null ? deskWordsIn(language).erased : String(reveal(about));
  return {
    sheet: at,
    counts: words.counts(counts),
    taken: counts.new,
    columns: columns.map(({ column, head, state: how, field, because }) => ({
      column,
      head,
      state: how,
      words: field === undefined ? words.leftOut[because ?? 'unknown'] : words.fields[field],
    })),
    rows: rows.flatMap((row) => {
      if (row.kind === 'passed-over' || row.kind === 'continued') return [];
      const why =
        row.kind === 'refused'
          ? words.refusals[row.because]
          : row.kind === 'likely-duplicate'
            ? words.likely(row.of[0]!)
            : '';
      return [
        {
          line: row.line,
          kind: row.kind,
          words: words.kinds[row.kind],
          case: 'case' in row ? row.case : null,
          title: 'facts' in row ? textOf(row.facts.about) : '',
          why,
        },
      ];
    }),
    doubts: doubts.map((own) => ({
      severity: own.severity,
      cell: 'cell' in own ? own.cell : '',
      sentence: wordImportDoubt(own, language),
    })),
  };
}
