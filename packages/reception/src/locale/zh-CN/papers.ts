import type { LimitRule } from '../../law/limits.ts';
import type { PaperRefusal } from '../../papers/papers-of.ts';
import type { PaperKind } from '../../papers/paper-slots.ts';
import type { FieldId, SlotId } from '../../papers/slots.ts';

const slots: Readonly<Record<SlotId, string>> = {
  number: '编号',
  issuedOn: '成文日期',
  issuer: '发文机关',
  contact: '联系电话',
  registeredOn: '登记日期',
  channel: '信访形式',
  urgency: '紧急程度',
  repeat: '初重件',
  receptionKind: '接访类型',
  topic: '内容分类',
  about: '反映事项',
  claims: '诉求',
  petitioners: '信访群众',
  contacts: '联系人',
  petitioner: '信访人',
  people: '涉及人数',
  present: '来访人数',
  group: '个访集访',
  representatives: '代表人数',
  mostRepresentatives: '代表人数上限',
  representativesSource: '代表依据',
  townships: '所属乡镇',
  departments: '有关部门',
  earlier: '此前',
  date: '接访日期',
  time: '接访时间',
  place: '接访地点',
  leader: '接访领导',
  post: '职务',
  titledLeader: '接访领导职务和姓名',
  outcome: '处理方式',
  opinion: '处理意见',
  responsibleLeader: '包案领导',
  handlers: '承办',
  unit: '单位',
  role: '主协办',
  others: '其他单位',
  sentOn: '交办日期',
  due: '限办日期',
  days: '办理天数',
  daysOver: '超期天数',
  answerBy: '督办答复期限',
  repliedOn: '答复日期',
  result: '办理结果',
  objectWithin: '异议期限',
  superviseSource: '督办依据',
  replyName: '答复名称',
  review: '复查',
  instruction: '领导批示',
  remarks: '信访人意见',
  whyNot: '未回访原因',
  calledBackOn: '回访日期',
  reached: '是否联系上',
  satisfaction: '满意度',
  cases: '当日',
};

const fields: Readonly<Record<FieldId, string>> = {
  no: '序号',
  text: '内容',
  found: '查明事实',
  law: '依据',
  opinion: '意见',
  name: '姓名',
  identity: '身份证号码',
  phone: '手机号码',
  address: '住址',
  guardian: '监护人',
  on: '日期',
  what: '情况',
  unit: '单位',
  role: '主协办',
  due: '限办日期',
  number: '编号',
  time: '时间',
  petitioner: '信访人',
  people: '人数',
  about: '反映事项',
  units: '通知单位',
  within: '期限',
  body: '机关',
  source: '依据',
};

/** What papers are called. */
const kinds: Readonly<Record<PaperKind, string>> = {
  register: '接访登记表',
  day: '接访日安排',
  invitation: '约访通知（来访人）',
  'township-notice': '约访通知（乡镇）',
  'department-notice': '约访通知（部门）',
  assignment: '交办单',
  supervision: '督办函',
  reply: '书面答复',
  'call-back': '回访记录',
};

/** Who may see a paper: the office, the unit it goes to, or the petitioner himself. */
const markings = {
  office: '内部，含来访人信息',
  unit: '内部，含来访人信息，限收件单位',
  petitioner: '送信访人本人',
};

const refusals: {
  readonly [Why in PaperRefusal['because']]: (id: string, source: string) => string;
} = {
  accusation: (id, source) =>
    `${id}是检举控告，内容和检举控告人都不得让被检举控告的单位知悉（${source}），不制作发给单位的文书。`,
  anonymous: (id) => `${id}没有姓名或住址，无法通知信访人。`,
};

/** Words of papers that no template has. */
export const papers = {
  slots,
  fields,
  /** The slot that prints all choices, the right one ticked. */
  options: (slot: string) => `${slot}选项`,
  kinds,
  markings,
  refusals,
  repeats: { first: '初件', repeat: '重复件' },
  receptionKinds: { 'walk-in': '当天来访', appointment: '约访', visit: '下访' },
  groups: { single: '个访', collective: '集体访' },
  replyNames: { opinion: '信访处理意见书', answer: '答复意见书' },
  yesNo: { yes: '是', no: '否' },
  ticked: (name: string) => `☑${name}`,
  open: (name: string) => `□${name}`,
  between: '　',
  listMark: '、',
  period: (days: number, count: LimitRule['count']) => `${days}${count === 'working' ? '个工作日' : '日'}`,
};
