/** A sum of variables: factors by name. */
export type Linear = ReadonlyMap<string, number>;

const highs = await (await import('highs')).default();

/** The sum of some variables. */
export const sumOf = (names: Iterable<string>): Linear => new Map([...names].map((name) => [name, 1]));

export interface Solution {
  readonly value: number;
  readonly of: (name: string) => number;
}

/** A linear or convex quadratic programme, given to HiGHS as text. */
export class Programme {
  readonly #rows: string[] = [];
  readonly #bounds: string[] = [];

  /** Names a variable, which is at least 0 unless it is free. */
  variable(name: string, { most = Infinity, isFree = false } = {}): string {
    if (isFree) this.#bounds.push(`${name} free`);
    else if (most < Infinity) this.#bounds.push(`0 <= ${name} <= ${most}`);
    return name;
  }

  row(terms: Linear, relation: '<=' | '>=' | '=', value: number): void {
    if (terms.size > 0) this.#rows.push(`${written(terms)} ${relation} ${value}`);
  }

  /** The greatest sum. */
  most(terms: Linear): Solution {
    return this.#solve('Maximize', written(terms));
  }

  /** The least Σ weight × variable². */
  leastSquares(weights: Linear): Solution {
    const squares = [...weights].map(([name, weight]) => `${2 * weight} ${name} ^2`);
    try {
      return this.#solve('Minimize', `[ ${squares.join(' + ')} ] / 2`, [], { qp_iteration_limit: 5000 });
    } catch {
      return this.#leastByTangents(weights);
    }
  }

  /**
   * HiGHS's solver of quadratic programmes now and then ends outside of the rows and says so. Then each square is what
   * its tangents leave, and gets another where the last linear programme ended, until the squares there are no larger.
   * What is found is no further from the least than the root of `gap`.
   */
  #leastByTangents(weights: Linear, gap = 3e-9): Solution {
    const tangents: string[] = [];
    // of the weighted square, so that the solver's tolerance is of what is summed
    const touch = (name: string, weight: number, at: number): void =>
      void tangents.push(
        `square_${name} - ${2 * weight * at} ${name} >= ${-weight * at * at}`.replace('- -', '+ '),
      );
    for (const [name, weight] of weights) for (const at of [0, 0.5, 1]) touch(name, weight, at);
    const objective = written(sumOf([...weights.keys()].map((name) => `square_${name}`)));
    for (let round = 0; round < 200; round++) {
      const solution = this.#solve('Minimize', objective, tangents, {
        primal_feasibility_tolerance: 1e-10,
        dual_feasibility_tolerance: 1e-10,
      });
      let value = 0;
      for (const [name, weight] of weights) value += weight * solution.of(name) ** 2;
      if (value - solution.value <= gap) return { ...solution, value };
      for (const [name, weight] of weights) {
        const at = solution.of(name);
        if (weight * at ** 2 > solution.of(`square_${name}`)) touch(name, weight, at);
      }
    }
    throw new Error(`The tangents do not close in on ${JSON.stringify([...weights].slice(0, 9))}`);
  }

  #solve(direction: string, objective: string, more: readonly string[] = [], options: object = {}): Solution {
    const text = [
      direction,
      ` obj: ${objective}`,
      'Subject To',
      ...[...this.#rows, ...more].map((row, index) => ` r${index}: ${row}`),
      'Bounds',
      ...this.#bounds.map((bound) => ` ${bound}`),
      'End',
    ].join('\n');
    const solution = highs.solve(text, { threads: 1, ...options });
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS says ${solution.Status} of\n${text}`);
    const columns = solution.Columns as Record<string, { Primal: number }>;
    return { value: solution.ObjectiveValue, of: (name) => columns[name]?.Primal ?? 0 };
  }
}

const written = (terms: Linear): string =>
  [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join(' ');
