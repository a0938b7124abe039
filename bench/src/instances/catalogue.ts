import type { MadeDocument } from './county.ts';
import {
  absentYear,
  chiefs,
  impossibleFestival,
  impossibleMaximum,
  manyLeaders,
  month,
  tenYears,
  tight,
  twoHeads,
} from './makers.ts';

/** An instance before anything is known of it. */
export interface Entry {
  readonly name: string;
  readonly about: string;
  /** An example of the repository, or how the document is made. */
  readonly from:
    { readonly example: string } | { readonly make: (seed: number) => MadeDocument; readonly seed: number };
}

/** All instances, in the order of the tables. */
export const entries: readonly Entry[] = [
  { name: 'month', about: '12 leaders, the 22 working days of one month', from: { make: month, seed: 1 } },
  {
    name: 'township',
    about: '9 leaders of a township, somebody every calendar day of a year',
    from: { example: '02-township' },
  },
  {
    name: 'dongan-2024',
    about: "the county's year of the examples: 36 posts, working days and protection periods",
    from: { example: '01-dongan-2024' },
  },
  {
    name: 'absent-year',
    about: '35 leaders away a fifth of the year, a quarter already served, protection periods declared late',
    from: { make: absentYear, seed: 2 },
  },
  {
    name: 'chiefs',
    about: 'every second Monday reserved to the chiefs, three leaders with a quota',
    from: { make: chiefs, seed: 3 },
  },
  {
    name: 'tight',
    about: '10 leaders, every calendar day, 7 free days between duties: near the limit',
    from: { make: tight, seed: 4 },
  },
  { name: 'two-heads', about: '40 leaders, two of them a day for a year', from: { make: twoHeads, seed: 5 } },
  { name: 'leaders-200', about: '200 leaders, one year', from: { make: manyLeaders, seed: 6 } },
  {
    name: 'ten-years',
    about: '35 leaders, 2019 to 2028: published notices, then statutory holidays',
    from: { make: tenYears, seed: 7 },
  },
  {
    name: 'impossible-festival',
    about: 'infeasible: two leaders present in a Spring Festival protection period',
    from: { make: impossibleFestival, seed: 8 },
  },
  {
    name: 'impossible-maximum',
    about: 'infeasible: 240 duties at most for 251 working days',
    from: { make: impossibleMaximum, seed: 9 },
  },
];
