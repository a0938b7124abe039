import { text, usage } from '../input/command.ts';
import { casesFile, figures, figuresHelp, rosterFile } from './options.ts';

export const waitsUsage = usage({
  brief: {
    'zh-CN': '群众等候：多久能等到负责的领导，为什么等',
    en: 'how long people wait for a leader, and why',
  },
  arguments: [casesFile, rosterFile],
  least: 2,
  options: { date: text('D'), ...figures },
  help: {
    'zh-CN': `lunzhi waits 信访件.json 值班表文件 [--date 日期] [--format html|xlsx|docx|text] [--out 文件] [--constraints FILE.mjs]

每个乡镇场、领域、项目的群众要等多久才有负责的领导接访：按值班表预计等多久，从登记到接访实际等了多久，还在等的已等多久；
哪次请假、哪条规则造成久等最多，接访前在哪个环节耽搁。怎样计算见 docs/zh/reception.md。
不写 --format 和 --out 就显示在屏幕上；只写 --out 时，格式看文件名。

  --date 日期       截至哪天，默认今天；以后记下的不计
${figuresHelp['zh-CN']}`,
    en: `lunzhi waits CASES ROSTER [--date D] [--format html|xlsx|docx|text] [--out FILE] [--constraints FILE.mjs]

How long people of each township, sector and project wait for a leader who answers for them: by the roster alone, really from
registration to reception, and so far; which absence and which rule made people wait longest, and what came in between. How it
is counted: docs/reception.md.
Without --format and --out it is shown; with --out alone the format goes by the name of the file.

  --date D          the last day that counts, today by default; what was written later is left out
${figuresHelp.en}`,
  },
});
