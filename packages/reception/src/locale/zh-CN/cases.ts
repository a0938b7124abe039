import { alternatives, dateWords, list, quote, type ReferenceKind } from '@lunzhi/core/internal';
import type { Sitting } from '../../cases/entry.ts';
import type { OwnDiagnostic } from '../cases.ts';
import { type NameOf, unitName } from '../name-of.ts';
import { names } from './names.ts';

/** Names and places that a sentence needs beside its facts. */
export interface CaseWordContext {
  readonly name: NameOf;
  /** Where something is forbidden: 《信访工作条例》第二十八条. */
  readonly source: string;
}

export type CaseSentences = {
  readonly [Code in OwnDiagnostic['code']]: (
    of: Extract<OwnDiagnostic, { readonly code: Code }>,
    context: CaseWordContext,
  ) => string;
};

const zh = 'zh-CN';
const day = (date: string): string => dateWords(date, zh, { year: true });
const moment = (at: string): string => `${day(at)}${at.slice(11, 16)}`;
const isIt = (word: string | undefined, otherwise: string): string =>
  word === undefined ? `，${otherwise}。` : `，是否为 ${quote(word)}？`;
/** Before a sign, and before a word. */
const named = (id: string): string => `信访件 ${quote(id)}`;
const own = (id: string): string => `${named(id)} `;
const at = ({ date, leader }: Sitting, name: NameOf): string => `${day(date)}${name('leader', leader)}`;

const lists: Readonly<Record<ReferenceKind, string>> = {
  township: '乡镇',
  sector: '领域',
  project: '项目',
  department: '部门',
  venue: '地点',
  'shift-type': '班类',
  leader: '领导',
};

