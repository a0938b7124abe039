import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, scratch, wordsOf } from './command.test.kit.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const page = textOf('docs/reception.md');
const blocksOf = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block]) => block!);

/** Each command of the page with what it shows of the command's answer, in lines behind →. */
const steps = [
  ...blocksOf('sh')
    .join('')
    .matchAll(/^lunzhi (.*)\n((?:# → .*\n)*)/gm),
].map(([, line, said]) => ({ line: line!, said: [...said!.matchAll(/→ (.*)/g)].map(([, text]) => text!) }));

test(
  'every command of the page for offices does and answers what it says, one after the other',
  { timeout: 600_000 },
  async () => {
    const directory = scratch({
      'cases.json': textOf('examples/05-reception/cases.json'),
      'roster.json': textOf('examples/05-reception/roster.json'),
      '表格.csv': blocksOf('csv').join(''),
    });
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.flatMap(({ said }) => said).length).toBe(page.split('\n# → ').length - 1);
    for (const { line, said } of steps) {
      const words = wordsOf(line);
      const { code, out, err } = await call([...words, '--lang', 'zh-CN'], { directory });
      expect([line, code, code === 0 ? '' : err]).toEqual([line, 0, '']);
      expect([line, out.split('\n').filter((text) => said.includes(text))]).toEqual([line, said]);
      const file = words[words.indexOf('--out') + 1]!;
      if (words.includes('--out')) expect([file, existsSync(join(directory, file))]).toEqual([file, true]);
    }
  },
);
