import { choice } from '../../packages/core/src/locale/zh-CN/choices.ts';
import { jsonSchemaOf } from '../../packages/core/src/document/json-schema.ts';
import { timePattern } from '../../packages/core/src/document/schema-parts.ts';
import { daySelectorSchema, leaderSelectorSchema, type z } from '../../packages/core/src/solver.ts';

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
  readonly description?: string;
  readonly default?: unknown;
}

export const schemaOf = (schema: z.ZodType): Schema => jsonSchemaOf(schema) as unknown as Schema;

/** A schema without what is said of it: what two uses of one form have in common. */
function formOf(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) =>
    key === 'description' || key === 'default' || key === '$schema' ? undefined : value,
  );
}

const selectors = [
  { name: '领导范围', anchor: 'leader-selector', schema: leaderSelectorSchema },
  { name: '日期范围', anchor: 'day-selector', schema: daySelectorSchema },
].map((selector) => ({ ...selector, form: formOf(schemaOf(selector.schema)) }));

/** The form in which rules, absences and shift types name people or days, if a schema is one. */
export const selectorOf = (schema: Schema): (typeof selectors)[number] | undefined =>
  selectors.find(({ form }) => form === formOf(schema));

/** The two forms, for the page that explains them. */
export { selectors };

/** A Markdown link to a form, from a page in `docs` or in a folder of it. */
export type LinkTo = (anchor: string) => string;

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

const bounds = ({ minimum, maximum }: Schema): string => {
  const most = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const least = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  if (least !== undefined && most !== undefined) return ` ${least} 至 ${most}`;
  return least !== undefined ? ` ≥ ${least}` : most !== undefined ? ` ≤ ${most}` : '';
};

/** What may stand in a field, in Chinese. */
export function typeWords(schema: Schema, linkTo: LinkTo): string {
  const selector = selectorOf(schema);
  if (selector) return `[${selector.name}](${linkTo(selector.anchor)})`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map((value) => choice(value)).join('、');
  if (schema.anyOf) return schema.anyOf.map((form) => typeWords(form, linkTo)).join('，或');
  switch (schema.type) {
    case 'string':
      if (schema.pattern === timePattern.source) return '时间';
      return schema.format === 'date' ? '日期' : '文本';
    case 'integer':
      return `整数${bounds(schema)}`;
    case 'number':
      return `数字${bounds(schema)}`;
    case 'boolean':
      return '`true` 或 `false`';
    case 'array':
      return schema.items?.properties ? '列表' : `列表：${typeWords(schema.items ?? {}, linkTo)}`;
    case 'object':
      return schema.properties
        ? `一组字段（${Object.keys(schema.properties)
            .map((key) => `\`${key}\``)
            .join('、')}）`
        : '一组名称和值';
    default:
      return '任何 JSON';
  }
}

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
