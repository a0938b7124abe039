import loadHighs from 'highs';
import type { FigureDay, FigureDue, Figures, PlaceGroup } from './roster-figures.test.kit.ts';

const highs = await loadHighs();

/** A fairness rule with its figures: what `count` duties on its days cost, the weight included. */
export interface ModelLoad {
  readonly rule: string;
  readonly counts: (day: FigureDay) => boolean;
  readonly cost: (leader: number, count: number) => number;
}

/** Leader indices per group of places, pinned ones first. */
export type Holders = readonly (readonly number[])[];

export type ModelAnswer =
  | { readonly kind: 'optimal'; readonly cost: number; readonly holders: Holders }
  | { readonly kind: 'infeasible' };

export interface ModelTask {
  readonly figures: Figures;
  readonly leaderCount: number;
  readonly loads: readonly ModelLoad[];
  /** Whether free duties keep the gap from one another and the dues below are served; both are left out of the flow. */
  readonly isWhole: boolean;
  readonly dues: readonly FigureDue[];
}

/** What a roster costs, in integers, counted from scratch. */
export function costOf({ figures, leaderCount, loads }: ModelTask, holders: Holders): number {
  let cost = 0;
  for (const load of loads)
    for (let leader = 0; leader < leaderCount; leader++) {
      let duties = 0;
      figures.groups.forEach(({ day }, group) => {
        if (load.counts(day)) duties += holders[group]!.filter((holder) => holder === leader).length;
      });
      cost += load.cost(leader, duties);
    }
  return cost;
}

/** Rows of an LP file; names are only there because the format wants them. */
class Program {
  readonly #rows: string[] = [];
  readonly #costs: string[] = [];
  readonly #bounds: string[] = [];
  readonly #binaries: string[] = [];
  /** Some row can hold for no values at all. */
  isHopeless = false;

  binary(name: string): string {
    this.#binaries.push(name);
    return name;
  }

  /** A column from 0 to 1 that costs so much. */
  unit(name: string, cost: number): string {
    this.#costs.push(`${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`);
    this.#bounds.push(`0 <= ${name} <= 1`);
    return name;
  }

  row(terms: readonly string[], sense: '=' | '<=' | '>=', right: number): void {
    if (terms.length > 0) this.#rows.push(`${terms.join(' + ')} ${sense} ${right}`);
    else if (sense === '<=' ? right < 0 : sense === '>=' ? right > 0 : right !== 0) this.isHopeless = true;
  }

  equal(left: readonly string[], right: readonly string[]): void {
    if (left.length > 0) this.#rows.push(`${left.join(' + ')} - ${right.join(' - ')} = 0`);
  }

