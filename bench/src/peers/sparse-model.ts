import type { ModelData } from 'highs';
import type { Stage } from './by-levels.ts';

/** A stage as arrays, its columns in the order of the model, so that nothing needs a name. */
export function sparseModel({ model, level, scale }: Stage): ModelData {
  const { columns, rows } = model;
  const count = rows.reduce((sum, { terms }) => sum + terms.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(count);
  const values = new Float64Array(count);
  let at = 0;
  rows.forEach(({ terms }, row) => {
    // a column may stand in a row more than once
    const sums = new Map<number, number>();
    for (const { column, coefficient } of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    for (const [column, coefficient] of sums) {
      indices[at] = column;
      values[at++] = coefficient;
    }
    starts[row + 1] = at;
  });
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, (column) =>
      column.level === level ? column.cost / scale[level] : 0,
    ),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ max }) => max),
    rowLower: Float64Array.from(rows, ({ min }) => min),
    rowUpper: Float64Array.from(rows, ({ max }) => max),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: indices.subarray(0, at),
      values: values.subarray(0, at),
    },
    integrality: Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
  };
}
