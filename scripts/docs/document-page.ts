import { readFileSync } from 'node:fs';
import { factsOf, fieldBelow, nameOf } from '../../packages/core/src/document/field.ts';
import { documentJsonSchema } from '../../packages/core/src/document/json-schema.ts';
import { rosterDocumentSchema } from '../../packages/core/src/document/schema.ts';
import { fullDocument } from '../../packages/core/src/document/sample-documents.test.kit.ts';
import type { z } from '../../packages/core/src/solver.ts';
import { type Schema, schemaOf, selectorOf, selectors, table, typeWords } from './schema-words.ts';

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

const nameIn = (schema: z.ZodType, path: readonly string[]): string =>
  nameOf(path[path.length - 1]!, factsOf(fieldBelow(schema, path)), 'zh-CN');

const linkTo = (anchor: string): string => `#${anchor}`;

/** The fields of a list's items, or of an object, when they make a section of their own. */
function sectionOf(schema: Schema): Schema | undefined {
  if (selectorOf(schema)) return undefined;
  const fields = schema.type === 'array' ? schema.items : schema;
  return fields?.properties ? fields : undefined;
}

const anchorOf = (path: readonly string[]): string => path.join('-').toLowerCase();

const documents = [example, fullDocument];

function section(path: readonly string[], schema: Schema, isList: boolean, roots = documents): string[] {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, field]) => {
    const own = [...path, key];
    const type = typeWords(field, linkTo);
    const hasSection = sectionOf(field) !== undefined;
    return [
      nameIn(rosterDocumentSchema, own),
      `\`${key}\``,
      hasSection ? `[${field.type === 'array' ? '列表' : '一组字段'}](#${anchorOf(own)})` : type,
      required.includes(key)
        ? '必填'
        : field.default === undefined
          ? ''
          : `\`${JSON.stringify(field.default)}\``,
      hasSection ? '' : exampleOf(own, roots),
      (field.description ?? '').replace(' · ', '<br>'),
    ];
  });
  const names = path.map((_, index) => nameIn(rosterDocumentSchema, path.slice(0, index + 1)));
  const title =
    path.length === 0 ? '方案' : `${names.join(' › ')} \`${path.join('.')}\`${isList ? '（列表）' : ''}`;
  const level = '#'.repeat(Math.min(4, path.length + 2));
  const text = [
    `<a id="${anchorOf(path) || 'document'}"></a>`,
    `${level} ${title}`,
    table(['名称', '字段', '类型', '默认', '例', '说明'], rows),
  ].join('\n\n');
  const below = Object.entries(properties).flatMap(([key, field]) => {
    const fields = sectionOf(field);
    return fields ? section([...path, key], fields, field.type === 'array', roots) : [];
  });
  return [text, ...below];
}

function selectorSections(): string[] {
  return selectors.map(({ name, anchor, schema }, index) => {
    const fields = schemaOf(schema).properties ?? {};
    const rows = Object.entries(fields).map(([key, field]) => [
      nameIn(schema, [key]),
      `\`${key}\``,
      typeWords(field, linkTo),
      exampleOf([key], [selectorExamples[index]]),
    ]);
    return [
      `<a id="${anchor}"></a>`,
      `## ${name}`,
      '各字段要同时符合；一个字段写几个值，符合一个即可；都不写就是全部。Keys are ANDed, values ORed; an empty one is everybody, or every day.',
      table(['名称', '字段', '类型', '例'], rows),
    ].join('\n\n');
  });
}

const head = `# 方案文件 The document

方案是一个 JSON 文件，用 UTF-8 保存。字段名写错会指出最接近的正确写法。日期写成 \`2024-02-18\`；星期用 1（周一）至 7（周日）；
编号用汉字、字母、数字和 \`. - _\`，不超过 64 个字，不含斜杠。没有写“必填”的字段都可以不写。\`npx lunzhi schema document\` 打印同样内容的
JSON Schema，编辑器可以据此提示和检查。

A roster document is one JSON file in UTF-8: the fields below by their Chinese name, key, type, default and an example.
Unknown keys are errors, with the nearest known one. Where \`to\` is left out of a range with \`from\`, it is one day; posts,
shift types and conveners without an end are open.`;

/** Every field of a document, for those who fill it in. */
export function documentPage(): string {
  const schema = documentJsonSchema() as unknown as Schema;
  return [head, ...section([], schema, false), ...selectorSections()].join('\n\n');
}
