import { levelName } from '@lunzhi/core/words';
import { expect, test } from 'vitest';
import { usages } from '../command.test.kit.ts';
import { type CommandName, commands } from '../commands/index.ts';
import { commonOptions } from '../input/command.ts';
import { helpOf } from '../usage/help.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

test('levels are called as the core and the report call them', () => {
  for (const level of ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const) {
    expect(zhCN.level(level)).toBe(levelName(level, 'zh-CN'));
    expect(en.level(level)).toBe(levelName(level, 'en'));
  }
});

test('problems are counted by severity, those there are none of left out', () => {
  expect(zhCN.tally({ error: 1, warning: 60, note: 0 })).toBe('共1个错误，60条警告。');
  expect(en.tally({ error: 0, warning: 1, note: 2 })).toBe('1 warning, 2 notes in all.');
});

test.each(Object.keys(commands) as CommandName[])(
  'the help of %s names each of its options, and no other',
  (command) => {
    const options = [...Object.keys(usages[command].options), ...Object.keys(commonOptions)];
    const known = options.map((name) => `--${name}`).filter((option) => option !== '--help');
    for (const language of ['zh-CN', 'en'] as const) {
      const text = helpOf(command, language).join('\n');
      // of other commands that it tells of
      const own = text.replace(/`?lunzhi substitute --to`?|export --as json/g, '');
      expect([...new Set(own.match(/--[a-z][a-z-]*/g))].sort()).toEqual(known.sort());
      expect(helpOf(null, language).join('\n')).toContain(`  ${command} `);
    }
  },
);
