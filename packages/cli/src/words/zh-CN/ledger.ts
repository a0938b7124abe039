import type { EntryKind, EntryOf, LedgerEntry } from '@lunzhi/core';
import { entryName } from '@lunzhi/core/names';
import { moment } from '../dates.ts';
import { day, short } from './dates.ts';

/** What names an entry's leaders and places. */
export interface EntryNames {
  readonly nameOf: (id: string | null) => string | null;
  /** The type: where a document has several. */
  readonly placeOf: (shift: string) => { readonly date: string; readonly type: string | null };
  /** Of a re-planning: days of one list that the other does not have. */
  readonly daysAdded: number;
  readonly daysRemoved: number;
}

/** Who came: a leader or a title; `null` for nobody. */
export function cameOf({ came }: EntryOf<'attended'>, nameOf: EntryNames['nameOf']): string | null {
  return came === null ? null : 'title' in came ? came.title : nameOf(came.leader);
}

/** What people agreed on, of an entry that says it. */
export type Agreement = Partial<EntryOf<'substituted'>>;

/** What an entry did to a place. */
export interface DayStep {
  readonly number: number;
  readonly kind: EntryKind;
  /** Who holds it since, or who came; `null`: nobody. */
  readonly to: string | null;
  /** Of an attendance: who was to come. */
  readonly holder?: string | null;
}

/** Enough to find the days by. */
const MAX_LISTED = 12;
const listed = (words: readonly string[]): string =>
  words.slice(0, MAX_LISTED).join('、') + (words.length > MAX_LISTED ? `等${words.length}个` : '');

const moreOrLess = (number: number): string => (number > 0 ? `多${number}` : `少${-number}`);

function step({ number, kind, to, holder }: DayStep): string {
  if (kind === 'vacated') return `第${number}条让班，空缺`;
  if (kind !== 'attended')
    return to === null
      ? `第${number}条起空缺（${entryName(kind, 'zh-CN')}）`
      : `第${number}条改为${to}（${entryName(kind, 'zh-CN')}）`;
  if (to !== null && to === holder) return `${to}到岗（第${number}条）`;
  const due = holder === null || holder === undefined ? '无人应到' : `${holder}应到`;
  return `${due}，${to === null ? '无人到岗' : `${to}代到`}（第${number}条）`;
}

