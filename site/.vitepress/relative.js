import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { parseAst } from 'rollup/parseAst';

// VitePress knows no relative base. The site is built for a place that is like no other text; afterwards that is
// replaced by where a page finds itself, so that the folder opens wherever it is put.
export const base = '/lunzhi-site-base/';
const here = 'globalThis.lunzhiBase';

/** Before anything else: where the site is; and links as they stay right when the address changes without a new page. */
const find = (up) => `<script>${here}=new URL(${JSON.stringify(up)},location.href).pathname</script>`;
const settle =
  '<script>for(const e of document.querySelectorAll("a[href]"))if(e.origin===location.origin&&!e.getAttribute("href").startsWith("#"))e.setAttribute("href",e.pathname+e.search+e.hash)</script>';

function inHtml(text, page) {
  const up = posix.relative(posix.dirname(`/${page}`), '/') || '.';
  return text
    .replace(/<script[^>]*>[^]*?<\/script>/g, (script) =>
      script.startsWith('<script>') ? script.replaceAll(base, `"+${here}+"`) : script,
    )
    .replaceAll(base, `${up}/`)
    .replace('<head>', `<head>${find(`${up}/`)}`)
    .replace('</body>', `${settle}</body>`);
}

/** Texts that hold the base, replaced where they are used. */
function inScript(text) {
  const found = [];
  const visit = (node, parent) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach((each) => visit(each, parent));
    const isText =
      (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral';
    if (isText && text.slice(node.start, node.end).includes(base)) return void found.push({ node, parent });
    for (const [key, value] of Object.entries(node)) if (key !== 'type') visit(value, node);
  };
  visit(parseAst(text), null);
  return found.reduceRight((written, { node: { start, end }, parent }) => {
    if (/^(Import|Export\w*Declaration)/.test(parent.type))
      throw new Error('an import by an absolute address');
    const replaced = `(${written.slice(start, end)}).replaceAll(${JSON.stringify(base)},${here})`;
    return written.slice(0, start) + replaced + written.slice(end);
  }, text);
}

const writers = {
  '.html': inHtml,
  '.js': inScript,
  '.css': (text) => text.replaceAll(`${base}assets/`, './'),
};

/** Makes a built site independent of where it is put. */
export function makeRelative(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const write = writers[extname(name)];
    if (!write) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    if (name.endsWith('.html') || text.includes(base)) writeFileSync(join(folder, name), write(text, name));
  }
}
