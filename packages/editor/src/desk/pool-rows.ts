import type { CaseRow, DeskView } from '@lunzhi/reception/client';
import { initialsOf } from '../combobox/find.ts';

export const poolStates = ['open', 'registered', 'waiting', 'arranged', 'excluded', 'all'] as const;

export const noPoolFilters = {
  query: '',
  township: '',
  sector: '',
  urgency: '',
  state: 'open' as (typeof poolStates)[number],
  /** Exactly these, why, and whether all are selected; `null` asks for nothing. */
  only: null as {
    readonly cases: readonly string[];
    readonly why: string;
    readonly areSelected?: boolean;
  } | null,
};

/** What a reader wants to see of the pool; an empty text asks for nothing. */
export type PoolFilters = Readonly<typeof noPoolFilters>;

const isArranged = ({ appointment }: CaseRow): boolean => appointment !== null;

const isOf = (row: CaseRow, state: PoolFilters['state']): boolean => {
  const { stage } = row;
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return stage === 'registered' || stage === 'waiting' || stage === 'excluded' || isArranged(row);
    case 'arranged':
      return isArranged(row);
    default:
      return stage === state;
  }
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word of a query is in what is shown of a case, or in the initials of its matter or place. */
function finds(row: CaseRow, query: string): boolean {
  if (query.trim() === '') return true;
  const texts = [row.id, row.title, row.belongs, row.who].map(plain);
  const initials = [row.title, row.belongs].map(initialsOf);
  return plain(query)
    .trim()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.includes(word)) || initials.some((own) => own.includes(word)));
}

const dueOf = ({ hearBy }: CaseRow): string => hearBy?.due ?? '9999';

/** The cases that pass, the first due first; and apart from them those that are not heard. */
export function poolRows(
  { cases }: DeskView,
  { query, township, sector, urgency, state, only }: PoolFilters,
): { readonly open: readonly CaseRow[]; readonly excluded: readonly CaseRow[] } {
  const wanted = only && new Set(only.cases);
  const passing = cases.filter(
    (row) =>
      (wanted === null || wanted.has(row.id)) &&
      isOf(row, state) &&
      (township === '' || row.townships.includes(township)) &&
      (sector === '' || row.sectors.includes(sector)) &&
      (urgency === '' || row.urgency === urgency) &&
      finds(row, query),
  );
  return {
    open: passing
      .filter(({ stage }) => stage !== 'excluded')
      .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.id < b.id ? -1 : 1)),
    excluded: passing.filter(({ stage }) => stage === 'excluded'),
  };
}
