import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { isIdentifier, SyntaxKind } from 'typescript/unstable/ast';
import { API, NodeBuilderFlags, SymbolFlags } from 'typescript/unstable/sync';

// Writes docs/api: what each entry point declares, as tsc wrote it, and every type that a declaration mentions, so that a
// change of the surface is seen in review. `npm test` is red when it is stale.
const root = join(import.meta.dirname, '..');
const PACKAGES = ['core', 'reception', 'formats', 'editor'];

/** What may stand at the top of a module. */
const DECLARATIONS = new Set([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.VariableDeclaration,
]);

const VALUE = SymbolFlags.Function | SymbolFlags.Variable;

const EXPANDED =
  NodeBuilderFlags.NoTruncation |
  NodeBuilderFlags.InTypeAlias |
  NodeBuilderFlags.UseSingleQuotesForStringLiteralType;

/** Every entry point that declares something: `@lunzhi/core/words`, its page and its declaration file. */
function entryPoints() {
  return PACKAGES.flatMap((name) => {
    const folder = join(root, 'packages', name);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Object.entries(exports)
      .filter(([entry, { types }]) => types !== undefined && entry !== './internal')
      .map(([entry, { types }]) => ({
        specifier: `@lunzhi/${name}${entry.slice(1)}`,
        page: `${[name, ...entry.slice(1).split('/').filter(Boolean)].join('-')}.md`,
        file: join(folder, types),
      }));
  });
}

/** The doc comment that stands right before a declaration. */
const commentOf = (node) =>
  /\/\*\*(?:(?!\*\/)[^])*\*\/(?=\s*$)/.exec(node.getFullText().slice(0, -node.getText().length))?.[0];

/** Reads declarations, by the checker of TypeScript. */
class Declarations {
  #api = new API({ cwd: root });
  #project;
  #checker;
  #found = new Map();

  constructor(files) {
    this.#project = this.#api.updateSnapshot({ openFiles: files }).getDefaultProjectForFile(files[0]);
    this.#checker = this.#project.checker;
  }

  close() {
    this.#api.close();
  }

