import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const docs = join(root, 'docs');

/** Pages in Chinese that do not lie below `docs/zh`. */
export const rewrites = {
  'papers.md': 'zh/papers.md',
  'reception.md': 'zh/reception.md',
  'year.md': 'zh/year.md',
};

const siteAddressOf = (page) =>
  `/${rewrites[page] ?? page}`.replace(/(^|\/)(index|README)\.md$/, '$1').replace(/\.md$/, '');

/** Where a file of the repository is on the site, if it is a page: `/zh/year`; a folder is its README. */
export function addressOf(file) {
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory())
    return addressOf(join(file, 'README.md')) ?? addressOf(join(file, 'index.md'));
  const page = relative(docs, file);
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

/** All pages of a folder by their `order`, then by name; none where there is no such folder. */
export function pagesIn(folder) {
  if (!existsSync(join(docs, folder))) return [];
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md') && !/^(README|index)\.md$/.test(name))
    .map((name) => posix.join(folder, name))
    .sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
}
