import { choice, required, text, usage } from '../input/command.ts';
import { constraints } from './options.ts';

export const exportUsage = usage({
  brief: { 'zh-CN': '导出为表格、日历、公告、报告', en: 'a roster as table, calendar, notice or report' },
  arguments: ['ROSTER'],
  least: 1,
  options: {
    as: required(choice('csv', 'xlsx', 'ics', 'notice', 'report', 'json', 'lp')),
    level: choice('coverage', 'fairness', 'quality'),
    document: text('DOC'),
    month: text('M'),
    leader: text('ID'),
    out: text('FILE'),
    constraints,
  },
  help: {
    'zh-CN': `lunzhi export 值班表文件 --as csv|xlsx|ics|notice|report|json [--month 月份] [--leader 编号或姓名] [--out 文件]
lunzhi export 方案或值班表文件 --as lp [--level coverage|fairness|quality] [--out 文件]
              [--document 方案文件] [--constraints FILE.mjs]

把值班表导出为一种格式；不写 --out 则写到标准输出。
手工改过的表格（.csv .xlsx）也可以导出，用 --document 指明它的方案；没有排满或违反规定的不能公开。
csv、xlsx、ics、notice、json 是公开的，report 是内部的。--leader 只要一位领导的班，--month 只要一个月的（3 或 2024-03）。
lp 把方案的规则写成线性模型，供其他求解器使用：只求一个等级的最小值（默认 fairness），以上等级写成约束行；
给的是值班表，求 quality 时均衡不差于这张表。`,
    en: `lunzhi export ROSTER --as csv|xlsx|ics|notice|report|json [--month M] [--leader ID|NAME] [--out FILE]
lunzhi export DOC|ROSTER --as lp [--level coverage|fairness|quality] [--out FILE]
              [--document DOC] [--constraints FILE.mjs]

Writes a roster in one format, to standard output without --out.
A table changed by hand (.csv .xlsx) can be exported too; --document says which document it belongs to.
What is incomplete or breaks hard rules has a report only.
csv, xlsx, ics, notice and json are public, report is internal. --leader keeps one leader’s duties,
--month those of one month: 3 or 2024-03.
lp writes a document’s rules as a linear model for other solvers: it minimises one level (fairness unless
said otherwise) and keeps the levels above as rows; of a ROSTER, the model of quality asks for rosters as fair as it.`,
  },
});
