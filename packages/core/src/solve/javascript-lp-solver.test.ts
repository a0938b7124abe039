import * as fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { solveProgram } from './javascript-lp-solver.ts';
import { boundedByRows, type LinearProgram } from './linear-program.ts';

const highs = await loadHighs();

/** The optimum by HiGHS, `null` when no values satisfy the rows. */
function optimum({ columns, rows }: LinearProgram): number | null {
  const term = (coefficient: number, column: number): string =>
    `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} c${column}`;
  const sums = rows.map(({ terms }) => terms.map((one) => term(one.coefficient, one.column)).join(' '));
  const { Status, ObjectiveValue } = highs.solve(
    [
      'Minimize',
      ` obj: 0 one ${columns.map(({ cost }, column) => term(cost, column)).join(' ')}`,
      'Subject To',
      ' r: one = 1',
      ...rows.flatMap(({ min, max }, row) => [
        ...(min > -Infinity ? [` a${row}: ${sums[row]} >= ${min}`] : []),
        ...(max < Infinity ? [` b${row}: ${sums[row]} <= ${max}`] : []),
      ]),
      'Bounds',
      ...columns.map(({ max }, column) => ` 0 <= c${column} <= ${max}`),
      'General',
      ...columns.flatMap(({ integer }, column) => (integer ? [` c${column}`] : [])),
      'End',
    ].join('\n'),
    { threads: 1, output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 },
  );
  if (Status === 'Infeasible') return null;
  expect(Status).toBe('Optimal');
  return ObjectiveValue;
}

const columnArbitrary = fc.record({
  cost: fc.integer({ min: -20, max: 20 }),
  max: fc.constantFrom(1, 1, 1, 3),
  integer: fc.boolean(),
});

const programArbitrary: fc.Arbitrary<LinearProgram> = fc
  .array(columnArbitrary, { minLength: 1, maxLength: 9 })
  .chain((columns) => {
    const rowArbitrary = fc
      .record({
        coefficients: fc.array(fc.constantFrom(0, 1, 1, -1, 2), {
          minLength: columns.length,
          maxLength: columns.length,
        }),
        first: fc.integer({ min: -2, max: 4 }),
        range: fc.nat(3),
        side: fc.constantFrom('min', 'max', 'both'),
      })
      .filter(({ coefficients }) => coefficients.some((coefficient) => coefficient !== 0))
      .map(({ coefficients, first, range, side }) => ({
        terms: coefficients.flatMap((coefficient, column) =>
          coefficient === 0 ? [] : [{ column, coefficient }],
        ),
        min: side === 'max' ? -Infinity : first,
        max: side === 'min' ? Infinity : first + range,
      }));
    return fc.record({ columns: fc.constant(columns), rows: fc.array(rowArbitrary, { maxLength: 7 }) });
  });

const unit = { cost: 1, max: 1, integer: true };

describe('solveProgram', () => {
  it('leaves the global object as it was, and keeps nothing alive', async () => {
    const host = globalThis as { window?: unknown; self?: unknown };
    const mine = { name: 'mine' };
    host.window = { solver: mine };
    await solveProgram({ columns: [unit], rows: [] });
    expect(host.window).toEqual({ solver: mine });
    delete host.window;
    const { default: library } = await import('javascript-lp-solver');
    expect((library as { lastSolvedModel?: unknown }).lastSolvedModel).toBeNull();
  });

  it('law: finds the optimum that HiGHS finds, and values that satisfy every row', async () => {
    const seen = { optimal: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(programArbitrary, async (program) => {
        const expected = optimum(program);
        const outcome = await solveProgram(program);
        seen[outcome.kind]++;
        expect(outcome.kind === 'infeasible').toBe(expected === null);
        if (outcome.kind === 'infeasible') return;
        expect(outcome.cost).toBeCloseTo(expected!, 5);
        program.columns.forEach(({ max, integer }, column) => {
          const value = outcome.values[column]!;
          expect(value).toBeGreaterThanOrEqual(-1e-6);
          expect(value).toBeLessThanOrEqual(max + 1e-6);
          if (integer) expect(Number.isInteger(value)).toBe(true);
        });
        for (const { terms, min, max } of program.rows) {
          const sum = terms.reduce(
            (total, { column, coefficient }) => total + coefficient * outcome.values[column]!,
            0,
          );
          expect(sum).toBeGreaterThanOrEqual(min - 1e-5);
          expect(sum).toBeLessThanOrEqual(max + 1e-5);
        }
      }),
      runs(100, 5_000),
    );
    expect(seen.optimal).toBeGreaterThanOrEqual(times(5, 1_000));
    expect(seen.infeasible).toBeGreaterThanOrEqual(times(2, 500));
  });

  it('answers for a programme without columns', async () => {
    expect(await solveProgram({ columns: [], rows: [] })).toEqual({ kind: 'optimal', cost: 0, values: [] });
    const impossible = { columns: [], rows: [{ terms: [], min: 1, max: 1 }] };
    expect(await solveProgram(impossible)).toEqual({ kind: 'infeasible' });
  });

  it('refuses a number that is none, and a programme without an end', async () => {
    const broken = { columns: [{ ...unit, cost: NaN }], rows: [] };
    await expect(solveProgram(broken)).rejects.toMatchObject({ name: 'UnusableProgramError' });
    const endless = {
      columns: [{ cost: -1, max: Infinity, integer: false }],
      rows: [{ terms: [{ column: 0, coefficient: 1 }], min: 0, max: Infinity }],
    };
    await expect(solveProgram(endless)).rejects.toThrow(/has no bound[^]*\nMaybe/);
  });
});

describe('boundedByRows', () => {
  it('never lets two columns lean on each other', () => {
    const row = (first: number, second: number) => ({
      terms: [
        { column: first, coefficient: 1 },
        { column: second, coefficient: -1 },
      ],
      min: -Infinity,
      max: 0,
    });
    expect(boundedByRows({ columns: [unit, unit], rows: [row(0, 1), row(1, 0)] })).toEqual([true, false]);
    const both = {
      terms: [
        { column: 0, coefficient: 1 },
        { column: 1, coefficient: 1 },
      ],
      min: 0,
      max: 1,
    };
    expect(boundedByRows({ columns: [unit, unit], rows: [both] })).toEqual([true, true]);
    expect(boundedByRows({ columns: [unit, unit], rows: [{ ...both, max: 2 }] })).toEqual([false, false]);
  });
});
