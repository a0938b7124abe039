import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

// Writes docs/api: what each entry point declares, as tsc wrote it, so that a change of the surface is seen in review.
// `npm test` is red when it is stale.
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = ['core', 'formats', 'editor'];

/** Top-level statements of a declaration file, without comments before them. */
function statementsOf(text) {
  const statements = [];
  for (const line of text.split('\n')) {
    if (/^(export|import|declare|interface|type|abstract|class|function|const)\b/.test(line))
      statements.push(line);
    else if (!/^(\/\*\*| \*)/.test(line) && statements.length > 0)
      statements[statements.length - 1] += `\n${line}`;
  }
  return statements.map((own) => own.trim());
}

const files = new Map();

/** What a declaration file declares and exports: names, and whence others come. */
function fileAt(path) {
  if (!files.has(path)) files.set(path, readFile(path));
  return files.get(path);
}

function readFile(path) {
  const own = { declared: new Map(), imported: new Map(), exported: new Map(), all: [] };
  for (const statement of statementsOf(readFileSync(path, 'utf8'))) {
    const [, clause, from] =
      /^(?:export|import) (?:type )?\{([^]*?)\}(?: from '([^']+)')?;/.exec(statement) ?? [];
    const [, space, source] = /^export (?:type )?\*(?: as (\w+))? from '([^']+)';/.exec(statement) ?? [];
    const declared =
      /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:class|interface|type|const|function\*?|enum) (\w+)/.exec(
        statement,
      );
    const file = (target) =>
      target?.startsWith('.') ? join(dirname(path), target.replace(/\.[jt]s$/, '.d.ts')) : target;
    if (clause !== undefined)
      for (const item of clause.split(',').map((text) => text.trim().replace(/^type /, '')))
        if (item !== '') {
          const [name, as = name] = item.split(' as ');
          (statement.startsWith('export') ? own.exported : own.imported).set(as, {
            name,
            file: file(from) ?? path,
          });
        }
    if (source !== undefined)
      own.all.push({ space, file: file(source), isTypes: statement.startsWith('export type') });
    // overloads are one declaration
    if (declared)
      own.declared.set(declared[1], [own.declared.get(declared[1]), statement].filter(Boolean).join('\n'));
  }
  return own;
}

/** What a name of a file stands for: its declaration, or the library that it comes from. */
function declarationOf(path, name) {
  if (!path.startsWith('/')) return `export { ${name} } from '${path}';`;
  const { declared, imported, exported } = fileAt(path);
  if (declared.has(name)) return declared.get(name);
  const there = imported.get(name) ?? exported.get(name);
  if (!there) throw new Error(`${path} does not declare ${name}`);
  return declarationOf(there.file, there.name);
}

const isValue = (text) => /^export (declare )?(function|const)/.test(text);

/** Every name that a file exports. */
function exportsOf(path) {
  if (!path.startsWith('/')) return new Map();
  const { declared, exported, all } = fileAt(path);
  const found = new Map();
  for (const { space, file, isTypes } of all)
    if (space !== undefined) found.set(space, `export * as ${space} from '${file}';`);
    else for (const [name, text] of exportsOf(file)) if (!isTypes || !isValue(text)) found.set(name, text);
  for (const [name, text] of declared) if (text.startsWith('export')) found.set(name, text);
  for (const [as, { name, file }] of exported) {
    const text = declarationOf(file, name);
    found.set(as, as === name ? text : `${text}\nexport { ${name} as ${as} };`);
  }
  return found;
}

/** @returns file name below docs/api → text */
export async function apiPages() {
  const pages = {};
  for (const name of PACKAGES) {
    const folder = join(root, 'packages', name);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const [entry, target] of Object.entries(exports)) {
      if (target.types === undefined || entry === './internal') continue;
      const sorted = [...exportsOf(join(folder, target.types))].sort(([a], [b]) => (a < b ? -1 : 1));
      if (sorted.length === 0) continue;
      const texts = [
        ...sorted.filter(([, text]) => isValue(text)),
        ...sorted.filter(([, text]) => !isValue(text)),
      ];
      const specifier = `@lunzhi/${name}${entry.slice(1)}`;
      const file = `${[name, ...entry.slice(1).split('/').filter(Boolean)].join('-')}.md`;
      const code = texts.map(([, text]) => text.replace(/^export (declare )?/, '')).join('\n\n');
      pages[file] = await format(
        `# \`${specifier}\`\n\nMade from the code by \`npm run api\`.\n\n\`\`\`ts\n${code}\n\`\`\`\n`,
        { parser: 'markdown', printWidth: 110, singleQuote: true },
      );
    }
  }
  return pages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'docs', 'api');
  const pages = await apiPages();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in pages)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  console.log(`api: ${Object.keys(pages).length} pages`);
}
