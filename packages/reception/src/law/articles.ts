import type { Source } from './source.ts';

/** Where the regulation forbids what nobody may write down. */
export const articles = {
  /** More than five people choose representatives, at most five. */
  representatives: { law: 'petition-regulation', article: '20' },
  /** Who has a direct interest hears no case (回避). */
  recusal: { law: 'petition-regulation', article: '28' },
  /** What an accusation says is kept from those accused, and from their units. */
  accusation: { law: 'petition-regulation', article: '30' },
  /** Units that delay or do not act are supervised (督办). */
  supervision: { law: 'petition-regulation', article: '40' },
  /** The time of a unit is extended once. */
  extension: { law: 'petition-regulation', article: '34' },
  review: { law: 'petition-regulation', article: '35' },
  're-review': { law: 'petition-regulation', article: '36' },
} as const satisfies Readonly<Record<string, Source>>;
