import { shiftId } from '../compile/names.ts';
import { nearest } from '../document/nearest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import { nameRoster, type Scene } from '../roster/name-roster.ts';
import type { Roster } from '../roster/roster.ts';
import { judge } from '../score/score.ts';
import { findRowLeader, leadersByName, type LeadersByName } from './row-leader.ts';

/** One place of a table made elsewhere. */
export interface TableRow {
  readonly date: string;
  /** Name or id of the shift type; needed only where a date has several. */
  readonly type?: string;
  /** Name of the leader, in whatever way tables write it, or id. */
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
  | {
      readonly code: 'ambiguous-leader';
      readonly line: number;
      readonly leader: string;
      /** How many leaders have the name. */
      readonly count: number;
      /** As written, where it is. */
      readonly post?: string;
    };

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
  const byName = leadersByName(document);
  const placeOf = new Map(document.leaders.map(({ id }, index) => [id, index]));
  const shiftsOf = new Map<string, number[]>();
  names.shifts.forEach(({ date }, shift) => shiftsOf.set(date, [...(shiftsOf.get(date) ?? []), shift]));
  for (const row of rows) {
    const { line, date } = row;
    const shifts = shiftsOf.get(date);
    if (!shifts) {
      problems.push({ code: 'no-duty-day', line, date });
      continue;
    }
    const id = leaderOf(byName, document, row, problems);
    const leader = id === undefined ? undefined : placeOf.get(id);
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

/** Id of the one leader whom a row means. */
function leaderOf(
  byName: LeadersByName,
  document: RosterDocument,
  row: TableRow,
  problems: RowProblem[],
): string | undefined {
  const { line, leader, post = '' } = row;
  const meant = findRowLeader(byName, row);
  if (meant.length === 1) return meant[0]!.id;
  if (meant.length > 1) {
    const count = meant.length;
    problems.push({ code: 'ambiguous-leader', line, leader, count, ...(post !== '' && { post }) });
  } else {
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
