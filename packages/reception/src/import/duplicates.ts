import { keyOf } from '@lunzhi/core/internal';
import type { CaseFacts } from '../cases/case-facts.ts';
import { reveal } from '../cases/private.ts';

/** What two cases have in common: name and identity number, name and telephone, or most of their words. */
export type Likeness = 'identity' | 'phone' | 'words';

export interface LikelyDuplicate {
  readonly case: string;
  readonly by: readonly Likeness[];
}

/** Words that are in every petition. */
const COMMON = /关于|反映|请求|要求|希望|问题|事项|情况|建议|投诉|[\p{P}\p{S}\s]/gu;

/** Parts of their words that two texts must share, in hundredths of those of both. */
const SHARED_PERCENT = 60;

/** Shorter ones, such as 征地补偿, are alike in many cases. */
const FEWEST_PAIRS = 6;

/** Every two characters that stand side by side. */
const pairsOf = (about: string): ReadonlySet<string> => {
  const characters = Array.from(about.normalize('NFKC').replace(COMMON, ''));
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character));
};

/** Finds the cases that a case may be the same as (判重); whether it is, a person says. */
export class DuplicateFinder {
  private readonly byKey = new Map<string, string[]>();
  private readonly texts = new Map<
    string,
    { readonly pairs: ReadonlySet<string>; readonly townships: readonly string[] }
  >();
  private readonly byPair = new Map<string, string[]>();

  add(id: string, facts: CaseFacts): void {
    for (const { key } of this.keysOf(facts)) this.put(this.byKey, key, id);
    if (facts.about === null) return;
    const pairs = pairsOf(reveal(facts.about));
    if (pairs.size < FEWEST_PAIRS) return;
    this.texts.set(id, { pairs, townships: facts.townships ?? [] });
    for (const pair of pairs) this.put(this.byPair, pair, id);
  }

  /** In the order in which they were added. */
  find(facts: CaseFacts): readonly LikelyDuplicate[] {
    const found = new Map<string, Set<Likeness>>();
    const note = (id: string, by: Likeness): void => void found.set(id, (found.get(id) ?? new Set()).add(by));
    for (const { key, by } of this.keysOf(facts)) for (const id of this.byKey.get(key) ?? []) note(id, by);
    for (const id of this.withLikeWords(facts)) note(id, 'words');
    return [...found].map(([id, by]) => ({ case: id, by: [...by] }));
  }

  private withLikeWords(facts: CaseFacts): string[] {
    if (facts.about === null) return [];
    const pairs = pairsOf(reveal(facts.about));
    if (pairs.size < FEWEST_PAIRS) return [];
    const shared = new Map<string, number>();
    for (const pair of pairs)
      for (const id of this.byPair.get(pair) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    return [...shared]
      .filter(([id, count]) => {
        const other = this.texts.get(id)!;
        const own = facts.townships ?? [];
        const isElsewhere =
          own.length > 0 &&
          other.townships.length > 0 &&
          !own.some((township) => other.townships.includes(township));
        return !isElsewhere && count * 100 >= (pairs.size + other.pairs.size - count) * SHARED_PERCENT;
      })
      .map(([id]) => id);
  }

  private keysOf({ petitioners = [] }: CaseFacts): { readonly key: string; readonly by: Likeness }[] {
    return petitioners.flatMap(({ name, identity, phone }) =>
      [
        { value: identity, by: 'identity' as const },
        { value: phone, by: 'phone' as const },
      ].flatMap(({ value, by }) => {
        if (name === null || value === null || value === undefined) return [];
        const said = reveal(value).replace(/[\s-]/g, '');
        return [{ key: `${by} ${keyOf(reveal(name))} ${said.toUpperCase()}`, by }];
      }),
    );
  }

  private put(map: Map<string, string[]>, key: string, id: string): void {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
}
