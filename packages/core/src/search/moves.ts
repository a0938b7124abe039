import { addDate, removeDate, wordsFor } from '../constraints/date-sets.ts';
import { type Assignment, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { MANY_ROUNDS, movablePlaces, roundsOf } from './movable.ts';
import { emptyMove, FORM, type Move } from './move.ts';
import type { Random } from './random.ts';

/** Bounds of a round, the places in which each leader has about one duty: what is near in time depends on it. */
const SHORTEST_ROUND = 6;
const LONGEST_ROUND = 128;
/** Of 32 partners, how many are drawn from the whole period: a near one is accepted far more often. */
const FROM_ANYWHERE = 4;
const LONGEST_MOVE = 256;
/** The shortest round of such exchanges. */
const SHORTEST_LONG_ROUND = 4;

/** A place whose change could mend something, and who might have to come there (−1: nobody in particular). */
export interface UrgentPlace {
  readonly shift: number;
  readonly leader: number;
}

/** Proposes moves. */
export interface Moves {
  /** The one proposed last. */
  readonly move: Move;
  /** True when nothing can ever be proposed. */
  readonly isEmpty: boolean;
  /** How many rounds of the places that several leaders may hold there are. */
  readonly rounds: number;
  /** True when a place may also be left empty, which mends a hard rule at the price of coverage. */
  mayEmpty: boolean;
  /** From now on half of the moves begin with one of these places, where they can be moved. */
  hurry(places: readonly UrgentPlace[]): void;
  /**
   * Proposes a move; false when the one drawn is impossible.
   *
   * @param isPolishing nothing is broken, and fairness is as good as it will be
   * @param draw a random number of 32 bits; the highest ten are left to the caller
   */
  propose(isPolishing: boolean, draw: number): boolean;
  /** Makes the move in the assignment. */
  accept(): void;
}

/**
 * Closures, as in all that each move asks: private fields are slower there.
 *
 * @param kinds per shift: places of one kind count for the same fairness rules
 * @param assignment the search's own, read whenever a move is proposed
 */
export function makeMoves(
  problem: Problem,
  domain: Uint8Array,
  kinds: Int32Array,
  assignment: Assignment,
  random: Random,
): Moves {
  const { shiftCount, leaderCount } = problem;
  const { movable, candidates, firstCandidate, ofKind, position } = movablePlaces(problem, domain, kinds);
  const movableCount = movable.length;
  /** Per kind: duties that one leader of a trade gives more than he takes; 0 between moves. */
  const given = new Int32Array(ofKind.length);

  const { length: roundLength, count: rounds } = roundsOf(problem, domain);
  const round = Math.min(LONGEST_ROUND, Math.max(SHORTEST_ROUND, roundLength));
  const near = Math.max(2, round >> 2);
  const longRound = Math.max(SHORTEST_LONG_ROUND, roundLength);
  const hasLong = rounds * roundLength >= MANY_ROUNDS * longRound;
  let doublings = 1;
  while (longRound << doublings < movableCount) doublings++;

  // who holds which movable places: bits at their places in `movable`, a set for each leader
  const words = wordsFor(movableCount);
  const held = new Int32Array(leaderCount * words);
  const indexOf = new Int32Array(shiftCount);
  movable.forEach((shift, index) => {
    indexOf[shift] = index;
    const leader = assignment[shift]!;
    if (leader !== UNASSIGNED) addDate(held, leader * words, index);
  });

  const move = emptyMove(LONGEST_MOVE);
  const { shifts, from, to, net } = move;
  /** Places that moves begin with in half of the draws. */
  let urgent: readonly UrgentPlace[] = [];
  /** Who is wanted at the place the move begins with. */
  let wanted = -1;

  function add(shift: number, before: number, after: number): void {
    const { length } = move;
    shifts[length] = shift;
    from[length] = before;
    to[length] = after;
    move.length = length + 1;
  }
  const mayHold = (shift: number, leader: number): boolean =>
    leader === UNASSIGNED || domain[shift * leaderCount + leader] === 1;
  const anyPlace = (): number => movable[random.below(movableCount)]!;

  /** Where a move begins. */
  function firstPlace(): number {
    wanted = -1;
    if (urgent.length === 0 || (random.next() & 1) === 0) return anyPlace();
    const { shift, leader } = urgent[random.below(urgent.length)]!;
    wanted = leader;
    return shift;
  }

  /** A place of the kind that the leader holds, the first from a random one on; any place of the kind if he has none. */
  function placeHeldBy(leader: number, shift: number): number {
    const places = ofKind[kinds[shift]!]!;
    const start = random.below(places.length);
    for (let step = 0; step < places.length; step++) {
      const place = places[(start + step) % places.length]!;
      if (assignment[place] === leader) return place;
    }
    return places[start]!;
  }

  /** Another place of the kind, mostly near in time. */
  function placeOfKind(shift: number): number {
    const places = ofKind[kinds[shift]!]!;
    if ((random.next() & 31) < FROM_ANYWHERE) return places[random.below(places.length)]!;
    const at = position[shift]! + random.below(2 * near + 1) - near;
    return places[Math.min(places.length - 1, Math.max(0, at))]!;
  }

  /** Every change matters to the numbers of duties. */
  function countAll(): void {
    for (let i = 0; i < move.length; i++) net[i] = i;
    move.netLength = move.length;
  }

  /** Two leaders trade places. */
  function swap(isOfOneKind: boolean): boolean {
    const first = firstPlace();
    const second = !isOfOneKind ? anyPlace() : wanted < 0 ? placeOfKind(first) : placeHeldBy(wanted, first);
    const a = assignment[first]!;
    const b = assignment[second]!;
    if (a === b || !mayHold(first, b) || !mayHold(second, a)) return false;
    add(first, a, b);
    add(second, b, a);
    if (kinds[first] !== kinds[second]) countAll();
    if (a !== UNASSIGNED && b !== UNASSIGNED) move.form = FORM.trade;
    return true;
  }

  /**
   * Two leaders trade all they hold within a quarter of a round, a half, a whole or two. Each takes over the other's rhythm
   * for a while, which a series of single swaps reaches only over costly rosters in between. Where one holds more, he hands
   * the rest over.
   */
  function exchange(doubling: number): boolean {
    const begin = random.below(movableCount);
    const size = Math.max(2, (round << doubling) >> 2);
    const end = Math.min(movableCount, begin + size);
    const partner = begin + 1 + random.below(Math.min(size - 1, round >> 1));
    return partner < end && tradeAll(begin, partner, begin, end);
  }

  /**
   * Two leaders near each other trade all they hold over whole rounds, up to an end of the period: the order of turns
   * changes for a long while.
   */
  function longExchange(isForward: boolean): boolean {
    const first = random.below(movableCount);
    const second = first + 1 + random.below(Math.max(3, longRound >> 2));
    if (second >= movableCount) return false;
    const size = longRound << (1 + random.below(doublings));
    return isForward
      ? tradeAll(first, second, first, Math.min(movableCount, first + size + 1))
      : tradeAll(first, second, Math.max(0, second - size), second + 1);
  }

  /** The holders of two of the movable places trade all that they hold from one of them to before another. */
  function tradeAll(first: number, second: number, begin: number, end: number): boolean {
    const a = assignment[movable[first]!]!;
    const b = assignment[movable[second]!]!;
    if (a === b || a === UNASSIGNED || b === UNASSIGNED) return false;
    const firstWord = begin >>> 5;
    const lastWord = (end - 1) >>> 5;
    let length = 0;
    for (let word = firstWord; word <= lastWord; word++) {
      let both = held[a * words + word]! | held[b * words + word]!;
      if (word === firstWord) both &= -1 << (begin & 31);
      if (word === lastWord) both &= -1 >>> (31 - ((end - 1) & 31));
      for (; both !== 0; both &= both - 1) {
        const shift = movable[(word << 5) + 31 - Math.clz32(both & -both)]!;
        const holder = assignment[shift]!;
        const other = holder === a ? b : a;
        if (domain[shift * leaderCount + other] === 0 || length === LONGEST_MOVE) return false;
        shifts[length] = shift;
        from[length] = holder;
        to[length] = other;
        length++;
      }
    }
    move.length = length;
    move.form = FORM.trade;
    countNet(a);
    return true;
  }

  /** Finds the net of a trade of which the leader is one. */
  function countNet(leader: number): void {
    const { length } = move;
    if (length === 2 && from[0] !== from[1] && kinds[shifts[0]!] === kinds[shifts[1]!]) return;
    for (let i = 0; i < length; i++) given[kinds[shifts[i]!]!]! += from[i] === leader ? 1 : -1;
    for (let i = 0; i < length; i++) {
      const kind = kinds[shifts[i]!]!;
      const gives = from[i] === leader ? 1 : -1;
      if (given[kind]! * gives <= 0) continue;
      given[kind]! -= gives;
      net[move.netLength++] = i;
    }
  }

  /** The holders of three places of one kind each move on to the next of them. */
  function rotate(): boolean {
    const first = firstPlace();
    const second = placeOfKind(first);
    const third = placeOfKind(second);
    const a = assignment[first]!;
    const b = assignment[second]!;
    const c = assignment[third]!;
    if (a === b || b === c || c === a) return false;
    if (!mayHold(first, b) || !mayHold(second, c) || !mayHold(third, a)) return false;
    add(first, a, b);
    add(second, b, c);
    add(third, c, a);
    if (a !== UNASSIGNED && b !== UNASSIGNED && c !== UNASSIGNED) move.form = FORM.rotation;
    return true;
  }

  /** A place goes to another leader, who hands one of his to a third, and so on. */
  function chain(length: number): boolean {
    let shift = firstPlace();
    for (let step = 1; ; step++) {
      const holder = assignment[shift]!;
      const start = firstCandidate[shift]!;
      const isEmptied = moves.mayEmpty && length === 1 && (random.next() & 3) === 0;
      const next = isEmptied
        ? UNASSIGNED
        : candidates[start + random.below(firstCandidate[shift + 1]! - start)]!;
      if (next === holder) return false;
      add(shift, holder, next);
      if (step === length) break;
      shift = anyPlace();
      for (let tries = 0; assignment[shift] !== next; tries++) {
        if (tries === 64) return false;
        shift = anyPlace();
      }
      for (let earlier = 0; earlier < step; earlier++) if (shifts[earlier] === shift) return false;
    }
    countAll();
    return true;
  }

  const moves: Moves = {
    move,
    isEmpty: movableCount === 0,
    rounds,
    mayEmpty: false,
    hurry(places) {
      urgent = places.filter(({ shift }) => firstCandidate[shift + 1]! > firstCandidate[shift]!);
    },
    propose(isPolishing, draw) {
      move.length = 0;
      move.netLength = 0;
      move.form = FORM.other;
      const choice = draw & 31;
      const doubling = (draw >>> 5) & 3;
      if (isPolishing) {
        if (choice < (hasLong ? 18 : 24)) return exchange(doubling);
        if (choice < 24) return longExchange((draw & 32) === 0);
        if (choice < 28) return swap(true);
        if (choice < 30) return rotate();
        return choice < 31 ? swap(false) : chain(1);
      }
      if (choice < 5) return swap(true);
      if (choice < 10) return exchange(doubling);
      if (choice < 14) return swap(false);
      if (choice < 16) return rotate();
      return chain(choice < 24 ? 1 : choice < 30 ? 2 : 3);
    },
    accept() {
      for (let i = 0; i < move.length; i++) {
        const shift = shifts[i]!;
        const index = indexOf[shift]!;
        assignment[shift] = to[i]!;
        if (from[i] !== UNASSIGNED) removeDate(held, from[i]! * words, index);
        if (to[i] !== UNASSIGNED) addDate(held, to[i]! * words, index);
      }
    },
  };
  return moves;
}
