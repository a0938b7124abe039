import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { SetBlock, SetProblem, SetUnit } from './open-blocks.ts';
import { setPieces } from './set-pieces.ts';

const NEAR = 1e-7;
const SMALL = 1e-9;

const block = (days: number, places: number, units: readonly number[], others: number): SetBlock => ({
  days,
  places: [places],
  cells: units.map((unit) => ({ unit, types: [0], weight: 1, most: 1 })),
  others: others > 0 ? [{ types: [0], amount: others }] : [],
});
const unit = (amount: number, owner: number): SetUnit => ({ size: 1, amount, owner });
const near = (pieces: readonly (readonly number[])[]): unknown[] =>
  pieces.map((ofBlock) => ofBlock.map((piece) => expect.closeTo(piece, 9)));
const found = (blocks: SetBlock[], units: SetUnit[], mostOfOwner?: number[]): number[][] =>
  setPieces({ blocks, units, mostOfOwner: mostOfOwner ?? units.map(() => Infinity) }).map((ofBlock) => [
    ...ofBlock,
  ]);

describe('setPieces', () => {
  it('fills places that nobody else can fill, and spreads what is left of the amount', () => {
    const blocks = [block(5, 1, [0], 0), block(16, 1, [0], 3)];
    expect(found(blocks, [unit(5, 0)])).toEqual(near([[1], [0]]));
    expect(found(blocks, [unit(9, 0)])).toEqual(near([[1], [0.25]]));
    expect(found(blocks, [unit(3, 0)])).toEqual(near([[1], [0]]));
  });

  it('misses amounts alike where leaders compete', () => {
    expect(found([block(10, 1, [0, 1], 4)], [unit(5, 0), unit(9, 1)])).toEqual(near([[0.3, 0.7]]));
  });

  it('evens out what competing leaders have elsewhere', () => {
    // the first block is full with both; the second unit has dates of its own
    const blocks = [block(4, 1, [0, 1], 0), block(4, 1, [1], 5)];
    expect(found(blocks, [unit(2, 0), unit(4, 1)])).toEqual(near([[0.5, 0.5], [0.5]]));
    expect(found(blocks, [unit(3, 0), unit(3, 1)])).toEqual(near([[0.75, 0.25], [0.5]]));
  });

  it('keeps to the most of an owner, and spreads it where that leaves places empty', () => {
    expect(found([block(8, 1, [0], 0)], [unit(6, 0)], [4])).toEqual(near([[0.5]]));
    // where it is spent on dates that nobody else can fill, nothing is left for others
    expect(found([block(8, 1, [0], 0), block(4, 1, [0], 2)], [unit(6, 0)], [4])).toEqual(near([[0.5], [0]]));
    // of two units of one owner both miss their amounts alike
    const blocks = [block(5, 1, [0], 2), block(5, 1, [1], 2)];
    expect(found(blocks, [unit(2, 0), unit(4, 0)], [4])).toEqual(near([[0.2], [0.6]]));
  });
});

const types = (count: number) => fc.subarray([...Array(count).keys()], { minLength: 1 });
const problemArbitrary: fc.Arbitrary<SetProblem> = fc
  .record({ typeCount: fc.integer({ min: 1, max: 3 }), unitCount: fc.integer({ min: 1, max: 6 }) })
  .chain(({ typeCount, unitCount }) =>
    fc.record({
      blocks: fc.array(
        fc.record({
          days: fc.integer({ min: 1, max: 9 }),
          places: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: typeCount, maxLength: typeCount }),
          unitsOfBlock: fc.subarray([...Array(unitCount).keys()], { minLength: 1 }),
          typesOfUnit: fc.array(types(typeCount), { minLength: unitCount, maxLength: unitCount }),
          others: fc.array(fc.record({ types: types(typeCount), amount: fc.integer({ min: 1, max: 3 }) }), {
            maxLength: 2,
          }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      units: fc.array(
        fc.record({ amount: fc.integer({ min: 0, max: 60 }).map((sixths) => sixths / 6), owner: fc.nat(3) }),
        { minLength: unitCount, maxLength: unitCount },
      ),
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
      most: fc.array(fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 12 })), {
        minLength: 4,
        maxLength: 4,
      }),
    }),
  )
  .map(({ blocks, units, sizes, most }) => ({
    units: units.map((one) => ({ ...one, size: sizes[one.owner]! })),
    blocks: blocks.map(({ unitsOfBlock: unitIndex, typesOfUnit: ownTypes, ...rest }) => ({
      ...rest,
      cells: unitIndex.map((index) => {
        return { unit: index, types: ownTypes[index]!, weight: sizes[units[index]!.owner]!, most: 1 };
      }),
    })),
    mostOfOwner: most.map((one, owner) => one * sizes[owner]!),
  }));

