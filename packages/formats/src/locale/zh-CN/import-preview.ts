import type { LeadersDoubt } from '../../import/doubts.ts';
import { importing } from './importing.ts';

const { columns } = importing;

/** What somebody is asked before a table is taken, and what there is to choose. */
const asks: {
  readonly [Code in LeadersDoubt['code']]?: (of: Extract<LeadersDoubt, { readonly code: Code }>) => string;
} = {
  'whole-field': (doubt) => `“${doubt.written.join('”“')}”不是具体领域`,
  'bracket-open': (doubt) => `“${doubt.written}”括号不成对`,
  'name-glued': (doubt) => `“${doubt.written}”姓名和职务连写`,
  'rank-doubled': (doubt) => `${doubt.cells.length}行的序号都是${doubt.number}（${doubt.names.join('、')}）`,
  'column-ignored': (doubt) =>
    doubt.head === ''
      ? `这一栏没有表头，有${doubt.cells}格`
      : `不认识“${doubt.head}”这一栏，有${doubt.cells}格`,
  'column-twice': (doubt) => `“${doubt.head}”与${doubt.first}是同一种栏目`,
  'line-passed-over': (doubt) =>
    `“${doubt.said}”${doubt.because === 'no-name' ? '没有姓名' : '像表注、落款或小标题'}`,
  'other-sheet': (doubt) => `工作表“${doubt.sheet}”里还有${doubt.count}人`,
  'row-continued': (doubt) => `没有姓名，像是上一行“${doubt.name}”的续行`,
  'several-names': (doubt) => `“${doubt.name}”像是几个人`,
  'same-name': (doubt) => `又一位“${doubt.name}”`,
  'title-shared': (doubt) => `“${doubt.title}”不止一位，没有写姓名`,
  'note-as-absence': (doubt) => `备注“${doubt.written}”像是请假`,
  'note-as-leaving': (doubt) => `${doubt.name}的备注写着“${doubt.written}”`,
  'near-miss': (doubt) => `${columns[doubt.list]}“${doubt.written}”与“${doubt.meant}”相近`,
  'absence-unread': (doubt) => `请假“${doubt.written}”读不出日期，这几天仍会照排`,
  'absence-whole-period': (doubt) => `请假“${doubt.written}”没有写日期`,
  'day-shortened': (doubt) => `“${doubt.written}”也可能是“${doubt.written}0”`,
  'not-a-link': (doubt) => `“${doubt.written}”不像是${columns[doubt.list]}的名称`,
  'share-unread': (doubt) => `系数“${doubt.written}”不是0至100的数`,
  'text-shortened': (doubt) => `超过${doubt.most}个字`,
  'not-in-table': (doubt) => `现名单的“${doubt.name}”不在表中`,
  'posts-kept': (doubt) => `${doubt.name}在现名单中的职务有任期，表中写“${doubt.written}”`,
};

const chosen: Readonly<Record<string, string>> = {
  'whole-field/print': '作为分管领域照印',
  'whole-field/note': '不印，记入备注',
  'bracket-open/as-written': '照原文写',
  'name-glued/as-written': '照原文，当作职务',
  note: '记入备注',
  drop: '不导入',
  'other-sheet/leave': '这次不读，可再导入一次',
  'other-sheet/instead': '改读那一张',
  'row-continued/join': '并入上一行',
  'several-names/split': '分成几人',
  'several-names/one': '就是一人',
  'same-name/two': '是两个人',
  'same-name/same': '是同一人，并成一行',
  'title-shared/title': '暂以职务作姓名',
  'note-as-absence/absence': '作为请假，这几天不排',
  'note-as-absence/note': '只记备注',
  'note-as-leaving/plan': '照样参加排班',
  'near-miss/new': '照所写的新增',
  'absence-unread/note': '只记备注',
  'absence-whole-period/period': '整个周期都不能值班',
  'text-shortened/cut': '只取前面',
  'not-in-table/leave': '已离任：导入后办离任／接任',
  'not-in-table/keep': '还在任，留在名单里',
  'not-in-table/remove': '从名单中去掉',
  'posts-kept/document': '用现名单的',
  'posts-kept/table': '用表中的',
};

