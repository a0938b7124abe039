import { shiftId } from '../compile/names.ts';
import { nearest } from '../document/nearest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import { nameRoster, type Scene } from '../roster/name-roster.ts';
import type { Roster } from '../roster/roster.ts';
import { judge } from '../score/score.ts';

/** One place of a table made elsewhere. */
export interface TableRow {
  readonly date: string;
  /** Name or id of the shift type; needed only where a date has several. */
  readonly type?: string;
  /** Name or id of the leader. */
  readonly leader: string;
  /** Post as written, to tell leaders of one name apart. */
  readonly post?: string;
  /** Where the row stands in its file, from 1. */
  readonly line: number;
}

/** A row that fits no place or no leader. */
export type RowProblem =
  | { readonly code: 'no-duty-day'; readonly line: number; readonly date: string }
  | { readonly code: 'no-place-left'; readonly line: number; readonly date: string }
  | { readonly code: 'unknown-type'; readonly line: number; readonly type: string; readonly nearest?: string }
  | {
      readonly code: 'unknown-leader';
      readonly line: number;
      readonly leader: string;
      readonly nearest?: string;
    }
  | { readonly code: 'ambiguous-leader'; readonly line: number; readonly leader: string };

/**
 * Reads a table made elsewhere as a roster of the document; places that no row fills stay empty.
 *
 * @param rows in any order
 * @returns the roster, scored by the document's rules, and the rows that fit nowhere
 */
export function rosterFromRows(
  scene: Scene,
  rows: readonly TableRow[],
): { roster: Roster; problems: RowProblem[] } {
  const { document, names, problem, rules } = scene;
  const assignment: Assignment = new Int16Array(names.shifts.length).fill(UNASSIGNED);
  const problems: RowProblem[] = [];
  const shiftsOf = new Map<string, number[]>();
  names.shifts.forEach(({ date }, shift) => shiftsOf.set(date, [...(shiftsOf.get(date) ?? []), shift]));
  for (const row of rows) {
    const { line, date } = row;
    const shifts = shiftsOf.get(date);
    if (!shifts) {
      problems.push({ code: 'no-duty-day', line, date });
      continue;
    }
    const leader = findLeader(document, row, problems);
    const type = findType(scene, row, problems);
    if (leader === undefined || type === undefined) continue;
    const open = shifts.filter(
      (shift) => assignment[shift] === UNASSIGNED && (type === null || names.shifts[shift]!.type === type),
    );
    // a pinned leader takes the place that is his; the others leave it to him as long as they can
    const place =
      open.find((shift) => problem.fixed[shift] === leader) ??
      open.find((shift) => problem.fixed[shift] === FREE) ??
      open[0];
    if (place === undefined) problems.push({ code: 'no-place-left', line, date });
    else assignment[place] = leader;
  }
  const judgement = judge(problem, rules.rules, assignment);
  const isDone = judgement.score.hard === 0 && judgement.score.coverage === 0;
  const roster = nameRoster(scene, {
    status: isDone ? 'feasible' : 'unsolved',
    assignment,
    judgement,
    bound: { hard: 0, coverage: 0, disruption: 0, fairness: null, quality: null },
    proven: { fairness: false, disruption: false, quality: false },
    exact: [],
    certifiedBound: null,
    prices: null,
    qualityProof: null,
    leftOut: [],
    conflicts: [],
    moves: 0,
    seed: 0,
    backend: 'imported',
  });
  const filled = new Set(
    names.shifts.flatMap((shift, index) => (assignment[index] === UNASSIGNED ? [] : [shiftId(shift)])),
  );
  const assignments = roster.assignments.map((place) =>
    filled.has(place.shift) ? { ...place, origin: 'imported' as const } : place,
  );
  return { roster: { ...roster, assignments }, problems };
}

function findLeader(document: RosterDocument, row: TableRow, problems: RowProblem[]): number | undefined {
  const { line, leader } = row;
  const byId = document.leaders.findIndex(({ id }) => id === leader);
  if (byId >= 0) return byId;
  let named = document.leaders.flatMap(({ name }, index) => (name === leader ? [index] : []));
  if (named.length > 1 && row.post !== undefined)
    named = named.filter((index) => document.leaders[index]!.posts?.some(({ title }) => title === row.post));
  if (named.length === 1) return named[0];
  if (named.length > 1) problems.push({ code: 'ambiguous-leader', line, leader });
  else {
    const hint = nearest(
      leader,
      document.leaders.map(({ name }) => name),
    );
    problems.push({ code: 'unknown-leader', line, leader, ...(hint !== undefined && { nearest: hint }) });
  }
  return undefined;
}

/** Id of the type, `null` when the row names none, `undefined` when it is unknown. */
function findType(
  { names }: Scene,
  { line, type }: TableRow,
  problems: RowProblem[],
): string | null | undefined {
  if (type === undefined || type === '') return null;
  const known = names.types.find(({ id, name }) => id === type || name === type);
  if (known) return known.id;
  const hint = nearest(
    type,
    names.types.map(({ name }) => name),
  );
  problems.push({ code: 'unknown-type', line, type, ...(hint !== undefined && { nearest: hint }) });
  return undefined;
}
