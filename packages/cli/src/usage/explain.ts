import { flag, text, usage } from '../input/command.ts';
import { constraints, rosterFile } from './options.ts';

export const explainUsage = usage({
  brief: {
    'zh-CN': '某日为什么是他；某人为什么值这么多次；某乡镇为什么等得久',
    en: 'why this leader on a day; why he serves so often; why a township waits',
  },
  arguments: [rosterFile],
  least: 1,
  options: {
    date: text('D'),
    leader: text('ID'),
    township: text('T'),
    all: flag,
    verbose: flag,
    constraints,
  },
  rules: [{ oneOf: ['date', 'leader', 'township'] }],
  help: {
    'zh-CN': `lunzhi explain 值班表文件 --date 日期 | --leader 编号或姓名 | --township 名称
               [--all] [--verbose] [--constraints FILE.mjs]

说明某日为什么由这位领导值班，其他人能不能值、值了会怎样。

  --date 日期       2024-02-18、2024年2月18日、2月18日均可
  --leader 编号或姓名
                    改为说明一位领导为什么值这么多次、应值次数怎么来的，节假日为什么排或没排他
  --township 名称   改为说明一个乡镇（或领域、项目）由谁值班、为什么等得久；写编号或名称
  --all             每位领导都列出
  --verbose         另外显示代价等数字`,
    en: `lunzhi explain ROSTER --date D | --leader ID | --township T
               [--all] [--verbose] [--constraints FILE.mjs]

Says why this leader is on duty on a day, who else could be and what it would change.

  --date D          2024-02-18, 2024/2/18, or 2月18日
  --leader ID       why a leader (by id or name) serves so often, what his fair share is made of,
                    and why he does or does not serve on holidays
  --township T      how a township (or sector, project) is served and why it waits; its id or name
  --all             every leader
  --verbose         costs and other figures too`,
  },
});
