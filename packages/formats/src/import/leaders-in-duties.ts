import { keyOf } from '@lunzhi/core/internal';
import type { Grid } from '../table/grid.ts';
import { type ReadOptions, readGrids } from '../table/read-table.ts';
import type { PreviewInput } from './preview.ts';

/**
 * The leaders whom a duty table names, as a table of leaders: each once, in the order in which they come first. With it
 * a document can be begun from last year's table.
 *
 * @returns `null` when it is no duty table
 */
export function leadersInDuties(grids: PreviewInput['grids'], options: ReadOptions): Grid[] | null {
  const { rows } = readGrids(grids, options);
  if (rows.length === 0) return null;
  const hasPosts = rows.some(({ post = '' }) => post !== '');
  const leaders = new Map(
    [...rows].reverse().map(({ leader, post = '' }) => [keyOf(leader), hasPosts ? [leader, post] : [leader]]),
  );
  const heads = hasPosts ? ['姓名', '职务'] : ['姓名、职务'];
  const cells = [heads, ...[...leaders.values()].reverse()];
  return [
    {
      rows: cells,
      lines: cells.map((_, index) => index + 1),
      filled: new Set(),
      spread: new Set(),
      knowsMerges: true,
      openQuote: null,
    },
  ];
}
