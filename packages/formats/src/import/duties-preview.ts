import type { SessionView, TableRow } from '@lunzhi/core';
import type { TableMatch } from '@lunzhi/core/internal';
import { columnName, keyOf } from '@lunzhi/core/internal';
import { dayText, importPreviewWords, tableWords, wordTableProblem } from '../locale/words.ts';
import type { Answers } from './doubts.ts';
import type { Grid } from '../table/grid.ts';
import { findHeads, isDoubt, type ReadTable, readGrids } from '../table/read-table.ts';
import type { ImportPreview, ImportQuestion, ImportRow, PreviewInput } from './preview.ts';

/** A preview of duties, and the places that they fill. */
export interface DutiesPreview extends ImportPreview {
  readonly places: readonly { readonly shift: string; readonly leader: string }[];
}

/** What is shown of the roster that a table is read into. */
export interface DutiesTarget {
  readonly period: { readonly from: string; readonly to: string };
  readonly leaders: SessionView['leaders'];
  /** Matches rows with the places of the roster. */
  readonly match: (rows: readonly TableRow[]) => Promise<TableMatch | null>;
}

type Match = NonNullable<Awaited<ReturnType<DutiesTarget['match']>>>;

/** What a duty table would do to a roster: the days that it speaks of, and no other. `null` when it is no duty table. */
export async function previewDuties(
  input: PreviewInput,
  target: DutiesTarget,
): Promise<DutiesPreview | null> {
  const { grids, answers, language } = input;
  const read = readGrids(grids, { period: target.period });
  if (read.rows.length === 0) return null;
  const rowsSaid = read.rows.map(({ date, to, type, leader, post, remark, cell }, at): TableRow => ({
    date,
    ...(to !== undefined && { to }),
    ...(type !== undefined && { type }),
    leader: meant(leader, cell, answers),
    ...(post !== undefined && { post }),
    ...(remark !== undefined && { remark }),
    line: at + 1,
  }));
  const found = await target.match(rowsSaid);
  // what was answered is a problem no longer, and is still to be seen
  const asWritten = rowsSaid.map((row, at) => ({ ...row, leader: read.rows[at]!.leader }));
  const isAnswered = rowsSaid.some(({ leader }, at) => leader !== read.rows[at]!.leader);
  const first = isAnswered ? await target.match(asWritten) : found;
  if (!found || !first) return null;
  const words = importPreviewWords(language);
  const nameOf = new Map(target.leaders.map(({ id, name }) => [id, name]));
  const rowAt = (line: number): ReadTable['rows'][number] => read.rows[line - 1]!;
  const questions = [
    ...unclear(first, rowAt, target, input),
    ...problemsOf(read, found, rowAt, answers, language),
  ];
  const doubted = new Set(questions.flatMap(({ cells }) => cells));
  const source = sourceOf(grids as readonly Grid[]);
  const rows = found.places.map((place): ImportRow => {
    const row = rowAt(place.line);
    const isOther = place.now !== place.leader;
    const isDoubted = doubted.has(row.cell) || place.stays !== null;
    return {
      id: place.shift,
      marks: [
        ...(isOther && place.now === null ? (['new'] as const) : []),
        ...(isOther && place.now !== null ? (['changed'] as const) : []),
        ...(isDoubted ? (['check'] as const) : []),
      ],
      cells: [
        { text: dayText(place.date, language), before: null, isDoubted: false },
        {
          text: nameOf.get(place.leader) ?? place.leader,
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
        sentence: words.stays[stays!](dayText(date, language)),
        choices: [{ id: 'keep', words: words.keeps, isSuggested: true }],
        chosen: 'keep',
      })),
    ],
    inferences: found.doubts.map(({ line, leader, written }) =>
      words.takenFor(rowAt(line).cell, written, leader),
    ),
    problems: [],
    places: found.places
      .filter(({ stays, now, leader }) => stays === null && now !== leader)
      .map(({ shift, leader }) => ({ shift, leader })),
  };
}