  /** What a module exports: name → symbol. */
  exportsOf(file) {
    const source = this.#project.program.getSourceFile(file);
    const exported = this.#exportsOf(source);
    // of `export type * from` a module, its values are none
    for (const { exportClause, isTypeOnly, moduleSpecifier } of source.statements)
      if (isTypeOnly && moduleSpecifier && !exportClause)
        for (const [name, symbol] of this.#exportsOf(moduleSpecifier))
          if (symbol.flags & VALUE && exported.get(name) === symbol) exported.delete(name);
    return exported;
  }

  #exportsOf(module) {
    const symbol = this.#checker.getSymbolAtLocation(module);
    const exported = symbol === undefined ? [] : this.#checker.getExportsOfModule(symbol);
    return new Map(exported.map((each) => [each.name, this.#origin(each)]));
  }

  #origin = (symbol) => (symbol.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol);

  /** Whether a declaration of our own packages is behind a symbol. */
  isOurs = ({ declarations }) =>
    declarations.some(({ kind, path }) => DECLARATIONS.has(kind) && /\/packages\/\w+\/dist\//.test(path));

  /** Text, whether it is a value, and the symbols that it mentions. */
  of(symbol) {
    if (!this.#found.has(symbol.id)) this.#found.set(symbol.id, this.#read(symbol));
    return this.#found.get(symbol.id);
  }

  #read(symbol) {
    const nodes = symbol.declarations.map((handle) => {
      const node = handle.resolve(this.#project);
      return handle.kind === SyntaxKind.VariableDeclaration ? node.parent.parent : node;
    });
    const text = nodes
      .map((node) => node.getText().replace(/^(export )?(default )?(declare )?/, ''))
      .join('\n');
    const isValue = (symbol.flags & VALUE) !== 0;
    const comment = nodes.map(commentOf).find(Boolean) ?? '';
    const isInferred = symbol.flags & SymbolFlags.TypeAlias && /^type \w+ = [^]*\btypeof /.test(text);
    if (!isInferred)
      return { symbol, name: symbol.name, text, comment, isValue, mentioned: this.#mentioned(nodes) };
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const expansion = this.#checker.typeToString(type, undefined, EXPANDED);
    const mentioned = [...new Set(expansion.match(/\b[A-Z]\w*/g))]
      .map((name) => this.#checker.resolveName(name, SymbolFlags.Type, nodes[0]))
      .filter(Boolean)
      .map(this.#origin);
    return {
      symbol,
      name: symbol.name,
      expansion,
      comment,
      isValue,
      mentioned: mentioned.filter(this.isOurs),
    };
  }

  #mentioned(nodes) {
    const identifiers = [];
    const visit = (node) => {
      if (isIdentifier(node)) identifiers.push(node);
      node.forEachChild(visit);
    };
    nodes.forEach(visit);
    const symbols = identifiers.length === 0 ? [] : this.#checker.getSymbolAtLocation(identifiers);
    return [...new Set(symbols.filter(Boolean).map(this.#origin))].filter(this.isOurs);
  }
}

/** All that is reached from some symbols by what declarations mention. */
function reachable(declarations, symbols) {
  const reached = new Map(symbols.map((symbol) => [symbol.id, declarations.of(symbol)]));
  for (const { mentioned } of reached.values())
    for (const symbol of mentioned)
      if (!reached.has(symbol.id)) reached.set(symbol.id, declarations.of(symbol));
  return [...reached.values()];
}

/** A type that TypeScript has inferred, written out, but for the parts that are types with a name. */
function textOf({ name, text, expansion }, named) {
  if (expansion === undefined) return text;
  const shorter = named
    .filter((other) => other.name !== name)
    .reduce((short, other) => short.replaceAll(other.expansion, other.name), expansion);
  return `type ${name} = ${shorter};`;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/**
 * What a page of an entry point is made of, for each that exports something.
 *
 * @param write makes a page: its text
 * @returns file name → text
 */
export async function pagesOfEntries(write) {
  const entries = entryPoints();
  const declarations = new Declarations(entries.map(({ file }) => file));
  try {
    const all = entries.map((entry) => ({ ...entry, names: declarations.exportsOf(entry.file) }));
    const pages = all
      .filter(({ names }) => names.size > 0)
      .map(async (entry) => {
        const text = write(surfaceOf(entry, all, declarations));
        return [entry.page, await format(text, { parser: 'markdown', printWidth: 110, singleQuote: true })];
      });
    return Object.fromEntries(await Promise.all(pages));
  } finally {
    declarations.close();
  }
}

/** What an entry point exports, and what its declarations mention beside. */
function surfaceOf({ specifier, names }, all, declarations) {
  const own = [...names.values()].filter(declarations.isOurs);
  const ids = new Set(own.map(({ id }) => id));
  const reached = reachable(declarations, own);
  const named = reached
    .filter(({ expansion }) => /^\{|\} \| \{/.test(expansion ?? ''))
    .sort((a, b) => b.expansion.length - a.expansion.length);
  const items = reached.map((item) => ({
    ...item,
    text: textOf(item, named),
    // the entry point that has it; none for what is only mentioned
    from: ids.has(item.symbol.id)
      ? all.find((entry) => entry.specifier === specifier)
      : all.find((entry) => [...entry.names.values()].some(({ id }) => id === item.symbol.id)),
  }));
  return {
    specifier,
    exported: items.filter(({ symbol }) => ids.has(symbol.id)).toSorted(byName),
    beside: items.filter(({ symbol }) => !ids.has(symbol.id)).toSorted(byName),
    passedOn: [...names].filter(([, symbol]) => !declarations.isOurs(symbol)).map(([name]) => name),
    itemOf: (symbol) => items.find((item) => item.symbol.id === symbol.id),
    specifiers: all.map((entry) => entry.specifier),
  };
}

/** @returns file name below docs/api → text */
export const apiPages = () => pagesOfEntries(pageOf);

function pageOf({ specifier, exported, beside, passedOn, specifiers }) {
  const code = (items) => {
    const sorted = [...items.filter(({ isValue }) => isValue), ...items.filter(({ isValue }) => !isValue)];
    return `\`\`\`ts\n${sorted.map(({ text }) => text).join('\n\n')}\n\`\`\`\n`;
  };
  const parts = [`# \`${specifier}\`\n\nMade from the code by \`npm run api\`.\n`];
  const hidden = beside.filter(({ from }) => from === undefined);
  parts.push(code(exported));
  if (passedOn.length > 0) parts.push(`Of libraries: ${passedOn.map((name) => `\`${name}\``).join(', ')}.\n`);
  if (hidden.length > 0) parts.push('## Mentioned, and not exported\n', code(hidden));
  const others = specifiers.map((each) => {
    const items = beside.filter(({ from }) => from?.specifier === each);
    return items.length === 0 ? '' : `- \`${each}\`: ${items.map(({ name }) => `\`${name}\``).join(', ')}\n`;
  });
  if (others.some(Boolean)) parts.push('## Mentioned, and exported by other entry points\n', others.join(''));
  return parts.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'docs', 'api');
  const pages = await apiPages();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in pages)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  console.log(`api: ${Object.keys(pages).length} pages`);
}
