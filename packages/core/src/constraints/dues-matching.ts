import { FREE, type Places } from '../problem/problem.ts';
import { type Due, DuesFlow, duesNetwork } from './dues-flow.ts';

export type { Due };

/** A reader needs no more to see what is wrong. */
const MAX_SETS = 12;

/** Dues that ask for more than they can be given together. */
export interface ShortDues {
  /** Indices of dues, ascending. */
  readonly dues: readonly number[];
  /** The most duties they can be given. */
  readonly served: number;
}

/**
 * How many of the duties owed can be served together when nobody serves twice on a day and a place is served once.
 *
 * @param dues at most one for each leader and day
 * @param mayHold asked of free places alone; a fixed place counts for its holder and for nobody else
 * @returns the number, at most the sum of `least`
 */
export function servableDues(
  problem: Places,
  dues: readonly Due[],
  mayHold: (shift: number, leader: number) => boolean,
): number {
  if (canServeInTurn(problem, dues, mayHold)) return dues.reduce((sum, { least }) => sum + least, 0);
  const flow = new DuesFlow(duesNetwork(problem, dues, mayHold));
  let served = 0;
  dues.forEach(({ least }, due) => {
    while (flow.given(due) < least) {
      const search = flow.augment(due);
      if (search.isFound) continue;
      flow.close(search);
      break;
    }
    flow.forget();
    served += flow.given(due);
  });
  return served;
}

/** Whether each due is met when one after the other takes the first places left: so it mostly is, and no flow is needed. */
function canServeInTurn(
  { fixedHolder, dayOfShift }: Places,
  dues: readonly Due[],
  mayHold: (shift: number, leader: number) => boolean,
): boolean {
  const taken = new Set<number>();
  return dues.every(({ leader, shifts, least }) => {
    const heldAlready = shifts.filter((shift) => fixedHolder[shift] === leader);
    const busy = new Set(heldAlready.map((shift) => dayOfShift[shift]!));
    let served = heldAlready.length;
    for (const shift of shifts) {
      if (served >= least) break;
      const isOpen = fixedHolder[shift] === FREE && !taken.has(shift) && !busy.has(dayOfShift[shift]!);
      if (!isOpen || !mayHold(shift, leader)) continue;
      taken.add(shift);
      busy.add(dayOfShift[shift]!);
      served++;
    }
    return served >= least;
  });
}

/**
 * Sets of dues that cannot be served together, none with a due too many: without any one of them the others can. Of
 * sets that compete for the same places only the first, in the order of `dues`, is told, and a dozen at most.
 *
 * @param dues as for {@link servableDues}. Two of one leader that meet on a day are looked at as if they could both be
 *   served then: a set returned is true all the same, but finding none proves nothing.
 */
export function shortDues(
  problem: Places,
  dues: readonly Due[],
  mayHold: (shift: number, leader: number) => boolean,
): ShortDues[] {
  const flow = new DuesFlow(duesNetwork(problem, dues, mayHold));
  const found: ShortDues[] = [];
  dues.forEach(({ least }, due) => {
    while (flow.given(due) < least) {
      const search = flow.augment(due);
      if (search.isFound) continue;
      if (!search.isCutShort && found.length < MAX_SETS) found.push(smallest(flow, due, least, search.dues));
      flow.close(search);
      break;
    }
    flow.forget();
  });
  return found;
}

/**
 * Drops dues one after the other as long as `due` still falls short (a deletion filter: Chinneck and Dravnieks, 1991).
 * Every due before it is served in full.
 */
function smallest(flow: DuesFlow, due: number, least: number, reached: readonly number[]): ShortDues {
  const start = flow.mark;
  let kept = new Set(reached);
  for (const other of reached) {
    // whoever is reached can hand one duty on: when one is all that is missing, everybody is needed
    if (least - flow.given(due) === 1) break;
    if (other === due || !kept.has(other)) continue;
    const mark = flow.mark;
    flow.release(other);
    while (flow.given(due) < least) {
      const search = flow.augment(due);
      if (search.isFound) continue;
      kept = new Set(search.dues);
      break;
    }
    if (flow.given(due) === least) flow.undo(mark);
  }
  const dues = [...kept].sort((a, b) => a - b);
  const served = dues.reduce((sum, due) => sum + flow.given(due), 0);
  flow.undo(start);
  return { dues, served };
}
