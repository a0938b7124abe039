import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { splitConfig, type Standalone, standaloneConfig } from '../vite.config.ts';

type Chunk = Rolldown.OutputChunk;

async function chunksOf(config: ReturnType<typeof standaloneConfig>): Promise<readonly Chunk[]> {
  const [bundle] = (await build({
    ...config,
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput[];
  return bundle!.output.filter((own): own is Chunk => own.type === 'chunk');
}

/** In thousands of bytes, each file gzipped by itself. */
const sizeOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000;

/** The entry and all that it imports before anything is asked of it. */
function firstLoad(chunks: readonly Chunk[]): readonly Chunk[] {
  const wanted = new Set([chunks.find(({ isEntry }) => isEntry)!.fileName]);
  for (const name of wanted)
    for (const own of chunks.find(({ fileName }) => fileName === name)!.imports) wanted.add(own);
  return chunks.filter(({ fileName }) => wanted.has(fileName));
}

describe.each([
  ['editor', 45],
  ['board', 15],
] as const)('what <roster-%s> loads before anything is asked of it', (name, most) => {
  it(`is at most ${most} kB gzipped, lit included, and no code of core`, async () => {
    const chunks = firstLoad(await chunksOf(splitConfig(name)));
    console.log(`${name}: ${sizeOf(chunks).toFixed(1)} kB gzipped`);
    expect(sizeOf(chunks)).toBeLessThanOrEqual(most);
    expect(
      chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => /packages\/(?!editor)/.test(id)),
    ).toEqual([]);
  });
});

describe.each(['editor', 'board'] satisfies Standalone[])('the script that stands alone, %s', (name) => {
  it('is one file that imports nothing, with lit as it is for production', async () => {
    const chunks = await chunksOf(standaloneConfig(name));
    console.log(`standalone ${name}: ${sizeOf(chunks).toFixed(1)} kB gzipped`);
    expect(chunks).toHaveLength(1);
    const { code, imports } = chunks[0]!;
    expect(imports).toEqual([]);
    const has = (what: RegExp): boolean => what.test(code);
    expect(has(/\bimport\(|^(import|export) /m)).toBe(false);
    expect(has(new RegExp(`roster-${name}`))).toBe(true);
    expect(has(/Lit is in dev mode/)).toBe(false);
    // newer than Chromium 86
    expect(has(/\bstatic ?\{|\.at\(|\.replaceAll\(|Object\.hasOwn|\.findLast\(/)).toBe(false);
  });
});
