import { file, flag, integer, list, output, required, text, usage } from '../input/command.ts';
import { casesFile, rosterFile } from './options.ts';

/** Of every command that writes down what has happened to cases. */
export const caseHead = { author: text('TEXT'), at: text('MOMENT') };

export const caseHeadHelp = {
  'zh-CN': `  --author 名称     由谁记录，默认同上一条；还没有记录时为值班方案的发文机关
  --at 时间         何时记录，默认现在（北京时间）：“2024-03-01 8:15”“3月1日 下午3:20”`,
  en: `  --author TEXT     who records it; whoever recorded the last entry, or the issuer of the document, by default
  --at MOMENT       when, now in Beijing by default: “2024-03-01 08:15”`,
};

const roster = { roster: rosterFile };

export const casesNewUsage = usage({
  brief: { 'zh-CN': '新建信访件台账', en: 'begin a file of cases' },
  arguments: [output('CASES'), rosterFile],
  least: 2,
  options: {},
  help: {
    'zh-CN': `lunzhi cases new 信访件.json 值班表文件

新建一份信访件台账，地区与值班表相同。含来访人信息，只供内部使用；已有的文件绝不覆盖。`,
    en: `lunzhi cases new CASES ROSTER

Begins a file of cases, of the county of the roster. It holds what concerns persons, and stays within the office. Nothing
that exists is overwritten.`,
  },
});