/** What a little more flow costs: places left empty, the square of a unit, the square of a piece. */
type Cost = readonly [number, number, number];
const FREE: Cost = [0, 0, 0];

interface Arc {
  readonly from: string;
  readonly to: string;
  readonly cost: Cost;
  readonly most: number;
  flow: number;
}

/** The flow of the pieces: from the types of a date to those who hold them, on to units and owners, to one end. */
function flowOf({ blocks, units, mostOfOwner }: SetProblem, pieces: readonly Float64Array[]): Arc[] {
  const sums = units.map(() => 0);
  const arcs: Arc[] = [];
  const add = (from: string, to: string, most = Infinity, flow = 0, cost = FREE): void =>
    void arcs.push({ from, to, cost, most, flow });
  blocks.forEach(({ days, places, cells, others }, index) => {
    cells.forEach(({ unit: unitIndex, types: held, weight, most }, cell) => {
      const piece = pieces[index]![cell]!;
      sums[unitIndex]! += days * weight * piece;
      for (const type of held) add(`place ${index} ${type}`, `cell ${index} ${cell}`);
      const [all, flow] = [days * weight * most, days * weight * piece];
      add(`cell ${index} ${cell}`, `unit ${unitIndex}`, all, flow, [0, 0, 2 * piece]);
    });
    others.forEach(({ types: held, amount }, other) => {
      for (const type of held) add(`place ${index} ${type}`, `other ${index} ${other}`);
      add(`other ${index} ${other}`, 'end', days * amount);
    });
    places.forEach((count, type) => {
      add('end', `place ${index} ${type}`, days * count, days * count);
      add(`place ${index} ${type}`, 'end', Infinity, 0, [1, 0, 0]);
    });
  });
  units.forEach(({ size, amount, owner }, index) => {
    const off = 2 * (sums[index]! / size - amount);
    add(`unit ${index}`, `owner ${owner}`, Infinity, sums[index]!, [0, off, 0]);
  });
  mostOfOwner.forEach((most, owner) => {
    const sum = sums.reduce((all, duties, index) => (units[index]!.owner === owner ? all + duties : all), 0);
    expect(sum).toBeLessThanOrEqual(most + NEAR);
    add(`owner ${owner}`, 'end', most, sum);
  });
  hand(arcs);
  return arcs;
}

