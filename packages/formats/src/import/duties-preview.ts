import type { Preview, SessionView, TableRow } from '@lunzhi/core';
import type { TableMatch } from '@lunzhi/core/internal';
import { columnName } from '@lunzhi/core/internal';
import { dayText, fullDayText, importPreviewWords, tableWords } from '../locale/words.ts';
import type { Grid } from '../table/grid.ts';
import { findHeads } from '../table/duty-heads.ts';
import { type DoubtedRow, type ReadDuties, readDuties } from '../table/read-table.ts';
import { askDuties, isDropped, meansOf } from './duties-questions.ts';
import type { ImportPreview, ImportQuestion, ImportRow, PreviewInput } from './preview.ts';

/** A preview of duties, and the places that they fill. */
export interface DutiesPreview extends ImportPreview {
  readonly places: readonly TakenPlace[];
  /** Ids of the rules that are accepted to be broken by it. */
  readonly accepts: readonly string[];
}

interface TakenPlace {
  readonly shift: string;
  readonly leader: string;
}

/** What is shown of the roster that a table is read into. */
export interface DutiesTarget {
  readonly period: { readonly from: string; readonly to: string };
  readonly leaders: SessionView['leaders'];
  /** Matches rows with the places of the roster. */
  readonly match: (rows: readonly TableRow[]) => Promise<TableMatch | null>;
  /** What would come of filling places, where entries of the ledger do it. */
  readonly judge?: (places: readonly TakenPlace[]) => Promise<Pick<Preview, 'mood' | 'verdict' | 'accepts'>>;
}

/** Days of a month that the table does not name. */
const isDay = (text: string): boolean => /\d{1,2}[日号]|^\d{1,2}$/.test(text);

/** Whether what was read is a table of duties, be it that no day of it could be understood. */
const isOfDuties = ({ rows, problems }: ReadDuties): boolean =>
  rows.length > 0 || problems.some((own) => 'text' in own && isDay(own.text));

/** What a duty table would do to a roster: the days that it speaks of, and no other. `null` when it is no duty table. */
export async function previewDuties(
  input: PreviewInput,
  target: DutiesTarget,
): Promise<DutiesPreview | null> {
  const { grids, answers, language } = input;
  const { period, leaders } = target;
  const read = readDuties(grids, { period }, (cell) => answers[`column ${cell}`]);
  if (!isOfDuties(read)) return null;
  const rowOf = ({ row: { date, to, type, leader, post, remark } }: DoubtedRow, line: number): TableRow => ({
    date,
    ...(to !== undefined && { to }),
    ...(type !== undefined && { type }),
    leader,
    ...(post !== undefined && { post }),
    ...(remark !== undefined && { remark }),
    line,
  });
  const all = read.rows.map((own, at) => rowOf(own, at + 1));
  const taken = all
    .filter((_, at) => !isDropped(read.rows[at]!, answers))
    .map((row) => ({ ...row, means: meansOf(read.rows[row.line - 1]!.row, answers) }));
  const found = await target.match(taken);
  // what was answered is a problem no longer, and is still to be seen
  const isAnswered = taken.length < all.length || taken.some(({ means }) => Object.keys(means).length > 0);
  const first = isAnswered ? await target.match(all) : found;
  if (!found || !first) return null;
  const words = importPreviewWords(language);
  const isNear = (date: string): boolean =>
    [period.from, period.to].some((day) => day.slice(0, 4) === date.slice(0, 4));
  const dayOf = (date: string): string => (isNear(date) ? dayText : fullDayText)(date, language);
  const nameOf = new Map(leaders.map(({ id, name }) => [id, name]));
  const places = found.places
    .filter(({ stays, now, leader }) => stays === null && now !== leader)
    .map(({ shift, leader }) => ({ shift, leader }));
  const judged = places.length > 0 ? await target.judge?.(places) : undefined;
  const questions = [
    ...verdictOf(judged, input),
    ...askDuties(read, { asWritten: first, asMeant: found }, { leaders, dayOf }, input),
  ];
  const doubted = new Set(questions.flatMap(({ cells }) => cells));
  const source = sourceOf(grids as readonly Grid[]);
  const rows = found.places.map((place): ImportRow => {
    const { row } = read.rows[place.line - 1]!;
    const isOther = place.now !== place.leader && place.stays === null;
    const isDoubted = doubted.has(row.cell) || place.stays !== null;
    const shown = (isOther ? place.leader : place.now) ?? place.leader;
    return {
      id: place.shift,
      marks: [
        ...(isOther && place.now === null ? (['new'] as const) : []),
        ...(isOther && place.now !== null ? (['changed'] as const) : []),
        ...(isDoubted ? (['check'] as const) : []),
      ],
      cells: [
        { text: dayOf(place.date), before: null, isDoubted: false },
        {
          text: nameOf.get(shown) ?? shown,
          before: isOther && place.now !== null ? (nameOf.get(place.now) ?? place.now) : null,
          isDoubted,
        },
      ],
      line: row.line,
      source: source.cells(row.line, row.cell, doubted),
    };
  });
  const staying = found.places.filter(({ stays }) => stays !== null);
  return {
    kind: 'duties',
    place: words.days(new Set(found.places.map(({ date }) => date)).size, read.rows.length),
    heads: [tableWords(language).columns.date, words.onDuty],
    sourceHeads: source.heads,
    rows,
    questions: [
      ...questions,
      ...staying.map(({ shift, date, stays }): ImportQuestion => ({
        key: `stays ${shift}`,
        cells: [],
        sentence: words.stays[stays!](dayOf(date)),
        choices: [{ id: 'keep', words: words.keeps, isSuggested: true }],
        chosen: 'keep',
      })),
    ],
    inferences: found.doubts
      .filter(({ code }) => code === 'note-beside-name')
      .map(({ line, leader, written }) => words.takenFor(read.rows[line - 1]!.row.cell, written, leader)),
    problems: [],
    places,
    accepts: (judged?.accepts ?? []).map(({ rule }) => rule),
  };
}

