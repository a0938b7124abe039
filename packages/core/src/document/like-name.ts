import { nearest } from './nearest.ts';

/** What a field of work may end in without being another one. */
export const FIELD_ENDING = /(?:工作|领域|战线)$/;

/**
 * The name that another one may be a slip for: three characters or more beside the ending, all but one in common.
 * 花桥镇 and 南桥镇 are two towns.
 */
export function likeName(
  name: string,
  others: readonly string[],
  ending: RegExp,
  mayBe: (other: string) => boolean,
): string | undefined {
  const stem = name.replace(ending, '');
  if (Array.from(stem).length < 3) return undefined;
  const nameOf = new Map<string, string>();
  for (const other of others) {
    const otherStem = other.replace(ending, '');
    const isLong = Array.from(otherStem).length >= 3;
    const isLike = missing(stem, otherStem).length <= 1 && missing(otherStem, stem).length <= 1;
    if (isLong && otherStem !== stem && isLike && mayBe(other)) nameOf.set(otherStem, other);
  }
  const near = nearest(stem, nameOf.keys());
  return near === undefined ? undefined : nameOf.get(near);
}

/** What tells two of a kind apart: 第一中学 and 第二中学, 城东片区 and 城西片区. */
const TELLING = /^[东西南北中上下前后左右内外大小新老一二三四五六七八九十百甲乙丙丁\d]+$/;

/** Whether two names differ by nothing but words that tell two of a kind apart; whoever wrote both meant both. */
export const areTwoOf = (one: string, other: string): boolean =>
  TELLING.test(missing(one, other).join('') + missing(other, one).join(''));

/** The characters of one word that do not stand in the other, wherever. */
function missing(one: string, other: string): readonly string[] {
  const rest = Array.from(other);
  return Array.from(one).filter((character) => {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
