/** What a column of a table of cases holds, as far as a case has a place for it. */
export type ImportField =
  | 'rowNumber'
  | 'id'
  | 'receivedOn'
  | 'petitionedOn'
  | 'enteredOn'
  | 'channel'
  | 'purpose'
  | 'topic'
  | 'about'
  | 'claims'
  | 'township'
  | 'sector'
  | 'project'
  | 'department'
  | 'urgency'
  | 'major'
  | 'concerned'
  | 'petitioning'
  | 'came'
  | 'representatives'
  | 'name'
  | 'identity'
  | 'phone'
  | 'address'
  | 'guardian'
  | 'repeat'
  | 'related'
  | 'anonymous'
  | 'confidential'
  | 'litigation'
  | 'finishedOn'
  | 'state';

/** Heads as other systems of petition offices write them, without blanks, brackets and what stands in these. */
const HEADS: Readonly<Record<ImportField, string>> = {
  rowNumber: '序号 序 行号 no. no #',
  id: `信访件编号 信访编号 信访件号 编号 案件编号 事项编号 信访事项编号 登记编号 登记号 受理编号 件号 caseid caseno
    casenumber id`,
  receivedOn: '收到日期 收到时间 收信日期 收信时间 收件日期 收件时间 接收时间 接收日期 receivedon',
  petitionedOn: `信访日期 信访时间 来访日期 来访时间 来信日期 来信时间 来电时间 来电日期 投诉时间 投诉日期 日期 时间
    date`,
  enteredOn: '登记日期 登记时间 录入时间 录入日期 受理日期 受理时间 registeredon registered',
  channel: '信访形式 信访方式 信访类型 来信来访方式 反映方式 渠道 信访渠道 诉求渠道 channel',
  purpose: '信访目的 目的 诉求类型 purpose',
  topic:
    '内容分类 问题类别 问题分类 信访内容分类 内容类别 事项类别 一级内容分类 领域分类 分类 类别 topic category',
  about: `概况 信访概况 概况信息 事由 信访事由 信访事项 事项 事项概要 内容摘要 内容 主要内容 信访内容 反映问题 反映内容
    反映事项 问题概要 问题 简要内容 信访问题 标题 信访标题 诉求概述 about subject`,
  claims: '诉求 主要诉求 具体诉求 群众诉求 信访诉求 claims claim',
  township: `问题属地 属地 所属乡镇 所属镇街 属地乡镇 乡镇 镇街 责任属地 问题发生地 事发地 属地单位 township`,
  sector: '分管领域 领域 行业领域 所属领域 行业 所属行业 sector',
  project: '重点项目 所属项目 涉及项目 项目 project',
  department: `责任单位 承办单位 主办单位 协办单位 办理单位 有权处理单位 责任部门 承办部门 主管部门 涉及部门 涉及单位 去向 去向机构
    去向单位 承办机构 责任机构 办理机构
    departments department`,
  urgency: '紧急程度 缓急程度 紧急级别 等级 urgency',
  major: '重大紧急 是否重大紧急 紧急 是否紧急',
  concerned: '涉及人数 people',
  petitioning: '信访人数 反映人数 联名人数 参与人数 人数',
  came: '实际来访人数 来访人数 到访人数 上访人数',
  representatives: '代表人数 代表 representatives',
  name: `信访人 信访人姓名 姓名 来访人 来访人姓名 来访群众 来访群众姓名 来信人 来信人姓名 投诉人 反映人 反映人姓名 当事人
    群众姓名 name petitioner`,
  identity: `身份证号码 身份证号 身份证 证件号码 证件号 公民身份号码 信访人身份证号 信访人证件号码 来访人身份证号 identity`,
  phone: `手机号码 手机号 手机 联系电话 电话 联系方式 电话号码 信访人电话 信访人联系电话 来访人电话 来访人联系方式 phone`,
  address: `住址 地址 联系地址 家庭住址 户籍所在地 户籍地 户籍地址 通讯地址 信访人住址 现住址 address`,
  guardian: '监护人 代理人 guardian',
  repeat: '初重件类型 初重件 初重复 初重访 初次重复 是否重件 是否重复 是否重复信访 重复',
  related: '关联件编号 关联信访件 关联件 关联编号 关联信访件编号 原件编号 原信访件编号 follows',
  anonymous: '匿名 是否匿名 anonymous',
  confidential: '保密 是否保密',
  litigation: '涉法涉诉 是否涉法涉诉 涉诉 是否涉诉',
  finishedOn: '办结时间 办结日期 办结',
  state: '办理状态 状态 办理情况 办理进度 当前状态 state status',
};