/** Of two the one who comes first is named: the list has them the other way round. */
const inOrder = ([first, second, ...more]: readonly string[], id: string): string =>
  id === 'row' ? `按表中先后：${first}在前` : `按现有名单${more.length > 0 ? '' : `：${second}在前`}`;

/** What a choice is called. */
function choice(doubt: LeadersDoubt, id: string): string {
  if (doubt.code === 'bracket-open' && id === 'paired') return doubt.post;
  if (doubt.code === 'name-glued' && id === 'apart') return `${doubt.name}，${doubt.post}`;
  if (doubt.code === 'near-miss' && id === 'same') return `就是“${doubt.meant}”`;
  if (doubt.code === 'rank-doubled') return inOrder(doubt.names, id);
  if (doubt.code === 'day-shortened') return id === 'zero' ? `${doubt.written}0` : doubt.written;
  return chosen[`${doubt.code}/${id}`] ?? chosen[id] ?? id;
}

interface ReadPlace {
  readonly sheet: string | null;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const place = ({ sheet, head, from, to, count }: ReadPlace): string =>
  `${sheet === null ? '' : `工作表“${sheet}”，`}第${head}行是表头，第${from}至${to}行，共${count}人`;

/** What is said of a table of duties. */
const duties = {
  onDuty: '接访领导',
  keeps: '不改',
  breaks: (rule: string): string => `照表改会违反规则“${rule}”`,
  accept: '同意，记入台账',
  days: (count: number, rows: number): string => `读到${rows}行，共${count}天；表中没有的日子不动`,
  stays: {
    'fixed-place': (day: string) => `${day}已经过去或已定，不能改`,
    'locked-place': (day: string) => `${day}已锁定`,
  },
  unknown: (leader: string, count: number): string =>
    `名单里没有“${leader}”${count > 1 ? `（${count}行）` : ''}`,
  ambiguous: (leader: string): string => `“${leader}”不止一位`,
  isLeader: (name: string): string => `就是${name}`,
  missing: (count: number): string => `${count}行没有写人，这些日子不动`,
  choiceOf: (id: 'drop' | 'take'): string => (id === 'drop' ? '不导入这一行' : '照此导入'),
  dropName: (name: string): string => `不导入“${name}”`,
  takeAs: (leader: string): string => `仍由${leader}接访`,
  remark: (day: string, written: string): string => `${day}写着“${written}”`,
  continued: (names: readonly string[]): string => `${names.join('、')}没有写日期，像是与上一行同一天`,
  columnUnread: (head: string, cells: number): string =>
    head === '' ? `这一栏没有表头，有${cells}格，没有读` : `“${head}”这一栏有${cells}格，没有读`,
  columnChoice: { drop: '不导入', also: '也是当天接访的领导', instead: '接访领导以这一栏为准' },
  linesAlone: (said: readonly string[]): string => `“${said.join('”“')}”像表注、落款或小标题`,
  takenFor: (cell: string, written: string, leader: string): string => `${cell}：“${written}”记为${leader}。`,
  unfit: {
    'no-duty-day': (day: string, leader: string) => `${day}不排班，写着${leader}`,
    'no-place-left': (day: string, leader: string) => `${day}已满，放不下${leader}`,
    'unknown-type': (day: string, leader: string) => `${day}的班次名称不认识（${leader}）`,
  },
};

/** What stands in a table to fill in. */
const template = {
  sheet: '领导名单',
  duties: '值班安排',
  chooseLeader: '从下拉中选；不填的日子不动。两人同值，写成：王某、李某',
  help: {
    number: '县委书记为1，依次往后，填1至500的整数',
    sectors: '照文件写，用顿号隔开，如：农业农村、水利；主要领导可写：全面工作',
    townships: '用顿号隔开',
    body: '从下拉中选；空着就由职务推断',
    absences: '如：3月4日至8日（党校学习）；每周三',
  },
};

export const importPreview = { asks, choice, place, template, chief: '正职', ...duties };
