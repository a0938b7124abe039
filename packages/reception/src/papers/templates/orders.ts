/** 交办单. */
export const assignment = {
  'zh-CN': `# 信访事项交办单
> 编号：{编号}
| 承办单位 | {单位} | 主协办 | {主协办选项} |
| 交办日期 | {交办日期} | 限办日期 | {限办日期} |
| 其他单位 | {其他单位} |
| 接访日期 | {接访日期} | 接访领导 | {接访领导} |
| 信访人 | {联系人.姓名} | 手机号码 | {联系人.手机号码} |
| 住址 | {联系人.住址} |
| 反映事项 | {反映事项} |
| 诉求{诉求.序号} | {诉求.内容} |
| 处理方式 | {处理方式选项} |
| 处理意见 | {处理意见} |
| 包案领导 | {包案领导} | 联系电话 | {联系电话} |
| 签收 | 签收人：＿＿＿＿＿＿　签收日期：＿＿＿＿年＿＿月＿＿日 |
| 退回 | 理由：＿＿＿＿＿＿＿＿＿＿　交办单位意见：□同意　□不同意 |
| 延期 | 延至＿＿＿＿年＿＿月＿＿日　理由：＿＿＿＿＿　负责人：＿＿＿＿ |
| 办理要求 | 请在限办日期前办结，书面答复信访人，并报告办理结果，附信访人签收的书面答复。不属于本单位职责的，自收到之日起{异议期限}内提出异议并说明理由。 |
| 交办单位 | {发文机关} | 成文日期 | {成文日期} |
`,
  en: `# Assignment of a petition
> No. {number}
| Unit | {unit} | Role | {role options} |
| Sent | {sent on} | Due | {due} |
| Other units | {other units} |
| Heard on | {date} | Leader | {leader} |
| Petitioner | {contacts.name} | Phone | {contacts.phone} |
| Address | {contacts.address} |
| Matter | {matter} |
| Claim {claims.no} | {claims.text} |
| Outcome | {outcome options} |
| Opinion | {opinion} |
| Responsible leader | {responsible leader} | Contact | {contact} |
| Received | By: ＿＿＿＿＿＿  On: ＿＿＿＿＿＿ |
| Sent back | Reason: ＿＿＿＿＿＿＿＿＿＿  Sender: □ agrees  □ does not agree |
| Extended | Until: ＿＿＿＿＿＿  Reason: ＿＿＿＿＿＿  Head of the unit: ＿＿＿＿ |
| Please | finish it by the day it is due, answer the petitioner in writing, and report with the reply that the petitioner has signed. What is not for your unit is to be objected to within {object within} of its receipt, with reasons. |
| Sender | {issuer} | Issued on | {issued on} |
`,
};

/** 督办函. */
export const supervision = {
  'zh-CN': `# 督办函
> 编号：{编号}
{单位}：
　　{交办日期}交你单位办理的“{反映事项}”，应于{限办日期}前办结并报告结果，现已超期{超期天数}日，尚未报告办理结果。
　　根据{督办依据}，现予督办。请抓紧办理，于{督办答复期限}前将办理结果和超期原因书面报告，并书面答复信访人。
　　联系电话：{联系电话}。
> {发文机关}
> {成文日期}
`,
  en: `# Supervision letter
> No. {number}
{unit}:
The matter “{matter}”, given to your unit on {sent on}, was due on {due} and is {days over} days over; its result has not been reported.
It is now supervised ({law on supervision}). Please report the result, and why it is late, in writing by {answer by}, and answer the petitioner in writing.
Contact: {contact}.
> {issuer}
> {issued on}
`,
};

/** 信访处理意见书, 答复意见书. */
export const reply = {
  'zh-CN': `# 关于{信访人}信访事项的{答复名称}
> 编号：{编号}
{信访人}：
　　您于{登记日期}提出的信访事项（信访形式：{信访形式}），我单位于{交办日期}收到。经调查核实，现就您的诉求逐项答复如下：
## {诉求.序号}. {诉求.内容}
　　查明的事实：{诉求.查明事实}
　　依据：{诉求.依据}
　　处理意见：{诉求.意见}
## 办理结果
　　{办理结果选项}
　　您对处理意见不服的，可以自收到本意见书之日起{复查.期限}内，向{复查.机关}请求复查（{复查.依据}）。
> {单位}
> {答复日期}
`,
  en: `# {name of the reply} on the petition of {petitioner}
> No. {number}
{petitioner},
Your petition of {registered on} (channel: {channel}) reached our unit on {sent on}. Having looked into it, we answer your claims one by one:
## {claims.no}. {claims.text}
Findings: {claims.findings}
Law: {claims.law}
Opinion: {claims.opinion}
## Result
{result options}
If you do not agree, you may ask {review.body} for a review within {review.within} of receipt ({review.law}).
> {unit}
> {replied on}
`,
};
