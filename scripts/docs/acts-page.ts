import type { Language } from '../../packages/core/src/document/schema.ts';
import { actTable, type ActChange, type ActName } from '../../packages/core/src/session/act-table.ts';
import { actSchema } from '../../packages/core/src/session/acts.ts';
import { z } from '../../packages/core/src/solver.ts';
import { type Schema, table } from './schema-words.ts';

type Words = Readonly<Record<Language, string>>;

/** What each act is, to who decides whether it may be done. */
const saysOf: Readonly<Record<ActName, Words>> = {
  assign: { en: 'gives a place to a leader, or to nobody', 'zh-CN': '把一个班次排给一位领导，或空出' },
  exchange: { en: 'two places of a draft trade their holders', 'zh-CN': '草稿里两个班次对调' },
  exchanges: { en: 'several pairs of places trade their holders', 'zh-CN': '多对班次同时对调' },
  'take-table': { en: 'fills places as a table made elsewhere does', 'zh-CN': '按导入的表格排定班次' },
  lock: { en: 'locks places, so that no plan changes them', 'zh-CN': '锁定班次，重排时不动' },
  unlock: { en: 'unlocks places', 'zh-CN': '解除锁定' },
  'add-absence': { en: 'writes an absence into a draft', 'zh-CN': '在草稿中登记外出、请假' },
  document: { en: 'replaces the whole document', 'zh-CN': '整份替换方案' },
  'write-field': { en: 'writes a field of the document', 'zh-CN': '填写方案中的一项' },
  'add-item': { en: 'adds a leader, an absence, a rule…', 'zh-CN': '新增一位领导、一次请假、一条规则等' },
  'remove-item': { en: 'removes one, with all that refers to it', 'zh-CN': '删去其中一项，连同引用它的内容' },
  'move-item': { en: 'moves one to another place of its list', 'zh-CN': '调整一项的先后' },
  edits: { en: 'makes several such changes in one step', 'zh-CN': '一次做多处这样的修改' },
  entry: {
    en: 'writes an entry of the ledger: circulation, approval, publication, stand-in, exchange, attendance…',
    'zh-CN': '登记一条台账：征求意见、审定、公布、代班、调班、到岗等',
  },
  entries: { en: 'writes several entries', 'zh-CN': '一次登记多条台账' },
  plan: { en: 'plans a draft from scratch', 'zh-CN': '从头排班' },
  replan: { en: 'plans again with as few changes as possible', 'zh-CN': '重排，改动尽量少' },
  amend: {
    en: 'does all that follows from something that happened, publication included where asked',
    'zh-CN': '办理一件事引起的全部变动，需要时连同公布',
  },
  undo: { en: 'takes back the last act', 'zh-CN': '撤销上一步' },
  redo: { en: 'does again what was taken back', 'zh-CN': '重做' },
  rebase: {
    en: 'takes a newer version of the roster; asked of the worker alone',
    'zh-CN': '采用更新的一版；只问工作线程',
  },
};

const changeWords: Readonly<Record<ActChange, Words>> = {
  places: { en: 'places', 'zh-CN': '班次' },
  locks: { en: 'locks', 'zh-CN': '锁定' },
  document: { en: 'document', 'zh-CN': '方案' },
  ledger: { en: 'ledger', 'zh-CN': '台账' },
};

/** What a step carries stands in no schema: it is no act. */
const stepCarries: Readonly<Record<string, string>> = { undo: '`act`?', redo: '`act`?', rebase: '`newer`?' };

const { oneOf, anyOf } = z.toJSONSchema(actSchema, { io: 'input', unrepresentable: 'any' }) as unknown as {
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
};
const acts = oneOf ?? anyOf!;

/** The fields of an act by their names; a question mark after what may be left out. */
function carriesOf(name: ActName): string {
  const own = acts.find(({ properties }) => {
    const kind = properties!['kind']!;
    return kind.const === name || kind.enum?.includes(name);
  });
  if (!own) return stepCarries[name]!;
  const fields = Object.keys(own.properties!).filter((field) => field !== 'kind');
  return fields.map((field) => `\`${field}\`${own.required?.includes(field) ? '' : '?'}`).join(', ');
}

const heads = {
  en: `# Acts

Everything that is done to a roster is one of these acts, in the editor, in a session (\`session.act\`) and in a worker. Their names
are public and stay; a policy (\`can\`, see [who may change what](guides/who-may-change.md)) is asked about them by these names.
In TypeScript they are \`Act\`, \`ActName\` and \`AskedAct\`; \`actTable\` of \`@lunzhi/core/client\` has what each may change.
A question mark stands after what may be left out. Which of two places of one day somebody has may change with the document.`,
  'zh-CN': `# 操作

对值班表做的每一件事都是下面的一种操作：在编辑器里，在会话里（\`session.act\`），在工作线程里都一样。名称公开，不再变动；
权限规则（\`can\`，见[谁能改什么](guides/who-may-change.md)）按这些名称询问。在 TypeScript 里是 \`Act\`、\`ActName\`、\`AskedAct\`；
\`@lunzhi/core/client\` 的 \`actTable\` 列出每种操作可能改动什么。带问号的可以不写。同一天的两个班次谁先谁后，会随方案变化。`,
};

const columns = {
  en: ['act', 'does', 'carries', 'may change'],
  'zh-CN': ['操作', '做什么', '带有', '可能改动'],
};

/** Every act with what it carries and what it changes. */
export function actsPage(language: Language): string {
  const rows = (Object.keys(actTable) as ActName[]).map((name) => [
    `\`${name}\``,
    saysOf[name][language],
    carriesOf(name),
    actTable[name].map((change) => changeWords[change][language]).join(language === 'zh-CN' ? '、' : ', '),
  ]);
  return `${heads[language]}\n\n${table(columns[language], rows)}`;
}
