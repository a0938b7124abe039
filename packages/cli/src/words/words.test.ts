import { levelName } from '@lunzhi/core';
import { expect, test } from 'vitest';
import { type CommandName, commandSpecs } from '../call/command-specs.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

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

test.each(Object.keys(commandSpecs) as CommandName[])(
  'the help of %s names each of its options',
  (command) => {
    for (const words of [zhCN, en]) {
      const text = words.help(command).join('\n');
      const options = Object.keys(commandSpecs[command].options).map((name) => `--${name}`);
      expect(options.filter((option) => !text.includes(option))).toEqual([]);
      expect(words.help(null).join('\n')).toContain(`  ${command} `);
    }
  },
);
