/** 接访登记表. */
export const register = {
  'zh-CN': `# 领导干部接访登记表
> 编号：{编号}
| 接访日期 | {接访日期} | 接访时间 | {接访时间} |
| 接访领导 | {接访领导} | 职务 | {职务} |
| 接访地点 | {接访地点} | 接访类型 | {接访类型} |
| 登记日期 | {登记日期} | 信访形式 | {信访形式} |
| 初重件 | {初重件选项} | 来访人数 | {来访人数}（涉及{涉及人数}） |
| 个访集访 | {个访集访选项} | 代表人数 | {代表人数}（不超过{代表人数上限}人） |
| 来访人 | {信访群众.姓名} | 身份证号码 | {信访群众.身份证号码} |
| 手机号码 | {信访群众.手机号码} | 住址 | {信访群众.住址} |
| 所属乡镇 | {所属乡镇} | 有关部门 | {有关部门} |
| 反映事项 | {反映事项} |
| 诉求{诉求.序号} | {诉求.内容} |
| 此前情况 | {此前.日期}：{此前.情况} |
| 处理方式 | {处理方式选项} |
| 处理意见 | {处理意见} |
| 领导批示 | {领导批示} |
| 承办单位 | {承办.单位}（{承办.主协办}），{承办.限办日期}前办结 |
| 包案领导 | {包案领导} | 答复日期 | {答复日期} |
| 办理结果 | {办理结果选项} |
| 满意度 | {满意度选项} |
| 记录人 | | 记录日期 | |
`,
  en: `# Register of a reception
> No. {number}
| Date | {date} | Time | {time} |
| Leader | {leader} | Post | {post} |
| Place | {place} | Kind | {kind of reception} |
| Registered | {registered on} | Channel | {channel} |
| Petition | {first or repeat options} | Present | {people present} of {people concerned} |
| Group | {group options} | Representatives | {representatives} (at most {most representatives}) |
| Petitioner | {petitioners.name} | Identity no. | {petitioners.identity number} |
| Phone | {petitioners.phone} | Address | {petitioners.address} |
| Townships | {townships} | Departments | {departments} |
| Matter | {matter} |
| Claim {claims.no} | {claims.text} |
| Earlier | {earlier.date}: {earlier.what} |
| Outcome | {outcome options} |
| Opinion | {opinion} |
| Instruction | {instruction} |
| Handled by | {handlers.unit} ({handlers.role}), until {handlers.due} |
| Responsible leader | {responsible leader} | Replied | {replied on} |
| Result | {result options} |
| Satisfaction | {satisfaction options} |
| Recorded by | | Written on | |
`,
};
