/** What the fields of a new document mean, in the office's words. */
export function explanationZh(document: string, year: number): string {
  return `# ${document} 怎么填

这是一份值班方案。JSON 文件里不能写批注，所以写在这里。能看懂 JSON Schema 的编辑器（如 VS Code）打开它时，
每一项也有提示。文字都写在英文双引号里，各项之间用英文逗号隔开。

## 三步排出第一张值班表

\`\`\`
lunzhi import --leaders 领导名单.xlsx --into ${document}
lunzhi check ${document}
lunzhi plan ${document} --out 值班表
\`\`\`

领导名单是一张普通表格，第一行是表头，一人一行。栏目：序号（排名）、姓名、职务、联系乡镇、分管领域、重点项目、
班子、请假、备注；只有姓名和职务也可以。一格里有几项时用顿号隔开。

## 必须填写

| 项目 | 意思 | 例子 |
|---|---|---|
| jurisdiction.name | 县或乡镇的名称 | \`"东安县"\` |
| issuer | 发文机关，印在表上 | \`"东安县信访工作联席会议"\` |
| leaders | 接访领导，按排名先后；由表格导入即可 | 见下 |

## 已经填好，请看一眼

| 项目 | 意思 | 例子 |
|---|---|---|
| title、tableTitle | 方案和附表的标题 | \`"东安县${year}年领导干部接访实施方案"\` |
| issuedOn | 成文日期 | \`"${year}-01-05"\` |
| period | 排哪几天，首尾都算；一年、一季、一周都可以 | \`{ "from": "${year}-01-01", "to": "${year}-12-31" }\` |
| calendar | 放假安排从哪里来，见“放假通知” | |
| shiftTypes | 每天几个人：heads 的 workday 是工作日（含调休上班），restDay 是周末和节假日 | 乡镇每天都要人：\`"heads": { "workday": 1, "restDay": 1 }\` |
| protectionPeriods | 特别防护期，期内每天都要有人 | \`{ "id": "全国两会", "name": "全国两会", "from": "${year}-03-01", "to": "${year}-03-12" }\` |

## 领导

\`\`\`json
{
  "id": "副县长",
  "name": "副县长",
  "posts": [{ "title": "县委常委、副县长" }],
  "body": "government",
  "townships": ["石期市镇"],
  "sectors": ["农业农村"],
  "absences": [{ "from": "${year}-04-15", "to": "${year}-04-19", "reason": "党校学习" }]
}
\`\`\`

- \`id\` 编号：不可重复，定下来就不要改；\`name\` 是姓名。
- \`posts\` 职务：年中变动时写起止日期，如 \`{ "title": "副县长", "to": "${year}-05-31" }\`。
- \`chief\`：党政正职写 \`true\`，默认每月至少接访一天。
- \`body\` 班子：party 党委，congress 人大，government 政府，cppcc 政协，court 法院，procuratorate 检察院，other 其他。
- \`townships\`、\`sectors\`、\`projects\`：联系乡镇、分管领域、任指挥长的项目，写的是同名清单里的编号（id）。
- \`absences\`：不能值班的日期。30天以上的请写 \`"excused": true\`（不用补）或 \`false\`（回来补上）。
- \`share\` 分担系数：默认 1；0.5 是一半；0 是不排班。
- \`phone\`、\`note\`：电话、备注，不会公开。

## 放假通知

${year}年的放假安排若还没有公布，\`"unpublishedYears": "statutory"\` 表示先按法定节假日排，表上注明“暂定”。
通知公布后，把全文（从标题到落款）存成文本文件：

\`\`\`
lunzhi calendar add ${document} --notice 通知.txt
lunzhi calendar add ${document} --notice 通知.txt --write
\`\`\`

第一条只显示读出了什么，核对无误再用第二条写入。本县自己的放假或上班写在 \`calendar.overrides\`：
\`{ "from": "${year}-11-25", "kind": "holiday", "name": "县庆" }\`。

## 还可以写

地点 venues，接访时间 shiftTypes 的 sessions，锁定某人某日 pins，上年末的值班 history，规则 rules，
共同不能值班的日期 commonAbsences。\`lunzhi schema document\` 列出全部项目。
`;
}
