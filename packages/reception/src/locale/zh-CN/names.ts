import type { ReturnCause, Stage } from '../../cases/case.ts';
import type { Channel, Purpose, Urgency } from '../../cases/case-facts.ts';
import type { CaseEntryKind, CaseEntryOf, Outcome, Satisfaction } from '../../cases/entry.ts';
import type { ExclusionGround } from '../../law/exclusions.ts';
import type { Responsibility } from '../../roster/sittings.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const stages: Words<Stage> = {
  registered: '待筛选',
  excluded: '不约',
  waiting: '待约',
  matched: '已排约',
  consented: '已同意',
  invited: '已通知',
  received: '已接访',
  'in-hand': '办理中',
  replied: '已答复',
  'called-back': '已回访',
  closed: '办结',
  withdrawn: '撤回',
};

const kinds: Words<CaseEntryKind> = {
  registered: '登记',
  amended: '补正',
  screened: '筛选',
  excluded: '不约',
  forwarded: '转送、交办',
  objected: '异议',
  accepted: '受理告知',
  extended: '延期',
  matched: '排约',
  asked: '征求领导意见',
  consented: '同意',
  declined: '因故不能接访',
  returned: '退回待约',
  invited: '约访通知',
  notified: '通知单位',
  missed: '信访人未到',
  received: '接访',
  outcome: '处理意见',
  replied: '书面答复',
  'review-requested': '申请复查复核',
  'review-decided': '复查复核意见',
  'called-back': '回访',
  supervised: '督办',
  escalated: '报请督办',
  closed: '办结',
  reopened: '重新办理',
  withdrawn: '撤回',
  corrected: '更正',
  visited: '下访',
  erased: '清除个人信息',
};

const outcomes: Words<Outcome> = {
  answered: '当场答复',
  study: '牵头研究',
  referred: '提请党委政府',
};

const channels: Words<Channel> = {
  visit: '来访',
  letter: '来信',
  online: '网上',
  call: '来电',
  fax: '传真',
  'from-above': '上级转送',
  instruction: '领导批示',
};

const purposes: Words<Purpose> = {
  claim: '申诉求决',
  suggestion: '建议意见',
  accusation: '检举控告',
};

const urgencies: Words<Urgency> = { usual: '一般', urgent: '紧急', major: '重大紧急' };

const satisfactions: Words<Satisfaction> = {
  satisfied: '满意',
  mostly: '基本满意',
  dissatisfied: '不满意',
  unrated: '未评价',
};

const grounds: Words<ExclusionGround> = {
  'in-hand': '已受理或正在办理，仍在期限内',
  'after-re-review': '已经复核，仍以同一事实和理由提出',
  litigation: '应当通过诉讼、复议、刑事立案等法律程序处理',
  arbitration: '应当通过仲裁解决',
  'party-appeal': '可以通过党员申诉、申请复审等解决',
  'administrative-procedure': '可以通过行政复议、行政裁决等行政程序解决',
  enforcement: '申请查处违法行为、履行保护合法权益职责',
  accusation: '检举控告，转纪检监察机关',
  'no-representatives': '人数较多，未推选代表',
  performed: '已经解决并兑现',
  'outside-the-area': '不属本地管辖',
  'heard-recently': '近期已由领导接访',
  anonymous: '没有姓名或住址，无法通知',
};

const causes: Words<ReturnCause> = {
  'leader-changed': '接访领导已变更',
  'reception-stopped': '接访暂停',
  'day-passed': '接访日已过，没有接访',
  petitioner: '信访人提出',
  office: '工作安排调整',
  declined: '领导因故不能接访',
  missed: '信访人未到',
  withdrawn: '信访人撤回',
};

const ways: Words<CaseEntryOf<'invited'>['by']> = {
  phone: '电话',
  letter: '书面',
  message: '短信',
  'in-person': '当面',
};

const served: Words<NonNullable<CaseEntryOf<'replied'>['served']>['by']> = {
  hand: '当面送达',
  post: '邮寄送达',
  online: '网上送达',
  left: '留置送达',
};

const results: Words<CaseEntryOf<'replied'>['result']> = {
  supported: '支持',
  explained: '解释',
  'not-supported': '不支持',
};

const supervision: Words<CaseEntryOf<'supervised'>['by']> = {
  phone: '电话督办',
  letter: '发函督办',
  talk: '约谈',
  visit: '实地督办',
};

const escalation: Words<CaseEntryOf<'escalated'>['to']> = {
  offices: '党委、政府办公室',
  'joint-meeting': '联席会议',
};

const steps: Words<CaseEntryOf<'review-requested'>['step']> = { review: '复查', 're-review': '复核' };

const roles: Words<CaseEntryOf<'outcome'>['handlers'][number]['role']> = { lead: '主办', assist: '协办' };

/** Before the name of what he answers for: 联系芦洪市镇. */
const responsibilities: Words<Responsibility> = { project: '指挥长', sector: '分管', township: '联系' };

/** What people call the things of a reception. */
export const names = {
  stages,
  kinds,
  outcomes,
  channels,
  purposes,
  urgencies,
  satisfactions,
  grounds,
  causes,
  ways,
  served,
  results,
  supervision,
  escalation,
  steps,
  roles,
  responsibilities,
};
