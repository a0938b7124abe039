import type { DiagnosticOf } from '../../document/diagnostics.ts';
import type { EntryFacts } from '../../ledger/entry-facts.ts';
import { dateSetWords, dateWords, rangeWords } from '../dates.ts';
import { wordHolder } from '../held-by.ts';
import { type Sentences, alternatives, list, quote } from '../phrases.ts';
import { entryName } from '../names.ts';

const zh = 'zh-CN';
const years = { year: true } as const;
const day = (date: string): string => dateWords(date, zh, years);
const moment = (at: string): string => `${day(at)}${at.slice(11, 16)}`;

/** `2024-02-18/main/1` begins with its date. */
const dateOf = (shift: string): string => shift.slice(0, shift.indexOf('/'));

const forms = {
  missing: '没有写，请补上',
  'unknown-key': '不认识，请删去',
  moment: '应为带时区的时间，如 2024-03-01T08:15:00+08:00',
  date: '应为日期，如 2024-03-01',
  id: '应为编号，只用汉字、字母、数字和 . - _',
  invisible: '没有看得见的字，请填写',
  direction: '含有看不见的、会把后面的字颠倒过来的符号，请删去',
  choice: '不在可选之列',
  size: '太长、太短或超出范围',
  type: '类型不对',
  other: '不合要求',
} as const;

const held = (leader: { readonly name: string } | null): string => (leader ? `由${leader.name}值班` : '空着');

/** 规则的各处违反，每处已是一句。 */
const broken = ({ title, sentences }: { title: string; sentences: readonly string[] }): string =>
  `${quote(title)}：${sentences.map((sentence) => sentence.replace(/。$/, '')).join('；')}`;

