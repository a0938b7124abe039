import { required, text, usage } from '../input/command.ts';
import { entry, entryHelp, place, placeHelp, rosterFile } from './options.ts';

export const tellUsage = usage({
  brief: { 'zh-CN': '记录已告知值班领导', en: 'who was told of a duty' },
  arguments: [rosterFile],
  least: 1,
  options: { date: required(text('D')), ...place, on: text('MOMENT'), how: required(text('TEXT')), ...entry },
  help: {
    'zh-CN': `lunzhi tell 值班表文件 --date 日期 --how 方式 [--on 时间]

记录哪天值班的领导已经告知，何时、怎样告知；换人以后要重新告知。

  --how 方式        怎样告知，如“电话，本人接”
  --on 时间         何时告知，默认记录的时间
${placeHelp['zh-CN']}
${entryHelp['zh-CN']}`,
    en: `lunzhi tell ROSTER --date D --how TEXT [--on MOMENT]

Records that who is on duty on a day was told, when and how. It counts no more once somebody else holds the place.

  --how TEXT        how, such as “by telephone”
  --on MOMENT       when; the time of the entry by default
${placeHelp.en}
${entryHelp.en}`,
  },
});
