import { flag, required, text, usage } from '../input/command.ts';
import { agreement, agreementHelp, entry, entryHelp, place, placeHelp, rosterFile } from './options.ts';

export const substituteUsage = usage({
  brief: { 'zh-CN': '代班：谁可以代；记下由谁代', en: 'who could stand in; who does' },
  arguments: [rosterFile],
  least: 1,
  options: {
    date: required(text('D')),
    ...place,
    to: text('LEADER'),
    vacate: flag,
    all: flag,
    ...agreement,
    ...entry,
  },
  rules: [
    { atMostOneOf: ['to', 'vacate'] },
    { options: ['accept', 'agreed-by'], need: ['to'] },
    { options: ['told', 'letters', 'reason'], need: ['to', 'vacate'] },
    { options: ['letters-as'], need: ['letters'] },
  ],
  help: {
    'zh-CN': `lunzhi substitute 值班表文件 --date 日期 [--leader 领导]
lunzhi substitute 值班表文件 --date 日期 --to 领导 [--accept 规则]… [--told 时间] [--agreed-by 文字]
lunzhi substitute 值班表文件 --date 日期 --vacate

代班。不写 --to 则列出可以代班的领导，好的在前，各说明影响，也列出可以怎样调班，什么也不写。
写了 --to 则记入台账，并给出要发的文书：报告第一召集人、商请函、调整通知。

  --to 领导         由谁代班；编号、姓名、职务均可
  --vacate          原定的领导值不了，还没有人代
  --all             可以代班、调班的全部列出
${placeHelp['zh-CN']}
${agreementHelp['zh-CN']}
${entryHelp['zh-CN']}`,
    en: `lunzhi substitute ROSTER --date D [--leader LEADER]
lunzhi substitute ROSTER --date D --to LEADER [--accept RULE]… [--told MOMENT] [--agreed-by TEXT]
lunzhi substitute ROSTER --date D --vacate

Without --to: who could stand in, from the best, with what it would change, and which exchanges could be made.
With --to: writes it into the ledger and gives the texts to be sent: report to the first convener, request, notice.

  --to LEADER       who stands in; id, name or post
  --vacate          whoever was planned cannot come, and nobody stands in yet
  --all             list everybody who can stand in, and every exchange
${placeHelp.en}
${agreementHelp.en}
${entryHelp.en}`,
  },
});