/** The sentences of the commands on a ledger. */
export const ledger = {
  day,
  moment,
  entries: {
    kind: (kind: EntryKind): string => entryName(kind, 'zh-CN'),
    /** What an entry says, in a line. */
    sentence(entry: LedgerEntry, { nameOf, placeOf, daysAdded, daysRemoved }: EntryNames): string {
      const told = (shift: string): string => {
        const { date, type } = placeOf(shift);
        return short(date) + (type ?? '');
      };
      switch (entry.kind) {
        case 'circulated':
          return `草稿已发出${entry.by === undefined ? '' : `，${entry.by}`}`;
        case 'approved':
          return entry.by + (entry.on === undefined ? '' : `，${short(entry.on)}`);
        case 'published':
          return `第${entry.version}版，公布至${short(entry.through)}${entry.by === undefined ? '' : `，${entry.by}签发`}`;
        case 'substituted': {
          const [place, from, to] = [told(entry.shift), nameOf(entry.from), nameOf(entry.to)];
          return from === null ? `${place}由${to}补上` : `${place}由${from}改为${to}`;
        }
        case 'exchanged': {
          const { first, second } = entry;
          return `${nameOf(first.leader)}的${told(first.shift)}与${nameOf(second.leader)}的${short(placeOf(second.shift).date)}对调`;
        }
        case 'vacated':
          return `${nameOf(entry.from)}${told(entry.shift)}让班，尚无人接替`;
        case 'attended': {
          const [place, due, who] = [told(entry.shift), nameOf(entry.holder), cameOf(entry, nameOf)];
          const isHolder = who === due;
          const came = who === null ? '无人到岗' : who + (isHolder || due === null ? '到岗' : '代到');
          return isHolder ? place + came : `${place}${due === null ? '原为空缺' : `${due}应到`}，${came}`;
        }
        case 'told':
          return `${nameOf(entry.leader)}${told(entry.shift)}，${moment(entry.on)}${entry.how}`;
        case 'amended':
          return `方案改了${entry.differences.length}处`;
        case 're-planned': {
          const days = [daysAdded ? `，增加${daysAdded}天` : '', daysRemoved ? `，减少${daysRemoved}天` : ''];
          return `改动${entry.changed}班，至少要改${entry.least}班${days.join('')}`;
        }
        case 'corrected':
          return `第${entry.corrects}条登记有误，不再算数`;
      }
    },
    /** Who wrote it and why, what was agreed on. @param accepts titles of rules */
    notes: (
      { author, reason }: LedgerEntry,
      { toldFirstConvener, agreedBy }: Agreement,
      accepts: readonly string[],
    ) =>
      [
        ...(reason === undefined ? [] : [`事由：${reason}`]),
        ...(agreedBy === undefined ? [] : [`同意：${agreedBy}`]),
        ...(toldFirstConvener === undefined ? [] : [`已报第一召集人 ${moment(toldFirstConvener)}`]),
        ...(accepts.length === 0 ? [] : [`准许违反：${accepts.map((rule) => `“${rule}”`).join('、')}`]),
        `记录：${author}`,
      ].join('；'),
    /** Above what became of a day. */
    ofDayHead: '变更经过',
    /** @param planned who was first planned; undefined for a place that came later */
    ofDay: (planned: string | null | undefined, steps: readonly DayStep[]) =>
      [...(planned === undefined ? [] : [`原定${planned ?? '空缺'}`]), ...steps.map(step)].join('；') + '。',
    effect: '影响：',
    /** @param number of the entry, or of the first of several */
    written: (path: string, number: number, last: number) =>
      number === last
        ? `已记入变更台账第${number}条（${path}）。`
        : `已记入变更台账第${number}至${last}条（${path}）。`,
    /** The same of entries that stood there already. */
    standing: (path: string, number: number, last: number) =>
      number === last
        ? `变更台账第${number}条就是这一项（${path}），没有重复记入。`
        : `变更台账第${number}至${last}条就是这些（${path}），没有重复记入。`,
    /** The table that hangs in the hall is another one now. */
    postedDiffers: (version: number, command: string) =>
      `已张贴的是第${version}版；要换贴整张表，请运行：${command}`,
    /** How to add when the first convener was told, and why the entry is taken back. */
    addsTold: '补记报告时间',
    tellConvener: (correct: string) => `先更正这一条：${correct}，再加上 --told 时间重新登记。`,
  },
  publish: {
    next: (stage: 'circulated' | 'approved', command: string) =>
      stage === 'circulated' ? `意见收齐、领导审定以后：${command}` : `审定以后公布：${command}`,
    approveFirst: '值班表须经审定才能公布。请先登记审定：',
    /** Above a command for the first of them. */
    vacancies: (places: readonly { date: string; type: string | null }[]) => {
      const told = places.map(({ date, type }) => `${short(date)}${type === null ? '' : `${type}`}`);
      return `空着的班次：${listed([...new Set(told)])}。找人代班：`;
    },
    /** @param number of the entry by which the same table was published */
    unchanged: (number: number) => `值班表与台账第${number}条公布的一样，没有另记一版，只把文件重新写出。`,
    standIns: '不能值班的，找人代班：',
    done: (version: number, through: string) => `已公布第${version}版，至${day(through)}。`,
  },
  substitute: {
    held: (date: string, holder: string | null) =>
      `${day(date)}${holder === null ? '现在无人值班' : `现由${holder}值班`}。`,
    substitutes: (count: number) => `可以代班的有${count}人，好的在前：`,
    exchanges: (count: number) => `也可以调班，有${count}种：`,
    more: (kind: 'substitutes' | 'exchanges', count: number) =>
      `另有${count}${kind === 'substitutes' ? '人' : '种'}，--all 全部列出`,
    choose: '选定以后运行，例如：',
    /** Above what to type in order to accept what is broken. */
    accept: '这样改会违反规则；确认准许的，请用选项 --accept 写明：',
    stop: '。',
    vacant: (command: string) => `这个班次还空着；找人代班：${command}`,
  },
  letters: {
    names: { report: '报告第一召集人.txt', request: '商请函.txt', notice: '调整通知.txt' },
    head: (name: string) => `【${name.replace(/\.txt$/, '')}】`,
    written: (paths: readonly string[]) => `已写出：${paths.join('、')}`,
  },
  attend: {
    asPlanned: (places: number, through: string) => `截至${day(through)}，${places}个班次都按值班表到岗。`,
    leftOut: (places: number) =>
      `另有${places}个空缺的班次没有记录，请逐个用 --date 记录是谁到的岗，或 --nobody。`,
  },
  ledger: {
    empty: '还没有任何记录。',
    /** Files that may be posted and are of another state. */
    outdated: (paths: readonly string[]) =>
      `以下文件既不是现在的表，也不是已公布的那一版，请勿张贴：${paths.join('、')}。可用 lunzhi publish（或 lunzhi export）重新写出。`,
    attendances: (count: number) => `按值班表到岗的${count}条没有列出，--all 全部列出。`,
    correctedBy: (number: number) => `（不再算数，见第${number}条）`,
  },
  replan: {
    /** How many places became what; the summary has no stop. */
    changes: (summary: string) => `${summary}。`,
    /** The same where so many changes are free. */
    allowed: (summary: string, changed: number, most: number) =>
      `${summary}。原定的班改了${changed}班，${changed <= most ? `在允许的${most}班以内` : `允许的${most}班不够`}。`,
    fails: '没有排成：',
    document: '方案的改动：',
    sameDocument: '方案没有改动。',
    days: (kind: 'added' | 'removed', dates: readonly string[]) =>
      `${kind === 'added' ? '增加' : '减少'}${dates.length}个值班日：${dates.map(short).join('、')}`,
    byDay: '逐日：',
    byLeader: '逐人：',
    frozen: (today: string, frozenThrough: string) =>
      frozenThrough < today
        ? `${short(today)}起可以改动。`
        : `${short(today)}以前已过，${short(frozenThrough)}以前（含当日）时间太近，都不改动。`,
    dryRun: '以上只是试排，没有写出任何文件；去掉 --dry-run 即写出。',
    nothingGiven: '没有输出值班表。',
    untouched: (path: string) => `${path} 没有改动。`,
    reportWritten: (path: string) => `报告写在 ${path}。`,
    publishAgain: (command: string, approve: string) =>
      `新表尚未公布。本次改动如已审定，可直接公布：${command}；要在台账里记下这次审定，先运行：${approve}`,
    unpostable:
      '有的班次无人值班，或值班的人不能值班，不能张贴，因此没有写出表格、日历和公告；请先找人代班，再公布：',
  },
  diff: {
    between: (from: string, to: string) => `${from} → ${to}`,
    revision: (number: number, at: string | null) =>
      number === 0 ? '最初的值班表' : `台账第${number}条以后${at === null ? '' : `（${moment(at)}）`}`,
    same: '没有不同。',
    changes: (summary: string) => `${summary}。`,
    /** Beside a notice that is not to be sent yet. */
    notApproved:
      '注意：这张值班表还没有审定，这份通知先不要发出。审定以后用 lunzhi publish --approve --by 记下。',
    byDay: '逐日：',
    byLeader: '逐人：',
    document: '方案：',
  },
  carryOver: {
    heads: ['领导', '次数', '其中休息日', '其中节假日'],
    none: '没有要结转的次数：各人实值与应值相符。',
    duties: (number: number) => (number === 0 ? '－' : moreOrLess(number)),
    /** Above what the cap cut. */
    capped: (cap: number) => `每人每项至多结转${cap}次（选项 --cap），超出的不结转：`,
    cut: (name: string, of: 'duties' | 'restDays' | 'holidays', whole: number, carried: number) =>
      `${name}${{ duties: '', restDays: '休息日', holidays: '节假日' }[of]}${moreOrLess(whole)}次，按上限结转${Math.abs(carried)}次`,
    decimals:
      '小数从何而来：应值次数按分担系数和在任天数算，不一定是整数，值班却只能是整次数；零头结转，下期补齐。',
    history: (count: number, from: string | null) =>
      count === 0
        ? '没有要带入下期的值班。'
        : `带入下期的值班记录${count}次（${from}起），供间隔、节日轮换接续。`,
    nothingWritten: '没有写出文件；加 --into 下期方案 即可写入。',
    written: (path: string, backup: string | null) =>
      `已写入 ${path}${backup === null ? '' : `，原文件存为 ${backup}`}`,
    gone: (names: readonly string[]) => `下期方案中没有的领导，不结转：${names.join('、')}`,
  },
};
