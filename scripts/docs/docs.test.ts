import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../packages/core/src/constraints/catalogue.ts';
import { generatedPages } from './pages.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const pages = await generatedPages();

const read = (path: string): string | null =>
  existsSync(join(docs, path)) ? readFileSync(join(docs, path), 'utf8') : null;

/** Where the links of a page lead that do not leave the repository. */
const targetsOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!).filter((target) => !/^\w+:/.test(target));

describe('docs', () => {
  it.each(Object.keys(pages))('%s is what `npm run docs` makes', (path) => {
    expect(read(path)).toBe(pages[path]);
  });

  it('has no page of a constraint that does not exist', () => {
    const wanted = ['README.md', ...catalogue.map(({ id }) => `${id}.md`)];
    expect(readdirSync(join(docs, 'constraints')).sort()).toEqual(wanted.sort());
  });

  it('says of each constraint what its cost means and shows parameters that it takes', () => {
    for (const { id, costs, example, defaults, params } of catalogue) {
      expect([id, costs?.['zh-CN'], costs?.en]).toEqual([id, expect.any(String), expect.any(String)]);
      expect([id, params.safeParse(example ?? defaults[0]?.params).success]).toEqual([id, true]);
    }
  });

  it('describes every parameter of every constraint', () => {
    const rows = Object.entries(pages)
      .filter(([path]) => path.startsWith('constraints/'))
      .flatMap(([path, text]) => [...text.matchAll(/^\| `\w+`.*$/gm)].map(([row]) => `${path} ${row}`));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  });

  it('calls every field of a document by a Chinese name', () => {
    const rows = [...pages['document.md']!.matchAll(/^\| (\S+) +\| `[$\w]+` /gm)].map(([, name]) => name!);
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
        return anchor !== undefined && !read(reached)?.includes(`<a id="${anchor}"></a>`);
      });
    });
    expect(broken).toEqual([]);
  });
});
