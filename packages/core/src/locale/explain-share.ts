import type { HolidayExplanation } from '../explain/explain-holidays.ts';
import type { ShareExplanation } from '../explain/explain-share.ts';
import type { ShareLoss } from '../explain/share-losses.ts';
import type { Language } from '../document/schema.ts';
import { count, list, quote } from './phrases.ts';
import { dateSetWords, monthWords, rangeWords } from './dates.ts';
import type { Range } from '../roster/summary.ts';
import { times, wordDayReason } from './reasons.ts';
import { obstacleList } from './townships.ts';
import { missedWords } from './missed-amount.ts';

/** Names at most this many leaders. */
const NAMED = 6;

/** Two figures closer than this are said to be the same: they are said to two decimals. */
const SAME = 0.005;

const figures = ({ least, most }: Range, language: Language): string => {
  if (least === most) return `${least}`;
  if (language === 'zh-CN') return most - least === 1 ? `${least}或${most}` : `${least}至${most}`;
  return most - least === 1 ? `${least} or ${most}` : `${least} to ${most}`;
};

/** What he should serve this time: the fair share less what is carried. */
const targetOf = ({ load, carried }: ShareExplanation): number => load.entitlement - carried;

function termWords({ terms }: ShareExplanation, language: Language): string {
  const zh = language === 'zh-CN';
  const words = terms.map(({ from, to, share, quota }) => {
    const when = terms.length > 1 ? `${rangeWords(from, to, language)}${zh ? '' : ' '}` : '';
    if (quota) {
      const { per, count: number } = quota;
      if (zh) return `${when}定额${per === 'month' ? '每月' : '本期'}${number}次`;
      return `${when}a quota of ${number} ${per === 'month' ? 'a month' : 'for the period'}`;
    }
    return zh ? `${when}分担系数${share}` : `${when}share ${share}`;
  });
  return words.join(zh ? '，' : ', ');
}

/** 分担系数1；在任366天，其中30天请假免补；参加分担的值班日240个，其中能值的231个。 */
function standingWords(explained: ShareExplanation, language: Language): string {
  const { daysInPost, excusedDays, dates, openDates } = explained;
  if (daysInPost === 0) return language === 'zh-CN' ? '本期不在任。' : 'Not in post in this period.';
  if (language === 'zh-CN') {
    const excused = excusedDays > 0 ? `，其中${excusedDays}天请假免补` : '';
    return `${termWords(explained, language)}；在任${daysInPost}天${excused}；参加分担的值班日${dates}个，能值的${openDates}个。`;
  }
  const excused = excusedDays > 0 ? `, ${excusedDays} of them on leave that is not made up` : '';
  const terms = termWords(explained, language);
  return `${terms.charAt(0).toUpperCase()}${terms.slice(1)}; ${count(daysInPost, 'day', language)} in post${excused}; a part in ${count(dates, 'day', language)} of duty, free to serve on ${openDates}.`;
}

/** What the fair share is made of: by kind of day, then by month. */
function pieceWords({ kinds, months, load }: ShareExplanation, language: Language): string[] {
  if (load.entitlement === 0) return [];
  const zh = language === 'zh-CN';
  const years = new Set(months.map(({ month }) => month.slice(0, 4)));
  const byMonth = months.map(({ month, duties }) => {
    const name = monthWords(`${month}-01`, language, { year: years.size > 1 });
    return `${name}${zh ? '' : ' '}${times(duties)}`;
  });
  const byKind = (
    zh
      ? [
          `工作日${times(kinds.workdays)}次`,
          `周末${times(kinds.weekends)}次`,
          `节假日${times(kinds.holidays)}次`,
        ]
      : [
          `workdays ${times(kinds.workdays)}`,
          `weekends ${times(kinds.weekends)}`,
          `holidays ${times(kinds.holidays)}`,
        ]
  ).filter((_, index) => [kinds.workdays, kinds.weekends, kinds.holidays][index]! > 0);
  return zh
    ? [`应值${times(load.entitlement)}次的来历：${byKind.join('，')}。`, `分月：${byMonth.join('，')}。`]
    : [
        `The fair share of ${times(load.entitlement)} is made of: ${byKind.join(', ')}.`,
        `By month: ${byMonth.join(', ')}.`,
      ];
}

