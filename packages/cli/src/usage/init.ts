import { choice, folder, integer, text, usage } from '../input/command.ts';
import { documentFile } from './options.ts';

export const initUsage = usage({
  brief: { 'zh-CN': '新建一份方案和说明', en: 'begin a document, explained' },
  arguments: [folder('DIR|FILE')],
  least: 0,
  options: {
    year: integer('Y', 2000, 2099),
    level: choice('county', 'township'),
    name: text('NAME'),
    today: text('D'),
    template: choice('leaders', 'duties'),
    of: documentFile,
  },
  rules: [
    { options: ['of'], need: ['template'] },
    { options: ['template'], exclude: ['year', 'level', 'name', 'today'] },
  ],
  help: {
    'zh-CN': `lunzhi init [DIR|FILE.json] [--year Y] [--level county|township] [--name 东安县] [--today D]
lunzhi init [DIR|FILE.xlsx] --template leaders|duties [--of 方案或值班表文件]

新建一份值班方案，旁边写好说明（document-说明.md）和供编辑器用的 JSON Schema。已有的文件绝不覆盖。

  --year Y          哪一年，默认今年，10月起默认明年
  --level           county 县（默认），township 乡镇
  --name            县或乡镇的名称；不写则留空待填
  --today D         成文日期，默认今天（北京时间）
  --lang en         说明用英文写（document-explained.md）

--template 写一份可填的表格，填好再导入：
  leaders           领导名单；有 --of 则带上方案里现有的领导
  duties            值班安排：--of 的方案要排班的每一天，从下拉中选领导；给值班表文件则带上已排的人`,
    en: `lunzhi init [DIR|FILE.json] [--year Y] [--level county|township] [--name NAME] [--today D]
lunzhi init [DIR|FILE.xlsx] --template leaders|duties [--of DOC|ROSTER]

Begins a document, with an explanation (document-说明.md) and a JSON Schema for editors beside it. Nothing that exists is
overwritten.

  --year Y          this year by default, from October on the next one
  --level           county (the default) or township
  --name            of the county or township; left to be filled in by default
  --today D         date of issue, today in Beijing by default
  --lang en         the explanation is in English (document-explained.md)

--template writes a table to fill in and to import:
  leaders           the leaders; with --of those that the document has already
  duties            the days of the document --of on which somebody is needed, each leader to be chosen from a list;
                    of a roster with whoever holds them`,
  },
});
