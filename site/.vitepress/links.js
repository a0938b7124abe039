import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { addressOf, docs, root } from './pages.js';

const isOutside = (href) => /^(\w+:|#|\/)/.test(href);

/**
 * Pages link as files of the repository do. What is a page of the site becomes its address; of what is not, such as
 * sources, the path is shown and no link.
 */
export function repositoryLinks(md) {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      const open = [];
      const page = env.realPath ?? env.path;
      for (const token of children ?? []) {
        if (token.type === 'link_close' && open.pop()?.meta?.isPath) token.type = 'code_path_close';
        if (token.type !== 'link_open') continue;
        open.push(token);
        const href = token.attrGet('href');
        if (isOutside(href)) continue;
        const [path, anchor] = decodeURI(href).split('#');
        // a page that is included keeps the links of where it stands, at the top
        const file = [dirname(page), root].map((from) => join(from, path)).find((each) => existsSync(each));
        if (file === undefined)
          throw new Error(`${relative(docs, page)} links to ${path}, which is not there`);
        const address = addressOf(file);
        if (address) token.attrSet('href', anchor ? `${address}#${anchor}` : address);
        else
          Object.assign(token, {
            type: 'code_path_open',
            meta: { isPath: true, path: relative(root, file) },
          });
      }
    }
  });
  md.renderer.rules['code_path_open'] = (tokens, index) =>
    `<span class="in-repository" title="${md.utils.escapeHtml(tokens[index].meta.path)}">`;
  md.renderer.rules['code_path_close'] = () => '</span>';
}
