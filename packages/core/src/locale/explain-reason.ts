import type { CountChange, NamedDue } from '../whatif/effects.ts';
import type { Drawback } from '../whatif/judge-leader.ts';
import type { UnableReason } from '../whatif/unable-reasons.ts';
import type { Language } from '../document/schema.ts';
import { count, list, quote, weekdayName, withoutStop } from './phrases.ts';
import { dateWords, monthWords, rangeWords } from './dates.ts';

/** A date beside another: with its year only where that differs. */
export const dateNear = (date: string, other: string, language: Language): string =>
  dateWords(date, language, { year: date.slice(0, 4) !== other.slice(0, 4) });

/** Times, at most two decimals: 7.48. */
export const times = (number: number): string => String(Math.round(number * 100) / 100);

/** A month where a due is one of a month, else its dates. */
export const dueSpan = ({ from, to }: NamedDue, language: Language): string =>
  from.slice(0, 7) === to.slice(0, 7) ? monthWords(from, language) : rangeWords(from, to, language);

/**
 * Why a leader cannot serve, without his name and the final stop.
 *
 * @param date the day in question, ISO; it decides where years are said
 */
export function wordDayReason(reason: UnableReason, date: string, language: Language): string {
  const zh = language === 'zh-CN';
  switch (reason.kind) {
    case 'not-in-post': {
      const ended = reason.ended && dateNear(reason.ended, date, language);
      const begins = reason.begins && dateNear(reason.begins, date, language);
      if (zh) {
        if (ended && begins) return `${ended}离任，${begins}才再到任`;
        return ended ? `任职到${ended}为止` : begins ? `${begins}才到任` : '不在任';
      }
      if (ended && begins) return `out of post from ${ended} to ${begins}`;
      return ended ? `in post until ${ended}` : begins ? `in post from ${begins}` : 'not in post';
    }
    case 'absent': {
      const when = rangeWords(reason.from, reason.to, language, {
        year: reason.from.slice(0, 4) !== date.slice(0, 4),
      });
      return zh ? `${when}不能值班` : `cannot serve ${reason.from === reason.to ? 'on' : 'from'} ${when}`;
    }
    case 'weekday': {
      const day = weekdayName(reason.weekday, language);
      return zh ? `每${day}不能值班` : `never serves on a ${day}`;
    }
    case 'pool':
      return zh ? '不在本班类的人员范围内' : 'not in the pool of the shift type';
    case 'no-share':
      return zh ? '分担系数或定额为0，不参加排班' : 'share or quota 0, takes no part';
    case 'rule': {
      if (reason.tooClose.length > 0)
        return reason.tooClose
          .map(({ date: other, freeDays, least }) => {
            const day = dateNear(other, date, language);
            if (zh && freeDays === 0) return `${day}值班，会连续两天值班，至少应空${least}天`;
            if (zh) return `${day}值班，只空${freeDays}天，少于${least}天`;
            return `on duty on ${day}, only ${count(freeDays, 'day', language)} free, fewer than ${least}`;
          })
          .join(zh ? '；' : '; ');
      if (reason.sentences.length > 0) return reason.sentences.map(withoutStop).join(zh ? '；' : '; ');
      return zh ? `违反${quote(reason.title)}` : `breaks ${quote(reason.title)}`;
    }
  }
}

/** Where duties are counted. */
export const countWords = {
  'zh-CN': { duties: '', restDays: '休息日', holidays: '节假日' },
  en: { duties: '', restDays: ' on rest days', holidays: ' on holidays' },
} as const;

/** What is due, in brackets: （应值7.29次）. */
export function fairShare(
  { entitlement, carried }: Pick<CountChange, 'entitlement' | 'carried'>,
  language: Language,
): string {
  const size = times(Math.abs(carried));
  if (language === 'zh-CN') {
    const before = carried === 0 ? '' : `，上期${carried > 0 ? '多' : '少'}值${size}次`;
    return `（应值${times(entitlement)}次${before}）`;
  }
  const before = carried === 0 ? '' : `, ${size} too ${carried > 0 ? 'many' : 'few'} before`;
  return ` (fair share ${times(entitlement)}${before})`;
}

/**
 * What speaks against a leader's serving, without the final stop.
 *
 * @param own the leader in question, whose name goes without saying
 */
export function drawbackWords(drawback: Drawback, own: string, language: Language): string {
  const zh = language === 'zh-CN';
  switch (drawback.kind) {
    case 'count': {
      const { leader, of, after } = drawback;
      const isOwn = leader.id === own;
      const where = countWords[language][of];
      const share = fairShare(drawback, language);
      if (zh) return `${isOwn ? '' : leader.name}${where}${isOwn ? '将值' : '只值'}${after}次${share}`;
      const times = of === 'duties' ? count(after, 'duty', language) : `${after}`;
      return isOwn ? `would serve ${times}${where}${share}` : `${leader.name} only ${times}${where}${share}`;
    }
    case 'due': {
      const { leader, after, least } = drawback;
      const span = dueSpan(drawback, language);
      if (zh)
        return after === 0
          ? `${leader.name}${span}就没有值班了`
          : `${leader.name}${span}只值${after}次，至少应值${least}次`;
      return after === 0
        ? `${leader.name} would not serve in ${span}`
        : `${leader.name} would serve ${after} in ${span}, ${least} at least`;
    }
    case 'violation':
      return withoutStop(drawback.sentence);
    case 'rule':
      return worseWords([quote(drawback.title)], language)[0]!;
  }
}

/** Rules that get worse, named together. */
const worseWords = (titles: readonly string[], language: Language): string[] =>
  titles.length === 0
    ? []
    : language === 'zh-CN'
      ? [`${list(titles, language)}会变差`]
      : [`${list(titles, language)} ${titles.length === 1 ? 'gets' : 'get'} worse`];

/** What speaks against a leader's serving, his own counts first; what whoever is replaced loses only if that is all. */
export function drawbackList(
  drawbacks: readonly Drawback[],
  own: { readonly id: string; readonly name: string },
  language: Language,
): string {
  const counts = drawbacks.filter((drawback) => drawback.kind === 'count');
  // a holiday is a rest day: one figure says both
  const isRepeated = (change: CountChange): boolean =>
    change.of === 'restDays' &&
    counts.some(
      ({ of, leader, after }) =>
        of === 'holidays' && leader.id === change.leader.id && after === change.after,
    );
  const told: Drawback[] = [
    ...counts.filter((change) => change.leader.id === own.id && !isRepeated(change)),
    ...drawbacks.filter(({ kind }) => kind !== 'count'),
  ];
  if (told.length === 0) told.push(...counts.filter((change) => !isRepeated(change)));
  const worse = told.flatMap((drawback) => (drawback.kind === 'rule' ? [quote(drawback.title)] : []));
  const words = told.flatMap((drawback) => {
    if (drawback.kind === 'rule') return [];
    const said = drawbackWords(drawback, own.id, language);
    return said.startsWith(own.name) ? said.slice(own.name.length).trim() : said;
  });
  const each = [...new Set([...words, ...worseWords(worse, language)])];
  if (language === 'zh-CN') return each.join('，');
  return each.some((said) => said.includes(';')) ? each.join('; ') : list(each, language);
}