  /** The columns that are 1 in an optimum, or `null` when no values satisfy the rows. */
  solve(): { ones: ReadonlySet<string>; objective: number } | null {
    if (this.isHopeless) return null;
    const text = [
      'Minimize',
      ` obj: 0 one ${this.#costs.join('\n ')}`,
      'Subject To',
      ' always: one = 1',
      ...this.#rows.map((row, index) => ` r${index}: ${row}`),
      'Bounds',
      ...this.#bounds.map((bound) => ` ${bound}`),
      ...(this.#binaries.length > 0 ? ['Binary', ` ${this.#binaries.join('\n ')}`] : []),
      'End',
    ].join('\n');
    const { Status, Columns, ObjectiveValue } = highs.solve(text, {
      threads: 1,
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
      mip_feasibility_tolerance: 1e-9,
    });
    if (Status === 'Infeasible') return null;
    if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
    const ones = this.#binaries.filter((name) => (Columns[name] as { Primal: number }).Primal > 0.5);
    return { ones: new Set(ones), objective: ObjectiveValue };
  }
}

/** Squares of thousandths differ by multiples of this, which keeps HiGHS's numbers small enough to be exact. */
const UNIT = 1000;

/**
 * Finds the fairest roster with HiGHS: every place filled by different leaders a day who may take it; with `isWhole`
 * also the gap and the dues. Its cost is recounted from its roster, and throws when HiGHS counted otherwise.
 */
export function fairestRoster(task: ModelTask): ModelAnswer {
  const { figures, leaderCount, loads, isWhole, dues } = task;
  const { groups, gap, mayTake } = figures;
  const program = new Program();
  const leaders = Array.from({ length: leaderCount }, (_, leader) => leader);
  /** `[leader][group]` */
  const columns = leaders.map((leader) =>
    groups.map(({ day, type, heads, pinned }, group) =>
      heads > pinned.length && mayTake(leader, day, type) ? program.binary(`x${leader}_${group}`) : undefined,
    ),
  );
  const columnsOf = (leader: number, wanted: (group: PlaceGroup) => boolean): string[] =>
    groups.flatMap((group, index) => (wanted(group) ? (columns[leader]![index] ?? []) : []));
  const pinnedTo = (leader: number, wanted: (group: PlaceGroup) => boolean): number =>
    groups.filter((group) => wanted(group) && group.pinned.includes(leader)).length;
  const dutyDays = [...new Set(groups.map(({ day }) => day))];

  groups.forEach(({ heads, pinned }, group) =>
    program.row(
      leaders.flatMap((leader) => columns[leader]![group] ?? []),
      '=',
      heads - pinned.length,
    ),
  );
  for (const leader of leaders)
    for (const first of dutyDays) {
      const last = first.number + (isWhole ? gap : 0);
      const inWindow = columnsOf(leader, ({ day }) => first.number <= day.number && day.number <= last);
      if (inWindow.length > 1) program.row(inWindow, '<=', 1);
    }
  if (isWhole)
    for (const { leader, month, least } of dues) {
      const isOf = ({ day }: PlaceGroup): boolean => day.month === month;
      program.row(columnsOf(leader, isOf), '>=', least - pinnedTo(leader, isOf));
    }

  let constant = 0;
  loads.forEach((load, set) => {
    for (const leader of leaders) {
      const counts = ({ day }: PlaceGroup): boolean => load.counts(day);
      const open = columnsOf(leader, counts);
      const pinned = pinnedTo(leader, counts);
      constant += load.cost(leader, pinned);
      const steps = open.map((_, step) => {
        const marginal = load.cost(leader, pinned + step + 1) - load.cost(leader, pinned + step);
        if (marginal % UNIT !== 0) throw new Error(`marginal cost ${marginal} is no multiple of ${UNIT}`);
        return program.unit(`z${set}_${leader}_${step}`, marginal / UNIT);
      });
      program.equal(open, steps);
    }
  });

  const found = program.solve();
  if (!found) return { kind: 'infeasible' };
  const holders = groups.map(({ pinned }, group) => [
    ...pinned,
    ...leaders.filter((leader) => found.ones.has(`x${leader}_${group}`)),
  ]);
  const cost = costOf(task, holders);
  if (cost !== Math.round(found.objective) * UNIT + constant)
    throw new Error(`HiGHS counts ${found.objective} × ${UNIT} + ${constant}, its roster costs ${cost}`);
  return { kind: 'optimal', cost, holders };
}

/** Whether a place lies in the month of a due and its leader is eligible. */
const isFor = ({ mayHold }: Figures, due: FigureDue, { day, type }: PlaceGroup): boolean =>
  day.month === due.month && mayHold(due.leader, day, type);

/**
 * The dues that are asked for: an untouched default asks nothing in a month whose dues cannot all be served, one a day,
 * by those eligible.
 */
export function duesAsked(figures: Figures): FigureDue[] {
  const { groups, dues } = figures;
  const canServe = (chosen: readonly FigureDue[]): boolean => {
    const program = new Program();
    const columnsOf = new Map<PlaceGroup, string[]>(groups.map((group) => [group, []]));
    chosen.forEach((due, index) => {
      const served = groups.filter(
        ({ day, pinned }) => day.month === due.month && pinned.includes(due.leader),
      );
      const free = groups.filter(
        (group) => isFor(figures, due, group) && !served.some(({ day }) => day === group.day),
      );
      const columns = new Map(
        free.map((group) => [group, program.binary(`y${index}_${groups.indexOf(group)}`)]),
      );
      for (const [group, column] of columns) columnsOf.get(group)!.push(column);
      for (const day of new Set(free.map((group) => group.day)))
        program.row(
          free.filter((group) => group.day === day).map((group) => columns.get(group)!),
          '<=',
          1,
        );
      program.row([...columns.values()], '>=', due.least - served.length);
    });
    for (const [{ heads, pinned }, columns] of columnsOf) program.row(columns, '<=', heads - pinned.length);
    return program.solve() !== null;
  };
  return dues.filter((due) => {
    const together = dues.filter(({ rule, month }) => rule === due.rule && month === due.month);
    return !due.isWaivable || canServe(together);
  });
}

/** The dues asked for that can still be missed: not those whose places are all pinned. */
export const standingDues = (figures: Figures): FigureDue[] =>
  duesAsked(figures).filter((due) =>
    figures.groups.some((group) => isFor(figures, due, group) && group.heads > group.pinned.length),
  );

/** What keeps a roster from being valid and complete, by the document; empty when it is. Says nothing of pinned places. */
export function faultsOf({ figures, dues }: ModelTask, holders: Holders): string[] {
  const faults: string[] = [];
  const duties: { leader: number; group: PlaceGroup; isPinned: boolean }[] = [];
  figures.groups.forEach((group, index) => {
    const held = holders[index]!;
    if (held.length !== group.heads) faults.push(`${group.day.date}: ${held.length} of ${group.heads}`);
    for (const leader of held)
      duties.push({ leader, group, isPinned: group.pinned.includes(leader) && new Set(held).has(leader) });
    for (const pin of group.pinned)
      if (!held.includes(pin)) faults.push(`${group.day.date}: pin of ${pin} not kept`);
  });
  duties.forEach(({ leader, group: { day, type }, isPinned }, at) => {
    if (!isPinned && !figures.mayTake(leader, day, type)) faults.push(`${day.date}: ${leader} may not`);
    for (const other of duties.slice(at + 1)) {
      if (other.leader !== leader || (isPinned && other.isPinned)) continue;
      const distance = Math.abs(other.group.day.number - day.number);
      if (distance <= figures.gap) faults.push(`${day.date}: ${leader} again after ${distance} days`);
    }
  });
  for (const { leader, month, least } of dues) {
    const served = duties.filter((duty) => duty.leader === leader && duty.group.day.month === month).length;
    if (served < least) faults.push(`${month}: ${leader} serves ${served} of ${least}`);
  }
  return faults;
}
