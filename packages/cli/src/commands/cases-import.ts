import { decodeCsv, gridsOfCsv, gridsOfXlsx } from '@lunzhi/formats';
import {
  appendCaseEntries,
  type DuplicateAnswer,
  effectiveSettings,
  type ImportedCases,
  importCases,
  importWords,
  stateOf,
  takeImport,
  wordImportDoubt,
} from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { readBytes, rosterLimit, tableKind } from '../input/read-file.ts';
import { Refusal } from '../input/refusal.ts';
import { entryHead, type OpenedCases, saveAppended, saveCases, withCases } from '../ledger/opened-cases.ts';
import { type Remark, sayDiagnostics } from '../output/diagnostics.ts';
import { align, type Terminal } from '../output/terminal.ts';
import type { casesImportUsage } from '../usage/cases.ts';

type ImportCall = CallOf<typeof casesImportUsage>;

/** `lunzhi cases import`: a table of another system; what was understood, and with `--write` its cases registered. */
export const run = (call: ImportCall, terminal: Terminal): Promise<number> =>
  withCases(call, terminal, call.options.write === true, async (opened) => {
    const head = entryHead(call, opened);
    const imported = await read(call.arguments[1]!, opened, head.at.slice(0, 10));
    const doubts = imported.doubts.map((own): Remark => ({
      ...own,
      pointer: '',
      sentence: wordImportDoubt(own, terminal.language),
    }));
    if (doubts.some(({ severity }) => severity === 'error')) {
      sayDiagnostics(doubts, terminal);
      terminal.json({ status: 'refused', diagnostics: doubts });
      return 2;
    }
    if (!terminal.isJson) printPreview(imported, terminal);
    const { repeat = [], other = [], write } = call.options;
    const answers = new Map<string, DuplicateAnswer>([
      ...repeat.map((id) => [id, 'repeat'] as const),
      ...other.map((id) => [id, 'other'] as const),
    ]);
    const entries = takeImport(imported, { ...head, answers });
    sayDiagnostics(doubts, terminal);
    const { cases, roster } = opened;
    if (write && entries.length > 0)
      return saveAppended(opened, entries, appendCaseEntries(cases, entries, { ...(roster && { roster }) }));
    if (write) await saveCases(opened, null);
    const words = terminal.words.cases;
    terminal.print(write ? words.nothingToTake() : words.nothingTaken(entries.length));
    const { columns, rows, counts } = imported;
    terminal.json({ status: 'done', diagnostics: doubts, columns, rows, counts, entries });
    return 0;
  });

/** The first sheet of a table that has a header, else its first. */
async function read(path: string, { cases, roster }: OpenedCases, today: string): Promise<ImportedCases> {
  const kind = tableKind(path);
  if (kind === null) throw new Refusal({ code: 'unknown-leaders-kind', path });
  const bytes = readBytes(path, rosterLimit, null);
  const grids = kind === 'csv' ? gridsOfCsv(decodeCsv(bytes)) : await gridsOfXlsx(bytes);
  if (typeof grids === 'string') throw new Refusal({ code: 'unreadable', path, reason: grids });
  const target = {
    document: roster!.document,
    cases: stateOf(cases).cases,
    settings: effectiveSettings(cases.settings),
    today,
  };
  const all = (grids.length > 0 ? grids : [{ rows: [] }]).map((grid) => importCases(grid, target));
  return all.find(({ columns }) => columns.length > 0) ?? all[0]!;
}

/** What each column and each row was taken for. No text about persons is printed. */
function printPreview({ columns, rows, counts }: ImportedCases, terminal: Terminal): void {
  const words = importWords(terminal.language);
  terminal.print(
    ...align(
      columns.map(({ column, head, field, because }) => [
        column,
        head,
        field === undefined ? words.leftOut[because ?? 'unknown'] : words.fields[field],
      ]),
    ),
    '',
    ...align(
      rows.flatMap((row) => {
        if (row.kind === 'passed-over' || row.kind === 'continued') return [];
        const detail =
          row.kind === 'refused'
            ? `${row.cell} ${words.refusals[row.because]}`
            : row.kind === 'likely-duplicate'
              ? words.likely(row.of[0]!)
              : '';
        return [[String(row.line), words.kinds[row.kind], 'case' in row ? row.case : '', detail]];
      }),
    ),
    '',
    words.counts(counts),
  );
}
