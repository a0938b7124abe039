import {
  type CountyShape,
  countyDocument,
  type MadeDocument,
  protectionPeriodsOf,
} from '../instances/county.ts';

/** A document on which nothing of the search was ever chosen. */
export interface HeldOut {
  readonly name: string;
  readonly document: MadeDocument;
}

type Size = Pick<CountyShape, 'count' | 'from' | 'to'> & Partial<CountyShape>;

type Fields = Readonly<Record<string, unknown>>;

const year = { from: '2026-01-01', to: '2026-12-31' };
const everyDay = (heads: number): Fields => ({
  shiftTypes: [{ id: 'main', name: '值班', heads: { workday: heads, restDay: heads } }],
});
const workdays = (heads: number): Fields => ({
  shiftTypes: [{ id: 'main', name: '接访', heads: { workday: heads, restDay: 0 } }],
});
const protectedYear = { protectionPeriods: protectionPeriodsOf(2026) };
const mondaysOfChiefs = {
  id: 'mondays',
  constraint: 'fixed-weekday',
  params: { leaders: { chiefs: true }, weekdays: [1], mode: 'reserve', everyWeeks: 2 },
};
const gap = (days: number): object => ({ constraint: 'min-rest-gap', params: { days } });

const sizes: readonly Size[] = [
  { count: 8, from: '2026-03-01', to: '2026-03-31', townships: 6, sectors: 6, longestAbsence: 3 },
  { count: 15, from: '2026-04-01', to: '2026-06-30', townships: 10, sectors: 12 },
  { count: 24, from: '2026-01-01', to: '2026-06-30', absentPercent: 10 },
  { ...year, count: 12, townships: 10, sectors: 12 },
  { ...year, count: 18, fields: protectedYear },
  { ...year, count: 22, absentPercent: 15, fields: protectedYear },
  { ...year, count: 27, townships: 12, sectors: 16 },
  { ...year, count: 31, fields: protectedYear },
  { ...year, count: 33, absentPercent: 12, longestAbsence: 20 },
  { ...year, count: 39, fields: { ...protectedYear, rules: [mondaysOfChiefs] } },
  { ...year, count: 45, townships: 22, sectors: 26, fields: protectedYear },
  { ...year, count: 55, townships: 24, sectors: 30 },
  { ...year, count: 80, townships: 28, sectors: 36, fields: protectedYear },
  { ...year, count: 120, townships: 30, sectors: 40 },
  { ...year, count: 7, townships: 6, sectors: 8, absentPercent: 3, fields: everyDay(1) },
  { ...year, count: 11, townships: 9, sectors: 11, fields: { ...everyDay(1), rules: [gap(6)] } },
  { ...year, count: 14, townships: 12, sectors: 14, absentPercent: 8, fields: everyDay(1) },
  { ...year, count: 30, fields: { ...protectedYear, ...workdays(2) } },
  { ...year, count: 26, townships: 14, sectors: 18, fields: workdays(3) },
  {
    count: 20,
    from: '2026-01-01',
    to: '2027-12-31',
    fields: { calendar: { source: 'chinese-days', unpublishedYears: 'statutory' } },
  },
];

/** Twenty counties and townships of other sizes, years and seeds than the instances. */
export const heldOut: readonly HeldOut[] = sizes.map((size, index) => ({
  name: `held-out-${index + 1}`,
  document: countyDocument({ title: `未参与调试的文档之${index + 1}`, seed: 2_000 + 37 * index, ...size }),
}));
