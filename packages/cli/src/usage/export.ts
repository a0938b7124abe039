import { choice, output, required, text, usage } from '../input/command.ts';
import { constraints, documentFile, rosterFile } from './options.ts';

export const exportUsage = usage({
  brief: { 'zh-CN': '导出为表格、日历、公告、报告', en: 'a roster as table, calendar, notice or report' },
  arguments: [rosterFile],
  least: 1,
  options: {
    as: required(
      choice('docx', 'print', 'xlsx', 'csv', 'ics', 'notice', 'page', 'text', 'report', 'json', 'lp'),
    ),
    level: choice('coverage', 'fairness', 'quality'),
    document: documentFile,
    month: text('M'),
    week: text('D'),
    leader: text('ID'),
    columns: text('COLUMNS'),
    content: choice('both', 'notice', 'attachment', 'table', 'comments'),
    paper: choice('a4', 'a4-landscape', 'a3'),
    dated: text('D'),
    today: text('D'),
    out: output('FILE', { formatOption: 'as', stem: 'roster' }),
    constraints,
  },
  rules: [{ atMostOneOf: ['month', 'week'] }],
  help: {
    'zh-CN': `lunzhi export 值班表文件 --as docx|print [--content both|notice|attachment|table|comments] [--columns 栏目]
              [--paper a4|a4-landscape|a3] [--dated 日期] [--month 月份|--week 日期] [--leader 编号或姓名] [--out 文件]
lunzhi export 值班表文件 --as xlsx|csv|ics|notice|report|json [--month 月份|--week 日期] [--leader 编号或姓名] [--out 文件]
lunzhi export 值班表文件 --as page|text [--today 日期] [--out 文件]
lunzhi export 方案或值班表文件 --as lp [--level coverage|fairness|quality] [--out 文件]
              [--document 方案文件] [--constraints FILE.mjs]

把值班表导出为一种格式；不写 --out 则写到标准输出。
手工改过的表格（.csv .xlsx）也可以导出，用 --document 指明它的方案；没有排满或违反规定的不能公开。
report、text 是内部的，其余是公开的。--leader 只要一位领导的班，--month 只要一个月的（3 或 2024-03），--week 只要这天所在的一周。
docx 是 Word 公文，print 是可以打印、存成 PDF 的网页，版式按 GB/T 9704：默认通知正文和附件1（both），一位领导的默认只有表（table）；
comments 是征求意见汇总表，供各位领导填写意见、签名。--paper a4-landscape 横排；a3 是大字张贴，只有表，适合一个月或一周。
--columns 选栏目，用逗号隔开，如 职务,联系乡镇；不写则印联系乡镇以外的各栏，日期、接访领导两栏总要印，没有内容的栏不印。--dated 写成文日期，
默认公布那天。
page 是放到政府网站上的网页：当月和往后四周，大字，没有脚本。text 是今天以后第一个值班日的提醒短信，一人一段，可以复制到微信。
ics 带上 --leader 是给一位领导的：有提醒；以前的班不再由他值的，会在他的日历里取消。
lp 把方案的规则写成线性模型，供其他求解器使用：只求一个等级的最小值（默认 fairness），以上等级写成约束行；
给的是值班表，求 quality 时均衡不差于这张表。`,
    en: `lunzhi export ROSTER --as docx|print [--content both|notice|attachment|table|comments] [--columns COLUMNS]
              [--paper a4|a4-landscape|a3] [--dated D] [--month M|--week D] [--leader ID|NAME] [--out FILE]
lunzhi export ROSTER --as xlsx|csv|ics|notice|report|json [--month M|--week D] [--leader ID|NAME] [--out FILE]
lunzhi export ROSTER --as page|text [--today D] [--out FILE]
lunzhi export DOC|ROSTER --as lp [--level coverage|fairness|quality] [--out FILE]
              [--document DOC] [--constraints FILE.mjs]

Writes a roster in one format, to standard output without --out.
A table changed by hand (.csv .xlsx) can be exported too; --document says which document it belongs to.
What is incomplete or breaks hard rules has a report only.
report and text are internal, all others are public. --leader keeps one leader’s duties, --month those of one month (3 or 2024-03),
--week those of the week in which a day lies.
docx is a file of Word, print a page to print or to save as PDF, both in the manner of GB/T 9704: the notice with the table
attached (both), of a leader the table alone (table), unless --content says otherwise; comments is the table in which each leader says whether
he agrees. --paper a4-landscape lies across; a3 is for a wall, the table alone in large letters, best of a month or a week. --columns chooses columns, such as
post,townships, beside date and name; all but townships by default, and none that has nothing to say. --dated is the date on the paper,
that of the publication by default.
page is for the government’s website: this month and the next four weeks, in large letters, without scripts. text has the
reminders for the first day of duty after today, one paragraph for each leader, to copy into a message.
ics with --leader is for one leader: it reminds of duties, and takes those out of his calendar that are his no more.
lp writes a document’s rules as a linear model for other solvers: it minimises one level (fairness unless
said otherwise) and keeps the levels above as rows; of a ROSTER, the model of quality asks for rosters as fair as it.`,
  },
});
