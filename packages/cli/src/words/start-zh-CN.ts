import type { StartWords } from './start-words.ts';

const dayOf = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${year}年${month}月${day}日（周${'日一二三四五六'.charAt(weekday)}）`;
};

const emptyFields: Readonly<Record<string, string>> = {
  '/jurisdiction/name': 'jurisdiction.name（县或乡镇的名称）',
  '/issuer': 'issuer（发文机关）',
  '/leaders': 'leaders（接访领导，可由表格导入）',
};

export const startAboutZh = {
  init: [
    'lunzhi init [DIR|FILE.json] [--year Y] [--level county|township] [--name 东安县] [--today D]',
    '',
    '新建一份值班方案，旁边写好说明（document-说明.md）和供编辑器用的 JSON Schema。已有的文件绝不覆盖。',
    '',
    '  --year Y          哪一年，默认今年，10月起默认明年',
    '  --level           county 县（默认），township 乡镇',
    '  --name            县或乡镇的名称；不写则留空待填',
    '  --today D         成文日期，默认今天（北京时间）',
    '  --lang en         说明用英文写（document-explained.md）',
  ],
  import: [
    'lunzhi import --leaders FILE.csv|.xlsx [--into DOC] [--out DOC]',
    '',
    '把领导名单表（序号、姓名、职务、联系乡镇、分管领域、重点项目、班子、请假、备注等栏）读入方案。',
    '推断和拿不准之处逐条列出，并注明单元格。CSV 可以是 UTF-8 或 GBK。',
    '',
    '  --into DOC        读入已有方案：同名的领导保留编号和表中没有的内容，不删任何人；',
    '                    原文件另存为 DOC.bak。DOC 写 - 则从标准输入读取，须有 --out。',
    '  --out DOC         写成新文件，已有的文件绝不覆盖；两者都不写则只显示，不写文件',
  ],
  'calendar add': [
    'lunzhi calendar add DOC --notice FILE|- [--write]',
    '',
    '读国务院办公厅放假通知的原文（从标题到落款，- 表示标准输入），显示读出的放假和上班日期，',
    '并核对天数、星期、农历、法定假日和调休；有一处不对就拒绝，并指出第几行。',
    '加 --write 才写入方案的 calendar.notices，原文件另存为 DOC.bak。',
  ],
} as const;

export const startBriefZh = {
  init: '新建一份方案和说明',
  import: '把领导名单表读入方案',
  'calendar add': '读放假通知原文，写入方案',
} as const;

/** The first steps in Chinese. */
export const startZh: StartWords = {
  problem(problem) {
    switch (problem.code) {
      case 'file-exists':
        return `“${problem.path}”已经存在，不覆盖。请移走它，或换一个名称。`;
      case 'bad-name':
        return `“${problem.given}”不能作名称：空白、太长、含有控制字符，或没有看得见的字。`;
      case 'unknown-leaders-kind':
        return `不认识“${problem.path}”是哪种表格：文件名应以 .csv 或 .xlsx 结尾（.xls 请另存为 .xlsx）。`;
      case 'stdin-not-writable':
        return `${problem.option} 不能是标准输入：结果要写成文件。`;
    }
  },
  init: {
    written: (paths) => paths.map((path) => `已写入 ${path}`),
    there: (paths) => paths.map((path) => `已有内容相同的 ${path}`),
    next: (document, open) => [
      '',
      `还须填写：${open.map((pointer) => emptyFields[pointer] ?? pointer).join('、')}。`,
      '接着：',
      `  lunzhi import --leaders 领导名单.xlsx --into ${document}`,
      `  lunzhi check ${document}`,
      `  lunzhi plan ${document} --out 值班表`,
    ],
  },
  import: {
    columns: (columns) => `读出的栏目：${columns.join('；')}`,
    heads: ['', '排名', '姓名', '职务', '班子', '联系乡镇', '分管领域', '重点项目', '请假'],
    change: { new: '新增', changed: '更改', same: '未变', 'not-in-table': '表中无' },
    absence: (from, to) => (from === to ? from : `${from}至${to}`),
    weekdays: (weekdays) =>
      `每周${weekdays.map((weekday) => '一二三四五六日'.charAt(weekday - 1)).join('、')}`,
    changedField: (field, was, is) => `${field}由“${was || '空'}”改为“${is || '空'}”`,
    changedLeader: (name, fields) => `更改：${name}，${fields.join('；')}`,
    chief: '（正职）',
    counts: (leaders, townships, sectors, projects) =>
      `共${leaders}位领导，${townships}个乡镇，${sectors}个领域，${projects}个项目。`,
    understood: '推断',
    bodies: (body, who) =>
      `${body === null ? '看不出属哪个班子，留空' : `由职务推断属${body}`}：${who.join('、')}`,
    who: (name, cell) => `${name}（${cell}）`,
    nothingWritten: '没有写出文件；加 --into 方案 或 --out 新文件 即可写出。',
    unchanged: (path) => `${path} 已是如此，没有改动。`,
    written: (path, backup) => `已写入 ${path}${backup === null ? '' : `，原文件存为 ${backup}`}`,
    documentSays: '方案现在：',
  },
  calendarAdd: {
    place: (line, column, text) => `第${line}行第${column}字“${text}”：`,
    about: (year, isAmendment, paper) => `${year}年${isAmendment ? '假期的变更' : '全年安排'}：${paper}`,
    heads: ['节日', '放假', '天数', '上班'],
    range: (from, to) => (from === to ? dayOf(from) : `${dayOf(from)}至${dayOf(to)}`),
    day: dayOf,
    refused: '这份通知没有采用。请对照原文改正后再读。',
    alreadyThere: (path) => `${path} 中已有这份通知，没有改动。`,
    notWritten: (path) => `以上尚未写入；核对无误后加 --write 即写入 ${path}。`,
    replaces: (paper) => `取代方案中原有的同一年通知：${paper}`,
    written: (path, backup) => `已写入 ${path}，原文件存为 ${backup}`,
  },
};
