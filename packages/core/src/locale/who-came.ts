import type { EntryOf } from '../roster/ledger-entry.ts';

/** Who came, by name or title; `null` for nobody. */
export const whoCame = (
  { came }: Pick<EntryOf<'attended'>, 'came'>,
  nameOf: (leader: string) => string,
): string | null => (came === null ? null : 'title' in came ? came.title : nameOf(came.leader));
