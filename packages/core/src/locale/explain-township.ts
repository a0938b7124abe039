import type { AnsweringLeader, Obstacle, TownshipExplanation } from '../explain/explain-township.ts';
import type { DatedWait } from '../whatif/effects.ts';
import type { Language } from '../document/schema.ts';
import { count } from './phrases.ts';
import { dateSetWords, dateWords, rangeWords } from './dates.ts';
import { countWords, drawbackList, fairShare, wordDayReason } from './explain-reason.ts';

/** Obstacles told of one leader; those of the fewest dates are left out. */
const TOLD = 4;

/** Those who answer for it: Chinese, English singular and plural. */
const WHO = {
  township: ['联系领导', 'linked leader', 'linked leaders'],
  sector: ['分管领导', 'leader in charge', 'leaders in charge'],
  project: ['指挥长', 'commander', 'commanders'],
} as const;

/** 4月3日至5月13日等了40天. */
function waitWords({ from, to, days }: DatedWait, language: Language): string {
  const length = count(days, 'day', language);
  if (language === 'zh-CN') {
    if (from && to) return `${rangeWords(from, to, language)}等了${length}`;
    if (to) return `期初到${dateWords(to, language)}等了${length}`;
    return from ? `${dateWords(from, language)}到期末等了${length}` : `整个期间等了${length}`;
  }
  if (from && to) return `waits ${length}, ${rangeWords(from, to, language)}`;
  if (to) return `waits ${length}, from the beginning to ${dateWords(to, language)}`;
  return from ? `waits ${length}, from ${dateWords(from, language)} to the end` : `waits the whole ${length}`;
}

function obstacleWords(
  obstacle: Obstacle,
  own: { readonly id: string; readonly name: string },
  isAll: boolean,
  language: Language,
): string {
  const zh = language === 'zh-CN';
  const { dates } = obstacle;
  if (obstacle.kind === 'reason') {
    const { reason } = obstacle;
    if (reason.kind !== 'rule' || reason.tooClose.length === 0)
      return wordDayReason(reason, dates[0]!, language);
    const close = reason.tooClose.map(({ date }) => date);
    const near = dateSetWords(close, language);
    const least = count(reason.tooClose[0]!.least, 'day', language);
    return zh
      ? `${near}值班，前后${least}内不能再值`
      : `on duty on ${near}, with ${least} free before and after`;
  }
  const number = dates.length;
  const days = zh
    ? isAll
      ? `${number}个值班日都可以`
      : `有${number}天可以`
    : `could serve on ${isAll ? 'all ' : ''}${count(number, 'day', language)}`;
  if (obstacle.kind === 'possible') {
    if (zh) return `${days}，${obstacle.isWorse ? '只是间隔或别处的等候总起来更差' : '没有什么不好'}`;
    return `${days}, ${obstacle.isWorse ? 'only gaps or waits elsewhere would be worse' : 'with nothing against it'}`;
  }
  const { drawback } = obstacle;
  if (drawback.kind === 'count' && drawback.leader.id === own.id) {
    const share = fairShare(drawback, language);
    const where = countWords[language][drawback.of];
    if (zh) return `${days}，但再值一次，${where}就是${drawback.after}次${share}`;
    return `${days}, but would then have ${drawback.after} duties${where}${share}`;
  }
  const words = drawbackList([drawback], own, language);
  if (zh) return `${days}，但${number > 1 ? '会有别的影响，如' : ''}${words}`;
  return `${days}, but ${number > 1 ? 'for example ' : ''}${words}`;
}

/** What kept a leader from serving on some dates; without his name and the final stop. */
export function obstacleList(
  leader: { readonly id: string; readonly name: string; readonly obstacles: readonly Obstacle[] },
  language: Language,
): string {
  const { obstacles } = leader;
  const told = new Set([...obstacles].sort((a, b) => b.dates.length - a.dates.length).slice(0, TOLD));
  return obstacles
    .filter((obstacle) => told.has(obstacle))
    .map((obstacle) => obstacleWords(obstacle, leader, obstacles.length === 1, language))
    .join(language === 'zh-CN' ? '，' : ', ');
}

/** How often and by whom a township, sector or project is served, in one sentence. */
export function wordService(
  { name, kind, duties, usualDays, longestWait, leaders }: TownshipExplanation,
  language: Language,
): string {
  const [chinese, one, many] = WHO[kind];
  if (language === 'zh-CN') {
    if (!longestWait) return `${name}：没有${chinese}。`;
    const usual = usualDays === null ? '' : `，按应值次数约每${usualDays}天一次`;
    return `${name}：${leaders.length}位${chinese}，本期共值${duties}次${usual}。`;
  }
  if (!longestWait) return `${name}: nobody answers for it.`;
  const usual = usualDays === null ? '' : `, by their fair shares about one in ${usualDays} days`;
  const who = `${leaders.length} ${leaders.length === 1 ? one : many}`;
  return `${name}: ${who}, ${count(duties, 'duty', language)} in all${usual}.`;
}

/** When a leader answers for it, unless it is throughout, and serves; without his name and the final stop. */
export function wordAnsweringLeader(
  { period }: TownshipExplanation,
  { periods, duties, load, carried }: AnsweringLeader,
  language: Language,
): string {
  const zh = language === 'zh-CN';
  const isThroughout = periods[0]!.from === period.from && periods[0]!.to === period.to;
  const when = periods.map(({ from, to }) => rangeWords(from, to, language)).join(zh ? '、' : ', ');
  const dates = duties.length === 0 ? '' : `${zh ? '：' : ': '}${dateSetWords(duties, language)}`;
  const share = fairShare({ entitlement: load.entitlement, carried }, language);
  const served = zh ? `值班${duties.length}次${dates}` : `serves ${duties.length}${dates}`;
  const total = zh
    ? `本期共值${load.duties}次${share}`
    : `${count(load.duties, 'duty', language)} in all${share}`;
  return [...(isThroughout ? [] : [when]), served, total].join(zh ? '；' : '; ');
}

/**
 * Why the longest wait is so long: who answers for it and what kept each of them from serving earlier.
 *
 * @returns a sentence, or `null` when there is no wait
 */
export function wordLongestWait(explained: TownshipExplanation, language: Language): string | null {
  const { longestWait, leaders, kind, name } = explained;
  if (!longestWait) return null;
  const zh = language === 'zh-CN';
  const concerned = leaders.filter(({ obstacles }) => obstacles.length > 0);
  const wait = waitWords(longestWait, language);
  if (concerned.length === 0)
    return zh ? `${wait}，其间没有值班日。` : `${name} ${wait}; no duty day lies between.`;
  const [who] = WHO[kind];
  const alone = concerned.length === 1;
  const each = concerned.map(
    (leader) => `${leader.name}${zh ? (alone ? '，' : '') : ' '}${obstacleList(leader, language)}`,
  );
  return zh
    ? `${wait}：${alone ? `${who}是` : `${concerned.length}位${who}中，`}${each.join('；')}。`
    : `${name} ${wait}: ${each.join('; ')}.`;
}
