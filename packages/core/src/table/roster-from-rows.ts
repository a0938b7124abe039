import { shiftId } from '../compile/names.ts';
import { nearest } from '../document/nearest.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import { nameRoster } from '../roster/name-roster.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Roster } from '../roster/roster.ts';
import { tableAsSolution } from '../solve/solve.ts';
import { saysAnotherServes } from './another-serves.ts';
import { type CellLeader, readLeaderCell } from './leader-cell.ts';
import { leadersByName, nameKey } from './row-leader.ts';

/** One row of a table made elsewhere. */
export interface TableRow {
  readonly date: string;
  /** The last day, where the row speaks of several; those that need nobody are passed over. */
  readonly to?: string;
  /** Name or id of the shift type; needed only where a date has several. */
  readonly type?: string | null;
  /** Who is on duty, in whatever way tables write it: a name, an id or the title of a post, perhaps several. */
  readonly leader: string;
  /** Post as written, to tell leaders of one name apart. */
  readonly post?: string;
  /** What else is said of the row, which may be that somebody else serves. */
  readonly remark?: string;
  /** Where the row stands in its file, from 1. */
  readonly line: number;
  /** Ids of those who are meant by names in the cell that nobody has, or several, where somebody has said so. */
  readonly means?: Readonly<Record<string, string>>;
}

/** A row that fits no place or no leader. */
export type RowProblem =
  | { readonly code: 'no-duty-day'; readonly line: number; readonly date: string }
  | { readonly code: 'no-place-left'; readonly line: number; readonly date: string; readonly leader: string }
  | { readonly code: 'unknown-type'; readonly line: number; readonly type: string; readonly nearest?: string }
  | {
      readonly code: 'unknown-leader';
      readonly line: number;
      readonly leader: string;
      readonly nearest?: string;
      /** Names of those who may be meant, where there are several: the nearest first. */
      readonly candidates?: readonly string[];
    }
  | {
      readonly code: 'ambiguous-leader';
      readonly line: number;
      readonly leader: string;
      /** How many leaders have the name. */
      readonly count: number;
      /** Their ids. */
      readonly leaders: readonly string[];
      /** As written, where it is. */
      readonly post?: string;
    };

type RowDoubtCode = 'note-beside-name' | 'another-may-serve';

/**
 * A row that was taken, although more stands beside the name than his post: 王某（代）; `another-may-serve` where it
 * leaves open that somebody else serves, so that nothing public is made of it: 县委书记（由县长代）.
 */
export interface RowDoubt<Code extends RowDoubtCode = RowDoubtCode> {
  readonly code: Code;
  readonly line: number;
  /** Name of the leader who was taken. */
  readonly leader: string;
  readonly written: string;
}

/** A table made elsewhere, as a roster. */
export interface ReadRows {
  readonly roster: Roster;
  readonly problems: readonly RowProblem[];
  readonly doubts: readonly RowDoubt[];
  /** The places that rows fill, with the line of the row, in the order of the rows. */
  readonly placed: readonly { readonly shift: string; readonly line: number }[];
}

/**
 * Reads a table made elsewhere as a roster of the document; places that no row fills stay empty.
 *
 * @param rows in any order
 * @returns the roster, scored by the document's rules, the rows that fit nowhere, and those that may mean something else
 */
export function rosterFromRows(prepared: Prepared, rows: readonly TableRow[]): ReadRows {
  const { document, names, problem, rules } = prepared;
  const assignment: Assignment = new Int16Array(names.shifts.length).fill(UNASSIGNED);
  const problems: RowProblem[] = [];
  const byName = leadersByName(document);
  const placeOf = new Map(document.leaders.map(({ id }, index) => [id, index]));
  const shiftsOf = new Map<string, number[]>();
  names.shifts.forEach(({ date }, shift) => shiftsOf.set(date, [...(shiftsOf.get(date) ?? []), shift]));
  const doubts: RowDoubt[] = [];
  const placed: { shift: string; line: number }[] = [];
  /** Gives a leader a place of the day; false when none is left. */
  const place = (leader: number, date: string, type: string | null, line: number): boolean => {
    const open = shiftsOf
      .get(date)!
      .filter(
        (shift) => assignment[shift] === UNASSIGNED && (type === null || names.shifts[shift]!.type === type),
      );
    // a pinned leader takes the place that is his; the others leave it to him as long as they can
    const own =
      open.find((shift) => problem.fixedHolder[shift] === leader) ??
      open.find((shift) => problem.fixedHolder[shift] === FREE) ??
      open[0];
    if (own === undefined) return false;
    assignment[own] = leader;
    placed.push({ shift: shiftId(names.shifts[own]!), line });
    return true;
  };
  for (const row of rows) {
    const { line } = row;
    const dates = datesOf(row, shiftsOf);
    if (dates.length === 0) problems.push({ code: 'no-duty-day', line, date: row.date });
    const type = findType(prepared, row, problems);
    for (const date of type === undefined ? [] : dates) {
      for (const part of readLeaderCell(byName, { ...row, date })) {
        const said = byName.byId.get(row.means?.[part.text] ?? '');
        const [leader, ...others] = said && part.meant.length !== 1 ? [said] : part.meant;
        if (!leader || others.length > 0) problems.push(unclearLeader(part, document, row));
        else if (!place(placeOf.get(leader.id)!, date, type!, line))
          problems.push({ code: 'no-place-left', line, date, leader: leader.name });
        else doubts.push(...doubtsOf(row, part, leader, { document, date }));
      }
    }
  }
  const made = { moves: 0, seed: 0, backend: 'imported' };
  const roster = nameRoster(prepared, tableAsSolution(problem, rules, assignment, made));
  const filled = new Set(placed.map(({ shift }) => shift));
  const assignments = roster.assignments.map((place) =>
    filled.has(place.shift) ? { ...place, origin: 'imported' as const } : place,
  );
  return { roster: { ...roster, assignments }, problems: once(problems), doubts: once(doubts), placed };
}