/** What stands against the whole: rules that somebody has to accept, or what no answer can mend. */
function verdictOf(
  judged: Pick<Preview, 'mood' | 'verdict' | 'accepts'> | undefined,
  { answers, language }: PreviewInput,
): ImportQuestion[] {
  const words = importPreviewWords(language);
  if (judged?.mood === 'impossible')
    return [{ key: 'impossible', cells: [], sentence: judged.verdict, choices: [], chosen: null }];
  return (judged?.accepts ?? []).map(({ rule, title }): ImportQuestion => {
    const key = `accepts ${rule}`;
    const choices = [{ id: 'accept', words: words.accept, isSuggested: false }];
    return { key, cells: [], sentence: words.breaks(title), choices, chosen: answers[key] ?? null };
  });
}

/** The columns of the sheets that were read, and their cells. */
function sourceOf(grids: readonly Grid[]) {
  const own = grids.flatMap((grid) => {
    const heads = findHeads(grid.rows);
    return heads ? [{ ...grid, heads: grid.rows[heads.index]! }] : [];
  });
  const [first] = own;
  const sheetOf = (cell: string): Grid | undefined =>
    cell.includes('!') ? own.find(({ name }) => cell.startsWith(`${name}!`)) : first;
  const width = Math.min(12, Math.max(0, ...(first?.rows ?? []).map((row) => row.length)));
  const columns = Array.from({ length: width }, (_, at) => columnName(at));
  return {
    heads: columns.map((column, at) => ({ column, head: (first!.heads[at] ?? '').replace(/\s+/g, '') })),
    cells: (line: number, cell: string, doubted: ReadonlySet<string>): ImportRow['source'] => {
      const grid = sheetOf(cell);
      const row = grid?.rows[grid.lines.indexOf(line)] ?? [];
      const prefix = cell.includes('!') ? cell.slice(0, cell.lastIndexOf('!') + 1) : '';
      return columns.map((column, at) => ({
        text: row[at] ?? '',
        isDoubted: doubted.has(`${prefix}${column}${line}`),
      }));
    },
  };
}
