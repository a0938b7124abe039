import { choice, flag, folder, integer, usage } from '../input/command.ts';
import { constraints, documentFile, search } from './options.ts';

export const planUsage = usage({
  brief: {
    'zh-CN': '排值班表；加 --out 写出文件',
    en: 'plan a roster; with --out write its files',
  },
  arguments: [documentFile],
  least: 1,
  options: {
    out: folder('DIR'),
    ...search,
    'compare-moves': integer('N', 2, 1000),
    backend: choice('local-search', 'javascript-lp-solver'),
    constraints,
    verbose: flag,
  },
  help: {
    'zh-CN': `lunzhi plan 方案文件|- [--out 目录] [--seed N] [--moves N] [--time-limit 秒]
            [--compare-moves N] [--backend 求解器] [--constraints FILE.mjs] [--verbose]

排出值班表，并证明能不能更均衡。间隔、等候等细节尽量改进，但不能证明已是最好。
- 表示从标准输入读取方案。

  --out 目录        写入这个目录：roster.json、roster.xlsx、roster.csv、roster.ics、
                    notice.html、report.html；不写则只显示结果，不写文件。
                    没有排满或违反规定的值班表只写 roster.json 和 report.html，
                    目录里以前的公开文件改名为 *.outdated.*，以免误贴。
  --seed N          随机种子，默认 1；同一方案、同一种子、同样的步数和版本，排出同一张表
  --moves N         搜索步数，默认每班次 8000 步；每人值12次以上的为 6000 步
  --compare-moves N 排好并写出文件以后，用同一种子、N 倍的步数（N 为 2 至 1000）再排一次，看细节能好多少；
                    结果显示出来，并写进 report.html，值班表不变；总用时约为 N + 1 倍。
                    这只是试一次：没有更好的，不等于已是最好，换一个种子（--seed）也许更好
  --time-limit 秒   最多这么多秒（--compare-moves 的第二次也算在内），到时给出目前最好的一版（结果因机器而异）
  --backend 求解器  local-search（默认）或 javascript-lp-solver：后者逐级证明最优，只解小方案：
                    “谁值哪个班”至多60种选择（如一周5个班、12位领导），方案太大则拒绝
  --constraints FILE.mjs
                    自编规则，由模块 FILE.mjs 导出（default 或 constraints）
  --verbose         另外显示代价等数字

按一次 Ctrl-C：停止搜索，写出目前最好的一版；再按一次：什么也不写。
正在比较步数时，值班表已经写好：按一次停止比较，再按一次立即结束。`,
    en: `lunzhi plan DOC|- [--out DIR] [--seed N] [--moves N] [--time-limit S]
            [--compare-moves N] [--backend B] [--constraints FILE.mjs] [--verbose]

Plans a duty roster and proves how fair it is. Spacing and waits are improved, but not proven to be
the best. DOC is a document; - reads it from standard input.

  --out DIR         write into the directory DIR: roster.json, roster.xlsx, roster.csv, roster.ics,
                    notice.html, report.html; without it nothing is written, only shown.
                    Of a roster that is incomplete or breaks hard rules only roster.json and report.html
                    are written, and older public files there are renamed to *.outdated.*
  --seed N          seed, 1 by default; the same document, seed, moves and version give the same roster
  --moves N         moves of the search; by default 8,000 per shift, 6,000 where leaders have twelve duties or more each
  --compare-moves N once the files are written, search once more with the same seed and N times the moves
                    (N is 2 to 1000), to see how much better quality can be. It is shown, and written into
                    report.html; the roster stays as it is, and it all takes about N + 1 times as long.
                    It is a single trial: that nothing better is found does not mean that this is the best,
                    and another --seed may find more
  --time-limit S    stop after S seconds, a second search for --compare-moves included, with the best so far
                    (the result then depends on the machine)
  --backend B       local-search (the default), or javascript-lp-solver, which proves small rosters level by
                    level and refuses those with more than 60 choices of who takes which place (a week of
                    5 places and 12 leaders has 60)
  --constraints FILE.mjs
                    custom constraints, exported by the module FILE.mjs (as default or constraints)
  --verbose         show costs and limits in figures too

Ctrl-C once: stop the search and write the best so far; twice: write nothing. While moves are compared
the roster is written already: once stops the comparison, twice ends at once.`,
  },
});