export const casesAddUsage = usage({
  brief: { 'zh-CN': '记录信访件的进展', en: 'record what has happened to a case' },
  arguments: [casesFile, file('ENTRY')],
  least: 1,
  options: {
    kind: text('KIND'),
    case: text('ID'),
    ...roster,
    on: text('D'),
    date: text('D'),
    leader: text('LEADER'),
    time: text('TIME'),
    by: text('WAY'),
    unit: list('UNIT'),
    due: text('D'),
    until: text('D'),
    ground: text('GROUND'),
    cause: text('CAUSE'),
    outcome: text('OUTCOME'),
    opinion: text('TEXT'),
    'responsible-leader': text('LEADER'),
    present: integer('N', 1, 100_000),
    representatives: integer('N', 1, 100_000),
    result: text('RESULT'),
    satisfaction: text('RATING'),
    'not-reached': flag,
    to: text('OFFICE'),
    step: text('STEP'),
    'approved-by': text('TEXT'),
    reason: text('TEXT'),
    told: text('D'),
    about: text('TEXT'),
    channel: text('CHANNEL'),
    purpose: text('PURPOSE'),
    urgency: text('URGENCY'),
    topic: text('TOPIC'),
    people: integer('N', 1, 100_000),
    township: list('TOWNSHIP'),
    sector: list('SECTOR'),
    project: list('PROJECT'),
    'walk-in': flag,
    note: text('TEXT'),
    ...caseHead,
  },
  rules: [{ options: ['date'], need: ['roster'] }],
  help: {
    'zh-CN': `lunzhi cases add 信访件.json --kind 事项 --case 编号 …
lunzhi cases add 信访件.json 记录.json|- [--roster 值班表文件]

记一条进展；或者从 JSON 文件、标准输入读一条或几条，全部记入或一条不记。次序不合的（如没有排约就记通知）不记，并说明为什么。
可选的内容写英文或中文名称都可以，如 --kind 登记、--channel 来信。

  --kind 事项       registered 登记，screened 筛选，excluded 不约，matched 排约，asked 征求意见，consented 同意，
                    declined 因故不能接访，returned 退回待约，invited 约访通知，notified 通知单位，missed 未到，received 接访，
                    outcome 处理意见，forwarded 转送、交办，accepted 受理告知，extended 延期，replied 书面答复，
                    called-back 回访，supervised 督办，escalated 报请督办，closed 办结，reopened 重新办理，
                    withdrawn 撤回，amended 补正，objected 异议，review-requested、review-decided 复查复核，visited 下访
  --case 编号       哪一件
  --roster 值班表   核对谁值班、谁负责；乡镇、部门、领导因此可写名称
  --on 日期         哪天发生，默认记录的那天；登记时为收到的日期
  --date 日期       排约：排在哪天
  --leader 领导     排约：那天有几位领导时是谁；接访、下访：谁
  --time 时间       排约：几点，如 09:00
  --by 方式         通知：phone、letter、message、in-person；督办：phone、letter、talk、visit
  --unit 单位       乡镇或部门，可写几次；处理意见的第一个是主办
  --due 日期        限办日期
  --until 日期      延期到哪天；不约到哪天
  --ground 理由     不约的理由，如 litigation 应当通过诉讼等法律程序解决；写错时列出全部
  --cause 原因      退回待约：leader-changed、reception-stopped、petitioner、office
  --outcome         answered 当场答复，study 牵头研究，referred 提请党委政府
  --opinion 文字    处理意见
  --responsible-leader 领导
                    包案领导
  --present N       实到几人；--representatives N 代表几人
  --result          supported 支持，explained 解释，not-supported 不支持
  --satisfaction    satisfied、mostly、dissatisfied、unrated；没有联系上加 --not-reached
  --to              offices 两办，joint-meeting 联席会议
  --step            review 复查，re-review 复核
  --approved-by 文字
                    延期经谁同意；--reason 文字 延期理由，--told 日期 告知信访人的日期
  --about 文字      事项，一句话；--channel、--purpose、--urgency、--topic、--people 见字段说明
  --township 乡镇、--sector 领域、--project 项目
                    属地、领域、项目，可写几次；下访在哪个乡镇
  --walk-in         当天来访
  --note 文字       备注
${caseHeadHelp['zh-CN']}`,
    en: `lunzhi cases add CASES --kind KIND --case ID …
lunzhi cases add CASES ENTRY.json|- [--roster ROSTER]

Records what has happened; or reads one entry or several from a JSON file or standard input, and writes all or none. What
cannot follow is refused, and it is said why. With --lang zh-CN choices may be given by their Chinese names.

  --kind KIND       registered, screened, excluded, matched, asked, consented, declined, returned, invited, notified,
                    missed, received, outcome, forwarded, objected, accepted, extended, replied, review-requested,
                    review-decided, called-back, supervised, escalated, closed, reopened, withdrawn, amended, visited
  --case ID         of which case
  --roster ROSTER   check who sits where and answers for what; units and leaders may then be named
  --on D            the day it happened, that of the entry by default; of a registration, the day of receipt
  --date D          matched: for which day
  --leader LEADER   matched: where a day has several leaders, which one; received, visited: who
  --time TIME       matched: at what time, such as 09:00
  --by WAY          invited: phone, letter, message, in-person; supervised: phone, letter, talk, visit
  --unit UNIT       township or department, may be given several times; the first of an outcome leads
  --due D           a limit
  --until D         extended, or excluded, until
  --ground GROUND   why it is not heard, such as litigation
  --cause CAUSE     returned: leader-changed, reception-stopped, petitioner, office
  --outcome         answered, study, referred
  --opinion TEXT    what the leader decided
  --responsible-leader LEADER
                    who is responsible for the case until it is closed
  --present N       how many came; --representatives N how many spoke
  --result          supported, explained, not-supported
  --satisfaction    satisfied, mostly, dissatisfied, unrated; with --not-reached where nobody was reached
  --to              offices, joint-meeting
  --step            review, re-review
  --approved-by TEXT
                    who approved an extension; --reason TEXT why, --told D the day the petitioner was told
  --about TEXT      what it is about; --channel, --purpose, --urgency, --topic, --people as the fields have them
  --township TOWNSHIP, --sector SECTOR, --project PROJECT
                    where it belongs, may be given several times; where a visit was
  --walk-in         came without an appointment
  --note TEXT       a note
${caseHeadHelp.en}`,
  },
});

export const casesListUsage = usage({
  brief: { 'zh-CN': '列出信访件', en: 'list cases' },
  arguments: [casesFile],
  least: 1,
  options: {
    stage: text('STAGE'),
    township: text('TOWNSHIP'),
    all: flag,
    overdue: flag,
    today: text('D'),
    ...roster,
  },
  rules: [{ options: ['today'], need: ['overdue'] }],
  help: {
    'zh-CN': `lunzhi cases list 信访件.json [--stage 状态] [--township 乡镇] [--all] [--overdue]

列出还没有办结的信访件：编号、状态、登记日期、属地、排在哪天。不列信访人和事项。

  --stage 状态      只列这个状态的，如 waiting、待约
  --township 乡镇   只列这个乡镇的
  --all             连同办结和撤回的
  --overdue         只列超期的：哪个期限、谁的、哪天到期、超几天，超得久的在先
  --today 日期      算到哪天，默认今天（北京时间）
  --roster 值班表   乡镇、领导写名称；期限按方案的放假安排算`,
    en: `lunzhi cases list CASES [--stage STAGE] [--township TOWNSHIP] [--all] [--overdue]

Lists the cases that are open: number, stage, day of registration, where they belong, for which day they are arranged.
Nothing about persons is listed.

  --stage STAGE     those in this stage alone, such as waiting
  --township TOWNSHIP
                    those of this township alone
  --all             closed and withdrawn ones too
  --overdue         those that are overdue alone: which limit, whose, until when, how many days over; the longest over first
  --today D         as of which day, now in Beijing by default
  --roster ROSTER   call townships and leaders by their names; limits are counted by the calendar of the document`,
  },
});

