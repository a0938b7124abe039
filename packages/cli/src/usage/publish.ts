import { flag, folder, text, usage } from '../input/command.ts';
import { entry, entryHelp, rosterFile } from './options.ts';

export const publishUsage = usage({
  brief: { 'zh-CN': '征求意见、审定、公布', en: 'circulate, approve, publish' },
  arguments: [rosterFile],
  least: 1,
  options: {
    circulate: flag,
    approve: flag,
    by: text('TEXT'),
    on: text('D'),
    through: text('D'),
    out: folder('DIR'),
    ...entry,
  },
  rules: [
    { atMostOneOf: ['circulate', 'approve'] },
    { options: ['approve'], need: ['by'] },
    { options: ['on'], need: ['approve'] },
    { options: ['circulate', 'approve'], exclude: ['through', 'out'] },
  ],
  help: {
    'zh-CN': `lunzhi publish 值班表文件 --circulate [--by 谁]
lunzhi publish 值班表文件 --approve --by 谁 [--on 日期]
lunzhi publish 值班表文件 [--by 谁] [--through 日期] [--out 目录]

发出征求意见、审定、公布，依次记入变更台账。公布须先经审定；公布时写出 roster.xlsx、roster.csv、
roster.ics、notice.html，从第2版起注明第几版。公布以后改动尽量少，每处改动都有据可查。

  --by 谁           由谁经办、审定、签发，记入台账，如“县信访工作联席会议”；审定必须写明
  --on 日期         审定的日期，默认当天
  --through 日期    公布到哪一天，默认到期末
  --out 目录        公开的文件写在哪里，默认与值班表同一目录
${entryHelp['zh-CN']}`,
    en: `lunzhi publish ROSTER --circulate [--by TEXT]
lunzhi publish ROSTER --approve --by TEXT [--on D]
lunzhi publish ROSTER [--by TEXT] [--through D] [--out DIR]

Circulated for comment, approved, published: each goes into the ledger. Nothing is published before it is approved.
Publishing writes roster.xlsx, roster.csv, roster.ics and notice.html, from the second version on with its number.

  --by TEXT         who sent it round, approved or signed it, for the ledger; an approval needs it
  --on D            when, that day by default
  --through D       the last day that is made public, the end of the period by default
  --out DIR         where the files go, beside the roster by default
${entryHelp.en}`,
  },
});
