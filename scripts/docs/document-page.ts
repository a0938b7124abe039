import { readFileSync } from 'node:fs';
import {
  factsOf,
  fieldBelow,
  labelOf,
  nameOf,
  type ZodSchema,
} from '../../packages/core/src/document/field.ts';
import { documentJsonSchema } from '../../packages/core/src/document/json-schema.ts';
import { type Language, rosterDocumentSchema } from '../../packages/core/src/document/schema.ts';
import { fullDocument } from '../../packages/core/src/document/sample-documents.test.kit.ts';
import {
  aboutField,
  type Schema,
  schemaOf,
  selectorOf,
  selectors,
  table,
  typeWords,
} from './schema-words.ts';

/** Longer examples say less than the section they head. */
const longestExample = 60;

const example = JSON.parse(
  readFileSync(new URL('../../examples/01-dongan-2024/document.json', import.meta.url), 'utf8'),
) as unknown;

const selectorExamples: unknown[] = [
  { ids: ['县长', '副县长'], chiefs: true, bodies: ['party', 'government'] },
  {
    kinds: ['holiday'],
    rest: true,
    holidays: ['春节', '国庆节'],
    weekdays: [1, 3],
    protected: true,
    dates: ['2024-05-06'],
  },
];

/** The first value at a path of keys, lists being passed through, that is short enough to be shown. */
function valueAt(root: unknown, path: readonly string[]): unknown {
  if (Array.isArray(root)) {
    for (const item of root) {
      const found = valueAt(item, path);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const [key, ...rest] = path;
  if (key === undefined) return JSON.stringify(root).length <= longestExample ? root : undefined;
  if (typeof root !== 'object' || root === null || !Object.hasOwn(root, key)) return undefined;
  const below = (root as Record<string, unknown>)[key];
  // a list is an example as a whole
  if (rest.length === 0 && Array.isArray(below) && JSON.stringify(below).length <= longestExample)
    return below;
  return valueAt(below, rest);
}

function exampleOf(path: readonly string[], roots: readonly unknown[]): string {
  for (const root of roots) {
    const value = valueAt(root, path);
    if (value !== undefined) return `\`${JSON.stringify(value)}\``;
  }
  return '';
}

/** Chinese forms have labels that are whole sentences at times; tables have names. */
const nameIn = (schema: ZodSchema, path: readonly string[], language: Language): string =>
  (language === 'en' ? labelOf : nameOf)(path[path.length - 1]!, factsOf(fieldBelow(schema, path)), language);

const linkTo = (anchor: string): string => `#${anchor}`;

/** The fields of a list's items, or of an object, when they make a section of their own. */
function sectionOf(schema: Schema): Schema | undefined {
  if (selectorOf(schema)) return undefined;
  const fields = schema.type === 'array' ? schema.items : schema;
  return fields?.properties ? fields : undefined;
}

const anchorOf = (path: readonly string[]): string => path.join('-').toLowerCase();

const documents = [example, fullDocument];

const words = {
  'zh-CN': {
    heads: ['名称', '字段', '类型', '默认', '例', '说明'],
    list: '列表',
    fields: '一组字段',
    required: '必填',
    document: '方案',
    isList: '（列表）',
    selector: '各字段要同时符合；一个字段写几个值，符合一个即可；都不写就是全部。',
    selectorHeads: ['名称', '字段', '类型', '例'],
    head: `# 方案文件

方案是一个 JSON 文件，用 UTF-8 保存。字段名写错会指出最接近的正确写法。日期写成 \`2024-02-18\`；星期用 1（周一）至 7（周日）；
编号用汉字、字母、数字和 \`. - _\`，不超过 64 个字，不含斜杠。没有写“必填”的字段都可以不写。\`npx lunzhi schema document\` 打印同样内容的
JSON Schema，编辑器可以据此提示和检查。`,
  },
  en: {
    heads: ['Name', 'Field', 'Type', 'Default', 'Example', 'Meaning'],
    list: 'list',
    fields: 'fields',
    required: 'required',
    document: 'The document itself',
    isList: ' (a list)',
    selector:
      'All fields have to be met, and one of the values of each; without any it is everybody, or every day.',
    selectorHeads: ['Name', 'Field', 'Type', 'Example'],
    head: `# The document

A roster document is one JSON file in UTF-8. A key that is not known is an error, with the nearest known one. Dates are
written \`2024-02-18\`, weekdays 1 (Monday) to 7 (Sunday); ids have letters of any script, digits and \`. - _\`, at most 64 and
no slash. What is not required may be left out. Where \`to\` is left out of a range with \`from\`, it is one day; posts, shift
types and conveners without an end are open. \`npx lunzhi schema document\` prints the same as a JSON Schema, by which
editors help and check.`,
  },
};

function section(
  path: readonly string[],
  schema: Schema,
  isList: boolean,
  language: Language,
  roots = documents,
): string[] {
  const said = words[language];
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, field]) => {
    const own = [...path, key];
    const hasSection = sectionOf(field) !== undefined;
    return [
      nameIn(rosterDocumentSchema, own, language),
      `\`${key}\``,
      hasSection
        ? `[${field.type === 'array' ? said.list : said.fields}](#${anchorOf(own)})`
        : typeWords(field, linkTo, language),
      required.includes(key)
        ? said.required
        : field.default === undefined
          ? ''
          : `\`${JSON.stringify(field.default)}\``,
      hasSection ? '' : exampleOf(own, roots),
      aboutField(rosterDocumentSchema, own, language),
    ];
  });
  const names = path.map((_, index) => nameIn(rosterDocumentSchema, path.slice(0, index + 1), language));
  const title =
    path.length === 0
      ? said.document
      : `${names.join(' › ')} \`${path.join('.')}\`${isList ? said.isList : ''}`;
  const level = '#'.repeat(Math.min(4, path.length + 2));
  const text = [
    `<a id="${anchorOf(path) || 'document'}"></a>`,
    `${level} ${title}`,
    table(said.heads, rows),
  ].join('\n\n');
  const below = Object.entries(properties).flatMap(([key, field]) => {
    const fields = sectionOf(field);
    return fields ? section([...path, key], fields, field.type === 'array', language, roots) : [];
  });
  return [text, ...below];
}

function selectorSections(language: Language): string[] {
  const said = words[language];
  return selectors.map(({ name, anchor, schema }, index) => {
    const fields = schemaOf(schema).properties ?? {};
    const rows = Object.entries(fields).map(([key, field]) => [
      nameIn(schema, [key], language),
      `\`${key}\``,
      typeWords(field, linkTo, language),
      exampleOf([key], [selectorExamples[index]]),
    ]);
    return [
      `<a id="${anchor}"></a>`,
      `## ${name[language]}`,
      said.selector,
      table(said.selectorHeads, rows),
    ].join('\n\n');
  });
}

/** Every field of a document, for those who fill it in. */
export function documentPage(language: Language): string {
  const schema = documentJsonSchema() as unknown as Schema;
  return [words[language].head, ...section([], schema, false, language), ...selectorSections(language)].join(
    '\n\n',
  );
}
