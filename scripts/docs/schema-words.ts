import { choice } from '../../packages/core/src/locale/zh-CN/choices.ts';
import { jsonSchemaOf } from '../../packages/core/src/document/json-schema.ts';
import { factsOf, fieldBelow, type ZodSchema } from '../../packages/core/src/document/field.ts';
import { timePattern } from '../../packages/core/src/document/schema-parts.ts';
import {
  daySelectorSchema,
  type Language,
  leaderSelectorSchema,
} from '../../packages/core/src/document/schema.ts';

/** As much of a JSON Schema as the documentation reads. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

export const schemaOf = (schema: ZodSchema): Schema => jsonSchemaOf(schema) as unknown as Schema;

/** A schema without what is said of it: what two uses of one form have in common. */
function formOf(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) =>
    key === 'description' || key === 'default' || key === '$schema' ? undefined : value,
  );
}

const selectors = [
  {
    name: { 'zh-CN': '领导范围', en: 'Leader selector' },
    anchor: 'leader-selector',
    schema: leaderSelectorSchema,
  },
  { name: { 'zh-CN': '日期范围', en: 'Day selector' }, anchor: 'day-selector', schema: daySelectorSchema },
].map((selector) => ({ ...selector, form: formOf(schemaOf(selector.schema)) }));

/** The form in which rules, absences and shift types name people or days, if a schema is one. */
export const selectorOf = (schema: Schema): (typeof selectors)[number] | undefined =>
  selectors.find(({ form }) => form === formOf(schema));

/** The two forms, for the page that explains them. */
export { selectors };

/** A Markdown link to a form, from a page in `docs` or in a folder of it. */
export type LinkTo = (anchor: string) => string;

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** A value that may be chosen; in English it is its own word. */
export const choiceWords = (value: string, language: Language): string =>
  language === 'en' ? `\`${value}\`` : choice(value);

const words = {
  'zh-CN': {
    comma: '、',
    or: '，或',
    time: '时间',
    date: '日期',
    text: '文本',
    integer: '整数',
    number: '数字',
    trueOrFalse: '`true` 或 `false`',
    list: '列表',
    listOf: (items: string) => `列表：${items}`,
    between: (least: number, most: number) => ` ${least} 至 ${most}`,
    fieldsOf: (keys: string) => `一组字段（${keys}）`,
    map: '一组名称和值',
    any: '任何 JSON',
  },
  en: {
    comma: ', ',
    or: ', or ',
    time: 'time',
    date: 'date',
    text: 'text',
    integer: 'whole number',
    number: 'number',
    trueOrFalse: '`true` or `false`',
    list: 'list',
    listOf: (items: string) => `list of: ${items}`,
    between: (least: number, most: number) => ` from ${least} to ${most}`,
    fieldsOf: (keys: string) => `fields ${keys}`,
    map: 'names with values',
    any: 'any JSON',
  },
};

const bounds = ({ minimum, maximum }: Schema, language: Language): string => {
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const least = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (least !== undefined && most !== undefined) return words[language].between(least, most);
  return least !== undefined ? ` ≥ ${least}` : most !== undefined ? ` ≤ ${most}` : '';
};

/** What may stand in a field. */
export function typeWords(schema: Schema, linkTo: LinkTo, language: Language): string {
  const said = words[language];
  const selector = selectorOf(schema);
  if (selector) return `[${selector.name[language]}](${linkTo(selector.anchor)})`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map((value) => choiceWords(value, language)).join(said.comma);
  if (schema.anyOf) return schema.anyOf.map((form) => typeWords(form, linkTo, language)).join(said.or);
  switch (schema.type) {
    case 'string':
      if (schema.pattern === timePattern.source) return said.time;
      return schema.format === 'date' ? said.date : said.text;
    case 'integer':
    case 'number':
      return said[schema.type] + bounds(schema, language);
    case 'boolean':
      return said.trueOrFalse;
    case 'array':
      return schema.items?.properties
        ? said.list
        : said.listOf(typeWords(schema.items ?? {}, linkTo, language));
    case 'object':
      return schema.properties
        ? said.fieldsOf(
            Object.keys(schema.properties)
              .map((key) => `\`${key}\``)
              .join(said.comma),
          )
        : said.map;
    default:
      return said.any;
  }
}

/** What a field means, for documentation; empty where its name says it. */
export const aboutField = (schema: ZodSchema, path: readonly string[], language: Language): string =>
  factsOf(fieldBelow(schema, path)).about?.[language] ?? '';

/** Text in a cell of a Markdown table. */
const cell = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ');

/** A Markdown table; an empty list of rows gives no table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
