import { flag, usage } from '../input/command.ts';
import { constraints, documentFile, rosterFile, timeLimit } from './options.ts';

export const checkUsage = usage({
  brief: { 'zh-CN': '检查方案；或核对一份值班表', en: 'check a document, or a roster' },
  arguments: [documentFile, rosterFile],
  least: 1,
  options: { all: flag, verbose: flag, 'time-limit': timeLimit, constraints },
  help: {
    'zh-CN': `lunzhi check 方案文件|值班表文件 [值班表文件] [--all] [--verbose] [--time-limit 秒]
             [--constraints FILE.mjs]

检查方案；再给一份值班表（.json .csv .xlsx），则从头核对：有没有空班，有没有违反规定，均衡不均衡。
值班日和规则以方案文件为准；只给 roster.json 时，以其中的方案为准。

  --all             轻微的偏差和全部警告也逐条列出
  --verbose         另外显示代价等数字
  --time-limit 秒   最多用这么多秒查明为什么排不满，到时给出已查到的（结果因机器而异）

按一次 Ctrl-C：不再往下查，给出已查到的；再按一次：立即结束。`,
    en: `lunzhi check DOC|ROSTER [ROSTER] [--all] [--verbose] [--time-limit S]
             [--constraints FILE.mjs]

Checks a document; with a roster (.json .csv .xlsx) counts it from scratch: empty places, broken rules, fairness.
DOC decides days and rules; a roster.json alone is judged by the document in it.

  --all             list slight deviations and all warnings one by one too
  --verbose         show costs and limits in figures too
  --time-limit S    look for S seconds at most for why places stay empty, then say what was found
                    (the result then depends on the machine)

Ctrl-C once: look no further and say what was found; twice: end at once.`,
  },
});
