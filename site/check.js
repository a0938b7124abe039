import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every link of the built site leads to a file that is there, and to a heading that is there.
const site = fileURLToPath(new URL('dist', import.meta.url));
const decoded = (text) =>
  decodeURIComponent(
    text
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'"),
  );

const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
const pages = new Map(
  files
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const text = readFileSync(join(site, name), 'utf8');
      const attributes = (names) =>
        [...text.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, 'g'))].map(([, value]) => decoded(value));
      return [name, { links: attributes('href|src'), ids: new Set(attributes('id')), text }];
    }),
);

const dead = [];
let checked = 0;
let outside = 0;
for (const [name, { links }] of pages) {
  for (const link of new Set(links)) {
    if (/^\w+:/.test(link)) {
      outside++;
      continue;
    }
    checked++;
    const [path, anchor] = link.split('#');
    let file = path === '' ? join(site, name) : join(site, dirname(name), path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const target = relative(site, file);
    if (path.startsWith('/') || target.startsWith('..') || !existsSync(file)) dead.push(`${name}: ${link}`);
    else if (anchor && !pages.get(target)?.ids.has(anchor)) dead.push(`${name}: ${link} (no such heading)`);
  }
}

// nothing is fetched from elsewhere
const fetched = [...pages].flatMap(([name, { text }]) =>
  [...text.matchAll(/<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(\w+:[^"]*)"/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith('data:'))
    .map((address) => `${name} fetches ${address}`),
);

const size = files.reduce((sum, name) => {
  const stats = statSync(join(site, name));
  return stats.isFile() ? sum + stats.size : sum;
}, 0);
console.log(
  `site: ${pages.size} pages, ${checked} links, ${outside} to elsewhere, ${(size / 1e6).toFixed(1)} MB in ${files.length} files`,
);
for (const line of [...dead, ...fetched]) console.error(line.split(sep).join('/'));
if (dead.length + fetched.length > 0) process.exitCode = 1;
