import type { LedgerEntry } from '../../roster/ledger-entry.ts';
import { whoCame } from '../who-came.ts';
import type { Amendment } from '../../session/amendment.ts';
import type { ActLabel, EntryNote, Refusal } from '../../session/words.ts';
import { dateSetWords, dateWords, momentWords, rangeWords } from '../dates.ts';
import { entryName } from '../names.ts';
import { quote, sentenceBy } from '../phrases.ts';

/** A count before and after. */
interface Counted {
  readonly before: number;
  readonly after: number;
}

const day = (date: string): string => dateWords(date, 'zh-CN');
const dayOf = (shift: string): string => day(shift.slice(0, 10));

const refusal = sentenceBy<'why', Exclude<Refusal, { why: 'edit' }>>('why', {
  'no-roster': () => '还没有值班表。请先改好方案。',
  'document-refused': () => '方案有错误，先按提示改好，再改值班表；也可以撤销。',
  busy: () => '正在计算。请等它算完，或先停止。',
  'nothing-changes': () => '没有任何改动。',
  'needs-run': () => '排班和重排要花时间计算，不能当作一次编辑。请用 run。',
  'no-run': () => '没有正在进行的计算。',
  'unknown-shift': ({ shift }) => `没有班次 ${quote(shift)}。`,
  'unknown-leader': ({ leader }) => `领导名单里没有 ${quote(leader)}。`,
  'empty-place': ({ shift }) => `${dayOf(shift)}还没有人，不能锁定。请先安排。`,
  'fixed-place': ({ shift }) =>
    `${dayOf(shift)}已经过去或已经定下，不能直接改。确有变化请登记代班、调班或到岗。`,
  'place-twice': ({ shift }) => `${dayOf(shift)}在这次对调里出现了两次。`,
  'locked-place': ({ shift }) => `${dayOf(shift)}已锁定。请先解除锁定。`,
  'by-ledger': ({ stage }) =>
    stage === 'published'
      ? '值班表已公布，不能直接改。请登记代班或调班，或者修改方案后重排。'
      : stage === 'approved'
        ? '值班表已审定，不能直接改。请登记代班或调班；如要重新编排，先在台账中更正审定记录。'
        : '值班表已有变更记录，不能直接改。请登记代班或调班，或者修改方案后重排。',
  'plan-by-ledger': () => '值班表已有变更记录，不能从头排班。请用重排，只改动必须改动的班次。',
  'not-newer': () => '这不是这份值班表的新版本：台账接不上。请核对后重新打开。',
  'corrects-nothing': () => '要更正的那条记录没有登记上，不必更正。',
  'would-replace': ({ what }) =>
    what === 'plan'
      ? '别人已改了值班表，从头排班会把这些改动丢掉。请看过新表再决定是否重新排班。'
      : '别人已改了方案，整份换上会把这些改动丢掉。请在新的方案里再改。',
  'unread-notice': () => '这份通知没有读懂，没有采用。请按提示核对原文。',
  forbidden: ({ reason = '这里不允许这样做。' }) => reason,
  'bad-range': ({ from, to }) =>
    `日期不对：${quote(from)}至${quote(to)}。请写成 2024-02-09 这样的日期，先后不要颠倒。`,
  'bad-act': ({ at, kind }) =>
    at === '' ? `不认识的操作 ${quote(kind)}。` : `操作 ${quote(kind)} 的 ${at} 写得不对。`,
});

const alsoLocked = ({ isLocking }: { readonly isLocking: boolean }): string => (isLocking ? '并锁定' : '');

const amended: Readonly<Record<Amendment['kind'], (name: string) => string>> = {
  departure: (name) => `${name}离任`,
  absence: (name) => `${name}请假`,
  'protection-period': (name) => `新防护期${quote(name)}`,
  'holiday-notice': (name) => `采用${quote(name)}`,
};

const label = sentenceBy<'act', Exclude<ActLabel, { act: 'edit-document' }>>('act', {
  open: () => '打开',
  assign: (label) =>
    label.to === null
      ? `${day(label.date)}空出${label.from === null ? '' : `（原${label.from}）`}`
      : `${day(label.date)}安排${label.to}${label.from === null ? '' : `（原${label.from}）`}${alsoLocked(label)}`,
  exchange: (label) => `${day(label.dates[0])}与${day(label.dates[1])}对调${alsoLocked(label)}`,
  exchanges: ({ count }) => `${count}对班次对调`,
  lock: ({ dates }) => `锁定${dateSetWords(dates, 'zh-CN')}`,
  unlock: ({ dates }) => `解除锁定${dateSetWords(dates, 'zh-CN')}`,
  'take-table': ({ count }) => `导入${count}班`,
  'add-absence': ({ from, name, to }) => `${name}${rangeWords(from, to, 'zh-CN')}不能值班`,
  document: () => '修改方案',
  plan: () => '排班',
  replan: () => '重排',
  amend: ({ kind, name, isPublished }) => `${amended[kind](name)}${isPublished ? '，并公布' : ''}`,
  entry: ({ date, kind }) => `登记${entryName(kind, 'zh-CN')}${date === null ? '' : `（${day(date)}）`}`,
  entries: ({ count }) => `登记台账${count}条`,
});

