import { choice, flag, integer, text, usage } from '../input/command.ts';
import { constraints, search } from './options.ts';

export const planUsage = usage({
  brief: { 'zh-CN': '排值班表，写出全部文件', en: 'plan a roster and write all its files' },
  arguments: ['DOC'],
  least: 1,
  options: {
    out: text('DIR'),
    ...search,
    'compare-moves': integer('N', 2, 1000),
    backend: choice('local-search', 'javascript-lp-solver'),
    constraints,
    verbose: flag,
  },
  help: {
    'zh-CN': `lunzhi plan 方案文件|- [--out 目录] [--seed N] [--moves N] [--time-limit 秒]
            [--compare-moves N] [--backend 求解器] [--constraints FILE.mjs] [--verbose]

排出值班表，并证明能不能更均衡。- 表示从标准输入读取方案。

  --out 目录        写入这个目录：roster.json、roster.xlsx、roster.csv、roster.ics、
                    notice.html、report.html；不写则只显示结果，不写文件。
                    没有排满或违反规定的值班表只写 roster.json 和 report.html，
                    目录里以前的公开文件改名为 *.outdated.*，以免误贴。
  --seed N          随机种子，默认 1；种子相同，结果相同
  --moves N         搜索步数，默认每班次 6000 步
  --compare-moves N 排好后再用 N 倍的步数排一次，看还能好多少；只写进报告，值班表不变，用时也约为 N 倍
  --time-limit 秒   最多这么多秒，到时给出目前最好的一版（结果因机器而异）
  --backend 求解器  local-search（默认）或 javascript-lp-solver：后者只解小方案（如一周、几位领导），
                    逐级证明最优，方案太大则拒绝
  --constraints FILE.mjs
                    自编规则，由模块 FILE.mjs 导出（default 或 constraints）
  --verbose         另外显示代价等数字

按一次 Ctrl-C：停止搜索，写出目前最好的一版；再按一次：什么也不写。`,
    en: `lunzhi plan DOC|- [--out DIR] [--seed N] [--moves N] [--time-limit S]
            [--compare-moves N] [--backend B] [--constraints FILE.mjs] [--verbose]

Plans a duty roster and proves how fair it is. DOC is a document; - reads it from standard input.

  --out DIR         write into the directory DIR: roster.json, roster.xlsx, roster.csv, roster.ics,
                    notice.html, report.html; without it nothing is written, only shown.
                    Of a roster that is incomplete or breaks hard rules only roster.json and report.html
                    are written, and older public files there are renamed to *.outdated.*
  --seed N          seed, 1 by default; the same seed gives the same roster
  --moves N         moves of the search, 6,000 per shift by default
  --compare-moves N search once more with N times the moves and say how much better that is, in the report too;
                    the roster stays as it is, and it all takes about N times as long
  --time-limit S    stop after S seconds with the best so far (the result then depends on the machine)
  --backend B       local-search (the default), or javascript-lp-solver, which proves small rosters (a week,
                    a few leaders) level by level and refuses larger ones
  --constraints FILE.mjs
                    custom constraints, exported by the module FILE.mjs (as default or constraints)
  --verbose         show costs and limits in figures too

Ctrl-C once: stop the search and write the best so far; twice: write nothing.`,
  },
});
