import { catalogue } from '../../packages/core/src/constraints/catalogue.ts';
import { type Constraint, ruleTitle } from '../../packages/core/src/constraints/constraint.ts';
import type { Language } from '../../packages/core/src/document/schema.ts';
import { choice } from '../../packages/core/src/locale/zh-CN/choices.ts';
import { sampleSentences } from './sample-sentences.ts';
import { schemaOf, table, typeWords } from './schema-words.ts';

const linkTo = (anchor: string): string => `../document.md#${anchor}`;
const json = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const hasParams = (params: unknown): boolean => Object.keys(params as object).length > 0;

/** The rules of its that stand when a document says nothing, whether a roster is planned again or not. */
const standingOf = ({ defaults }: Constraint) => defaults.filter(({ whenReplanned }) => !whenReplanned);

function defaultsOf(constraint: Constraint): string {
  const { isMandatory, id } = constraint;
  const defaults = standingOf(constraint);
  if (isMandatory) return '始终有效，不能关闭，不能加权 · always on, neither switched off nor weighted';
  if (defaults.length === 0) return '没有，写进 `rules` 才有 · off until a document writes it';
  return defaults
    .map((rule) => {
      const ruleId = rule.id ?? id;
      const title = `${ruleTitle(constraint, ruleId, 'zh-CN')} \`${ruleId}\``;
      const weight = rule.weight === undefined ? '' : `，权重 ${rule.weight}`;
      return `${title}${hasParams(rule.params) ? `：${json(rule.params)}` : ''}${weight}`;
    })
    .join('<br>');
}

function paramsOf({ params }: Constraint): string {
  const { properties = {}, required = [] } = schemaOf(params);
  const rows = Object.entries(properties).map(([key, schema]) => [
    `\`${key}\`${required.includes(key) ? '（必填）' : ''}`,
    typeWords(schema, linkTo),
    schema.description ?? '',
  ]);
  return rows.length === 0 ? '没有参数。No parameters.' : table(['参数', '类型', '说明'], rows);
}

/** The rule as a document would write it. */
function exampleOf({ id, example, defaults }: Constraint): string {
  const params = example ?? defaults[0]?.params;
  const rule = { constraint: id, ...(params !== undefined && hasParams(params) && { params }) };
  return ['```json', JSON.stringify({ rules: [rule] }, null, 2), '```'].join('\n');
}

function pageOf(constraint: Constraint, sentence: Readonly<Record<Language, string>> | undefined): string {
  const { id, title, asks, levels, costs } = constraint;
  const facts = [
    [
      '等级 Level',
      levels
        .map((level, index) => `${choice(level)}${index === 0 && levels.length > 1 ? '，默认' : ''}`)
        .join('；'),
    ],
    ...(costs ? [['代价 Cost', `${costs['zh-CN']}。<br>${costs.en}.`]] : []),
    ['默认 Default', defaultsOf(constraint)],
  ];
  return [
    `# ${title['zh-CN']} · ${title.en}`,
    `\`${id}\``,
    `${asks['zh-CN']}。`,
    `In English: ${asks.en}.`,
    table(['', ''], facts),
    '## 参数 Parameters',
    paramsOf(constraint),
    ...(constraint.isMandatory ? [] : ['## 写法 In a document', exampleOf(constraint)]),
    ...(sentence
      ? ['## 违反时怎么说 What a violation says', `> ${sentence['zh-CN']}`, `> ${sentence.en}`]
      : []),
    '[全部约束 All constraints](README.md)',
  ].join('\n\n');
}

const head = `# 约束 Constraints

约束是一类规则。方案的 \`rules\` 里写的是规则：一个约束加上参数、等级、权重；没写的按默认规则。代价越低越好，五个等级依次比较：
规定（hard）、排满（coverage）、改动（disruption）、均衡（fairness）、细节（quality）。细节一级里，100 大约是一处明显的毛病。

A constraint is a kind of rule. A document's \`rules\` give it parameters, a level and a weight; what they do not say, the
default rules do. Lower cost is better; the five levels are compared in order. In quality, 100 is about one clear defect.`;

const tail = `自编规则见[示例三](../../examples/03-custom-rule)，id 带斜杠，用 \`--constraints FILE.mjs\` 给出。

Constraints of one's own, whose ids carry a slash, are given as code: see [example 3](../../examples/03-custom-rule).`;

/** One page per constraint of the catalogue, and the list of them, by path below `docs`. */
export function constraintPages(): Record<string, string> {
  const sentences = sampleSentences();
  const pages: Record<string, string> = {};
  for (const constraint of catalogue)
    pages[`constraints/${constraint.id}.md`] = pageOf(constraint, sentences.get(constraint.id));
  const rows = catalogue.map((constraint) => {
    const { id, title, asks, levels, isMandatory } = constraint;
    return [
      `[${title['zh-CN']}](${id}.md)`,
      `\`${id}\``,
      levels.map((level) => choice(level)).join('、'),
      isMandatory ? '始终' : standingOf(constraint).length > 0 ? '有' : '无',
      `${asks['zh-CN']}<br>${asks.en}`,
    ];
  });
  pages['constraints/README.md'] = [head, table(['名称', '约束', '等级', '默认', '要求'], rows), tail].join(
    '\n\n',
  );
  return pages;
}
