import { institutionName, dayKindName, levelName } from '../names.ts';

const zh = 'zh-CN';

/** What the values mean from which a document chooses. */
const choices: Readonly<Record<string, string>> = {
  party: institutionName('party', zh),
  congress: institutionName('congress', zh),
  government: institutionName('government', zh),
  cppcc: institutionName('cppcc', zh),
  court: institutionName('court', zh),
  procuratorate: institutionName('procuratorate', zh),
  other: institutionName('other', zh),
  county: '县',
  township: '乡镇',
  'zh-CN': '中文',
  en: '英文',
  period: '整个值班期间',
  week: '每周',
  month: '每月',
  prefer: '愿意',
  avoid: '回避',
  'chinese-days': '按国务院放假通知',
  'weekdays-only': '只分周一至周五和周末',
  refuse: '不排',
  statutory: '按法定节假日暂排',
  workday: dayKindName('workday', zh),
  'make-up-workday': dayKindName('make-up-workday', zh),
  weekend: dayKindName('weekend', zh),
  holiday: dayKindName('holiday', zh),
  skip: '跳过',
  'next-workday': '顺延到下一个工作日',
  only: '只在这些日子值班',
  reserve: '这些日子留给他们',
  duties: '总次数',
  restDays: '休息日次数',
  holidays: '节假日次数',
  hard: levelName('hard', zh),
  coverage: levelName('coverage', zh),
  disruption: levelName('disruption', zh),
  fairness: levelName('fairness', zh),
  quality: levelName('quality', zh),
};

/** The Chinese word for a value that a document may choose, or `undefined`, as for a constraint's own. */
export function choiceName(value: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(choices, value) ? choices[value] : undefined;
}

/** A value with its meaning behind it: party（党委）. */
export function choice(value: string): string {
  const name = choiceName(value);
  return name === undefined ? value : `${value}（${name}）`;
}
