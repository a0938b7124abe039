import type { Language } from '../document/schema.ts';
import type { Range, SpreadGroup } from '../roster/summary.ts';

/** Groups said one by one; the rest is summed up. */
const SAID = 4;

const times = ({ least, most }: Range, language: Language): string => {
  if (language === 'zh-CN')
    return least === most ? `${least}次` : most - least === 1 ? `${least}或${most}次` : `${least}至${most}次`;
  return least === most ? `${least}` : most - least === 1 ? `${least} or ${most}` : `${least} to ${most}`;
};

/** Whether anybody serves on rest days, on holidays. */
interface Kinds {
  readonly rests: boolean;
  readonly holidays: boolean;
}

const groupWords = (
  group: SpreadGroup,
  names: ReadonlyMap<string, string>,
  { rests, holidays }: Kinds,
  language: Language,
): string => {
  const count = group.leaders.length;
  const first = names.get(group.leaders[0]!) ?? group.leaders[0]!;
  if (language === 'zh-CN') {
    const who = count === 1 ? first : `同等分担的${count}人`;
    const each = count === 1 ? '' : '每人';
    const rest = rests ? `，休息日${times(group.restDays, language)}` : '';
    const holiday = holidays ? `，节假日${times(group.holidays, language)}` : '';
    return `${who}：${each}${times(group.duties, language)}${rest}${holiday}`;
  }
  const who = count === 1 ? first : `The ${count} leaders with equal shares`;
  const rest = rests ? `, rest days ${times(group.restDays, language)}` : '';
  const holiday = holidays ? `, holidays ${times(group.holidays, language)}` : '';
  return `${who}: ${times(group.duties, language)} duties${count === 1 ? '' : ' each'}${rest}${holiday}`;
};

/**
 * How fair a roster is, in the boss's words: the largest groups of leaders with equal shares, then whether any roster
 * could be fairer. That nothing could is said only when it is proven.
 *
 * @param names of leaders by id
 */
export function wordSpread(
  spread: readonly SpreadGroup[],
  names: ReadonlyMap<string, string>,
  isProven: boolean,
  language: Language,
): string {
  const largest = spread.map((group, index) => ({ group, index }));
  largest.sort((a, b) => b.group.leaders.length - a.group.leaders.length || a.index - b.index);
  const kinds = {
    rests: spread.some(({ restDays }) => restDays.most > 0),
    holidays: spread.some((group) => group.holidays.most > 0),
  };
  // a last single leader is said rather than summed up
  const count = largest.length === SAID + 1 ? SAID + 1 : SAID;
  const said = largest.slice(0, count).map(({ group }) => groupWords(group, names, kinds, language));
  const left = largest.slice(count).reduce((sum, { group }) => sum + group.leaders.length, 0);
  if (language === 'zh-CN') {
    const rest = left > 0 ? `；其余${left}人的应值次数各不相同，见报告` : '';
    const proof = isProven
      ? `。${kinds.rests ? `总次数、休息日${kinds.holidays ? '、节假日' : ''}合起来，` : ''}任何排法都不能更均衡。`
      : '。能否更均衡，尚未证明。';
    return `${said.join('；')}${rest}${proof}`;
  }
  const rest = left > 0 ? `; the other ${left} are each owed a different number, see the report` : '';
  const proof = isProven
    ? '. Taken together, no roster could be fairer.'
    : '. Whether a roster could be fairer is not proven.';
  return `${said.join('; ')}${rest}${proof}`;
}
