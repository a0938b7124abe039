import { flag, text, usage } from '../input/command.ts';
import { entry, entryHelp, place, placeHelp, rosterFile } from './options.ts';

export const attendUsage = usage({
  brief: { 'zh-CN': '记录谁到的岗', en: 'who came' },
  arguments: [rosterFile],
  least: 1,
  options: {
    date: text('D'),
    ...place,
    came: text('LEADER'),
    title: text('TEXT'),
    nobody: flag,
    through: text('D'),
    ...entry,
  },
  rules: [
    { oneOf: ['date', 'through'] },
    { atMostOneOf: ['came', 'title', 'nobody'] },
    { options: ['through'], exclude: ['leader', 'type', 'came', 'title', 'nobody'] },
  ],
  help: {
    'zh-CN': `lunzhi attend 值班表文件 --date 日期 [--leader 领导] [--came 领导 | --title 文字 | --nobody]
lunzhi attend 值班表文件 --through 日期

记录谁到的岗；不写是谁，就是原定的领导。

  --came 领导       到岗的是另一位领导
  --title 文字      到岗的不是值班领导，如“信访局副局长”
  --nobody          无人到岗
  --through 日期    截至这一天还没有记录的班次，都按值班表到岗
${placeHelp['zh-CN']}
${entryHelp['zh-CN']}`,
    en: `lunzhi attend ROSTER --date D [--leader LEADER] [--came LEADER | --title TEXT | --nobody]
lunzhi attend ROSTER --through D

Records who came: whoever was to come, unless said otherwise.

  --came LEADER     another leader came
  --title TEXT      somebody came who is no leader of the document
  --nobody          nobody came
  --through D       everybody came as planned on the days through D that are not recorded yet
${placeHelp.en}
${entryHelp.en}`,
  },
});
