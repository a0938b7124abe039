/** 接访日安排, on the desk of whoever sits there. */
export const day = {
  'zh-CN': `# 领导干部接访日安排
| 接访日期 | {接访日期} | 接访地点 | {接访地点} |
| 接访领导 | {接访领导} | 职务 | {职务} |

| 序号 | 时间 | 编号 | 来访人 | 人数 | 反映事项 | 通知单位 | 到访 |
|---|----|-------|----|---|:----------|:--------|---|
| {当日.序号} | {当日.时间} | {当日.编号} | {当日.信访人} | {当日.人数} | {当日.反映事项} | {当日.通知单位} | □ |
> {发文机关}
> {成文日期}
`,
  en: `# Programme of a reception day
| Date | {date} | Place | {place} |
| Leader | {leader} | Post | {post} |

| No. | Time | Number | Petitioner | People | Matter | Units told | Came |
|---|----|-------|------|----|:---------|:--------|---|
| {cases.no} | {cases.time} | {cases.number} | {cases.petitioner} | {cases.people} | {cases.matter} | {cases.units} | □ |
> {issuer}
> {issued on}
`,
};
