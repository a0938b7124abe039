import type { Level } from '@lunzhi/core';
import type { ElementLanguage } from '../words.ts';

/** Words of the panels beside the table. */
export interface PanelWords {
  readonly panels: string;
  readonly loads: string;
  readonly loadsHint: string;
  readonly services: string;
  readonly servicesUnit: string;
  readonly servicesHint: string;
  readonly issues: string;
  readonly ledger: string;
  readonly ledgerHint: string;
  readonly empty: { readonly loads: string; readonly services: string; readonly ledger: string };
  readonly kinds: Readonly<Record<'township' | 'sector' | 'project', string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly tabs: Readonly<Record<'services' | 'township' | 'sector' | 'project', string>>;
  readonly answers: string;
  readonly nobodyAnswers: string;
  readonly given: string;
  readonly remedies: string;
  readonly tried: string;
  readonly corrected: string;
  readonly correct: string;
  readonly unplanned: string;
  readonly comma: string;
  readonly listMark: string;
  readonly colon: string;
  readonly impossible: (count: number) => string;
  readonly moreDates: (count: number) => string;
  readonly load: (duties: number, entitlement: string) => string;
  readonly rest: (restDays: number, holidays: number) => string;
  readonly next: (day: string) => string;
  readonly noNext: string;
  readonly carried: (duties: number) => string;
  readonly absent: (ranges: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly hardKept: (rules: string) => string;
  readonly broken: (count: number) => string;
  readonly standIns: (days: number) => string;
  readonly covered: (shifts: number) => string;
  readonly uncovered: (empty: number, count: number) => string;
  readonly unchanged: string;
  readonly fewest: (changes: number) => string;
  readonly changes: (changes: number) => string;
  readonly fair: string;
  readonly notProven: string;
  readonly notJudged: string;
  readonly noIssues: string;
  readonly improvable: (count: number) => string;
}

const zh: PanelWords = {
  panels: '情况',
  loads: '各人次数',
  loadsHint: '一格一天，点格跳到那天。实格已过，空格未到，粗框是下一次；红框带点是休息日。竖线是应值次数。',
  services: '等候',
  servicesUnit: '最长的在前',
  servicesHint: '竖线是负责的领导值班的日子，阴影是最长一次等候；点一下看由谁负责。',
  issues: '问题',
  ledger: '变更台账',
  ledgerHint: '公布后的每次变动都记在这里，原安排永远可查。',
  empty: {
    loads: '还没有领导。',
    services: '没有乡镇、领域或项目。',
    ledger: '还没有记录：这是草稿，改动不入台账。',
  },
  kinds: { township: '乡镇', sector: '领域', project: '项目' },
  levels: { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' },
  tabs: { services: '等候', township: '乡镇等候', sector: '领域等候', project: '项目等候' },
  answers: '负责的领导：',
  nobodyAnswers: '没有领导负责',
  given: '已发生，不计入',
  remedies: '办法',
  tried: '已试，可行',
  corrected: '已作废',
  correct: '作废…',
  unplanned: '还没有安排，无从判断。',
  comma: '，',
  listMark: '、',
  colon: '：',
  impossible: (count) => `排不开 ${count}处`,
  moreDates: (count) => `等${count}天`,
  load: (duties, entitlement) => `${duties}次，应值${entitlement}次`,
  rest: (restDays, holidays) => `休息日${restDays}次，节假日${holidays}次`,
  next: (day) => `下次${day}`,
  noNext: '今后没有班',
  carried: (duties) => `上期结转${duties > 0 ? '多' : '少'}${Math.abs(duties)}次`,
  absent: (ranges) => `不能值班：${ranges}`,
  range: (from, to) => (from === to ? from : `${from}至${to}`),
  hardKept: (rules) => `全部满足${rules === '' ? '' : `：${rules}`}`,
  broken: (count) => `${count}处违反`,
  standIns: (days) => `${days}天要另找人代班，此外全部满足`,
  covered: (shifts) => `${shifts}班都有人`,
  uncovered: (empty, count) => (empty > 0 ? `${empty}班无人` : `${count}处没有排够`),
  unchanged: '已公布的安排没有改动',
  fewest: (changes) => `改动${changes}个班次，已证明不能更少`,
  changes: (changes) => `改动${changes}个班次`,
  fair: '已证明不能更均衡',
  notProven: '还没有证明不能更均衡',
  notJudged: '没有规则评判',
  noIssues: '没有明显可以改进的地方',
  improvable: (count) => `${count}处可以改进，不改也能公布`,
};

const en: PanelWords = {
  panels: 'How it stands',
  loads: 'Loads',
  loadsHint:
    'One block is one day; click it to go there. Filled: past; open: to come; thick: the next; with a dot: a rest day. The upright line is the entitlement.',
  services: 'Waits',
  servicesUnit: 'longest first',
  servicesHint:
    'A line is a day on which somebody who answers for it is on duty; the longest wait is shaded. Click to see who answers.',
  issues: 'Issues',
  ledger: 'Ledger',
  ledgerHint: 'Every change since publication is written here; what stood before can always be read.',
  empty: {
    loads: 'No leaders yet.',
    services: 'No townships, sectors or projects.',
    ledger: 'Nothing written yet: this is a draft.',
  },
  kinds: { township: 'Townships', sector: 'Sectors', project: 'Projects' },
  levels: {
    hard: 'Hard',
    coverage: 'Coverage',
    disruption: 'Changes',
    fairness: 'Fairness',
    quality: 'Quality',
  },
  tabs: { services: 'Waits', township: 'Townships', sector: 'Sectors', project: 'Projects' },
  answers: 'Who answers: ',
  nobodyAnswers: 'nobody answers for it',
  given: 'has happened, not counted',
  remedies: 'Ways out',
  tried: 'tried, works',
  corrected: 'void',
  correct: 'Void…',
  unplanned: 'Nothing is planned yet.',
  comma: ', ',
  listMark: ', ',
  colon: ': ',
  impossible: (count) => `Impossible: ${count}`,
  moreDates: (count) => `of ${count} days`,
  load: (duties, entitlement) => `${duties} duties, entitled to ${entitlement}`,
  rest: (restDays, holidays) => `${restDays} on rest days, ${holidays} on holidays`,
  next: (day) => `next ${day}`,
  noNext: 'no duty to come',
  carried: (duties) => `${Math.abs(duties)} ${duties > 0 ? 'over' : 'under'} from before`,
  absent: (ranges) => `cannot serve: ${ranges}`,
  range: (from, to) => (from === to ? from : `${from} to ${to}`),
  hardKept: (rules) => `all kept${rules === '' ? '' : `: ${rules}`}`,
  broken: (count) => `${count} broken`,
  standIns: (days) => `somebody else is needed on ${days} ${days === 1 ? 'day' : 'days'}, all else is kept`,
  covered: (shifts) => `all ${shifts} places are taken`,
  uncovered: (empty, count) => (empty > 0 ? `${empty} places are empty` : `${count} not met`),
  unchanged: 'nothing published was changed',
  fewest: (changes) => `${changes} changes, proven the fewest`,
  changes: (changes) => `${changes} changes`,
  fair: 'proven: none is fairer',
  notProven: 'not yet proven that none is fairer',
  notJudged: 'no rule judges it',
  noIssues: 'nothing that clearly could be better',
  improvable: (count) => `${count} could be better; it can be published as it is`,
};

/** The words of the panels in a language. */
export const panelWords = (language: ElementLanguage): PanelWords => (language === 'en' ? en : zh);
