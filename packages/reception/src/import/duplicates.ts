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

/** A pair that stands in more texts says little of any. */
const MOST_ALIKE = 50;

/** Cases that are shown beside one. */
const MOST_SHOWN = 5;

/** Every two characters that stand side by side. */
const pairsOf = (about: string): ReadonlySet<string> => {
  const characters = Array.from(about.normalize('NFKC').replace(COMMON, ''));
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character));
};

interface Matter {
  readonly id: string;
  readonly pairs: ReadonlySet<string>;
  readonly townships: readonly string[];
}

const matterOf = (id: string, { about, townships = [] }: CaseFacts): Matter | null => {
  const pairs = about === null ? new Set<string>() : pairsOf(reveal(about));
  return pairs.size < FEWEST_PAIRS ? null : { id, pairs, townships };
};

function isAlike(one: Matter, other: Matter): boolean {
  const isElsewhere =
    one.townships.length > 0 &&
    other.townships.length > 0 &&
    !one.townships.some((township) => other.townships.includes(township));
  if (isElsewhere) return false;
  const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  return shared * 100 >= (one.pairs.size + other.pairs.size - shared) * SHARED_PERCENT;
}

/** Finds the cases that a case may be the same as (判重); whether it is, a person says. */
export class DuplicateFinder {
  private readonly byKey = new Map<string, string[]>();
  private readonly byPair = new Map<string, Matter[]>();

  add(id: string, facts: CaseFacts): void {
    for (const { key } of this.keysOf(facts)) put(this.byKey, key, id);
    const matter = matterOf(id, facts);
    if (matter) for (const pair of matter.pairs) put(this.byPair, pair, matter);
  }

  /** A few of them, those of the same person first. */
  find(facts: CaseFacts): readonly LikelyDuplicate[] {
    const found = new Map<string, Set<Likeness>>();
    const note = (id: string, by: Likeness): void => void found.set(id, (found.get(id) ?? new Set()).add(by));
    for (const { key, by } of this.keysOf(facts)) for (const id of this.byKey.get(key) ?? []) note(id, by);
    for (const id of this.withLikeWords(facts)) note(id, 'words');
    return [...found].slice(0, MOST_SHOWN).map(([id, by]) => ({ case: id, by: [...by] }));
  }

  private withLikeWords(facts: CaseFacts): string[] {
    const own = matterOf('', facts);
    if (!own) return [];
    const asked = new Set<Matter>();
    for (const pair of own.pairs) for (const other of this.byPair.get(pair) ?? []) asked.add(other);
    return [...asked].filter((other) => isAlike(own, other)).map(({ id }) => id);
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
}

/** Adds to the list of a key, which takes in no more than say something. */
function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (items.length < MOST_ALIKE && !items.includes(item)) items.push(item);
}
