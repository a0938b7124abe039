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

/** Every page, sorted by its path below `docs`. */
const written = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .sort((a, b) => (a < b ? -1 : 1));

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

  it('has every page in both languages, but for those about the code, which is in English', () => {
    const own = written.filter((path) => !/^(api|decisions|design|reference)\//.test(path));
    const chinese = own.filter((path) => path.startsWith('zh/')).map((path) => path.slice(3));
    expect(chinese).toEqual(own.filter((path) => !path.startsWith('zh/')));
    expect(chinese.length).toBeGreaterThan(40);
  });

  it('speaks one language in a page, but for data, names and what is quoted', () => {
    const mixed = written
      // the vocabulary is where words of both stand beside each other
      .filter((path) => !/^(reference\/|vocabulary)/.test(path))
      .flatMap((path) =>
        read(path)!
          .replace(/```[^]*?```|<!--[^]*?-->|^---\n[^]*?\n---/g, '')
          .split('\n')
          .map((line) => line.replace(/`[^`]*`|<[^>]*>|\]\(.*?\)|“[^”]*”|「[^」]*」/g, ''))
          .filter((line) =>
            path.startsWith('zh/')
              ? /([a-z]+[ ,]+){4}[a-z]+/i.test(line)
              : /[\u4e00-\u9fff，。]{7}/.test(line),
          )
          .map((line) => `${path}: ${line}`),
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
