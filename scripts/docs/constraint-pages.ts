import { catalogue } from '../../packages/core/src/constraints/catalogue.ts';
import { type Constraint, ruleTitle } from '../../packages/core/src/constraints/constraint.ts';
import type { Language } from '../../packages/core/src/document/schema.ts';
import { sampleSentences } from './sample-sentences.ts';
import { aboutField, choiceWords, schemaOf, table, typeWords } from './schema-words.ts';

const linkTo = (anchor: string): string => `../document.md#${anchor}`;
const json = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const hasParams = (params: unknown): boolean => Object.keys(params as object).length > 0;

const words = {
  'zh-CN': {
    colon: '：',
    stop: '。',
    comma: '、',
    weight: (weight: number) => `，权重 ${weight}`,
    mandatory: '始终有效，不能关闭，不能加权',
    off: '没有，写进 `rules` 才有',
    required: '（必填）',
    noParams: '没有参数。',
    paramHeads: ['参数', '类型', '说明'],
    usual: '（默认）',
    level: '等级',
    cost: '代价',
    default: '默认',
    params: '参数',
    written: '写法',
    said: '违反时怎么说',
    all: '全部约束',
    heads: ['名称', '约束', '等级', '默认', '要求'],
    standing: { always: '始终', yes: '有', no: '无' },
    head: `# 约束

约束是一类规则。方案的 \`rules\` 里写的是规则：一个约束加上参数、等级、权重；没写的按默认规则。代价越低越好，五个等级依次比较：
规定（hard）、排满（coverage）、改动（disruption）、均衡（fairness）、细节（quality）。细节一级里，100 大约是一处明显的毛病。`,
    tail: '自编规则见[示例三](../../../examples/03-custom-rule/README.zh-CN.md)，id 带斜杠，用 `--constraints FILE.mjs` 给出。',
  },
  en: {
    colon: ': ',
    stop: '.',
    comma: ', ',
    weight: (weight: number) => `, weight ${weight}`,
    mandatory: 'always on; it is neither switched off nor weighted',
    off: 'off until a document writes it into `rules`',
    required: ' (required)',
    noParams: 'None.',
    paramHeads: ['Parameter', 'Type', 'Meaning'],
    usual: ' (the default)',
    level: 'Level',
    cost: 'Cost',
    default: 'Default',
    params: 'Parameters',
    written: 'In a document',
    said: 'What a violation says',
    all: 'All constraints',
    heads: ['Name', 'Constraint', 'Level', 'Default', 'What it asks'],
    standing: { always: 'always', yes: 'on', no: 'off' },
    head: `# Constraints

A constraint is a kind of rule. A document's \`rules\` give it parameters, a level and a weight; what they do not say, the
default rules do. Lower cost is better; the five levels are compared in order. In quality, 100 is about one clear defect.`,
    tail: `Constraints of one's own, whose ids carry a slash, are given as code: see [example 3](../../examples/03-custom-rule/README.md).`,
  },
};

const capitalised = (text: string): string => text.replace(/^[a-z]/, (first) => first.toUpperCase());

/** The rules of its that stand when a document says nothing, whether a roster is planned again or not. */
const standingOf = ({ defaults }: Constraint) => defaults.filter(({ whenReplanned }) => !whenReplanned);

function defaultsOf(constraint: Constraint, language: Language): string {
  const said = words[language];
  const { isMandatory, id } = constraint;
  const defaults = standingOf(constraint);
  if (isMandatory) return said.mandatory;
  if (defaults.length === 0) return said.off;
  return defaults
    .map((rule) => {
      const ruleId = rule.id ?? id;
      const title = `${ruleTitle(constraint, ruleId, language)} \`${ruleId}\``;
      const weight = rule.weight === undefined ? '' : said.weight(rule.weight);
      return `${title}${hasParams(rule.params) ? `${said.colon}${json(rule.params)}` : ''}${weight}`;
    })
    .join('<br>');
}

function paramsOf({ params }: Constraint, language: Language): string {
  const said = words[language];
  const { properties = {}, required = [] } = schemaOf(params);
  const rows = Object.entries(properties).map(([key, schema]) => [
    `\`${key}\`${required.includes(key) ? said.required : ''}`,
    typeWords(schema, linkTo, language),
    aboutField(params, [key], language),
  ]);
  return rows.length === 0 ? said.noParams : table(said.paramHeads, rows);
}

/** The rule as a document would write it. */
function exampleOf({ id, example, defaults }: Constraint): string {
  const params = example ?? defaults[0]?.params;
  const rule = { constraint: id, ...(params !== undefined && hasParams(params) && { params }) };
  return ['```json', JSON.stringify({ rules: [rule] }, null, 2), '```'].join('\n');
}

function pageOf(constraint: Constraint, sentence: string | undefined, language: Language): string {
  const said = words[language];
  const { id, title, asks, levels, costs } = constraint;
  const facts = [
    [
      said.level,
      levels
        .map((level, index) => {
          const isUsual = index === 0 && levels.length > 1;
          return `${choiceWords(level, language)}${isUsual ? said.usual : ''}`;
        })
        .join(said.comma),
    ],
    ...(costs ? [[said.cost, `${capitalised(costs[language])}${said.stop}`]] : []),
    [said.default, defaultsOf(constraint, language)],
  ];
  return [
    `# ${title[language]}`,
    `\`${id}\`${said.colon}${asks[language]}${said.stop}`,
    ...facts.map(([name, value]) => `**${name}**${said.colon}${value}`),
    `## ${said.params}`,
    paramsOf(constraint, language),
    ...(constraint.isMandatory ? [] : [`## ${said.written}`, exampleOf(constraint)]),
    ...(sentence ? [`## ${said.said}`, `> ${sentence}`] : []),
    `[${said.all}](README.md)`,
  ].join('\n\n');
}

/** One page per constraint of the catalogue, and the list of them, by path below `docs` or `docs/zh`. */
export function constraintPages(language: Language): Record<string, string> {
  const said = words[language];
  const sentences = sampleSentences();
  const pages: Record<string, string> = {};
  for (const constraint of catalogue) {
    const sentence = sentences.get(constraint.id)?.[language];
    pages[`constraints/${constraint.id}.md`] = pageOf(constraint, sentence, language);
  }
  const rows = catalogue.map((constraint) => {
    const { id, title, asks, levels, isMandatory } = constraint;
    return [
      `[${title[language]}](${id}.md)`,
      `\`${id}\``,
      levels.map((level) => choiceWords(level, language)).join(said.comma),
      said.standing[isMandatory ? 'always' : standingOf(constraint).length > 0 ? 'yes' : 'no'],
      capitalised(asks[language]),
    ];
  });
  pages['constraints/README.md'] = [said.head, table(said.heads, rows), said.tail].join('\n\n');
  return pages;
}