/** A remark without the protection periods that our own tables name in it, whatever these are called. */
function withoutPeriods(remark: string, { protectionPeriods = [] }: RosterDocument): string {
  const periods = new Set(protectionPeriods.map(({ name }) => nameKey(name)));
  const parts = remark.split(/[、，,；;]/u);
  return parts.some((part) => periods.has(nameKey(part)))
    ? parts.filter((part) => !periods.has(nameKey(part))).join('、')
    : remark;
}

function doubtsOf(
  { line, post = '', remark = '' }: TableRow,
  { text, note, isUnclear }: CellLeader,
  own: Leader,
  { document, date }: { readonly document: RosterDocument; readonly date: string },
): RowDoubt[] {
  const leader = own.name;
  const unclear = [
    ...(isUnclear ? [text] : []),
    ...[post, withoutPeriods(remark, document)].filter((said) => saysAnotherServes(said, own, date)),
  ];
  if (unclear.length > 0)
    return unclear.map((written) => ({ code: 'another-may-serve', line, leader, written }));
  return note === undefined ? [] : [{ code: 'note-beside-name', line, leader, written: text }];
}

/** Each of a row once, not for each of its days. */
const once = <Said extends object>(said: readonly Said[]): Said[] => [
  ...new Map(said.map((one) => [JSON.stringify(one), one])).values(),
];

/** The duty days that a row speaks of. */
function datesOf({ date, to }: TableRow, shiftsOf: ReadonlyMap<string, unknown>): string[] {
  if (to === undefined) return shiftsOf.has(date) ? [date] : [];
  return [...shiftsOf.keys()].filter((own) => date <= own && own <= to);
}

/** What is to be said of a name that nobody has, or several. */
function unclearLeader({ text, meant }: CellLeader, document: RosterDocument, row: TableRow): RowProblem {
  const { line, post = '' } = row;
  if (meant.length > 1)
    return {
      code: 'ambiguous-leader',
      line,
      leader: text,
      count: meant.length,
      leaders: meant.map(({ id }) => id),
      ...(post !== '' && { post }),
    };
  const near = alikeLeaders(text, document);
  return {
    code: 'unknown-leader',
    line,
    leader: text,
    ...(near.length > 0 && { nearest: near[0]! }),
    ...(near.length > 1 && { candidates: near }),
  };
}

/** Named at most, where several leaders may be meant. */
const MAX_NAMED = 6;

/** Names of the leaders whose name or post begins with a text, else contains it, else that which is nearest to it. */
function alikeLeaders(text: string, { leaders }: RosterDocument): string[] {
  const key = nameKey(text);
  const words = ({ name, posts = [] }: Leader): string[] =>
    [name, ...posts.flatMap(({ title }) => title.split(/[、，,]/u))].map(nameKey);
  for (const has of [(word: string) => word.startsWith(key), (word: string) => word.includes(key)]) {
    const own = leaders.filter((leader) => key !== '' && words(leader).some(has));
    if (own.length > 0) return own.slice(0, MAX_NAMED).map(({ name }) => name);
  }
  const hint = nearest(
    text,
    leaders.map(({ name }) => name),
  );
  return hint === undefined ? [] : [hint];
}

/** Id of the type, `null` when the row names none, `undefined` when it is unknown. */
function findType(
  { names }: Prepared,
  { line, type }: TableRow,
  problems: RowProblem[],
): string | null | undefined {
  if (!type) return null;
  const known = names.types.find(({ id, name }) => id === type || name === type);
  if (known) return known.id;
  const hint = nearest(
    type,
    names.types.map(({ name }) => name),
  );
  problems.push({ code: 'unknown-type', line, type, ...(hint !== undefined && { nearest: hint }) });
  return undefined;
}
