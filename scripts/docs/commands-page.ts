import { type CommandName, commands } from '../../packages/cli/src/commands/index.ts';
import { helpOf } from '../../packages/cli/src/usage/help.ts';
import type { Language } from '../../packages/core/src/document/schema.ts';
import { table } from './schema-words.ts';

const words = {
  'zh-CN': {
    heads: ['命令', '用途'],
    head: `# 命令

在本项目的文件夹里写 \`npx lunzhi …\`。下面是每条命令的 \`--help\`；\`lunzhi --help\` 列出全部，并说明退出码。`,
  },
  en: {
    heads: ['Command', 'What for'],
    head: `# Commands

In the folder of this project, write \`npx lunzhi …\`. Below is what \`--help\` says of each command; \`lunzhi --help --lang en\`
lists all of them, with the exit codes.`,
  },
};

const block = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');

const anchorOf = (name: string): string => name.replaceAll(' ', '-');

/** Every command, as its own help explains it. */
export function commandsPage(language: Language): string {
  const { heads, head } = words[language];
  const names = Object.keys(commands) as CommandName[];
  const rows = names.map((name) => [
    `[\`${name}\`](#${anchorOf(name)})`,
    commands[name].brief[language].replaceAll('<', '&lt;'),
  ]);
  return [
    head,
    table(heads, rows),
    ...names.flatMap((name) => [`## \`${name}\``, block(helpOf(name, language))]),
    '## `--help`',
    block(helpOf(null, language)),
  ].join('\n\n');
}
