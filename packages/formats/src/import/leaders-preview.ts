import type { Leader, RosterDocument } from '@lunzhi/core';
import { columnName, keyOf } from '@lunzhi/core/internal';
import { importPreviewWords, rangeText, wordLeaderColumn, wordLeadersDoubt } from '../locale/words.ts';
import { type LeadersColumn, leaderTexts } from './leader-texts.ts';
import { doubtKey, type LeadersDoubt } from './doubts.ts';
import { type ImportedLeaders, importLeaders, type LeadersTarget } from './leaders-document.ts';
import { type LeaderRow, type LeadersTable, readLeadersGrids } from './leaders-table.ts';
import type {
  ImportCell,
  ImportMark,
  ImportPreview,
  ImportQuestion,
  ImportRow,
  PreviewInput,
} from './preview.ts';
import { choicesOf, type Surroundings, withSuggestions } from './questions.ts';

/** A preview of leaders, and the document that it would make. */
export interface LeadersPreview extends ImportPreview {
  readonly document: RosterDocument;
  /** Ids of leaders who have left: they stay in the document until their days are handed over. */
  readonly leaving: readonly string[];
}

/** What an import reads of a document. */
function targetOf(document: RosterDocument): LeadersTarget {
  const { from, to } = document.period;
  return {
    level: document.jurisdiction.level,
    ...(from.slice(0, 4) === to.slice(0, 4) && { year: Number(from.slice(0, 4)) }),
    period: document.period,
    leaders: document.leaders ?? [],
    townships: document.townships ?? [],
    sectors: document.sectors ?? [],
    projects: document.projects ?? [],
  };
}

/**
 * What a leaders' table would make of a document, with what a person has to decide first.
 *
 * @param serving ids of leaders who hold places, and so cannot simply be taken out
 */
export function previewLeaders(
  { grids, answers, language }: PreviewInput,
  document: RosterDocument,
  serving: ReadonlySet<string>,
): LeadersPreview {
  const target = targetOf(document);
  const surroundings: Surroundings = {
    year: target.year,
    serving,
    names: target.leaders.map(({ name }) => keyOf(name)),
  };
  const first = importLeaders(readLeadersGrids(grids, answers), target, answers);
  const decided = withSuggestions(first.doubts, answers, surroundings);
  const table = readLeadersGrids(grids, decided);
  const imported = importLeaders(table, target, decided);
  const { leaders, townships, sectors, projects } = imported;
  const errors = imported.doubts.filter(({ severity }) => severity === 'error');
  const asked = new Map<string, LeadersDoubt>();
  for (const own of imported.doubts)
    if (choicesOf(own, surroundings) && !asked.has(doubtKey(own))) asked.set(doubtKey(own), own);
  const words = importPreviewWords(language);
  const questions = [...asked].map(([key, own]): ImportQuestion => {
    const { ids, suggested } = choicesOf(own, surroundings)!;
    return {
      key,
      cells: cellsOf(own, imported.doubts),
      sentence: words.asks[own.code]!(allOf(own, imported.doubts) as never),
      choices: ids.map((id) => ({ id, words: words.choice(own, id), isSuggested: id === suggested })),
      chosen: ids.includes(decided[key] ?? '') ? decided[key]! : null,
    };
  });
  const inferences = imported.doubts.filter(
    (own) => own.severity !== 'error' && choicesOf(own, surroundings) === null,
  );
  return {
    kind: 'leaders',
    place: placeOf(table, words),
    ...columnsOf(table, imported, target, language),
    questions,
    inferences: inferences.map((own) => wordLeadersDoubt(own, language)),
    problems: errors.map((own) => wordLeadersDoubt(own, language)),
    leaving: imported.doubts.flatMap((own) =>
      own.code === 'not-in-table' && decided[doubtKey(own)] === 'leave' ? [own.id] : [],
    ),
    document: {
      ...document,
      leaders: [...leaders],
      ...listsOf({ townships, sectors, projects }, document),
    } as RosterDocument,
  };
}

/** Lists that are empty and were not there before stay away. */
const listsOf = (lists: Record<string, readonly unknown[]>, document: object): object =>
  Object.fromEntries(Object.entries(lists).filter(([key, own]) => own.length > 0 || key in document));

/** Rows that are nobody's are asked about once. */
function allOf(own: LeadersDoubt, doubts: readonly LeadersDoubt[]): LeadersDoubt {
  if (own.code !== 'line-passed-over') return own;
  const rows = doubts.flatMap((one) =>
    one.code === own.code && doubtKey(one) === doubtKey(own) ? [one.said] : [],
  );
  return { ...own, said: rows.join('”“') };
}

/** The cells that a doubt is about; of one that is asked once for many cells, all of them. */
function cellsOf(own: LeadersDoubt, doubts: readonly LeadersDoubt[]): readonly string[] {
  if ('cells' in own && own.code !== 'line-passed-over' && own.code !== 'column-ignored') return own.cells;
  const alike = doubts.filter((one) => doubtKey(one) === doubtKey(own));
  return [
    ...new Set(alike.flatMap((one) => ('cell' in one ? [one.cell] : 'line' in one ? [`${one.line}`] : []))),
  ];
}

function placeOf({ source, leaders }: LeadersTable, words: ReturnType<typeof importPreviewWords>): string {
  if (!source || leaders.length === 0) return '';
  const lines = leaders.map(({ line }) => line);
  return words.place({
    sheet: source.grid.name ?? null,
    head: source.headLine,
    from: Math.min(...lines),
    to: Math.max(...lines),
    count: leaders.length,
  });
}