/** What sets the share: one figure is the fair share, so that a bound which is not met is only asked for. */
function boundWords({ bound, missed }: ShareExplanation, language: Language): string[] {
  if (!bound) return [];
  const { side, duties, without, rules } = bound;
  // rules of one constraint have one title
  const titles = [...new Set(rules.map(({ title }) => quote(title)))];
  const by = list(titles, language);
  const isMet = !missed.some((one) => one.by === side);
  if (language === 'zh-CN') {
    const set = isMet ? `，应值次数因此定为${duties}次` : '';
    return [
      `按${by}${side === 'least' ? '至少' : '最多'}${duties}次${set}；没有这一条是${times(without)}次。`,
    ];
  }
  const limit = side === 'least' ? 'at least' : 'at most';
  const set = isMet ? `, so the fair share is set at ${duties}` : '';
  return [
    `${by} ${titles.length > 1 ? 'ask' : 'asks'} for ${limit} ${duties}${set}; without that it would be ${times(without)}.`,
  ];
}

/** What is set and not met, but for a quota above the most that has been said. */
function missedSentences({ bound, missed, name }: ShareExplanation, language: Language): string[] {
  return missed
    .filter(({ isAtMost }) => !(isAtMost && bound?.side === 'most'))
    .map((one) => missedWords({ ...one, leader: name }, language))
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1));
}

function carriedWords(explained: ShareExplanation, language: Language): string[] {
  const { carried } = explained;
  if (carried === 0) return [];
  const [size, target] = [times(Math.abs(carried)), times(targetOf(explained))];
  if (language === 'zh-CN')
    return [
      `上期${carried > 0 ? '多' : '少'}值${size}次，本期相应${carried > 0 ? '少' : '多'}值，合${target}次。`,
    ];
  return [
    `${size} too ${carried > 0 ? 'many' : 'few'} from earlier periods are made up now: ${target} this time.`,
  ];
}

/** Where the carried figures do not cancel out, nobody's absence is why duties are too few or too many. */
function allWords({ all: { carried, places } }: ShareExplanation, language: Language): string[] {
  if (Math.abs(carried) < 1) return [];
  const [size, isMany] = [times(Math.abs(carried)), carried > 0];
  if (language === 'zh-CN')
    return [
      isMany
        ? `全体结转相加多值${size}次，而本期${places}个班次都要有人值。`
        : `全体结转相加少值${size}次，而本期只有${places}个班次。`,
    ];
  const all = count(places, 'place', language);
  return [
    isMany
      ? `All together carry ${size} too many, and all ${all} must be filled.`
      : `All together carry ${size} too few, and there are only ${all} to share.`,
  ];
}

function lossWords({ reason, dates, duties, holidays }: ShareLoss, language: Language): string {
  const zh = language === 'zh-CN';
  const why =
    reason.kind === 'taken'
      ? zh
        ? '班次已由别人值定'
        : 'others hold all places for good'
      : wordDayReason(reason, dates[0]!, language);
  const days = dates.length;
  if (zh)
    return `${why}，占${days}个值班日${holidays > 0 ? `（节假日${holidays}个）` : ''}，合应值${times(duties)}次`;
  const among = holidays > 0 ? `, ${holidays} of them holidays` : '';
  return `${why}: ${days} duty ${days === 1 ? 'day' : 'days'}${among}, ${times(duties)} of the fair share`;
}

/** What the days on which he cannot serve come to, and whether it is made up. */
function lossesWords(explained: ShareExplanation, language: Language): string[] {
  const { losses, missing, reachable } = explained;
  if (losses.length === 0) return [];
  const zh = language === 'zh-CN';
  const each = losses.map((loss) => lossWords(loss, language)).join(zh ? '；' : '; ');
  const words = each.charAt(0).toUpperCase() + each.slice(1);
  if (missing > 0)
    return [zh ? `${words}；补不上的有${missing}次。` : `${words}; ${missing} cannot be made up.`];
  if (targetOf(explained) - reachable.duties.most >= 1)
    return [zh ? `${words}；并不因此少值。` : `${words}; he serves no fewer for it.`];
  return [zh ? `${words}；都在别的日子补上。` : `${words}; all made up on other days.`];
}

function reachableWords(explained: ShareExplanation, language: Language): string {
  const { duties, restDays, holidays } = explained.reachable;
  const all = [duties, restDays, holidays].map((range) => figures(range, language));
  if (language === 'zh-CN')
    return `算上各人的请假、星期、班类、一天一班和已经定下的班次（不计间隔），全体最均衡时排${all[0]}次；单看休息日是${all[1]}次，单看节假日是${all[2]}次。`;
  return `With absences, weekdays, pools and one shift a day (gaps aside) the fairest for all gives ${all[0]}; looked at apart, ${all[1]} on rest days and ${all[2]} on holidays.`;
}

