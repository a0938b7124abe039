import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, scratch, wordsOf } from './command.test.kit.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const page = textOf('docs/reception.md');
const blocksOf = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block]) => block!);

test(
  'every command of the page for offices does what it says, one after the other',
  { timeout: 600_000 },
  async () => {
    const directory = scratch({
      'cases.json': textOf('examples/05-reception/cases.json'),
      'roster.json': textOf('examples/05-reception/roster.json'),
      '表格.csv': blocksOf('csv').join(''),
    });
    const lines = blocksOf('sh')
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('lunzhi '));
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) {
      const { code, err } = await call([...wordsOf(line).slice(1), '--lang', 'zh-CN'], { directory });
      expect([line, code, code === 0 ? '' : err]).toEqual([line, 0, '']);
    }
  },
);
