import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const docs = join(root, 'docs');

/** Where a page below `docs` is on the site: a folder is its first page. */
export const placeOf = (page) => page.replace(/(^|\/)README\.md$/, '$1index.md');

const siteAddressOf = (page) => `/${placeOf(page)}`.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');

/** Where a file of the repository is on the site, if it is a page: `/zh/year`; a folder is its README. */
export function addressOf(file) {
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory())
    return (
      addressOf(join(file, 'README.md')) ??
      addressOf(join(file, 'index.md')) ??
      (file === join(docs, 'api') ? '/reference/core' : undefined)
    );
  // it is shown within a page
  if (file === join(root, 'CHANGELOG.md')) return '/upgrading';
  // readers have the declarations with their comments
  const page = relative(docs, file).replace(/^api\//, 'reference/');
  return page.startsWith('..') || !page.endsWith('.md') ? undefined : siteAddressOf(page);
}

/** The first heading of a page, without marks. */
export function titleOf(page) {
  const text = readFileSync(join(docs, page), 'utf8');
  return (/^# (.*)$/m.exec(text)?.[1] ?? page).replace(/[`*]/g, '');
}

const orderOf = (page) => Number(/^order: (\d+)$/m.exec(readFileSync(join(docs, page), 'utf8'))?.[1] ?? 999);

export const item = (page, text = titleOf(page)) => ({ text, link: siteAddressOf(page) });

/** A page in Chinese with the same name, else the page itself, which says that it is in English. */
export const chinese = (page) => {
  const own = posix.join('zh', page);
  return existsSync(join(docs, own)) ? item(own) : item(page, `${titleOf(page)}（英文）`);
};

/** All pages of a folder by their `order`, then by name. */
export function pagesIn(folder) {
  return readdirSync(join(docs, folder))
    .map((name) => posix.join(folder, name))
    .filter((page) => page.endsWith('.md') && !/(README|index)\.md$/.test(page))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.replace('.md', '') < b.replace('.md', '') ? -1 : 1));
}
