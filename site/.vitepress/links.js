import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { addressOf, docs, root } from './pages.js';

const isOutside = (href) => /^(\w+:|#|\/)/.test(href);

const isChinese = (sign) =>
  sign !== undefined && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u.test(sign);

/** Chinese has no blanks between words, so that the end of a line in a source is none. */
function joinLines(tokens) {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'softbreak') continue;
    const before = tokens.slice(0, index).findLast(({ content }) => content);
    const after = tokens.slice(index).find(({ content }) => content);
    if (
      before?.type === 'text' &&
      after?.type === 'text' &&
      isChinese(before.content.at(-1)) &&
      isChinese(after.content[0])
    )
      Object.assign(token, { type: 'text', content: '' });
  }
}

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
  md.core.ruler.push('no-blank-in-chinese', ({ tokens }) => {
    for (const { children } of tokens) joinLines(children ?? []);
  });
  md.renderer.rules['code_path_open'] = (tokens, index) =>
    `<span class="in-repository" title="${md.utils.escapeHtml(tokens[index].meta.path)}">`;
  // `--at` is one word
  const { code_inline: code } = md.renderer.rules;
  md.renderer.rules.code_inline = (tokens, index, ...rest) => {
    if (/^\S{1,24}$/.test(tokens[index].content)) tokens[index].attrJoin('class', 'one-word');
    return code(tokens, index, ...rest);
  };
  md.renderer.rules['code_path_close'] = () => '</span>';
}
