import type { ImportField, LeftOut } from '../../import/columns.ts';
import type { ImportDoubt } from '../../import/doubts.ts';
import type { LikelyDuplicate, Likeness } from '../../import/duplicates.ts';
import type { PassedOver, RowKind } from '../../import/import-cases.ts';
import type { NamedList } from '../../import/names.ts';
import type { ImportRefusal } from '../../import/read-facts.ts';
import { names } from './names.ts';

type Of<Code extends ImportDoubt['code']> = Extract<ImportDoubt, { code: Code }>;

const lists: Readonly<Record<NamedList, string>> = {
  townships: '乡镇',
  sectors: '领域',
  projects: '项目',
  departments: '部门',
};

const fields: Readonly<Record<ImportField, string>> = {
  rowNumber: '序号',
  id: '编号',
  receivedOn: '收到日期',
  petitionedOn: '信访日期',
  enteredOn: '登记日期',
  channel: '信访形式',
  purpose: '信访目的',
  topic: '内容分类',
  about: '事项',
  claims: '诉求',
  township: '属地乡镇',
  sector: '领域',
  project: '项目',
  department: '责任单位',
  urgency: '紧急程度',
  major: '重大紧急',
  concerned: '涉及人数',
  petitioning: '信访人数',
  came: '来访人数',
  representatives: '代表人数',
  name: '信访人',
  identity: '证件号码',
  phone: '电话',
  address: '地址',
  guardian: '监护人',
  repeat: '初重件',
  related: '关联件编号',
  anonymous: '匿名',
  confidential: '保密',
  litigation: '涉法涉诉',
  finishedOn: '办结日期',
  state: '办理状态',
};

/** What stands for a word that the table does not say. */
const taken: Readonly<Record<string, string>> = { ...names.channels, ...names.purposes, ...names.urgencies };

/** How many may speak for all, and where that is laid down. */
export interface RepresentativesRule {
  readonly most: number;
  readonly source: string;
}

const doubts: {
  readonly [Code in ImportDoubt['code']]: (facts: Of<Code>, representatives: RepresentativesRule) => string;
} = {
  'no-header': () => '没有找到表头：表里要有一行写明编号、信访日期、信访事项等列名。',
  'word-unknown': ({ field, written, taken: as, nearest }) =>
    `${fields[field]}“${written}”不在名单内${nearest === undefined ? '' : `，是不是“${nearest}”`}；${
      as === undefined ? '未导入' : `按“${taken[as] ?? as}”计`
    }。`,
  'name-unknown': ({ list, written, nearest }) =>
    `方案里没有${lists[list]}“${written}”${nearest === undefined ? '' : `，是不是“${nearest}”`}；未导入。`,
  'name-ambiguous': ({ list, written, candidates }) =>
    `${lists[list]}“${written}”可能是${candidates.join('、')}；未导入。`,
  'number-unread': () => '人数无法识别，未导入。',
  'digits-lost': () => '长数字在电子表格里丢了位数，未导入；请把该列设为文本后重新导出。',
  'identity-unread': () => '证件号码的格式不对，未导入。',
  'identity-wrong': () => '证件号码的校验位不对，请核对。',
  'too-many-names': (_, { most, source }) =>
    `姓名超过${most}人，只导入前${most}人：代表不超过${most}人（${source}）。`,
  'may-be-litigation': () => '标有涉法涉诉，筛选时请核实。',
  confidential: () => '标有保密，请注意保护信访人。',
  'related-unknown': ({ written }) => `关联件“${written}”不在台账里，未导入。`,
  'repeat-without-earlier': () => '标为重件，但没有写明前一件。',
  'text-shortened': () => '文字过长，只导入前4000字。',
  'nobody-answers': () => '没有乡镇、领域或项目，暂无领导对口。',
  assumed: ({ field, taken: as }) => `表里没有“${fields[field]}”一列，全部按“${taken[as] ?? as}”计。`,
  'ids-made': () => '表里没有编号，已按日期和顺序编号。',
  'id-changed': ({ taken: as }) => `编号改写为“${as}”。`,
  'name-short': ({ list, written, taken: as }) => `${lists[list]}“${written}”按“${as}”计。`,
  'sector-from-department': ({ taken: as }) => `由责任单位得出领域“${as}”。`,
  'number-rounded': ({ taken: as }) => `约数按${as}人计。`,
  'people-from-names': ({ taken: as }) => `按姓名计${as}人。`,
};

const leftOut: Readonly<Record<LeftOut, string>> = {
  'never-taken': '属个人敏感信息，接访不需要，一律不导入',
  'no-place': '接访不需要',
  unknown: '不能识别',
  twice: '重复的列',
  empty: '整列空白',
};

const refusals: Readonly<Record<ImportRefusal, string>> = {
  'no-date': '没有日期',
  'date-unread': '日期无法识别',
  'date-unclear': '日期可能是几天中的任何一天',
  'date-in-future': '日期在今天之后',
  'nothing-said': '没有写明事项',
  finished: '已经办结',
};

const passedOver: Readonly<Record<PassedOver, string>> = {
  'no-header': '没有表头',
  'above-header': '表头以上',
  header: '表头',
  blank: '空行',
  total: '合计',
  footnote: '表注',
};

const kinds: Readonly<Record<RowKind, string>> = {
  new: '新件',
  'likely-duplicate': '疑似重复',
  known: '已登记',
  continued: '同件他人',
  refused: '未导入',
  'passed-over': '非信访件',
};

const likenesses: Readonly<Record<Likeness, string>> = {
  identity: '姓名和证件号码相同',
  phone: '姓名和电话相同',
  words: '事项大部分相同',
};

/** What is said of a table of cases that is read. */
export const importing = {
  fields,
  doubts,
  leftOut,
  refusals,
  passedOver,
  kinds,
  likely: ({ case: id, by }: LikelyDuplicate) =>
    `可能与${id}是同一件：${by.map((own) => likenesses[own]).join('，')}。`,
  counts: (counts: Readonly<Record<RowKind, number>>) =>
    (Object.keys(kinds) as RowKind[])
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${kinds[kind]}${counts[kind]}行`)
      .join('，') + '。',
};
