import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsOf } from '../command.test.kit.ts';
import { parseCall } from './parse-call.ts';

const pages = ['README.md', 'README.zh-CN.md', 'docs/year.md', 'docs/reception.md', 'packages/cli/README.md'];

/** What stands behind `lunzhi` in the examples of a page: lines of its blocks, and calls within its sentences. */
function callsOf(page: string): string[] {
  const text = readFileSync(new URL(`../../../../${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block!).join('');
  const lines = [...blocks.matchAll(/^(?:npx )?lunzhi ([^#\n]+)/gm)];
  const inline = [...text.matchAll(/`(?:npx )?lunzhi ([^`\s]+ [^`]+)`/g)];
  return [...lines, ...inline].map(([, call]) => call!.trim()).filter((call) => !call.includes('…'));
}

const calls = pages.flatMap((page) => callsOf(page).map((call) => [page, call] as const));

test('the pages show many calls', () => {
  expect(calls.length).toBeGreaterThan(50);
});

test.each(calls)('%s: lunzhi %s is a call in good form', (_, call) => {
  const words = wordsOf(call);
  if (/^(命令|COMMAND)$/.test(words[0]!)) return;
  expect(parseCall(words).kind).toMatch(/^(call|help)$/);
});
