import { folder, required, text, usage } from '../input/command.ts';
import { casesFile, rosterFile } from './options.ts';

export const visitsUsage = usage({
  brief: { 'zh-CN': '安排下访', en: 'plan visits to townships' },
  arguments: [casesFile, rosterFile],
  least: 2,
  options: {
    quarter: required(text('QUARTER')),
    today: text('D'),
    out: folder('DIR'),
  },
  help: {
    'zh-CN': `lunzhi visits 信访件.json 值班表文件 --quarter 2024-1 [--out 目录]

安排一个季度的下访：每位领导到每个联系乡镇，次数由本单位规定（默认每季度1次）；季度按次数等分，每段一次，排在本人不值班、
没有不能值班事由的工作日，一天至多一次。附上该乡镇待约的信访件。已经记为下访（visited）的不再排。

  --quarter 季度    2024-1、2024年第一季度；只写1至4时，为值班期间的那一年
  --today 日期      今天，此前的日子不再排；默认季度的第一天
  --out 目录        写成 visits.html、visits.docx、visits.ics，并给每个乡镇一份通知 visit-notices.docx`,
    en: `lunzhi visits CASES ROSTER --quarter 2024-1 [--out DIR]

Plans the visits of a quarter: each leader to each township he answers for, as often as the settings say (once by default), once
in each of as many equal windows, on working days on which he neither serves nor is away, one a day; with the cases of the township
that wait. Visits that were made (visited) are not planned again.

  ROSTER   who answers for which township, who serves when and who is away
  --quarter QUARTER 2024-1; 1 to 4 alone is that of the roster's first year
  --today D         no day before it is taken; the first of the quarter by default
  --out DIR         write visits.html, visits.docx, visits.ics, and a notice for each township, visit-notices.docx`,
  },
});
