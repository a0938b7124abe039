import type { Language } from '../../packages/core/src/document/schema.ts';
import { entryName } from '../../packages/core/src/locale/names.ts';
import { type EntryKind, ledgerEntrySchema } from '../../packages/core/src/roster/ledger-entry.ts';
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

/** What each entry of the ledger says happened. */
const entrySays: Readonly<Record<EntryKind, Words>> = {
  circulated: { en: 'the draft was sent round for comments', 'zh-CN': '草稿发出征求意见' },
  approved: { en: 'who approved the draft, and on which day', 'zh-CN': '由谁审定，哪天审定' },
  published: { en: 'a version was published, through a last day', 'zh-CN': '公布第几版，公布到哪一天' },
  substituted: { en: 'another leader takes a place', 'zh-CN': '一个班次改由另一位领导值' },
  exchanged: { en: 'two leaders trade their places', 'zh-CN': '两位领导对调班次' },
  vacated: { en: 'a leader gives up a place, which is open now', 'zh-CN': '领导让班，班次空着待排' },
  attended: { en: 'who came on a day that is past', 'zh-CN': '过去的一班由谁到岗' },
  told: { en: 'a leader was told of a duty; changes nothing', 'zh-CN': '已告知本人值班；不改动值班表' },
  amended: { en: 'the document was changed, and where', 'zh-CN': '方案有修改，改了哪几处' },
  're-planned': { en: 'the roster was planned again, and what changed', 'zh-CN': '重排过，哪些班次变了' },
  corrected: {
    en: 'an earlier entry was wrong and counts for nothing',
    'zh-CN': '前面一条登记有误，不再有效',
  },
};

/** What a step carries stands in no schema: it is no act. */
const stepCarries: Readonly<Record<string, string>> = { undo: '`act`?', redo: '`act`?', rebase: '`newer`?' };

/** The alternatives of a schema that is one of several. */
function alternativesOf(schema: z.core.$ZodType): readonly Schema[] {
  const { oneOf, anyOf } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    readonly oneOf?: readonly unknown[];
    readonly anyOf?: readonly unknown[];
  };
  return (oneOf ?? anyOf) as readonly Schema[];
}

const acts = alternativesOf(actSchema);

/** The fields of an act or an entry by their names but for `known`; a question mark after what may be left out. */
const fieldsOf = ({ properties, required }: Schema, known: readonly string[]): string =>
  Object.keys(properties!)
    .filter((field) => !known.includes(field))
    .map((field) => `\`${field}\`${required?.includes(field) ? '' : '?'}`)
    .join(', ');

function carriesOf(name: ActName): string {
  const own = acts.find(({ properties }) => {
    const kind = properties!['kind']!;
    return kind.const === name || kind.enum?.includes(name);
  });
  return own ? fieldsOf(own, ['kind']) : stepCarries[name]!;
}

const heads = {
  en: `# Acts

Everything that is done to a roster is one of these acts, in the editor, in a session (\`session.act\`) and in a worker. Their names
are public and stay; a policy (\`can\`, see [who may change what](guides/who-may-change.md)) is asked about them by these names.
In TypeScript they are \`Act\`, \`ActName\` and \`AskedAct\`; \`actTable\` of \`@lunzhi/core/client\` has what each may change.
A question mark stands after what may be left out. The numbers of shifts on one day (\`…/main/1\`, \`/2\`) may change when the document
changes. An exchange or a stand-in in a published roster is an \`entry\` (\`exchanged\`, \`substituted\`): see [entries](#entries).`,
  'zh-CN': `# 操作

对值班表做的每一件事都是下面的一种操作：在编辑器里，在会话里（\`session.act\`），在工作线程里都一样。名称公开，不再变动；
权限规则（\`can\`，见[谁能改什么](guides/who-may-change.md)）按这些名称询问。在 TypeScript 里是 \`Act\`、\`ActName\`、\`AskedAct\`；
\`@lunzhi/core/client\` 的 \`actTable\` 列出每种操作可能改动什么。带问号的可以不写。同一天几个班次的编号，方案改动后可能变化。
已经公布的值班表，调班、代班是 \`entry\`（\`exchanged\`、\`substituted\`），见[台账登记](#台账登记)。`,
};

const columns = {
  en: ['act', 'does', 'carries', 'may change'],
  'zh-CN': ['操作', '做什么', '带有', '可能改动'],
};

const entryHeads = {
  en: `## Entries

Each entry of the ledger is of one of these kinds, and carries besides \`at\`, \`author\` and \`reason\`?; \`lunzhi schema roster\` has the whole of it.
\`amended\` and \`re-planned\` are written by \`replan\` and \`amend\` alone, the others by \`entry\`.`,
  'zh-CN': `## 台账登记

台账登记有以下几种，都另带 \`at\`、\`author\`、\`reason\`?；完整的格式见 \`lunzhi schema roster\`。
\`amended\`、\`re-planned\` 只由 \`replan\`、\`amend\` 写入，其余用 \`entry\`。`,
};

const entryColumns = {
  en: ['kind', 'in words', 'says', 'carries'],
  'zh-CN': ['种类', '名称', '登记什么', '带有'],
};

const entryCommon = ['kind', 'at', 'author', 'reason'];

/** Every act with what it carries and what it changes, then every kind of entry. */
export function actsPage(language: Language): string {
  const rows = (Object.keys(actTable) as ActName[]).map((name) => [
    `\`${name}\``,
    saysOf[name][language],
    carriesOf(name),
    actTable[name].map((change) => changeWords[change][language]).join(language === 'zh-CN' ? '、' : ', '),
  ]);
  const entries = alternativesOf(ledgerEntrySchema).map((entry) => {
    const kind = entry.properties!['kind']!.const as EntryKind;
    return [
      `\`${kind}\``,
      entryName(kind, language),
      entrySays[kind][language],
      fieldsOf(entry, entryCommon),
    ];
  });
  return [
    heads[language],
    table(columns[language], rows),
    entryHeads[language],
    table(entryColumns[language], entries),
  ].join('\n\n');
}
