/** 约访通知 to the petitioner. */
export const invitation = {
  'zh-CN': `# 约访通知
> 编号：{编号}
{信访人}：
　　您反映的“{反映事项}”（{登记日期}登记），现安排{接访领导职务和姓名}接访，请您按下列时间和地点前来：
| 时间 | {接访日期} {接访时间} |
| 地点 | {接访地点} |
　　请携带本人身份证件和有关材料；委托他人的，请同时携带授权委托书。多人反映同一事项的，请推选代表，代表不超过{代表人数上限}人（{代表依据}）。
　　因故不能前来或者需要改期的，请提前告知。联系电话：{联系电话}。
> {发文机关}
> {成文日期}
`,
  en: `# Invitation to a reception
> No. {number}
{petitioner},
Your matter “{matter}”, registered on {registered on}, will be heard by {leader with post}. Please come:
| Time | {date}, {time} |
| Place | {place} |
Please bring your identity card and the papers of the matter; who comes for somebody else brings an authorisation too. Where several bring one matter, they choose at most {most representatives} representatives ({law on representatives}).
If you cannot come, or need another day, please tell us beforehand: {contact}.
> {issuer}
> {issued on}
`,
};