const unknownKey = (leader: string): string => `unknown-leader ${leader}`;
const ambiguousKey = (cell: string): string => `ambiguous-leader ${cell}`;

/** The leader that somebody chose for a name that nobody has, or several. */
function meant(leader: string, cell: string, answers: Answers): string {
  const answer = answers[ambiguousKey(cell)] ?? answers[unknownKey(leader)] ?? 'drop';
  return answer === 'drop' ? leader : answer;
}

/** Those who go by a name or hold a post. */
const holdersOf = (text: string, leaders: DutiesTarget['leaders']): DutiesTarget['leaders'] =>
  leaders.filter(({ name, post }) =>
    [name, post, ...post.split(/[、，,]/)].some((own) => keyOf(own) === keyOf(text)),
  );

/** Names that nobody has, each asked about once, and those that several have, row by row. */
function unclear(
  { problems }: Match,
  rowAt: (line: number) => ReadTable['rows'][number],
  { leaders }: DutiesTarget,
  { answers, language }: PreviewInput,
): ImportQuestion[] {
  const words = importPreviewWords(language);
  const asked = new Map<string, ImportQuestion>();
  for (const own of problems) {
    if (own.code !== 'unknown-leader' && own.code !== 'ambiguous-leader') continue;
    const { cell } = rowAt(own.line);
    const isUnknown = own.code === 'unknown-leader';
    const names = isUnknown ? (own.candidates ?? (own.nearest === undefined ? [] : [own.nearest])) : [];
    const candidates = isUnknown
      ? leaders.filter(({ name }) => names.includes(name))
      : holdersOf(own.leader, leaders);
    const key = isUnknown ? unknownKey(own.leader) : ambiguousKey(cell);
    const cells = [...(asked.get(key)?.cells ?? []), cell];
    asked.set(key, {
      key,
      cells,
      sentence: isUnknown ? words.unknown(own.leader, cells.length) : words.ambiguous(own.leader),
      choices: [
        ...candidates.map(({ id, name }) => ({ id, words: words.isLeader(name), isSuggested: false })),
        { id: 'drop', words: words.choiceOf('drop'), isSuggested: false },
      ],
      chosen: answers[key] ?? null,
    });
  }
  return [...asked.values()];
}

/** Rows that could not be read, or fit no place. */
function problemsOf(
  { problems }: ReadTable,
  { problems: unfit }: Match,
  rowAt: (line: number) => ReadTable['rows'][number],
  answers: Answers,
  language: PreviewInput['language'],
): ImportQuestion[] {
  const words = importPreviewWords(language);
  const ask = (key: string, cells: string[], sentence: string, id: 'drop' | 'take'): ImportQuestion => ({
    key,
    cells,
    sentence,
    choices: [{ id, words: words.choiceOf(id), isSuggested: false }],
    chosen: answers[key] ?? null,
  });
  return [
    ...problems.map((own) =>
      ask(
        `${own.code} ${'cell' in own ? own.cell : 'line' in own ? own.line : ''}`,
        'cell' in own ? [own.cell] : [],
        wordTableProblem(own, language).replace(/^[^：:]*[：:]\s*/, ''),
        isDoubt(own) && own.code !== 'leader-missing' ? 'take' : 'drop',
      ),
    ),
    ...unfit.flatMap((own) => {
      if (own.code === 'unknown-leader' || own.code === 'ambiguous-leader') return [];
      const { cell, date, leader } = rowAt(own.line);
      return [
        ask(`${own.code} ${cell}`, [cell], words.unfit[own.code](dayText(date, language), leader), 'drop'),
      ];
    }),
  ];
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
      const prefix = cell.includes('!') ? cell.slice(0, cell.indexOf('!') + 1) : '';
      return columns.map((column, at) => ({
        text: row[at] ?? '',
        isDoubted: doubted.has(`${prefix}${column}${line}`),
      }));
    },
  };
}
