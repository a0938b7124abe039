import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

// Writes packages/editor/custom-elements.json from the classes and their comments; `npm test` is red when it is stale.
const editor = join(import.meta.dirname, '..', 'packages', 'editor');

/** The elements that hosts use: where the class stands, what registers it. */
const elements = [
  { tagName: 'roster-editor', source: 'shell/editor', definition: 'define' },
  { tagName: 'roster-board', source: 'board/board', definition: 'board-define' },
  { tagName: 'roster-notice', source: 'print/notice', definition: 'notice-define' },
  { tagName: 'reception-desk', source: 'desk/desk', definition: 'desk-define' },
];

/** What the elements that hosts work with have in common: to them it is a class of lit. */
const host = readFileSync(join(editor, 'src', 'parts', 'host-element.ts'), 'utf8');

/** What the names of types stand for that are a choice of texts: `'zh-CN' | 'en'`. */
function choices() {
  const texts = readdirSync(join(editor, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => readFileSync(join(editor, 'src', file), 'utf8'));
  const found = new Map();
  for (const text of texts) {
    for (const [, name, choice] of text.matchAll(/export type (\w+) = ('[^'\n]+'(?: \| '[^'\n]+')*);/g))
      found.set(name, choice);
    for (const [, list, all] of text.matchAll(/export const (\w+) = \[([^\]]*)\] as const;/g))
      for (const [, name] of text.matchAll(
        new RegExp(`export type (\\w+) = \\(typeof ${list}\\)\\[number\\];`, 'g'),
      ))
        found.set(
          name,
          all
            .split(',')
            .map((own) => own.trim())
            .filter(Boolean)
            .join(' | '),
        );
  }
  return found;
}

const choiceByName = choices();

/** A type as somebody reads it who has no sources. */
const spelled = (type) =>
  type
    .split(' | ')
    .map((name) => choiceByName.get(name) ?? name)
    .join(' | ');

/** A manifest in the form of https://github.com/webcomponents/custom-elements-manifest, 2.1.0. */
export function manifest() {
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: elements.flatMap(({ tagName, source, definition }) => {
      const declaration = declarationOf(readFileSync(join(editor, 'src', `${source}.ts`), 'utf8'), tagName);
      const path = `dist/${source}.js`;
      const reference = { name: declaration.name, module: path };
      return [
        {
          kind: 'javascript-module',
          path,
          declarations: [declaration],
          exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
        },
        {
          kind: 'javascript-module',
          path: `dist/${definition}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: reference }],
        },
      ];
    }),
  };
}

/** A class as the manifest tells it. */
function declarationOf(text, tagName) {
  const [, comment, name, superclass] =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport class (\w+) extends (\w+)/.exec(text);
  const { description, tags } = readComment(comment);
  const named = (kind) => tags.filter(({ tag }) => tag === kind).map(({ said: words }) => words);
  const said = new Map([...named('attr'), ...named('property')].map((own) => [own.name, own.description]));
  const properties = [...propertiesOf(text), ...(superclass === 'HostElement' ? propertiesOf(host) : [])];
  const fields = properties.map(({ name: field, attribute, reflects, type, initial, comment: own }) => {
    const words = said.get(field) ?? said.get(attribute) ?? own;
    if (!words) throw new Error(`Nothing says what ${name}.${field} is.`);
    return {
      kind: 'field',
      name: field,
      type: { text: type },
      ...(initial && { default: initial }),
      description: words,
      ...(attribute && { attribute }),
      ...(reflects && { reflects }),
    };
  });
  const attributes = fields
    .filter(({ attribute }) => attribute)
    .map(({ attribute, name: fieldName, type, default: initial, description: words }) => ({
      name: attribute,
      type,
      ...(initial && { default: initial }),
      description: words,
      fieldName,
    }));
  // an attribute that styles alone read
  const known = new Set(attributes.map((own) => own.name));
  attributes.push(...named('attr').filter((own) => !known.has(own.name)));
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    members: fields,
    attributes,
    events: named('event').map(({ type, ...own }) => ({ ...own, type: { text: type ?? 'Event' } })),
    slots: named('slot'),
    cssParts: named('csspart'),
    cssProperties: named('cssproperty'),
  };
}

/** Sentences before the first tag, and the tags: `@event {Type} name - words`. */
function readComment(comment) {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
  const first = lines.findIndex((line) => line.startsWith('@'));
  const prose = lines.slice(0, first < 0 ? undefined : first);
  const tags = (first < 0 ? [] : lines.slice(first)).filter((line) => line !== '');
  return {
    description: prose.join('\n').trim(),
    tags: tags.map((line) => {
      const found = /^@(\w+) (?:\{(\w+)\} )?([\w-]+) - (.+)$/.exec(line);
      if (!found) throw new Error(`A tag that cannot be read: ${line}`);
      const [, tag, type, name, description] = found;
      return { tag, said: { name, ...(type && { type }), description } };
    }),
  };
}

/** Reactive properties that are not inner state, with what their fields say of them. */
function propertiesOf(text) {
  const [found, body] = /static override properties(?:: \w+)? = \{([\s\S]*?)\n? *\};/.exec(text);
  const fields = text.slice(text.indexOf(found));
  return [...body.matchAll(/(\w+): \{([^}]*)\}/g)]
    .filter(([, , options]) => !options.includes('state: true'))
    .map(([, name, options]) => {
      const [, comment, type, initial] = new RegExp(
        `(?:^ {2}/\\*\\* ([^\\n]*) \\*/\\n)?^ {2}${name}: ([^;=]+?)(?: = ([^;]+))?;`,
        'm',
      ).exec(fields);
      const [, other] = /attribute: '([^']+)'/.exec(options) ?? [];
      const isHidden = options.includes('attribute: false');
      return {
        name,
        type: spelled(type),
        initial,
        comment,
        attribute: isHidden ? undefined : (other ?? name.toLowerCase()),
        reflects: options.includes('reflect: true'),
      };
    });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(editor, 'custom-elements.json');
  const text = JSON.stringify(manifest());
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
}
