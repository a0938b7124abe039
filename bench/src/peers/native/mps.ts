import type { Stage } from '../by-levels.ts';

/**
 * A stage as MPS text, which every solver of linear programmes reads: column k is named `ck`, row k `rk`. Fields stand
 * where the fixed form wants them and hold no blanks, so that readers of the free form take it as well.
 *
 * Source of the format: https://lpsolve.sourceforge.net/5.5/mps-format.htm
 */
export const mpsText = (stage: Stage): string => [...mpsLines(stage)].join('\n');

function* mpsLines({ model, level, scale }: Stage): Generator<string> {
  const { rows, columns } = model;
  yield 'NAME          roster';
  yield 'ROWS';
  yield line('N', 'cost');
  for (const [row, { min, max }] of rows.entries()) yield line(senseOf(min, max), `r${row}`);
  yield 'COLUMNS';
  const entries: (readonly [row: string, coefficient: number])[][] = columns.map((column) => [
    ['cost', column.level === level ? column.cost / scale[level] : 0],
  ]);
  for (const [row, { terms }] of rows.entries()) {
    // a column may stand in a row more than once
    const sums = new Map<number, number>();
    for (const { column, coefficient } of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    for (const [column, coefficient] of sums) entries[column]!.push([`r${row}`, coefficient]);
  }
  let isInteger = false;
  for (const [index, column] of columns.entries()) {
    if (column.integer !== isInteger) {
      isInteger = column.integer;
      yield marker(isInteger);
    }
    for (const [row, coefficient] of entries[index]!) yield line('', `c${index}`, row, coefficient);
  }
  if (isInteger) yield marker(false);
  yield 'RHS';
  for (const [row, { min, max }] of rows.entries())
    yield line('', 'RHS', `r${row}`, Number.isFinite(max) ? max : Number.isFinite(min) ? min : 0);
  yield 'RANGES';
  for (const [row, { min, max }] of rows.entries())
    if (Number.isFinite(min) && Number.isFinite(max) && min !== max)
      yield line('', 'RANGES', `r${row}`, max - min);
  yield 'BOUNDS';
  for (const [index, { max }] of columns.entries())
    yield Number.isFinite(max) ? line('UP', 'BOUND', `c${index}`, max) : line('PL', 'BOUND', `c${index}`);
  yield 'ENDATA';
  yield '';
}

const senseOf = (min: number, max: number): string =>
  min === max ? 'E' : Number.isFinite(max) ? 'L' : Number.isFinite(min) ? 'G' : 'N';

const marker = (begins: boolean): string =>
  `    MARKER    'MARKER'                 '${begins ? 'INTORG' : 'INTEND'}'`;

/** Fields from the columns 2, 5, 15 and 25 on. */
const line = (kind: string, name: string, other = '', value?: number): string =>
  ` ${kind.padEnd(3)}${name.padEnd(10)}${other.padEnd(10)}${value ?? ''}`.trimEnd();
