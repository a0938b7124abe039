import type { ForeignEntry } from '../call/living-problem.ts';
import type { ShownPlace } from '../io/find-place.ts';
import type { DayStep, LivingWords } from './living-words.ts';

const day = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
  return `${year}年${month}月${dayOfMonth}日（周${'日一二三四五六'.charAt(weekday)}）`;
};
const short = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
/** A day that was written without its time stands for its beginning. */
const moment = (at: string): string =>
  at.slice(11, 19) === '00:00:00' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`;

const placesZh = (places: readonly ShownPlace[]): string =>
  places.map(({ holder, type }) => `${type === null ? '' : `${type} `}${holder ?? '空缺'}`).join('、');

/** Enough to find the days by. */
const MOST_LISTED = 12;
const listed = (words: readonly string[], mark: string): string =>
  words.length <= MOST_LISTED
    ? words.join(mark)
    : `${words.slice(0, MOST_LISTED).join(mark)}等${words.length}个`;

const kinds = {
  circulated: '征求意见',
  approved: '审定',
  published: '公布',
  substituted: '代班',
  exchanged: '调班',
  vacated: '让出班次',
  attended: '到岗',
  amended: '方案修改',
  're-planned': '重排',
  corrected: '更正',
} as const;

const foreignZh = (entries: readonly ForeignEntry[], added: number): string =>
  entries
    .map(
      ({ number, kind, author, at, date }) =>
        `第${number}条${kinds[kind]}${date === null ? '' : `（${short(date)}的班次）`}，${author}，${moment(at)}`,
    )
    .join('；') + (added > entries.length ? '；等等' : '');

const moreOrLess = (number: number): string => (number > 0 ? `多${number}` : `少${-number}`);

function stepZh({ number, kind, to, holder }: DayStep): string {
  if (kind === 'vacated') return `第${number}条让出，空缺`;
  if (kind !== 'attended')
    return to === null ? `第${number}条起空缺（${kinds[kind]}）` : `第${number}条改为${to}（${kinds[kind]}）`;
  if (to !== null && to === holder) return `${to}到岗（第${number}条）`;
  const due = holder === null || holder === undefined ? '无人应到' : `${holder}应到`;
  return `${due}，${to === null ? '无人到岗' : `${to}代到`}（第${number}条）`;
}

/** The commands on a living roster in Chinese. */
export const livingZh: LivingWords = {
  problem(problem) {
    switch (problem.code) {
      case 'roster-from-stdin':
        return '要改的值班表须是文件，不能从标准输入读取。';
      case 'roster-locked': {
        const who = problem.holder ? `（${problem.holder.host} 上的进程 ${problem.holder.pid}）` : '';
        return `“${problem.path}”正被别人写入${who}，没有写出任何内容。请稍后再试；确定无人在写时，可删去 ${problem.lock}。`;
      }
      case 'roster-lock-lost':
        return `写入“${problem.path}”时锁被别人拿走，没有写出任何内容。请再试一次。`;
      case 'roster-changed':
        return problem.added > 0
          ? `“${problem.path}”在此期间已由${problem.authors.map((author) => `“${author}”`).join('、')}新记入${problem.added}条：${foreignZh(problem.entries, problem.added)}。为免覆盖，没有写出任何内容；请看过新的记录（lunzhi ledger）再试。`
          : `“${problem.path}”在此期间被改过，为免覆盖，没有写出任何内容。请看过再试。`;
      case 'roster-gone':
        return `“${problem.path}”在此期间不见了，或已读不出，没有写出任何内容。`;
      case 'bad-moment':
        return `选项 ${problem.option} 应为日期和时间，如“2024-03-01 8:15”“3月1日 下午3:20”，写的是“${problem.given}”。`;
      case 'moment-ahead':
        return `选项 ${problem.option} 写的是${day(problem.moment.slice(0, 10))}，还没有到（现在是${day(problem.now.slice(0, 10))}）。台账按先后记录，记了将来的时间，以后就什么也记不进去了；请核对年份。`;
      case 'moment-after':
        return `选项 ${problem.option} 写的是${moment(problem.moment)}，晚于记录的时间${moment(problem.until)}。请核对；补记可用 --at 写明记录的时间。`;
      case 'today-before-last':
        return `选项 --today 写的是${day(problem.today)}，但台账的上一条记在${moment(problem.last)}。补记以前的事，请另用 --at 写明现在记录的时间（不早于上一条）。`;
      case 'bad-text':
        return `选项 ${problem.option} 后面应写文字，不能是空白，也不能太长。`;
      case 'not-on-duty':
        return `“${problem.given}”${day(problem.date)}没有班。当天：${placesZh(problem.places)}。`;
      case 'several-places':
        return `${day(problem.date)}有几个班次，请用 ${problem.options.join(' 或 ')} 指明是哪一个：${placesZh(problem.places)}。`;
      case 'place-empty':
        return `${day(problem.date)}的班次现在没有人，没有可让出或对调的。请用 lunzhi substitute --to 指定由谁值班。`;
      case 'options-exclude':
        return `选项 ${problem.options.join('、')} 只能写其一。`;
      case 'option-needs':
        return `写了选项 ${problem.option}，还须写 ${problem.needs}。`;
      case 'nothing-to-attend':
        return `截至${day(problem.through)}，没有还未记录到岗的班次。`;
      case 'no-revision':
        return `选项 ${problem.option} 应为台账的第几条（0 至 ${problem.entries}，0 是最初的值班表）或日期，写的是“${problem.given}”。`;
      case 'needs-other-roster':
        return '这张值班表还没有变更，没有可比的。请给出另一张值班表，或用 --from、--to 指明比哪两次。';
      case 'not-next-period':
        return `“${problem.path}”不是下一期的方案：它从${problem.from}开始，这张值班表到${problem.to}为止。`;
    }
  },
  day,
  moment,
  kind: (kind) => kinds[kind],
  entry(facts) {
    const { date, type } = facts;
    const place = date === undefined ? '' : `${short(date)}${type ? `${type}` : ''}`;
    switch (facts.kind) {
      case 'circulated':
        return '草案已发出';
      case 'approved':
        return `${facts.by}${facts.date === undefined ? '' : `，${short(facts.date)}`}`;
      case 'published':
        return `第${facts.version}版，公布至${short(facts.through!)}`;
      case 'substituted':
        return facts.from === null ? `${place}由${facts.to}补上` : `${place}由${facts.from}改为${facts.to}`;
      case 'exchanged':
        return `${facts.from}的${place}与${facts.to}的${short(facts.otherDate!)}对调`;
      case 'vacated':
        return `${facts.from}让出${place}，尚无人接替`;
      case 'attended': {
        const isHolder = facts.came === facts.from;
        const came =
          facts.came === null
            ? '无人到岗'
            : `${facts.came}${isHolder || facts.from === null ? '到岗' : '代到'}`;
        return isHolder
          ? `${place}${came}`
          : `${place}${facts.from === null ? '原为空缺' : `${facts.from}应到`}，${came}`;
      }
      case 'amended':
        return `方案改了${facts.differences}处`;
      case 're-planned': {
        const days = [
          facts.daysAdded ? `，增加${facts.daysAdded}天` : '',
          facts.daysRemoved ? `，减少${facts.daysRemoved}天` : '',
        ].join('');
        return `改动${facts.changed}处，最少${facts.least}处${days}`;
      }
      case 'corrected':
        return `第${facts.corrects}条有误，作废`;
    }
  },
  notes: ({ author, reason, toldFirstConvener, agreedBy, accepts = [] }) =>
    [
      ...(reason === undefined ? [] : [`事由：${reason}`]),
      ...(agreedBy === undefined ? [] : [`同意：${agreedBy}`]),
      ...(toldFirstConvener === undefined ? [] : [`已报第一召集人 ${moment(toldFirstConvener)}`]),
      ...(accepts.length === 0 ? [] : [`准许违反：${accepts.map((rule) => `“${rule}”`).join('、')}`]),
      `记录：${author}`,
    ].join('；'),
  dayLedgerHead: '变更经过',
  dayLedger: (planned, steps) =>
    [...(planned === undefined ? [] : [`原定${planned ?? '空缺'}`]), ...steps.map(stepZh)].join('；') + '。',
  effect: '影响：',
  written: (path, number, last) =>
    number === last
      ? `已记入变更台账第${number}条（${path}）。`
      : `已记入变更台账第${number}至${last}条（${path}）。`,
  standing: (path, number, last) =>
    number === last
      ? `变更台账第${number}条就是这一项（${path}），没有重复记入。`
      : `变更台账第${number}至${last}条就是这些（${path}），没有重复记入。`,
  postedDiffers: (version, command) => `已张贴的是第${version}版；要换贴整张表，请运行：${command}`,
  addsTold: '补记报告时间',
  tellConvener: (correct) => `先作废这一条：${correct}，再加上 --told 时间重新登记。`,
  publish: {
    next: (stage, command) =>
      stage === 'circulated' ? `意见收齐、领导审定以后：${command}` : `审定以后公布：${command}`,
    approveFirst: '值班表须经审定才能公布。审定以后先记下来：',
    vacancies: (places) => {
      const told = places.map(({ date, type }) => `${short(date)}${type === null ? '' : `${type}`}`);
      return `空着的班次：${listed([...new Set(told)], '、')}。找人代班：`;
    },
    unchanged: (number) => `值班表与台账第${number}条公布的一样，没有另记一版，只把文件重新写出。`,
    standIns: '不能值班的，找人代班：',
    done: (version, through) => `已公布第${version}版，至${day(through)}。`,
  },
  substitute: {
    held: (date, holder) => `${day(date)}${holder === null ? '现在无人值班' : `现由${holder}值班`}。`,
    substitutes: (count) => `可以代班的有${count}人，好的在前：`,
    exchanges: (count) => `也可以调班，有${count}种：`,
    more: (kind, count) => `另有${count}${kind === 'substitutes' ? '人' : '种'}，--all 全部列出`,
    choose: '选定以后运行，例如：',
    accept: '知道会违反而仍要这样改，请用选项 --accept 写明准许：',
    stop: '。',
    vacant: (command) => `这个班次还空着；找人代班：${command}`,
  },
  letters: {
    names: { report: '报告第一召集人.txt', request: '商请函.txt', notice: '调整通知.txt' },
    head: (name) => `【${name.replace(/\.txt$/, '')}】`,
    written: (paths) => `已写出：${paths.join('、')}`,
  },
  attend: {
    asPlanned: (places, through) => `截至${day(through)}，${places}个班次都按值班表到岗。`,
    leftOut: (places) => `另有${places}个空缺的班次没有记录，请逐个用 --date 记录是谁到的岗，或 --nobody。`,
  },
  ledger: {
    empty: '还没有任何记录。',
    stage: { draft: '草案', circulated: '征求意见中', approved: '已审定，尚未公布', published: '已公布' },
    outdated: (paths) =>
      `以下文件既不是现在的表，也不是已公布的那一版，请勿张贴：${paths.join('、')}。可用 lunzhi publish（或 lunzhi export）重新写出。`,
    attendances: (count) => `按值班表到岗的${count}条没有列出，--all 全部列出。`,
    correctedBy: (number) => `（作废，见第${number}条）`,
  },
  replan: {
    changes: ({ changed, least, proven }) => {
      if (changed === 0) return '已定的班次一处不改。';
      if (proven) return `改动${changed}处，任何排法都不能更少，已证明。`;
      return least > 0
        ? `改动${changed}处；至少要改${least}处，已证明，能不能少于${changed}处没有证明。`
        : `改动${changed}处，能不能更少没有证明。`;
    },
    succeeded: (places, changed) =>
      `${places}个班次由接任者接值，不算改动${changed === 0 ? '；其余已定的班次一处不改' : ''}。`,
    allowed: ({ changed, least }, most) =>
      `改动${changed}处，${changed <= most ? `在允许的${most}处以内` : `允许的${most}处不够`}；至少要改${least}处，已证明。`,
    fails: '没有排成：',
    document: '方案的改动：',
    sameDocument: '方案没有改动。',
    days: (kind, dates) =>
      `${kind === 'added' ? '增加' : '减少'}${dates.length}个值班日：${dates.map(short).join('、')}`,
    byDay: '逐日：',
    byLeader: '逐人：',
    frozen: (today, frozenThrough) =>
      frozenThrough < today
        ? `${short(today)}起可以改动。`
        : `${short(today)}以前已过，${short(frozenThrough)}以前（含当日）时间太近，都不改动。`,
    dryRun: '以上只是试排，没有写出任何文件；去掉 --dry-run 即写出。',
    untouched: (path) => `${path} 没有改动。`,
    reportWritten: (path) => `报告写在 ${path}。`,
    publishAgain: (command, approve) =>
      `新表尚未公布。本次改动如已审定，可直接公布：${command}；要在台账里记下这次审定，先运行：${approve}`,
    unpostable:
      '有的班次无人值班，或值班的人不能值班，不能张贴，因此没有写出表格、日历和公告；请先找人代班，再公布：',
  },
  diff: {
    between: (from, to) => `${from} → ${to}`,
    revision: (number, at) =>
      number === 0 ? '最初的值班表' : `台账第${number}条以后${at === null ? '' : `（${moment(at)}）`}`,
    same: '没有不同。',
    notApproved:
      '注意：这张值班表还没有审定，这份通知先不要发出。审定以后用 lunzhi publish --approve --by 记下。',
    byDay: '逐日：',
    byLeader: '逐人：',
    document: '方案：',
  },
  carryOver: {
    heads: ['领导', '次数', '其中休息日', '其中节假日'],
    none: '没有要结转的：每个人都正好值了应值的次数。',
    duties: (number) => (number === 0 ? '－' : moreOrLess(number)),
    capped: (cap) => `每人每项至多结转${cap}次（选项 --cap），超出的不结转：`,
    cut: (name, of, whole, carried) =>
      `${name}${{ duties: '', restDays: '休息日', holidays: '节假日' }[of]}${moreOrLess(whole)}次，按上限结转${Math.abs(carried)}次`,
    decimals:
      '小数从何而来：应值次数按分担系数和在任天数算，不一定是整数，值班却只能是整次数；零头结转，下期补齐。',
    history: (count, from) =>
      count === 0
        ? '没有要带入下期的值班。'
        : `带入下期的值班记录${count}次（${from}起），供间隔、节日轮换接续。`,
    nothingWritten: '没有写出文件；加 --into 下期方案 即可写入。',
    written: (path, backup) => `已写入 ${path}${backup === null ? '' : `，原文件存为 ${backup}`}`,
    gone: (names) => `下期方案中没有的领导，不结转：${names.join('、')}`,
  },
};
