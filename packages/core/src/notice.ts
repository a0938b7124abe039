/** Parts of the public table: `@lunzhi/core/notice`, small enough for a page. */
export { tableFromMonth, tableOfMonth, tableOfWeek } from './report/table-of-month.ts';