/** What is said of a file of cases and of its entries. */
export const cases = {
  inEntry: (number: number) => `第${number}条记录：`,
  inSettings: '设置：',
  sentences: {
    'too-large': ({ limit }) => `文件超过 ${limit / 1_000_000} MB，无法读取；请检查是否选错了文件。`,
    'empty-file': () => '文件是空的；请用 lunzhi cases new 生成一份，或用备份恢复。',
    'format-missing': () => '缺少格式标记，请在开头加上 "format": "lunzhi-cases/1"。',
    'format-newer': ({ received, supported }) =>
      `信访件台账的格式为 ${quote(received)}，本程序只能读 ${quote(supported)}；请换用新版轮值程序。`,
    'format-other': ({ received, supported }) =>
      `这份文件的格式为 ${quote(received)}，不是信访件台账（${supported}）；请检查是否选错了文件。`,
    'unknown-key': ({ key, nearest, known }) =>
      `不能识别字段 ${quote(key)}${isIt(nearest, known ? `这里可写 ${known.join('、')}` : '请删去')}`,
    'bad-form': ({ value }) => `${quote(value)} 的写法不对；时间应带时区，如 2024-03-01T08:15:00+08:00。`,
    refused: () => '这里的内容不合要求，请对照字段说明修改。',
    'unknown-reference': ({ kind, id, nearest, nearestName }) =>
      `方案中没有${lists[kind]} ${quote(id)}${
        nearest === undefined
          ? '，请写方案中的编号。'
          : `，是否为 ${quote(nearest)}${nearestName === undefined ? '' : `（${nearestName}）`}？`
      }`,

    'unknown-case': (d) => `没有编号为 ${quote(d.case)} 的信访件${isIt(d.nearest, '请核对编号')}`,
    'case-exists': (d) =>
      `${own(d.case)}已由第${d.entry}条记录登记，请换一个编号；内容有误的，请记“${names.kinds.amended}”。`,
    'wrong-stage': (d) =>
      `${own(d.case)}现在是${quote(names.stages[d.stage])}，不能记${quote(names.kinds[d.kind])}；${alternatives(
        d.allowed.map((stage) => quote(names.stages[stage])),
        zh,
      )}时才能记。`,
    'other-sitting': (d, { name }) =>
      `${own(d.case)}排在${at(d.standing, name)}的班次，不是${at(d.sitting, name)}的班次。`,
    recused: (d, { name, source }) =>
      `${name('leader', d.leader)}应当回避，不能接访${named(d.case)}（${source}）。请另排一位领导。`,
    'recusal-of-appointed': (d, { name, source }) =>
      `${own(d.case)}已排给${at(d.sitting, name)}，不能再记为回避（${source}）；请先记“${names.kinds.returned}”。`,
    'registered-on-stays': (d) =>
      `${own(d.case)}的登记日期是${day(d.registeredOn)}，期限从这一天起算，不能补正；登记错了的，请更正第${d.entry}条记录，重新登记。`,
    'centre-or-visit': (d) =>
      d.both
        ? `${own(d.case)}写了班次又写了下访的乡镇，只能写一个。`
        : `${own(d.case)}没有写在哪里接访：请写班次（shift），下访的写乡镇（township）。`,
    'walk-in-of-another-day': (d) =>
      `${own(d.case)}是${day(d.registeredOn)}来访的，${day(d.on)}接访须先排约。`,
    'not-a-walk-in': (d) => `${own(d.case)}不是当天来访的，须先排约，领导同意后接访。`,
    'more-representatives-than-present': (d) =>
      `${own(d.case)}实到${d.present}人，代表却有${d.representatives}人，请核对。`,
    'too-early': (d) => `${own(d.case)}${day(d.on)}早于${names.kinds[d.what]}的${day(d.since)}，请核对日期。`,
    'not-yet': (d) => `${day(d.on)}还没有到（记录时间是${day(d.day)}），请在当天或以后记录。`,
    'not-forwarded': (d, { name }) =>
      `${own(d.case)}没有转送、交办给${unitName(d.unit, name)}，或者该单位已经提出异议。`,
    'accusation-kept': (d, { source }) =>
      `${own(d.case)}是检举控告，对被检举控告的人和单位应当保密（${source}），不交由单位办理、督办，也不通知单位参加。请转纪检监察机关。`,
    'extended-already': (d, { source }) =>
      `${own(d.case)}已由第${d.entry}条记录延期到${day(d.until)}，不能再次延期（${source}）。`,
    'nothing-to-review': (d, { source }) =>
      d.step === 'review'
        ? `${own(d.case)}还没有可以申请复查的答复（${source}）。`
        : `${own(d.case)}还没有可以申请复核的复查意见（${source}）。`,
    'review-not-requested': (d) => `${own(d.case)}没有正在办理的${names.steps[d.step]}申请。`,
    'no-call-back': (d) => `${own(d.case)}还没有回访；不回访的，请在备注（note）中写明为什么，再办结。`,
    'supervision-open': (d, { name }) =>
      `第${d.entry}条记录督办了${unitName(d.unit, name)}，该单位还没有答复，${own(d.case)}不能办结。`,
    'erased-while-open': (d) => `${own(d.case)}还没有办结，不能清除个人信息。`,
    'earlier-than-last': (d) =>
      `记录时间${moment(d.at)}早于上一条记录的${moment(d.last)}；台账按先后记录，请改正时间。`,
    'unknown-entry': (d) =>
      d.entries === 0 ? '台账里还没有记录，无可更正。' : `没有第${d.number}条记录，台账共有${d.entries}条。`,
    'corrected-already': (d) => `第${d.number}条记录已由第${d.by}条更正。`,
    'never-corrected': (d) => `第${d.number}条记录是${quote(names.kinds[d.kind])}，不能更正。`,
    'rests-on': (d) =>
      `第${d.number}条记录以后，第${d.by}条（${names.kinds[d.kind]}）以它为依据；请先更正第${d.by}条，或把现在的情况另记一条。`,

    'other-jurisdiction': (d) =>
      `信访件是${d.cases.name}的，值班表是${d.roster.name}的，请检查是否选错了文件。`,
    'unknown-topic': (d) =>
      `内容分类 ${quote(d.topic)} 不在本单位的分类中${isIt(d.nearest, '请从设置的分类（settings.topics）中选')}`,
    'unknown-shift': (d) =>
      `${day(d.date)}没有班次 ${quote(d.shift)}${d.shifts.length > 0 ? `，这一天有${list(d.shifts.map(quote), zh)}` : ''}。`,
    'not-held': (d, { name }) =>
      `${named(d.case)}：${day(d.sitting.date)}的班次现在${
        d.holder === null ? '空着' : `由${name('leader', d.holder)}值班`
      }，不再由${name('leader', d.sitting.leader)}值班。征得的同意仅对本人有效，请退回待约，重新征求同意。`,
    'does-not-answer': (d, { name }) =>
      `${day(d.date)}${name('leader', d.leader)}不负责${own(d.case)}的乡镇、领域或项目，请另排一位领导。`,
    'heard-by-another': (d, { name }) =>
      `${day(d.date)}${name('leader', d.leader)}并不负责${own(d.case)}的乡镇、领域或项目。`,
    'sitting-full': (d, { name }) =>
      `${at(d.sitting, name)}的班次最多接访${d.most}件，这样会有${d.cases.length}件：${list(d.cases.map(quote), zh)}。`,
    'sitting-past': (d) =>
      `${own(d.case)}排在${day(d.date)}，在记录的${day(d.day)}以前；如系补记，可不处理。`,
    'due-too-early': (d) => `${own(d.case)}的限办日期${day(d.due)}早于交办的${day(d.on)}，请改正。`,
    'one-lead': (d) =>
      `${own(d.case)}的主办单位应有一个，${d.leads === 0 ? '没有写，请写明' : `写了${d.leads}个；其余写协办（assist）`}。`,
    'extension-too-long': (d, { source }) =>
      `${own(d.case)}从${day(d.since)}起算，最迟延期到${day(d.latest)}，不能到${day(d.until)}（${source}）。`,
    'extension-not-told': (d, { name, source }) =>
      `${unitName(d.unit, name)}延长${own(d.case)}的办理期限，应当告知信访人延期理由（${source}）；请写明理由（reason）和告知日期（toldOn）。`,
    'written-by-erasing': () => '这种记录由清除个人信息时写入，不能单独记录；请用 lunzhi cases erase。',
    'no-keep-time': () =>
      '没有设置个人信息保留多少天（settings.keepPersonsDays），不能清除；请先在设置中写明。',
  } satisfies CaseSentences as CaseSentences,
  details: {
    due: (date: string) => `期限${date}`,
    until: (date: string) => `延至${date}`,
    present: (heads: number) => `实到${heads}人`,
    notReached: '没有联系上',
  },
  mostRepresentatives: (most: number, source: string) => `代表不得超过${most}人（${source}），请推选代表。`,
};