/** Gives what the types hand on: their pieces to the cells, of the rest what they can to others, and what is left to the end. */
function hand(arcs: readonly Arc[]): void {
  const lacking = new Map<string, number>();
  for (const { from, to, flow } of arcs) {
    lacking.set(from, (lacking.get(from) ?? 0) + flow);
    lacking.set(to, (lacking.get(to) ?? 0) - flow);
  }
  /** Sends from a type what it can to one end, over arcs that can take it and back over those that have some. */
  const sendOn = (start: string, isEnd: (node: string) => boolean): boolean => {
    const before = new Map<string, { arc: Arc; isForward: boolean }>();
    const queue = [start];
    for (const node of queue) {
      if (isEnd(node)) break;
      for (const arc of arcs) {
        if (!arc.from.startsWith('place') && !arc.from.startsWith('other')) continue;
        if (arc.cost[0] > 0) continue;
        const isForward = arc.from === node && arc.flow < arc.most - SMALL;
        const isBack = arc.to === node && node !== 'end' && arc.flow > SMALL;
        const next = isForward ? arc.to : arc.from;
        if ((!isForward && !isBack) || next === start || before.has(next)) continue;
        before.set(next, { arc, isForward });
        queue.push(next);
      }
    }
    const end = queue.find(isEnd);
    if (end === undefined) return false;
    const path: { arc: Arc; isForward: boolean }[] = [];
    for (let node = end; node !== start;) {
      const step = before.get(node)!;
      path.push(step);
      node = step.isForward ? step.arc.from : step.arc.to;
    }
    const capacities = path.map(({ arc, isForward }) => (isForward ? arc.most - arc.flow : arc.flow));
    const wants = end === 'end' ? Infinity : lacking.get(end)!;
    const amount = Math.min(-lacking.get(start)!, wants, ...capacities);
    for (const { arc, isForward } of path) arc.flow += isForward ? amount : -amount;
    lacking.set(start, lacking.get(start)! + amount);
    lacking.set(end, lacking.get(end)! - amount);
    return true;
  };
  const push = (isEnd: (node: string) => boolean): void => {
    for (const node of lacking.keys())
      while (node.startsWith('place') && lacking.get(node)! < -SMALL && sendOn(node, isEnd));
  };
  push((node) => node.startsWith('cell') && lacking.get(node)! > SMALL);
  for (const [node, amount] of lacking)
    if (node.startsWith('cell')) expect(Math.abs(amount)).toBeLessThan(NEAR);
  push((node) => node === 'end');
  for (const arc of arcs) if (arc.cost[0] > 0) arc.flow = Math.max(0, -lacking.get(arc.from)!);
}

const isLess = (one: Cost, other: Cost, depth: 1 | 2): boolean => {
  if (Math.abs(one[0] - other[0]) > NEAR) return one[0] < other[0];
  return one[depth] < other[depth] - NEAR;
};

/** Whether some of the flow could be sent round in a circle at less cost (Bellman and Ford): then it is not the least. */
function canBeImproved(arcs: readonly Arc[], depth: 1 | 2): boolean {
  const steps = arcs
    .filter(({ from }) => from !== 'end')
    .flatMap(({ from, to, cost, most, flow }) => [
      ...(flow < most - NEAR ? [{ from, to, cost }] : []),
      ...(flow > NEAR ? [{ from: to, to: from, cost: cost.map((part) => -part) as unknown as Cost }] : []),
    ]);
  const nodes = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const costOf = new Map(nodes.map((node): [string, Cost] => [node, FREE]));
  for (let round = 0; round <= nodes.length; round++) {
    let isChanged = false;
    for (const { from, to, cost } of steps) {
      const through = costOf.get(from)!.map((part, at) => part + cost[at]!) as unknown as Cost;
      if (!isLess(through, costOf.get(to)!, depth)) continue;
      costOf.set(to, through);
      isChanged = true;
    }
    if (!isChanged) return false;
  }
  return true;
}

describe('in general', () => {
  it('law: no flow could be sent round at less cost: empty places first, then squares of units, then of pieces', () => {
    fc.assert(
      fc.property(problemArbitrary, (problem) => {
        const pieces = setPieces(problem);
        for (const ofBlock of pieces)
          for (const piece of ofBlock) expect(piece >= -NEAR && piece <= 1 + NEAR).toBe(true);
        const arcs = flowOf(problem, pieces);
        expect(canBeImproved(arcs, 1)).toBe(false);
        // that is a square's slope, so that with the sums as they are the rest is looked at
        const within = arcs.filter(({ from }) => !from.startsWith('unit') && !from.startsWith('owner'));
        expect(canBeImproved(within, 2)).toBe(false);
      }),
      runs(150, 5000),
    );
  });
});
