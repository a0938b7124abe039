import type { Language } from '@lunzhi/core';
import type { Command } from '../input/command.ts';

/** What a command is for, in a line; it is loaded when it is first called, so that help comes at once. */
function command(zh: string, en: string, load: () => Promise<{ readonly command: Command }>) {
  let loaded: Command | undefined;
  return {
    brief: { 'zh-CN': zh, en },
    load: async (): Promise<Command> => {
      if (loaded) return loaded;
      // what every command needs, and first: where too few files may be open it says so, as the search for packages does not
      await import('@lunzhi/core');
      return (loaded = (await load()).command);
    },
  };
}

/** Every command, in the order of the help. */
export const commands = {
  init: command('新建一份方案和说明', 'begin a document, explained', () => import('./init.ts')),
  import: command('把领导名单表读入方案', 'a table of leaders into a document', () => import('./import.ts')),
  'calendar add': command(
    '读放假通知原文，写入方案',
    'a State Council notice into a document',
    () => import('./calendar-add.ts'),
  ),
  plan: command('排值班表，写出全部文件', 'plan a roster and write all its files', () => import('./plan.ts')),
  check: command('检查方案；或核对一份值班表', 'check a document, or a roster', () => import('./check.ts')),
  calendar: command('值班日及其依据', 'the duty days, and why', () => import('./calendar.ts')),
  explain: command(
    '某日为什么是他；某人为什么值这么多次；某乡镇为什么等得久',
    'why this leader on a day; why he serves so often; why a township waits',
    () => import('./explain.ts'),
  ),
  certificate: command(
    '重新核对公平证明',
    'check a proof of fairness again',
    () => import('./certificate.ts'),
  ),
  export: command(
    '导出为表格、日历、公告、报告',
    'a roster as table, calendar, notice or report',
    () => import('./export.ts'),
  ),
  publish: command('征求意见、审定、公布', 'circulate, approve, publish', () => import('./publish.ts')),
  substitute: command(
    '代班：谁可以代；记下由谁代',
    'who could stand in; who does',
    () => import('./substitute.ts'),
  ),
  exchange: command('调班：两位领导互换日子', 'two leaders trade days', () => import('./exchange.ts')),
  attend: command('记录谁到的岗', 'who came', () => import('./attend.ts')),
  correct: command('更正台账中记错的一条', 'an entry of the ledger was wrong', () => import('./correct.ts')),
  ledger: command('变更台账', 'what has happened to a roster', () => import('./ledger.ts')),
  replan: command(
    '方案改了，以最少的改动重排',
    'plan again for a changed document, with the fewest changes',
    () => import('./replan.ts'),
  ),
  diff: command(
    '两张值班表的不同；调整通知',
    'what is different; the change notice',
    () => import('./diff.ts'),
  ),
  'carry-over': command(
    '多值少值的结转到下一期',
    'duties over or under, into the next document',
    () => import('./carry-over.ts'),
  ),
  schema: command('文件格式的 JSON Schema', 'the JSON Schema of a format', () => import('./schema.ts')),
} as const;

export type CommandName = keyof typeof commands;

const overview: Readonly<Record<Language, (briefs: readonly string[]) => readonly string[]>> = {
  'zh-CN': (briefs) => [
    '轮值 lunzhi：领导干部接访值班表的编排、证明与核对',
    '',
    '用法：lunzhi <命令> …',
    '',
    ...briefs,
    '',
    '  --json             标准输出只有一个 JSON 值',
    '  --lang zh-CN|en    终端的语言，默认随系统；不影响文件',
    '  --help, --version',
    '',
    '退出码：0 完成；1 违反规定或排不成；2 输入或用法不对；70 程序出错；130 被中断。',
    'lunzhi <命令> --help 说明一个命令。',
  ],
  en: (briefs) => [
    'lunzhi (轮值): plans, proves and checks duty rosters of reception centres',
    '',
    'Usage: lunzhi <command> …',
    '',
    ...briefs,
    '',
    '  --json             one JSON value on standard output and nothing else',
    '  --lang zh-CN|en    language of the terminal, that of the system by default; files keep their own',
    '  --help, --version',
    '',
    'Exit code: 0 done; 1 rules are broken or cannot hold; 2 unusable input or call; 70 program error;',
    '130 interrupted. lunzhi <command> --help explains one command.',
  ],
};

const common = {
  'zh-CN': '通用选项：--json  --lang zh-CN|en',
  en: 'Common options: --json  --lang zh-CN|en',
};

/** What the command can do, or how one command is used. */
export async function helpOf(name: CommandName | null, language: Language): Promise<readonly string[]> {
  if (name !== null)
    return [...(await commands[name].load()).help[language].split('\n'), '', common[language]];
  const briefs = Object.entries(commands).map(
    ([name, { brief }]) => `  ${name.padEnd(12)} ${brief[language]}`,
  );
  return overview[language](briefs);
}
