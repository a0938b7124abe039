import type { CommandName } from '../call/command-specs.ts';
import { livingAboutZh, livingBriefZh } from './living-help-zh-CN.ts';
import { startAboutZh, startBriefZh } from './start-zh-CN.ts';

const about: Readonly<Record<CommandName, readonly string[]>> = {
  ...startAboutZh,
  ...livingAboutZh,
  plan: [
    'lunzhi plan 方案文件|- [--out 目录] [--seed N] [--moves N] [--bound-quality N] [--time-limit 秒]',
    '            [--backend 求解器] [--constraints FILE.mjs] [--verbose]',
    '',
    '排出值班表，并证明能不能更均衡。- 表示从标准输入读取方案。',
    '',
    '  --out 目录        写入这个目录：roster.json、roster.xlsx、roster.csv、roster.ics、',
    '                    notice.html、report.html；不写则只显示结果，不写文件。',
    '                    没有排满或违反规定的值班表只写 roster.json 和 report.html，',
    '                    目录里以前的公开文件改名为 *.outdated.*，以免误贴。',
    '  --seed N          随机种子，默认 1；种子相同，结果相同',
    '  --moves N         搜索步数，默认每班次 4000 步',
    '  --bound-quality N 再用至多 N 轮（一个县约 300 轮）求质量一级的下界：同样均衡的值班表，',
    '                    质量代价不会更低；--verbose 显示，证明写在 roster.json',
    '  --time-limit 秒   最多这么多秒，到时给出目前最好的一版（结果因机器而异）',
    '  --backend 求解器  local-search（默认）或 javascript-lp-solver：后者只解小方案（如一周、几位领导），',
    '                    逐级证明最优，方案太大则拒绝',
    '  --constraints FILE.mjs',
    '                    自编的约束，由模块 FILE.mjs 导出（default 或 constraints）',
    '  --verbose         另外显示代价等数字',
    '',
    '按一次 Ctrl-C：停止搜索，写出目前最好的一版；再按一次：什么也不写。',
  ],
  check: [
    'lunzhi check 方案文件|值班表文件 [值班表文件] [--all] [--verbose] [--time-limit 秒]',
    '             [--constraints FILE.mjs]',
    '',
    '检查方案；再给一份值班表（.json .csv .xlsx），则从头核对：有没有空班，有没有违反规定，均衡不均衡。',
    '值班日和规则以方案文件为准；只给 roster.json 时，以其中的方案为准。',
    '',
    '  --all             轻微的偏差和全部警告也逐条列出',
    '  --verbose         另外显示代价等数字',
    '  --time-limit 秒   最多用这么多秒查明为什么排不满，到时给出已查到的（结果因机器而异）',
    '',
    '按一次 Ctrl-C：不再往下查，给出已查到的；再按一次：立即结束。',
  ],
  calendar: [
    'lunzhi calendar 方案文件 | --year 年份',
    '',
    '列出方案的每个值班日（或某年的每一天）、日期类型和依据。',
    '标记：休 休息日，班 调休上班，防 特别防护期。',
  ],
  explain: [
    'lunzhi explain 值班表文件 --date 日期 | --leader 编号或姓名 | --township 名称',
    '               [--all] [--verbose] [--constraints FILE.mjs]',
    '',
    '说明某日为什么由这位领导值班，其他人能不能值、值了会怎样。',
    '',
    '  --date 日期       2024-02-18、2024年2月18日、2月18日均可',
    '  --leader 编号或姓名',
    '                    改为说明一位领导为什么值这么多次、应值次数怎么来的，节假日为什么排或没排他',
    '  --township 名称   改为说明一个乡镇（或领域、项目）由谁值班、为什么等得久；写编号或名称',
    '  --all             每位领导都列出',
    '  --verbose         另外显示代价等数字',
  ],
  certificate: [
    'lunzhi certificate 值班表文件 [--verbose] [--constraints FILE.mjs]',
    '',
    '只用算术重新核对值班表的公平证明。成立则退出码为 0，否则为 1。',
    '值班表文件须是 roster.json，表格中没有公平证明。',
  ],
  export: [
    'lunzhi export 值班表文件 --as csv|xlsx|ics|notice|report|json [--month 月份] [--leader 编号或姓名] [--out 文件]',
    'lunzhi export 方案或值班表文件 --as lp [--level coverage|fairness|quality] [--out 文件]',
    '              [--document 方案文件] [--constraints FILE.mjs]',
    '',
    '把值班表导出为一种格式；不写 --out 则写到标准输出。',
    '手工改过的表格（.csv .xlsx）也可以导出，用 --document 指明它的方案；没有排满或违反规定的不能公开。',
    'csv、xlsx、ics、notice、json 是公开的，report 是内部的。--leader 只要一位领导的班，--month 只要一个月的（3 或 2024-03）。',
    'lp 把方案的规则写成线性模型，供其他求解器使用：只求一个等级的最小值（默认 fairness），以上等级写成约束行。',
  ],
  schema: ['lunzhi schema document', '', '打印方案文件的 JSON Schema。'],
};

const brief: Readonly<Record<CommandName, string>> = {
  ...startBriefZh,
  plan: '排值班表，写出全部文件',
  check: '检查方案；或核对一份值班表',
  calendar: '值班日及其依据',
  explain: '某日为什么是他；某人为什么值这么多次；某乡镇为什么等得久',
  certificate: '重新核对公平证明',
  export: '导出为表格、日历、公告、报告',
  ...livingBriefZh,
  schema: '文件格式的 JSON Schema',
};

/** What the command can do, or how one command is used. */
export function helpZh(command: CommandName | null): readonly string[] {
  if (command !== null) return [...about[command], '', '通用选项：--json  --lang zh-CN|en'];
  return [
    '轮值 lunzhi：领导干部接访值班表的编排、证明与核对',
    '',
    '用法：lunzhi <命令> …',
    '',
    ...Object.entries(brief).map(([name, line]) => `  ${name.padEnd(12)} ${line}`),
    '',
    '  --json             标准输出只有一个 JSON 值',
    '  --lang zh-CN|en    终端的语言，默认随系统；不影响文件',
    '  --help, --version',
    '',
    '退出码：0 完成；1 违反规定或排不成；2 输入或用法不对；70 程序出错；130 被中断。',
    'lunzhi <命令> --help 说明一个命令。',
  ];
}
