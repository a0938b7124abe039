import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesOfEntries } from '../api.js';
import { slugOf } from './slug.js';

// Writes docs/reference, which the site shows and git does not keep: what each entry point exports, for readers. `docs/api`
// has the same declarations bare, so that a change of them is seen in review.

const root = join(import.meta.dirname, '..', '..');

/** The text of a doc comment as Markdown: what is said, then each parameter, what comes back, and what is thrown. */
function wordsOf(comment) {
  const lines = comment
    .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const text = lines.join('\n').replace(/\{@link ([^}]+)\}/g, '`$1`');
  const [said, ...tags] = text.split(/^@/m);
  const words = {
    param: '',
    returns: 'Returns ',
    throws: 'Throws ',
    fires: 'Fires ',
    slot: 'Slot ',
    csspart: 'Part ',
  };
  const list = tags.map((tag) => {
    const [, name, rest] = /^(\w+)\s*([^]*)$/.exec(tag);
    const about = rest.trim().replace(/\s*\n\s*/g, ' ');
    const [, first, after] = /^(\S+)(?: -)?\s*([^]*)$/.exec(about) ?? [];
    if (name === 'returns') return `- Returns ${about}`;
    return `- ${words[name] ?? `${name} `}\`${first}\`${after ? `: ${after}` : ''}`;
  });
  return [said.trim(), list.join('\n')]
    .filter(Boolean)
    .join('\n\n')
    .replace(/(`[^`]*`)|<(?=[A-Za-z/])/g, (whole, code) => code ?? '&lt;');
}

/** Pages whose programs a test runs, in the order in which an example is looked for. */
const shownIn = () =>
  [
    'docs/library.md',
    ...['core', 'formats', 'reception', 'editor'].map((name) => `packages/${name}/README.md`),
    ...(existsSync(join(root, 'docs/guides')) ? readdirSync(join(root, 'docs/guides')) : [])
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/guides/${name}`),
  ].filter((path) => existsSync(join(root, path)));

/** The statements at the top of a program. */
function statementsOf(code) {
  const statements = [];
  let open = [];
  let depth = 0;
  for (const line of code.split('\n')) {
    if (open.length === 0 && (line.trim() === '' || /^(import|\/\/)/.test(line))) {
      depth += /^import\b/.test(line) && !line.includes(';') ? 1 : 0;
      if (depth > 0) open.push(line);
      continue;
    }
    open.push(line);
    for (const sign of line.replace(/'[^']*'|`[^`]*`|\/\/.*$/g, '')) {
      if ('([{'.includes(sign)) depth++;
      if (')]}'.includes(sign)) depth--;
    }
    if (depth <= 0 && /[;}]\s*(\/\/.*)?$/.test(line)) {
      statements.push(open.join('\n'));
      open = [];
      depth = 0;
    }
  }
  return statements.filter((statement) => !statement.startsWith('import'));
}

/** Statements that a test runs, with the page that has them and the heading above. */
function readExamples() {
  return shownIn().flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return [...text.matchAll(/^```(?:js|ts)[^\n]*\n([^]*?)^```/gm)].flatMap(({ 1: code, index }) => {
      const heading = [...text.slice(0, index).matchAll(/^##+ (.*)$/gm)].at(-1)?.[1];
      return statementsOf(code).map((statement) => ({ path, heading, statement }));
    });
  });
}

/** How a value is used, from a page that is run: the shortest statement that calls it and shows what comes of it. */
function exampleOf(name, examples) {
  const use = new RegExp(`(?<![.\\w])${name}\\b[(\`.]|new ${name}\\(`);
  const found = examples
    .filter(({ statement }) => use.test(statement))
    .toSorted((a, b) => {
      const rank = ({ statement }) => statement.length + (statement.includes('// →') ? 0 : 1000);
      return rank(a) - rank(b);
    })[0];
  if (!found) return '';
  const page = `../${found.path.startsWith('docs/') ? found.path.slice('docs/'.length) : `../${found.path}`}`;
  const anchor = found.heading && found.path.startsWith('docs/') ? `#${slugOf(found.heading)}` : '';
  return `Example, of [${found.heading ?? found.path}](${page}${anchor}):\n\n\`\`\`js\n${found.statement}\n\`\`\``;
}

const isClass = ({ text }) => /^(abstract )?class /.test(text);
const isFunction = ({ text }) => /^function |^const \w+: (<[^]*?>)?\(/.test(text);

/** A page that explains what an entry point exports: each with its doc comment, declaration, types and an example. */
function pageOf({ specifier, exported, beside, passedOn, itemOf }, examples) {
  const one = (item) => {
    const types = item.mentioned
      .map(itemOf)
      .filter((other) => other && other.name !== item.name)
      .map(({ name, from }) => [name, from === undefined || from.specifier === specifier ? '' : from.page])
      .map(([name, page]) => `[${name}](${page}#${name.toLowerCase()})`);
    return [
      `### ${item.name}`,
      wordsOf(item.comment),
      `\`\`\`ts\n${item.text}\n\`\`\``,
      types.length > 0 ? `See ${[...new Set(types)].toSorted((a, b) => (a < b ? -1 : 1)).join(', ')}.` : '',
      item.isValue || isClass(item) ? exampleOf(item.name, examples) : '',
    ];
  };
  const section = (title, items) => (items.length === 0 ? [] : [`## ${title}`, ...items.flatMap(one)]);
  const isType = (item) => !item.isValue && !isClass(item);
  return [
    `# \`${specifier}\``,
    ...section('Functions', exported.filter(isFunction)),
    ...section('Classes', exported.filter(isClass)),
    ...section(
      'Values',
      exported.filter((item) => item.isValue && !isFunction(item)),
    ),
    ...section('Types', exported.filter(isType)),
    passedOn.length > 0 ? `Of libraries: ${passedOn.map((name) => `\`${name}\``).join(', ')}.` : '',
    ...section(
      'Mentioned, and not exported',
      beside.filter(({ from }) => from === undefined),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** @returns file name below docs/reference → text */
export function referencePages() {
  const examples = readExamples();
  return pagesOfEntries((surface) => pageOf(surface, examples));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'docs', 'reference');
  const pages = await referencePages();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  console.log(`reference: ${Object.keys(pages).length} pages`);
}
