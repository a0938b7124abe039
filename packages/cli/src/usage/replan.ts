import { flag, folder, integer, text, usage } from '../input/command.ts';
import { documentFile, entry, entryHelp, rosterFile, search } from './options.ts';

export const replanUsage = usage({
  brief: {
    'zh-CN': '方案改了，以最少的改动重排',
    en: 'plan again for a changed document, with the fewest changes',
  },
  arguments: [rosterFile, documentFile],
  least: 1,
  options: {
    today: text('D'),
    'frozen-through': text('D'),
    'max-changes': integer('N', 0, 10_000),
    out: folder('DIR'),
    'dry-run': flag,
    ...search,
    verbose: flag,
    ...entry,
  },
  help: {
    'zh-CN': `lunzhi replan 值班表文件 [方案文件|-] [--today 日期] [--frozen-through 日期] [--max-changes N]
              [--out 目录] [--dry-run] [--seed N] [--moves N] [--time-limit 秒] [--verbose]

方案改了（有人请假、换人、特别防护期、放假通知），按改后的方案重排今后的班次：改动尽量少，并证明能不能更少；
然后求均衡。已过的、已值的、已代班调班的和几天以内的不动。不写方案文件，则按值班表自己的方案补齐空缺。
排成了才写：roster.json 和各种文件，写在值班表所在的目录。

  --today 日期      从哪天起可以改动，默认今天（北京时间）
  --frozen-through 日期
                    到这一天为止不改动，默认今天以后再加方案的 noticeDays（2天）
  --max-changes N   至多 N 班改动不计较，用来换取均衡
  --out 目录        写在别的目录，值班表本身不动；没有排成时，报告也写在那里
  --dry-run         只显示，不写
  --seed N, --moves N, --time-limit 秒
                    同 lunzhi plan
${entryHelp['zh-CN']}`,
    en: `lunzhi replan ROSTER [DOC|-] [--today D] [--frozen-through D] [--max-changes N]
              [--out DIR] [--dry-run] [--seed N] [--moves N] [--time-limit S] [--verbose]

Plans the days to come again for a changed document, with as few changes as can be, and proves whether fewer would do;
then as fair as can be. What is past, attended, agreed on or near stays. Without DOC the roster’s own document is
taken, so that empty places are filled. Only what is valid and complete is written, into the roster’s directory.

  --today D         the first day that may change, today in Beijing by default
  --frozen-through D
                    days through D stay, by default noticeDays (2) after today
  --max-changes N   up to N changes are free, to be spent on fairness
  --out DIR         write into another directory and leave the roster alone; the report also when it fails
  --dry-run         show, and write nothing
  --seed N, --moves N, --time-limit S
                    as in lunzhi plan
${entryHelp.en}`,
  },
});
