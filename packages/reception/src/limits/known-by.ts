import type { Case, Dated } from '../cases/case.ts';

/** What a limit is counted from and met by, as it stood at the end of a day: whatever happened later is left out. */
export type KnownCase = Pick<
  Case,
  | 'facts'
  | 'screened'
  | 'excluded'
  | 'forwardings'
  | 'acceptances'
  | 'extensions'
  | 'receptions'
  | 'replies'
  | 'reviews'
  | 'supervisions'
  | 'closed'
  | 'withdrawn'
>;

export function knownBy(of: Case, day: string): KnownCase {
  const one = <Item extends Dated>(item: Item | null): Item | null =>
    item !== null && item.on <= day ? item : null;
  const all = <Item extends Dated>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ on }) => on <= day);
  const dateOf = (date: string | null): string | null => (date !== null && date <= day ? date : null);
  return {
    facts: of.facts,
    screened: one(of.screened),
    excluded: one(of.excluded),
    forwardings: all(of.forwardings).map((own) => ({ ...own, objected: one(own.objected) })),
    acceptances: all(of.acceptances),
    extensions: all(of.extensions),
    receptions: all(of.receptions).map((own) => ({ ...own, outcome: one(own.outcome) })),
    replies: all(of.replies).map((own) => ({ ...own, servedOn: dateOf(own.servedOn) })),
    reviews: of.reviews
      .filter(({ requested }) => requested.on <= day)
      .map((own) => {
        const decided = one(own.decided);
        return { ...own, decided: decided && { ...decided, servedOn: dateOf(decided.servedOn) } };
      }),
    supervisions: all(of.supervisions).map((own) => ({ ...own, answered: one(own.answered) })),
    closed: one(of.closed),
    withdrawn: one(of.withdrawn),
  };
}