/** @param summary of a re-planning: how many places became what */
function entry(written: LedgerEntry, nameOf: (leader: string) => string, summary: string): string {
  switch (written.kind) {
    case 'circulated':
      return `征求意见：草稿已发出${written.by === undefined ? '' : `，${written.by}`}`;
    case 'approved':
      return `审定：${written.by}，${day(written.on)}`;
    case 'published':
      return `公布：第${written.version}版，至${day(written.through)}${written.by === undefined ? '' : `，${written.by}签发`}`;
    case 'substituted': {
      const [date, to] = [dayOf(written.shift), nameOf(written.to)];
      return `代班：${date}由${written.from === null ? `${to}补上` : `${nameOf(written.from)}改为${to}`}`;
    }
    case 'exchanged': {
      const { first, second } = written;
      return `调班：${nameOf(first.leader)}的${dayOf(first.shift)}与${nameOf(second.leader)}的${dayOf(second.shift)}对调`;
    }
    case 'vacated':
      return `让班：${nameOf(written.from)}（${dayOf(written.shift)}），尚无人接替`;
    case 'attended': {
      const due = written.holder === null ? null : nameOf(written.holder);
      const who = whoCame(written, nameOf);
      const came = who === null ? '无人到岗' : who + (who === due || due === null ? '到岗' : '代到');
      const planned = due === null ? '原为空缺，' : `${due}应到，`;
      return `到岗：${dayOf(written.shift)}${who === due ? '' : planned}${came}`;
    }
    case 'told':
      return `告知：${nameOf(written.leader)}（${dayOf(written.shift)}），${momentWords(written.on, 'zh-CN')}，${written.how}`;
    case 'amended':
      return `方案修改：${written.differences.length}处`;
    case 're-planned':
      return `重排：${summary}`;
    case 'corrected':
      return `更正：第${written.corrects}条登记有误，不再算数`;
  }
}

const note = sentenceBy<'note', EntryNote>('note', {
  reason: ({ reason }) => `事由：${reason}`,
  agreed: ({ by }) => `同意：${by}`,
  told: ({ at }) => `${momentWords(at, 'zh-CN')}已报第一召集人`,
  accepts: ({ titles }) => `准许违反：${titles.join('、')}`,
  change: ({ sentence }) => sentence,
  more: ({ count }) => `另有${count}处。`,
});

/** What a session says beyond the sentences of reports, rules and answers. */
export const session = {
  refusal,
  /** Of a plan that was stopped and not kept. */
  dropped: '计算已停止，结果没有采用，值班表没有改动。',
  label,
  entry,
  note,
  published: (through: string, version: number) => `已公布至${day(through)}，第${version}版`,
  /** @param places 0: nothing but places */
  unpublished: (version: number, places: number) =>
    places > 0 ? `第${version}版后改动${places}处，未公布` : `第${version}版后有改动，未公布`,
  unplanned: (shifts: number) => `还没有排班：${shifts}个班次待安排。`,
  refused: (errors: number) => `方案有${errors}个错误，改好后才能排班。`,
  pending: (changes: number) => `方案已改${changes}处，重排后生效`,
  conflictTitle: '无法排满',
  spacing: (free: number, isShort: boolean) => `间隔偏${isShort ? '短' : '长'}（${free}天）`,
  nobodyAnswers: '没有负责的领导',
  wait: (days: number, from: string | null, to: string | null) => {
    const span =
      from !== null && to !== null
        ? `${day(from)}至${day(to)}`
        : to !== null
          ? `期初至${day(to)}`
          : from !== null
            ? `${day(from)}至期末`
            : '整个期间';
    return `最长等候${days}天：${span}`;
  },
  candidate: {
    onDuty: '现在由其值班',
    holdsAnother: '当天另有一班',
    /** Rules that are broken now, in quotes. */
    mends: (rules: string) => `有助于满足${rules}`,
    gaps: (before: number | null, after: number | null) =>
      before !== null && after !== null
        ? `前空${before}天，后空${after}天`
        : before !== null
          ? `前空${before}天，此后没有值班`
          : after !== null
            ? `此前没有值班，后空${after}天`
            : '没有其他值班',
    duties: (after: number, share: string) => `共值${after}次${share}`,
    waits: (name: string, { before, after }: Counted) =>
      before === after ? `${name}最长等候仍是${after}天` : `${name}最长等候${before}→${after}天`,
    moreWaits: (count: number) => `另有${count}处等候有变化`,
  },
  preview: {
    eligible: '可以值班',
    blocked: (reasons: string) => `不能值班：${reasons}`,
    gaps: (now: string, before: string | null) => (before === null ? now : `${now}（原${before}）`),
    noDuty: '不再值这一班',
    duties: ({ before, after }: Counted, share: string) => `次数${before}→${after}次${share}`,
    sameDuties: (count: number, share: string) => `次数不变，${count}次${share}`,
    sameWaits: '各处等候不变',
    breaks: (rules: string) => `违反${rules}`,
    verdict: { better: '总体更好', same: '总体相当', worse: '总体变差', broken: '违反规定' },
    levels: (worse: readonly string[], better: readonly string[]) =>
      [
        ...(worse.length > 0 ? [`${worse.join('、')}变差`] : []),
        ...(better.length > 0 ? [`${better.join('、')}变好`] : []),
      ].join('，'),
    unknown: '须计算后才能确定',
  },
  comparison: {
    causes: {
      succeeded: '接任人接手，日期不变',
      added: '新增班次',
      removed: '不再值班',
      filled: '补上空缺',
      emptied: '空出',
      byHand: '改派',
      knockOn: '为间隔和均衡作的调整',
    },
    unable: (name: string, reasons: string) => `${name}${reasons}`,
    count: (name: string, { before, after }: Counted) => `${name}${before}→${after}次`,
  },
  progress: {
    bound: '正在计算最均衡能达到什么程度',
    faults: '正在排满各班、满足规定',
    fairness: '已排满、合规定，正在求均衡',
    quality: '已最均衡，正在改善间隔等细节',
    proof: '已排好，正在完成证明',
    explain: '排不满，正在查找原因和办法',
  },
};
