import type { Language } from '@lunzhi/core';
import { type CommandName, commands } from '../commands/index.ts';
import type { OptionRule, Usage } from '../input/command.ts';

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
    '要改的文件写 - 则从标准输入读取，改后的文件写到标准输出（--json 时在结果之中），其余的话都在标准错误；',
    '办不成则标准输出为空。如 lunzhi tell - --date 3月12日 --how 电话 < roster.json > new.json',
    '',
    '退出码：0 完成；1 违反规定或排不成；2 输入或用法不对；70 程序出错；130 被中断。',
    'lunzhi <命令> --help 说明一个命令。',
  ],
  en: (briefs) => [
    'lunzhi (轮值): plans duty rosters of reception centres, proves how fair they are, and checks them',
    '',
    'Usage: lunzhi <command> …',
    '',
    ...briefs,
    '',
    '  --json             one JSON value on standard output and nothing else',
    '  --lang zh-CN|en    language of the terminal, that of the system by default; files keep their own',
    '  --help, --version',
    '',
    'Where a file is to be changed, - reads it from standard input, and the new one goes to standard output (with',
    '--json into the answer); all that is said goes to standard error, and of what fails nothing to standard output:',
    'lunzhi tell - --date 2024-03-12 --how phone < roster.json > new.json',
    '',
    'Exit code: 0 done; 1 rules are broken or cannot hold; 2 unusable input or call; 70 program error;',
    '130 interrupted. lunzhi <command> --help explains one command.',
  ],
};

const common = {
  'zh-CN': '通用选项：--json  --lang zh-CN|en',
  en: 'Common options: --json  --lang zh-CN|en',
};

const listed = (names: readonly string[], mark: string): string =>
  names.map((name) => `--${name}`).join(mark);

/** What a rule of options says. */
const ruleWords: Readonly<Record<Language, (rule: OptionRule) => string>> = {
  'zh-CN'(rule) {
    const list = (names: readonly string[]): string => listed(names, '、');
    if ('oneOf' in rule) return `${list(rule.oneOf)} 须写其一，只写其一。`;
    if ('atMostOneOf' in rule) return `${list(rule.atMostOneOf)} 至多写其一。`;
    return 'need' in rule
      ? `${list(rule.options)} 须与 ${listed(rule.need, ' 或 ')} 一起写。`
      : `${list(rule.options)} 不与 ${list(rule.exclude)} 一起写。`;
  },
  en(rule) {
    const list = (names: readonly string[]): string => listed(names, ', ');
    if ('oneOf' in rule) return `${list(rule.oneOf)}: exactly one of them.`;
    if ('atMostOneOf' in rule) return `${list(rule.atMostOneOf)}: at most one of them.`;
    return 'need' in rule
      ? `${list(rule.options)}: only with ${listed(rule.need, ' or ')}.`
      : `${list(rule.options)}: not with ${list(rule.exclude)}.`;
  },
};

/** What the command can do, or how one command is used. */
export function helpOf(name: CommandName | null, language: Language): readonly string[] {
  if (name !== null) {
    const { help, rules = [] }: Usage = commands[name];
    const lines = rules.map((rule) => ruleWords[language](rule));
    return [...help[language].split('\n'), ...(lines.length > 0 ? ['', ...lines] : []), '', common[language]];
  }
  const briefs = Object.entries(commands).map(
    ([name, { brief }]) => `  ${name.padEnd(12)} ${brief[language]}`,
  );
  return overview[language](briefs);
}