function columnsOf(
  table: LeadersTable,
  imported: ImportedLeaders,
  target: LeadersTarget,
  language: PreviewInput['language'],
): Pick<ImportPreview, 'heads' | 'sourceHeads' | 'rows'> {
  const words = importPreviewWords(language);
  const doubted = new Set(
    imported.doubts.flatMap((own) =>
      own.severity === 'note'
        ? []
        : 'cells' in own && own.code === 'rank-doubled'
          ? own.cells
          : 'cell' in own
            ? [own.cell]
            : [],
    ),
  );
  for (const own of imported.doubts)
    if (own.code === 'whole-field') own.cells.forEach((cell) => doubted.add(cell));
  const before = new Map(target.leaders.map((leader, at) => [leader.id, { leader, rank: at + 1 }]));
  const both = imported.leaders.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const kept = target.leaders.filter(({ id }) => both.includes(id)).map(({ id }) => id);
  const is = leaderTexts(imported, language, rangeText);
  const was = leaderTexts(target, language, rangeText);
  // what the table says, and what would change; the rest of the document stays out of the way
  const inTable = new Set<string>(
    table.columns.map(({ column }) => column.replace(/^absence.*/, 'absences')),
  );
  const isUsed = (column: LeadersColumn): boolean =>
    column === 'name' ||
    column === 'post' ||
    inTable.has(column) ||
    imported.leaders.some((own) => {
      const known = before.get(own.id);
      return known !== undefined && is[column](own) !== was[column](known.leader);
    });
  const used = (Object.keys(is) as LeadersColumn[]).filter(isUsed);
  const grid = table.source?.grid;
  const columns = grid ? sourceColumns(table) : [];
  const rows = imported.leaders.map((leader, at): ImportRow => {
    const row = imported.rows[at] ?? null;
    const known = before.get(leader.id);
    const cells = used.map((column): ImportCell => {
      const [text, old] = [is[column](leader), known ? was[column](known.leader) : null];
      return {
        text,
        before: old === null || old === text ? null : old,
        isDoubted: isDoubtedIn(column, row, table, doubted),
      };
    });
    const isMoved = known !== undefined && both.indexOf(leader.id) !== kept.indexOf(leader.id);
    const source = columns.map(({ column }) => sourceCell(table, row, column, doubted));
    const rank: ImportCell = {
      text: String(at + 1),
      before: known && known.rank !== at + 1 ? String(known.rank) : null,
      isDoubted: false,
    };
    const change = imported.changes[at]!;
    const marks: ImportMark[] = [
      ...(change === 'new' ? (['new'] as const) : []),
      ...(change === 'changed' ? (['changed'] as const) : []),
      ...(change === 'not-in-table' && asksAbout(imported, leader) ? (['missing'] as const) : []),
      ...(isMoved ? (['rank'] as const) : []),
      ...(source.some(({ isDoubted }) => isDoubted) ||
      (change === 'not-in-table' && asksAbout(imported, leader))
        ? (['check'] as const)
        : []),
    ];
    return { id: leader.id, marks, cells: [rank, ...cells], line: row?.line ?? null, source };
  });
  return {
    heads: [
      wordLeaderColumn('number', language),
      ...used.map((column) => (column === 'chief' ? words.chief : wordLeaderColumn(column, language))),
    ],
    sourceHeads: columns,
    rows,
  };
}

const asksAbout = ({ doubts }: ImportedLeaders, { id }: Leader): boolean =>
  doubts.some((own) => own.code === 'not-in-table' && own.id === id);

/** The columns of the source that have something in them, with their heads. */
function sourceColumns({ source, leaders }: LeadersTable): { column: string; head: string; at: number }[] {
  const { grid, headLine } = source!;
  const lines = leaders.map(({ line }) => line);
  const width = Math.max(...grid.rows.map((row) => row.length), 0);
  return Array.from({ length: Math.min(width, 40) }, (_, at) => ({
    at,
    column: columnName(at),
    head: (grid.rows[headLine - 1]?.[at] ?? '').replace(/\s+/g, ''),
  })).filter(({ at, head }) => head !== '' || lines.some((line) => (grid.rows[line - 1]?.[at] ?? '') !== ''));
}

function sourceCell(
  { source, leaders }: LeadersTable,
  row: LeaderRow | null,
  column: string,
  doubted: ReadonlySet<string>,
): ImportRow['source'][number] {
  if (!row || !source) return { text: '', isDoubted: false };
  const next = Math.min(...leaders.map(({ line }) => line).filter((line) => line > row.line), row.line + 1);
  const at = columnAt(column);
  const lines = Array.from({ length: Math.max(1, next - row.line) }, (_, more) => row.line + more);
  return {
    text: lines.map((line) => source.grid.rows[line - 1]?.[at] ?? '').join('\n'),
    isDoubted: lines.some((line) => doubted.has(`${column}${line}`)),
  };
}

const columnAt = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Whether the cell that a column was read from is doubted. */
function isDoubtedIn(
  column: LeadersColumn,
  row: LeaderRow | null,
  { columns }: LeadersTable,
  doubted: ReadonlySet<string>,
): boolean {
  if (!row) return false;
  const kinds = columns.filter(
    (own) =>
      own.column === column || (own.column === 'nameAndPost' && (column === 'name' || column === 'post')),
  );
  return kinds.some(({ cell }) => doubted.has(`${cell.replace(/\d+/, '')}${row.line}`));
}