export const casesShowUsage = usage({
  brief: { 'zh-CN': '一件信访件的经过', en: 'what has happened to a case' },
  arguments: [casesFile, text('ID')],
  least: 2,
  options: { ...roster },
  help: {
    'zh-CN': `lunzhi cases show 信访件.json 编号

一件信访件从登记到现在的每一步：第几条、哪天、什么事。更正过的也列出。

  --roster 值班表   领导、单位写名称`,
    en: `lunzhi cases show CASES ID

Every step of a case from its registration on: which entry, on which day, what. Corrected entries are listed too.

  --roster ROSTER   call leaders and units by their names`,
  },
});

export const casesCorrectUsage = usage({
  brief: { 'zh-CN': '更正信访件的一条记录', en: 'call an entry about a case wrong' },
  arguments: [casesFile],
  least: 1,
  options: { entry: required(integer('N', 1, 1_000_000_000)), note: text('TEXT'), ...roster, ...caseHead },
  help: {
    'zh-CN': `lunzhi cases correct 信访件.json --entry N [--note 文字]

第N条记错了，此后不再算数；后面的记录以这一条为依据的，先更正后面的。

  --entry N         第几条
  --note 文字       为什么
  --roster 值班表   核对更正以后各班次的件数
${caseHeadHelp['zh-CN']}`,
    en: `lunzhi cases correct CASES --entry N [--note TEXT]

Entry N was wrong and counts for nothing from now on; it stays where later entries rest on it.

  --entry N         which one
  --note TEXT       why
  --roster ROSTER   check the sittings as they are then
${caseHeadHelp.en}`,
  },
});

export const casesEraseUsage = usage({
  brief: { 'zh-CN': '清除已到期的个人信息', en: 'erase personal data whose time is over' },
  arguments: [casesFile],
  least: 1,
  options: { 'as-of': text('D'), ...caseHead },
  help: {
    'zh-CN': `lunzhi cases erase 信访件.json [--as-of 日期]

办结、撤回已超过设置天数（settings.keepPersonsDays）的信访件，清除其中有关个人的文字；记录、状态和统计都不变。不能恢复。

  --as-of 日期      算到哪天，默认记录的那天
${caseHeadHelp['zh-CN']}`,
    en: `lunzhi cases erase CASES [--as-of D]

Blanks what concerns persons in cases that have been closed or withdrawn for longer than settings.keepPersonsDays; entries,
stages and figures stay. It cannot be undone.

  --as-of D         as of which day, that of the entry by default
${caseHeadHelp.en}`,
  },
});

export const casesImportUsage = usage({
  brief: { 'zh-CN': '从表格导入信访件', en: 'register the cases of a table' },
  arguments: [casesFile, file('TABLE')],
  least: 2,
  options: {
    roster: required(rosterFile),
    write: flag,
    repeat: list('ID'),
    other: list('ID'),
    ...caseHead,
  },
  help: {
    'zh-CN': `lunzhi cases import 信访件.json 表格.csv|.xlsx --roster 值班表文件 [--write]

读取其他系统导出的表格，先预览：每一列读作什么，每一行是新件、已登记、疑似重复，还是没有导入。加 --write 才登记新件。

  --roster 值班表   乡镇、领域、部门的名称以它为准
  --write           登记新件，全部登记或一件不登记
  --repeat 编号     这一行是同一事项又来信访（重复信访）；可以写几次
  --other 编号      这一行是另一件事；可以写几次。疑似重复而没有写明的，不登记
${caseHeadHelp['zh-CN']}`,
    en: `lunzhi cases import CASES TABLE.csv|.xlsx --roster ROSTER [--write]

Reads a table as another system exports it: what each column was taken for, which rows are new, registered already, likely
duplicates, or not taken. With --write the new ones are registered.

  --roster ROSTER   names of townships, sectors and departments are its own
  --write           register the new cases, all or none
  --repeat ID       this row brings the same matter again; may be given several times
  --other ID        this row is another matter; may be given several times. Likely duplicates of which nothing is said
                    are not registered
${caseHeadHelp.en}`,
  },
});
