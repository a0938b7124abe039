/** What the fields of a new document mean, for those who read English better. */
export function explanationEn(document: string, year: number): string {
  return `# How to fill in ${document}

This is a document of lunzhi: what a duty roster is planned from. JSON has no comments, so they stand here. An editor
that knows JSON Schema (such as VS Code) shows a hint at each field as well.

## Three steps to the first roster

\`\`\`
lunzhi import --leaders leaders.xlsx --into ${document}
lunzhi check ${document}
lunzhi plan ${document} --out roster
\`\`\`

The table has a header and a row for each leader. Columns: 序号 (protocol order), 姓名 (name), 职务 (post), 联系乡镇
(townships), 分管领域 (sectors), 重点项目 (projects), 班子 (body), 请假 (absences), 备注 (note); names and posts alone
will do. Several values in a cell are separated by 、 or a comma.

## To be filled in

| field | meaning | example |
|---|---|---|
| jurisdiction.name | name of the county or township | \`"东安县"\` |
| issuer | issuing office, printed on the table | \`"东安县信访工作联席会议"\` |
| leaders | the leaders in protocol order; import them | see below |

## Filled in already: have a look

| field | meaning | example |
|---|---|---|
| title, tableTitle | titles of the plan and of its table | \`"东安县${year}年领导干部接访实施方案"\` |
| issuedOn | date of issue | \`"${year}-01-05"\` |
| period | the days to plan, both ends included | \`{ "from": "${year}-01-01", "to": "${year}-12-31" }\` |
| calendar | where the days off come from, see below | |
| shiftTypes | people a day: heads.workday on working days, heads.restDay on weekends and holidays | \`"heads": { "workday": 1, "restDay": 1 }\` |
| protectionPeriods | special protection periods, in which every day needs a leader | \`{ "id": "全国两会", "name": "全国两会", "from": "${year}-03-01", "to": "${year}-03-12" }\` |

## Leaders

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

- \`id\`: each once, and never changed; \`name\` is the name.
- \`posts\`: with dates when they change in mid-year, \`{ "title": "副县长", "to": "${year}-05-31" }\`.
- \`chief\`: \`true\` for the heads of party and government, who serve at least one day a month by default.
- \`body\`: party, congress, government, cppcc, court, procuratorate, other.
- \`townships\`, \`sectors\`, \`projects\`: ids of the lists of the same names.
- \`absences\`: dates on which the leader cannot serve. Of 30 days or more say \`"excused": true\` (not made up) or \`false\`.
- \`share\`: 1 by default; 0.5 is half; 0 is never planned.
- \`phone\`, \`note\`: never made public.

## The State Council's notice

While the days off of ${year} are not published, \`"unpublishedYears": "statutory"\` plans by the law alone, and the table
says 暂定 (provisional). When the notice is out, save its text, from title to end, in a file:

\`\`\`
lunzhi calendar add ${document} --notice notice.txt
lunzhi calendar add ${document} --notice notice.txt --write
\`\`\`

The first shows what was understood; when that is right, the second writes it. Days off of your own stand in
\`calendar.overrides\`: \`{ "from": "${year}-11-25", "kind": "holiday", "name": "县庆" }\`.

## What else there is

venues, hours (sessions of shiftTypes), pins, history, rules, commonAbsences: \`lunzhi schema document\` lists them all.
`;
}
