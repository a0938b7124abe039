/** 回访记录. */
export const callBack = {
  'zh-CN': `# 信访事项回访记录
> 编号：{编号}
| 信访人 | {联系人.姓名} | 手机号码 | {联系人.手机号码} |
| 反映事项 | {反映事项} |
| 答复单位 | {单位} | 答复日期 | {答复日期} |
| 办理结果 | {办理结果选项} |
| 回访日期 | {回访日期} | 是否联系上 | {是否联系上选项} |
| 未回访原因 | {未回访原因} |
| 信访人意见 | {信访人意见} |
| 问题解决 | □已解决　□部分解决　□未解决 |
| 办理时效 | □满意　□基本满意　□不满意 |
| 工作态度 | □满意　□基本满意　□不满意 |
| 总体评价 | {满意度选项} |
| 回访人 | | 记录日期 | |
> {发文机关}
`,
  en: `# Record of a call-back
> No. {number}
| Petitioner | {contacts.name} | Phone | {contacts.phone} |
| Matter | {matter} |
| Replied by | {unit} | Replied on | {replied on} |
| Result | {result options} |
| Called on | {called back on} | Reached | {reached options} |
| Why not | {why not} |
| Remarks | {remarks} |
| Solved | □ yes  □ in part  □ no |
| Speed | □ satisfied  □ mostly satisfied  □ dissatisfied |
| Manner | □ satisfied  □ mostly satisfied  □ dissatisfied |
| Overall | {satisfaction options} |
| Called by | | Written on | |
> {issuer}
`,
};
