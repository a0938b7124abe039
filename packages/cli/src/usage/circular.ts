import { file, flag, integer, text, usage } from '../input/command.ts';
import { casesFile, figures, figuresHelp, rosterFile } from './options.ts';

export const circularUsage = usage({
  brief: {
    'zh-CN': '月通报、年度考核：交办事项办得怎样',
    en: 'the monthly circular, the yearly assessment: what became of cases',
  },
  arguments: [casesFile, rosterFile],
  least: 2,
  options: {
    month: text('M'),
    year: integer('Y', 1900, 9999),
    public: flag,
    formula: file('FILE', 'Formula'),
    date: text('D'),
    ...figures,
  },
  rules: [
    { oneOf: ['month', 'year'] },
    { options: ['public'], exclude: ['year'] },
    { options: ['formula'], need: ['year'] },
  ],
  help: {
    'zh-CN': `lunzhi circular 信访件.json 值班表文件 --month 月份 [--public] [--format html|xlsx|docx|text] [--out 文件] [--date 日期]
lunzhi circular 信访件.json 值班表文件 --year 年份 [--formula 文件] [--format html|xlsx|docx|text] [--out 文件] [--date 日期]
               [--constraints FILE.mjs]

由台账逐件汇总：接访班次和空班，接访批数、人次和处理意见，到期、按期答复、超期、督办、回访，比率和算法，
按乡镇、责任单位、接访领导、领域分列；以月底（年底）前已记入的为准。每个数字都能查到是哪几件。
不写 --format 和 --out 就显示在屏幕上；只写 --out 时，格式看文件名。

  --month 月份      3、2024-03、2024年3月均可
  --year 年份       年度考核，按考核办法计分
  --public          公开版：只有数字；少于规定批数的，和能由合计推算出来的，都不公布
  --formula 文件    本地考核办法（JSON），默认用随附的示例
  --date 日期       印发日期，默认今天
${figuresHelp['zh-CN']}`,
    en: `lunzhi circular CASES ROSTER --month M [--public] [--format html|xlsx|docx|text] [--out FILE] [--date D]
lunzhi circular CASES ROSTER --year Y [--formula FILE] [--format html|xlsx|docx|text] [--out FILE] [--date D]
               [--constraints FILE.mjs]

Counts from the register, case by case: sittings and those without a case, cases, people and outcomes,
replies due, in time and overdue, supervision, calls, rates with their division; by township, by unit
and by leader; by what was written down until the end of the month or year. Each figure names its cases.
Without --format and --out it is shown; with --out alone the format goes by the name of the file.

  --month M         3, 2024-03 or 2024年3月
  --year Y          the yearly assessment, points by a formula
  --public          for everyone: cases alone, without small figures and what would give them away
  --formula FILE    the office’s own formula (JSON); an example by default
  --date D          day of issue, today by default
${figuresHelp.en}`,
  },
});
