import type { EntryKind } from '@lunzhi/core';
import { entryName } from '@lunzhi/core/names';
import { moment } from '../dates.ts';
import { day, short } from './dates.ts';
import type { Given, Option, Path } from './problems.ts';

/** An entry that somebody else wrote meanwhile; `date`: of the place that it changed. */
export interface ForeignEntry {
  readonly number: number;
  readonly kind: EntryKind;
  readonly author: string;
  readonly at: string;
  readonly date: string | null;
}

/** A place as people know it: who holds it, `null` for an empty one, and its type, where a document has several. */
export interface ShownPlace {
  readonly holder: string | null;
  readonly type: string | null;
}

const shown = (places: readonly ShownPlace[]): string =>
  places.map(({ holder, type }) => `${type === null ? '' : `${type} `}${holder ?? '空缺'}`).join('、');

const foreign = (entries: readonly ForeignEntry[], added: number): string =>
  entries
    .map(
      ({ number, kind, author, at, date }) =>
        `第${number}条${entryName(kind, 'zh-CN')}${date === null ? '' : `（${short(date)}的班次）`}，${author}，${moment(at)}`,
    )
    .join('；') + (added > entries.length ? '；等等' : '');

/** Why a roster with a ledger cannot be read or changed as was asked. */
export const ledgerProblems = {
  'roster-locked': ({
    holder,
    path,
    lock,
  }: Path & { lock: string; holder?: { pid: number; host: string } | undefined }) => {
    const who = holder ? `（${holder.host} 上的进程 ${holder.pid}）` : '';
    return `“${path}”正被别人写入${who}，没有写出任何内容。请稍后再试；确定无人在写时，可删去 ${lock}。`;
  },
  'roster-lock-lost': ({ path }: Path) => `写入“${path}”时锁被别人拿走，没有写出任何内容。请再试一次。`,
  'roster-changed': ({
    added,
    path,
    authors,
    entries,
  }: Path & { added: number; authors: readonly string[]; entries: readonly ForeignEntry[] }) =>
    added > 0
      ? `“${path}”在此期间已由${authors.map((author) => `“${author}”`).join('、')}新记入${added}条：${foreign(entries, added)}。为免覆盖，没有写出任何内容；请看过新的记录（lunzhi ledger）再试。`
      : `“${path}”在此期间被改过，为免覆盖，没有写出任何内容。请看过再试。`,
  'roster-gone': ({ path }: Path) => `“${path}”在此期间不见了，或已读不出，没有写出任何内容。`,
  'bad-moment': ({ option, given }: Option & Given) =>
    `选项 ${option} 应为日期和时间，如“2024-03-01 8:15”“3月1日 下午3:20”，写的是“${given}”。`,
  'moment-ahead': ({ option, moment: at, now }: Option & { moment: string; now: string }) =>
    `选项 ${option} 写的是${day(at.slice(0, 10))}，还没有到（现在是${day(now.slice(0, 10))}）。台账按先后记录，记了将来的时间，以后就什么也记不进去了；请核对年份。`,
  'moment-after': ({ option, moment: at, until }: Option & { moment: string; until: string }) =>
    `选项 ${option} 写的是${moment(at)}，晚于记录的时间${moment(until)}。请核对；补记可用 --at 写明记录的时间。`,
  'today-before-last': ({ today, last }: { today: string; last: string }) =>
    `选项 --today 写的是${day(today)}，但台账的上一条记在${moment(last)}。补记以前的事，请另用 --at 写明现在记录的时间（不早于上一条）。`,
  'bad-text': ({ option }: Option) => `选项 ${option} 后面应写文字，不能是空白，也不能太长。`,
  'not-on-duty': ({ given, date, places }: Given & { date: string; places: readonly ShownPlace[] }) =>
    `“${given}”${day(date)}没有班。当天：${shown(places)}。`,
  'several-places': ({
    date,
    options,
    places,
  }: {
    date: string;
    options: readonly string[];
    places: readonly ShownPlace[];
  }) => `${day(date)}有几个班次，请用 ${options.join(' 或 ')} 指明是哪一个：${shown(places)}。`,
  'place-empty': ({ date }: { date: string }) =>
    `${day(date)}的班次现在没有人，不能让班或调班。请用 lunzhi substitute --to 指定由谁值班。`,
  'options-exclude': ({ options }: { options: readonly string[] }) =>
    `选项 ${options.join('、')} 只能写其一。`,
  'option-needs': ({ option, needs }: Option & { needs: string }) => `写了选项 ${option}，还须写 ${needs}。`,
  'nobody-to-tell': ({ date }: { date: string }) => `${day(date)}的班次空着，没有人可以告知。请先登记代班。`,
  'nothing-to-attend': ({ through }: { through: string }) => `截至${day(through)}，没有还未记录到岗的班次。`,
  'no-revision': ({ option, entries, given }: Option & Given & { entries: number }) =>
    `选项 ${option} 应为台账的第几条（0 至 ${entries}，0 是最初的值班表）或日期，写的是“${given}”。`,
  'needs-other-roster': () =>
    '这张值班表还没有变更，没有可比的。请给出另一张值班表，或用 --from、--to 指明比哪两次。',
  'not-next-period': ({ path, from, to }: Path & { from: string; to: string }) =>
    `“${path}”不是下一期的方案：它从${from}开始，这张值班表到${to}为止。`,
};
