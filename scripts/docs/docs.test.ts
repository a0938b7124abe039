import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../packages/core/src/constraints/catalogue.ts';
import { generatedPages } from './pages.ts';
import { slugOf } from './slug.js';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const pages = await generatedPages();

const read = (path: string): string | null =>
  existsSync(join(docs, path)) ? readFileSync(join(docs, path), 'utf8') : null;

/** Where the links of a page lead that do not leave the repository. */
const targetsOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!).filter((target) => !/^\w+:/.test(target));

const anchorsByPage = new Map<string, ReadonlySet<string>>();

/** What links to a page may name behind `#`. */
function anchorsOf(path: string): ReadonlySet<string> {
  let anchors = anchorsByPage.get(path);
  if (!anchors) {
    const text = read(path) ?? '';
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slugOf(heading!));
    const named = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, name]) => name!);
    anchorsByPage.set(path, (anchors = new Set([...headings, ...named])));
  }
  return anchors;
}

describe('docs', () => {
  it.each(Object.keys(pages))('%s is what `npm run docs` makes', (path) => {
    expect(read(path)).toBe(pages[path]);
  });

  it.each(['constraints', 'zh/constraints'])(
    'has no page in %s of a constraint that does not exist',
    (folder) => {
      const wanted = ['README.md', ...catalogue.map(({ id }) => `${id}.md`)];
      expect(readdirSync(join(docs, folder)).sort()).toEqual(wanted.sort());
    },
  );

  it('has every page of the reference in both languages', () => {
    const chinese = Object.keys(pages).filter((path) => path.startsWith('zh/'));
    expect(Object.keys(pages).sort()).toEqual([...chinese, ...chinese.map((path) => path.slice(3))].sort());
  });

  it('speaks one language in a page of the reference, but for data and names', () => {
    const han = /[\u4e00-\u9fff]/;
    const prose = (path: string): string[] =>
      pages[path]!.replace(/```[^]*?```/g, '')
        .split('\n')
        .map((line) => line.replace(/`[^`]*`|<!--.*-->|<[^>]*>|\]\(.*?\)/g, ''));
    const mixed = ['document.md', 'limits.md', 'constraints/README.md', 'commands.md']
      .flatMap((path) => prose(path).filter((line) => han.test(line)))
      .concat(
        prose('zh/document.md').filter((line) =>
          /[a-z]+ [a-z]+ [a-z]+/.test(line.replace('lunzhi calendar add', '')),
        ),
      );
    expect(mixed).toEqual([]);
  });

  it('says of each constraint what its cost means and shows parameters that it takes', () => {
    for (const { id, costs, example, defaults, params } of catalogue) {
      expect([id, costs?.['zh-CN'], costs?.en]).toEqual([id, expect.any(String), expect.any(String)]);
      expect([id, params.safeParse(example ?? defaults[0]?.params).success]).toEqual([id, true]);
    }
  });

  it('describes every parameter of every constraint', () => {
    const rows = Object.entries(pages)
      .filter(([path]) => path.includes('constraints/'))
      .flatMap(([path, text]) => [...text.matchAll(/^\| `\w+`.*$/gm)].map(([row]) => `${path} ${row}`));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  });

  it('calls every field of a document by a Chinese name', () => {
    const rows = [...pages['zh/document.md']!.matchAll(/^\| (\S+) +\| `[$\w]+` /gm)].map(([, name]) => name!);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((name) => !/^[\u4e00-\u9fff]/.test(name))).toEqual([]);
  });

  it('links to what is there', () => {
    const written = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    const broken = written.flatMap((path) => {
      const text = read(path)!;
      return targetsOf(text).filter((target) => {
        const [file = '', anchor] = target.split('#');
        const reached = file === '' ? path : join(dirname(path), file);
        if (!existsSync(join(docs, reached))) return true;
        return anchor !== undefined && !anchorsOf(reached).has(anchor);
      });
    });
    expect(broken).toEqual([]);
  });
});
