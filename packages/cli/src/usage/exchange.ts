import { required, text, usage } from '../input/command.ts';
import { agreement, agreementHelp, entry, entryHelp, placeHelp, rosterFile } from './options.ts';

export const exchangeUsage = usage({
  brief: { 'zh-CN': '调班：两位领导互换日子', en: 'two leaders trade days' },
  arguments: [rosterFile],
  least: 1,
  options: {
    date: required(text('D')),
    with: required(text('D')),
    leader: text('LEADER'),
    other: text('LEADER'),
    type: text('TYPE'),
    'other-type': text('TYPE'),
    ...agreement,
    ...entry,
  },
  rules: [{ options: ['letters-as'], need: ['letters'] }],
  help: {
    'zh-CN': `lunzhi exchange 值班表文件 --date 日期 --with 日期 [--leader 领导] [--other 领导] [--accept 规则]…

调班：两位领导互换日子，记入台账，并给出要发的文书。

  --with 日期       与哪一天对调
${placeHelp['zh-CN']}
  --other 领导      另一天有几个班次时，指明由谁值的那个；--other-type 班类 同理
${agreementHelp['zh-CN']}
${entryHelp['zh-CN']}`,
    en: `lunzhi exchange ROSTER --date D --with D [--leader LEADER] [--other LEADER] [--accept RULE]…

Two leaders trade days: writes it into the ledger and gives the texts to be sent.

  --with D          the other day
${placeHelp.en}
  --other LEADER    the same for the other day; --other-type TYPE likewise
${agreementHelp.en}
${entryHelp.en}`,
  },
});
