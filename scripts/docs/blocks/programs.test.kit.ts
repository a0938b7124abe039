import { AssertionError } from 'node:assert';
import { expect } from 'vitest';
import { transformWithOxc } from 'vite';
import { type Block, blocksOf, isShown, linesOf } from './read-blocks.ts';

const AsyncFunction = (async () => {}).constructor as new (
  ...code: string[]
) => (...own: unknown[]) => Promise<void>;

/** What a page imports, from the sources as they are. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  '@lunzhi/core': () => import('@lunzhi/core'),
  '@lunzhi/core/solver': () => import('@lunzhi/core/solver'),
  '@lunzhi/core/words': () => import('@lunzhi/core/words'),
  '@lunzhi/core/names': () => import('@lunzhi/core/names'),
  '@lunzhi/core/dates': () => import('@lunzhi/core/dates'),
  '@lunzhi/formats': () => import('@lunzhi/formats'),
  '@lunzhi/reception': () => import('@lunzhi/reception'),
};

async function load(name: string): Promise<unknown> {
  if (Object.hasOwn(modules, name)) return await modules[name]!();
  if (name.startsWith('node:')) return await import(/* @vite-ignore */ name);
  throw new AssertionError({ message: `${name} cannot be imported by a block that runs here.` });
}

interface Seen {
  readonly at: string;
  readonly said: string;
  readonly found: string;
}

/**
 * Runs the blocks of a page, in the order they stand in, as one program: what stands behind → is compared with the expression
 * before it, and a block `text` with what the program said before.
 */
export async function runPrograms(blocks: readonly Block[]): Promise<void> {
  const seen: Seen[] = [];
  const printed: string[] = [];
  const parts = blocks.map(({ at, language, text }) => {
    if (language === 'text') return `shown(${JSON.stringify(at)}, ${JSON.stringify(linesOf(text))});`;
    return text
      .replaceAll(/^import type .*$/gm, '')
      .replaceAll(/^import (\{[^}]*\}) from '([^']+)';/gm, (_, names: string, name: string) => {
        const plain = names.replaceAll(/\btype \w+,?/g, '').replaceAll(' as ', ': ');
        return `const ${plain} = await load('${name}');`;
      })
      .replaceAll(/^(.*); \/\/ → (.*)$/gm, (_, expression: string, said: string) => {
        const before = /^(const .* = )(.*)$/.exec(expression);
        return `${before?.[1] ?? ''}seen(${JSON.stringify(at)}, ${JSON.stringify(said)}, ${before?.[2] ?? expression});`;
      });
  });
  const { code } = await transformWithOxc(`async () => {\n${parts.join('\n')}\n}`, 'page.ts');
  const say = (...values: unknown[]): void => void printed.push(...values.map(String).join(' ').split('\n'));
  await new AsyncFunction('load', 'seen', 'shown', 'console', `await (${code.trim().replace(/;$/, '')})();`)(
    load,
    (at: string, said: string, value: unknown) => {
      seen.push({ at, said, found: typeof value === 'string' ? value : JSON.stringify(value) });
      return value;
    },
    (at: string, shown: readonly string[]) => {
      const found = linesOf(printed.splice(0).join('\n'));
      if (!isShown(shown, found)) expect([at, found]).toEqual([at, shown]);
    },
    { log: say, error: say },
  );
  expect(seen.map(({ at, found }) => `${at} ${found}`)).toEqual(seen.map(({ at, said }) => `${at} ${said}`));
}

/** What a named program of a page exports, with the modules that it imports. */
export async function exportOf(
  page: string,
  file: string,
  name: string,
  imports: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const code = blocksOf(page)
    .find((block) => block.file === file)!
    .text.replace(/import (\{[^}]*\}) from '([^']+)';/g, 'const $1 = imports["$2"];')
    .replaceAll('export ', '');
  return await new AsyncFunction('imports', `${code}; return ${name};`)(imports);
}