function shortWords({ short }: ShareExplanation, language: Language): string[] {
  if (short.length === 0) return [];
  const total = short.reduce((sum, { missing }) => sum + missing, 0);
  const names = short.slice(0, NAMED).map(({ name }) => name);
  if (language === 'zh-CN') {
    const who = `${list(names, language)}${short.length > NAMED ? `等${short.length}人` : ''}`;
    return [`${who}能值的日子不够，共少${total}次，由其他人分担。`];
  }
  const who =
    short.length > NAMED ? `${list(names, language)} (${short.length} in all)` : list(names, language);
  return [`${who} cannot serve on enough days: ${total} in all are borne by the others.`];
}

/** Why he serves as often as he does. */
function verdictWords(explained: ShareExplanation, language: Language): string {
  const { load, reachable } = explained;
  const { least, most } = reachable.duties;
  const zh = language === 'zh-CN';
  const served = load.duties;
  const { taken, givenUp } = explained.since;
  if (taken !== givenUp) {
    const planned = served - taken + givenUp;
    const parts = [
      ...(taken > 0 ? [zh ? `增加${taken}次` : `${taken} more`] : []),
      ...(givenUp > 0 ? [zh ? `减少${givenUp}次` : `${givenUp} less`] : []),
    ].join(zh ? '、' : ', ');
    return zh
      ? `排定${planned}次，此后因代班、调班或到岗情况${parts}，实值${served}次。`
      : `${planned} were planned; stand-ins, exchanges or attendance since made it ${parts}: he serves ${served}.`;
  }
  if (served < least || served > most)
    return zh
      ? `实值${served}次，与此不同：间隔、每月最少次数等规定，休息日和节假日的均衡，或写定的班次使然。`
      : `He serves ${served} instead: gaps, monthly dues, fairness on rest days and holidays, or fixed places stand against it.`;
  if (Math.abs(targetOf(explained) - served) < SAME)
    return zh ? `实值${served}次，与应值相符。` : `The ${served} he serves are what is fair.`;
  if (least === most)
    return zh
      ? `值班只能是整次数，实值${served}次，正是全体最均衡时的次数。`
      : `Duties come whole, and the ${served} he serves are what is fairest for all.`;
  return zh
    ? `值班只能是整次数，${figures(reachable.duties, language)}次对全体同样均衡；实值${served}次。`
    : `Duties come whole: ${figures(reachable.duties, language)} are equally fair to all, and he serves ${served}.`;
}

/**
 * What a leader's fair share is made of, what of it can be reached and why he serves as often as he does.
 *
 * @returns sentences, in the order of the argument; none gives the reason of an absence
 */
export function wordShare(explained: ShareExplanation, language: Language): string[] {
  const { name, load } = explained;
  const head =
    language === 'zh-CN'
      ? `${name}本期值班${load.duties}次（休息日${load.restDays}次，节假日${load.holidays}次），应值${times(load.entitlement)}次。`
      : `${name} serves ${count(load.duties, 'duty', language)} (${load.restDays} on rest days, ${load.holidays} on holidays); the fair share is ${times(load.entitlement)}.`;
  return [
    head,
    standingWords(explained, language),
    ...pieceWords(explained, language),
    ...boundWords(explained, language),
    ...missedSentences(explained, language),
    ...carriedWords(explained, language),
    ...allWords(explained, language),
    ...lossesWords(explained, language),
    ...shortWords(explained, language),
    reachableWords(explained, language),
    verdictWords(explained, language),
  ];
}

/**
 * Who serves on a holiday, and why a leader does or does not.
 *
 * @param leader the one the holiday was explained for
 */
export function wordHoliday(
  { names, dates, duties, own, obstacles }: HolidayExplanation,
  leader: { readonly id: string; readonly name: string },
  language: Language,
): string {
  const zh = language === 'zh-CN';
  const datesOf = new Map<string, string[]>();
  for (const { date, leaders } of duties)
    for (const { name } of leaders) datesOf.set(name, [...(datesOf.get(name) ?? []), date]);
  const held = Array.from(datesOf, ([name, days]) =>
    zh ? `${name}（${dateSetWords(days, language)}）` : `${name} (${dateSetWords(days, language)})`,
  );
  const when = dateSetWords(dates, language, { year: true });
  const who = held.length > 0 ? list(held, language) : zh ? '无人' : 'nobody';
  const said = zh
    ? `${list(names, language)}（${when}）由${who}值班`
    : `${list(names, language)} (${when}): ${who}`;
  if (obstacles.length === 0) return zh ? `${said}。` : `${said}.`;
  const against = obstacleList({ ...leader, obstacles }, language);
  if (own.length > 0)
    return zh
      ? `${said}。${leader.name}其余几天：${against}。`
      : `${said}. ${leader.name} on the other days: ${against}.`;
  return zh ? `${said}。${leader.name}没有排：${against}。` : `${said}. Not ${leader.name}: ${against}.`;
}
