import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { LinearModel } from './linear-model.ts';
import { lpFormat } from './lp-format.ts';

const highs = await loadHighs();
const objectiveOf = (text: string): number =>
  highs.solve(text, { threads: 1, mip_rel_gap: 0 }).ObjectiveValue;

/** Two shifts, two leaders; an empty shift costs 100 on coverage, every duty of leader 0 costs 3 on quality. */
function example(): LinearModel {
  const model = new LinearModel(2, 2);
  for (let shift = 0; shift < 2; shift++) {
    model.book('coverage', 1);
    const terms = [model.column('empty', { cost: 100 }), model.x(shift, 0), model.x(shift, 1)];
    model.row(
      terms.map((column) => ({ column, coefficient: 1 })),
      { min: 1 },
    );
    model.book('quality', 3);
    model.row(
      [
        { column: model.x(shift, 0), coefficient: 1 },
        { column: model.column('used', { cost: 1 }), coefficient: -1 },
      ],
      { max: 0 },
    );
  }
  model.row([{ column: model.x(0, 1), coefficient: 1 }], { min: 0, max: 0 });
  model.addConstant(-2);
  return model;
}

describe('lpFormat', () => {
  test('writes bounds, integers and rows that bear names of their own', () => {
    const text = lpFormat(example());
    expect(text).toContain('\n 0 <= empty_c4 <= 1\n');
    expect(text).toContain('\n 0 <= empty_c6 <= 1\n');
    expect(text).toContain('General\n x_0_0\n x_0_1\n x_1_0\n x_1_1\nEnd\n');
  });

  test('minimises one level alone', () => {
    expect(objectiveOf(lpFormat(example(), 'coverage'))).toBe(0);
    expect(objectiveOf(lpFormat(example(), 'quality'))).toBe(-6);
  });

  test('minimises all levels, or a mixture, with what no choice can change', () => {
    expect(objectiveOf(lpFormat(example()))).toBe(-3);
    expect(objectiveOf(lpFormat(example(), { coverage: 1, quality: 1000 }))).toBe(-5900);
  });

  test('a row without terms that cannot hold makes the model infeasible', () => {
    const model = example();
    model.row([], { min: 1 });
    expect(highs.solve(lpFormat(model)).Status).toBe('Infeasible');
  });

  test('writes ten years of sixty leaders, more lines than a call can have arguments', () => {
    const model = new LinearModel(2600, 60);
    model.row(
      Array.from({ length: 2600 * 60 }, (_, column) => ({ column, coefficient: 1 })),
      { max: 2600 },
    );
    const text = lpFormat(model);
    expect(text.slice(-'\n x_2599_59\nEnd\n'.length)).toBe('\n x_2599_59\nEnd\n');
  });
});
