import type { CommandName } from '../call/command-specs.ts';

const about: Readonly<Record<CommandName, readonly string[]>> = {
  plan: [
    'lunzhi plan DOC|- [--out DIR] [--seed N] [--moves N] [--time-limit S] [--constraints FILE.mjs]',
    '',
    '排出值班表，证明它有多公平。DOC 是方案文件，- 表示从标准输入读取。',
    '',
    '  --out DIR         写入文件夹 DIR：roster.json、roster.xlsx、roster.csv、roster.ics、',
    '                    notice.html、report.html；不写则只显示结果，不写文件。',
    '                    不完整或不合规则的值班表只写 roster.json 和 report.html，',
    '                    文件夹里以前的公开文件改名为 *.outdated.*，以免误贴。',
    '  --seed N          随机种子，默认 1；种子相同，结果相同',
    '  --moves N         搜索步数，默认每班次 4000 步',
    '  --time-limit S    最多 S 秒，到时给出目前最好的一版（结果因机器而异）',
    '  --constraints FILE.mjs',
    '                    自编的约束，由模块 FILE.mjs 导出（default 或 constraints）',
    '',
    '按一次 Ctrl-C：停止搜索，写出目前最好的一版；再按一次：什么也不写。',
  ],
  check: [
    'lunzhi check DOC [ROSTER] [--constraints FILE.mjs]',
    '',
    '检查方案；再给一份值班表（.json .csv .xlsx），则从头计分，列出每一处违反。',
    '.json 按它自己的规则和值班日计分，.csv 和 .xlsx 按方案 DOC 计分。',
  ],
  calendar: [
    'lunzhi calendar DOC | --year Y',
    '',
    '列出方案的每个值班日（或某年的每一天）、日期类型和依据。',
    '标记：休 休息日，班 调休上班，防 特别防护期。',
  ],
  explain: [
    'lunzhi explain ROSTER --date D [--constraints FILE.mjs]',
    '',
    '说明某日为什么由这位领导值班，其他人能不能值、代价是什么。',
  ],
  certificate: [
    'lunzhi certificate ROSTER [--constraints FILE.mjs]',
    '',
    '只用算术重新核验值班表的公平证明。成立则退出码为 0，否则为 1。',
  ],
  export: [
    'lunzhi export ROSTER --as csv|xlsx|ics|notice|report|json [--leader ID] [--out FILE]',
    '              [--constraints FILE.mjs]',
    '',
    '把值班表导出为一种格式；不写 --out 则写到标准输出。',
    'csv、xlsx、ics、notice、json 是公开的，report 是内部的。--leader 只要一位领导的班。',
  ],
  schema: ['lunzhi schema document', '', '打印方案文件的 JSON Schema。'],
};

const brief: Readonly<Record<CommandName, string>> = {
  plan: '排值班表，写出全部文件',
  check: '检查方案；或给值班表计分，列出违反',
  calendar: '值班日及其依据',
  explain: '某日为什么是他、为什么不是别人',
  certificate: '重新核验公平证明',
  export: '导出为表格、日历、公告、报告',
  schema: '文件格式的 JSON Schema',
};

/** What the command can do, or how one command is used. */
export function helpZh(command: CommandName | null): readonly string[] {
  if (command !== null) return [...about[command], '', '通用选项：--json  --lang zh-CN|en'];
  return [
    '轮值 lunzhi：领导干部接访值班表的编排、证明与核验',
    '',
    '用法：lunzhi <命令> …',
    '',
    ...Object.entries(brief).map(([name, line]) => `  ${name.padEnd(12)} ${line}`),
    '',
    '  --json             标准输出只有一个 JSON 值',
    '  --lang zh-CN|en    终端的语言，默认随系统；不影响文件',
    '  --help, --version',
    '',
    '退出码：0 完成；1 违反规则或排不成；2 输入或用法不对；70 程序出错；130 被中断。',
    'lunzhi <命令> --help 说明一个命令。',
  ];
}