/** Known, but not part of what a case is here: other offices' dates, what is counted elsewhere. */
const NO_PLACE = `公开 是否公开 联名 是否联名 积案 是否积案 回访 是否回访 流转截止时间 限办截止时间 截止时间 截止日期 限办日期 登记人 登记机构
  登记单位 录入人 经办人 承办人 责任人 性别 年龄 出生日期 职业 备注 说明 办理方式 受理机构 来源 满意度 办理结果 答复时间 包案领导
  接访领导 接待人 接谈人 值班人员 陪同人员 记录人 处理意见 领导批示 签名 附件`;

/** What is said about people that a reception needs not know. It is not read, not even to be shown. */
const NEVER =
  /扬言|重点人|稳控|管控|缠访|闹访|异常访|极端|串联|煽动|涉稳|维稳|风险|黑名单|前科|处罚记录|精神|病史|民族|宗教|信仰|政治面貌|党员|进京|赴京|到京|越级|网格|轨迹|行踪|人脸|照片|银行|账号|微信号|qq/;

/** Heads that no list holds, by what they contain; the first that fits. */
const HINTS: readonly (readonly [RegExp, ImportField])[] = [
  [/(信访|事项|案件|登记).*(编号|号码)$/, 'id'],
  [/(收到|收信|收件).*(日期|时间)/, 'receivedOn'],
  [/(信访|来信|来访|来电|投诉|反映).*(日期|时间)/, 'petitionedOn'],
  [/(登记|录入|受理).*(日期|时间)/, 'enteredOn'],
  [/属地|乡镇/, 'township'],
  [/涉及.*人数/, 'concerned'],
  [/人数/, 'petitioning'],
  [/身份证|证件号/, 'identity'],
  [/电话|手机|联系方式/, 'phone'],
  [/(信访|来访|来信|反映|投诉)(人|群众).*姓名/, 'name'],
  [/住址|户籍/, 'address'],
  [/反映.*(问题|情况|内容|事项)|主要(问题|内容)|(信访|诉求)(内容|问题|概述)/, 'about'],
  [/诉求/, 'claims'],
  [/(责任|承办|主办|协办|办理).*(单位|部门)/, 'department'],
];

/** A head without blanks, marks and what stands in brackets, in lower case. */
export const headKey = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[\s\p{C}:*]+/gu, '')
    .toLowerCase();

const fieldByHead = new Map(
  (Object.keys(HEADS) as ImportField[]).flatMap((field) =>
    HEADS[field].split(/\s+/).map((head): [string, ImportField] => [head, field]),
  ),
);

const withoutPlace = new Set(NO_PLACE.split(/\s+/));

/** Why a column is left out. */
export type LeftOut =
  /** About people, and not needed: 扬言, 重点人员 and the like. */
  | 'never-taken'
  /** Understood, but a case has no such field. */
  | 'no-place'
  | 'unknown'
  /** The same as a column before it. */
  | 'twice'
  /** Not one cell says anything. */
  | 'empty';

/** What a head says. */
export type HeadReading =
  | { readonly field: ImportField; readonly isGuess: boolean }
  | { readonly leftOut: 'never-taken' | 'no-place' | 'unknown' };

/** What a head says; a guess where only a part of it is known. */
export function readHead(head: string): HeadReading {
  const key = headKey(head);
  if (NEVER.test(key)) return { leftOut: 'never-taken' };
  const field = fieldByHead.get(key);
  if (field !== undefined) return { field, isGuess: false };
  if (withoutPlace.has(key)) return { leftOut: 'no-place' };
  const hint = key.length > 20 ? undefined : HINTS.find(([pattern]) => pattern.test(key));
  return hint === undefined ? { leftOut: 'unknown' } : { field: hint[1], isGuess: true };
}