/** Sentences about entries of a ledger. */
export const entries: Sentences<DiagnosticOf<EntryFacts>> = {
  'entry-form': ({ pointer, problem, value, allowed, nearest }) => {
    const at = pointer === '' ? '这条记录' : `记录中的 ${quote(pointer.slice(1))}`;
    const now = value === undefined ? '' : `（现为 ${quote(value)}）`;
    const hint = nearest === undefined ? '' : `；是否为 ${quote(nearest)}`;
    const choice = allowed === undefined ? '' : `，可用：${alternatives(allowed, zh)}`;
    return `${at}${now}${forms[problem]}${choice}${hint}。`;
  },
  'earlier-than-last': ({ at, last }) =>
    `记录时间${moment(at)}早于上一条记录的${moment(last)}。台账按先后记录，请改正时间。`,
  'written-by-replan': ({ kind }) => `${quote(entryName(kind, zh))}由重排写入台账，不能单独记录；请用重排。`,
  'unknown-place': ({ shift, places }) =>
    `${day(dateOf(shift))}${places.length > 0 ? `没有班次 ${quote(shift)}，这一天有${list(places.map(quote), zh)}。` : '不需要值班，没有可记的班次。'}`,
  'unknown-entry-leader': ({ value, nearest }) =>
    `领导 ${quote(value)} 不在方案的领导名单中${nearest === undefined ? '，请写领导的编号。' : `，是否为 ${quote(nearest)}？`}`,
  'other-holder': ({ date, expected, holder, vacatedBy }) =>
    `${day(date)}的班次现在${holder || !vacatedBy ? held(holder) : `空着（${vacatedBy.name}已让班）`}，不是${expected ? `${expected.name}值班` : '空着'}。请核对后重新登记。`,
  'already-attended': ({ date, number }) =>
    `${day(date)}的到岗情况已由第${number}条记录写明，不能再改。若有误，请先更正第${number}条。`,
  'not-yet': ({ shift, date, day: written }) =>
    `${day(date)}还没有到（登记日期是${day(written)}），${shift === undefined ? '不能从那天起重排' : '到岗情况请在当天或以后登记'}。`,
  'changes-nothing': ({ date }) => `这样记录后${day(date)}的值班没有变化，请核对人员和班次。`,
  'not-in-post-then': ({ leader, date }) => `${leader.name}在${day(date)}不在任，不能值班。请另选一人。`,
  'absent-then': ({ leader, date, from, to, common }) =>
    `${leader.name}在${rangeWords(from, to, zh, years)}不能值班${common ? '（共同不能值班）' : ''}，不能值${day(date)}。请另选一人。`,
  'gave-up-then': ({ leader, date }) => `${leader.name}${day(date)}已让班，当天不能值班。请另选一人。`,
  'on-duty-then': ({ leader, date }) =>
    `${leader.name}在${day(date)}已有班次，一人一天只值一班。请另选一人。`,
  'breaks-rule': (d) => `这样改动会违反规则${broken(d)}。确需如此，请写明准许违反这条规则，重新登记。`,
  'rule-broken': (d) => `这样就违反了规则${broken(d)}。`,
  'accepts-unbroken': ({ rule }) => `改动并不违反规则 ${quote(rule)}，不必写明准许。`,
  'unknown-entry': ({ number, entries }) =>
    entries === 0 ? '台账里还没有记录，无可更正。' : `没有第${number}条记录，台账共有${entries}条。`,
  'corrected-already': ({ number, by }) => `第${number}条记录已由第${by}条更正。`,
  'never-corrected': ({ number, kind }) =>
    `第${number}条记录是${quote(entryName(kind, zh))}，不能更正。${
      kind === 'published'
        ? '请改正后再公布一版。'
        : kind === 'corrected'
          ? '请把原来的事重新登记一次。'
          : '请改正方案后再重排。'
    }`,
  'rests-on': ({ number, by, shift, isReplanned }) =>
    shift === undefined
      ? `第${by}条已依据第${number}条的审定公布，第${number}条不能更正。`
      : isReplanned
        ? `第${number}条记录以后，${day(dateOf(shift))}的班次又由第${by}条重排改动，重排不能更正；请把现在的情况另记一条。`
        : `第${number}条记录以后，${day(dateOf(shift))}的班次又由第${by}条改动；请先更正第${by}条，或把现在的情况另记一条。`,
  'holder-gone': ({ number, date, leader }) =>
    `更正第${number}条后，${day(date)}应由${leader.name}值班，但方案里已没有这位领导。请另记一条代班。`,
  'not-approved': ({ lapsed }) =>
    lapsed === null
      ? '首次公布须先经审定。请先登记由谁审定、哪天审定。'
      : `第${lapsed.approval}条审定以后${lapsed.kind === 'circulated' ? `又征求意见（第${lapsed.by}条）` : `，第${lapsed.by}条（${entryName(lapsed.kind, zh)}）又改动了值班表或方案`}，原审定不再有效。首次公布以前请重新审定，并登记由谁审定、哪天审定。`,
  'wrong-version': ({ version, expected }) => `版次写的是${version}，应为${expected}。`,
  'through-outside': ({ through, from, to }) =>
    `公布到${day(through)}，不在值班期间（${rangeWords(from, to, zh, years)}）内，请改正。`,
  'through-earlier': ({ through, published }) =>
    `上一版已公布到${day(published)}，这一版不能只到${day(through)}。`,
  'not-publishable': ({ hard, coverage, empty, first }) => {
    const reasons = [
      ...(hard > 0 ? ['违反规定'] : []),
      ...(empty > 0 ? [`有${empty}个班次空着`] : []),
      ...(coverage > 0 && empty === 0 ? ['没有排够'] : []),
    ];
    const rule = first && (hard > 0 || empty === 0) ? `先看“${first.title}”：${first.sentence}` : '';
    return `值班表${list(reasons, zh)}，不能审定和公布。${rule}请先重排或代班。`;
  },
  'place-pending': ({ date }) =>
    `${day(date)}的班有人让班，还没有人接，公布的表上写“待定”。有人接替以后，请再公布一版。`,
  'holder-unable': (holder) => `${wordHolder(holder, zh)}值班表不能审定和公布，请先登记代班或调班。`,
  'days-have-changed': ({ dates }) =>
    `按方案和现在的放假安排，${dateSetWords(dates, zh)}应与值班表上的不同，值班表已经过时，不能审定和公布。请先重排。`,
  'short-notice': ({ date, days, noticeDays }) =>
    days > 0
      ? `距${day(date)}只有${days}天，不足提前告知的${noticeDays}天。请当面通知到人。`
      : days === 0
        ? `${day(date)}当天才记录，不足提前告知的${noticeDays}天。请当面通知到人。`
        : `${day(date)}已过去${-days}天，这是补记。`,
  'convener-not-told': ({ convener }) =>
    `没有写明何时向第一召集人${convener === null ? '' : `（${convener}）`}报告。请补记报告第一召集人的时间。`,
};
