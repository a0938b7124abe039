import { day, weekday } from './dates.ts';
import { explanationZh } from './explanation.ts';

const emptyFields: Readonly<Record<string, string>> = {
  '/jurisdiction/name': 'jurisdiction.name（县或乡镇的名称）',
  '/issuer': 'issuer（发文机关）',
  '/leaders': 'leaders（接访领导，可由表格导入）',
};

/** The sentences of `init`, `import` and `calendar add`. */
export const start = {
  init: {
    /** What explains the fields of a new document beside it. */
    explanationName: (stem: string) => `${stem}-说明.md`,
    explanation: explanationZh,
    written: (paths: readonly string[]) => paths.map((path) => `已写入 ${path}`),
    templateName: { leaders: '领导名单.xlsx', duties: '值班安排.xlsx' },
    fillIn: (kind: 'leaders' | 'duties', path: string) => [
      '填好以后：',
      kind === 'leaders'
        ? `  lunzhi import --leaders ${path} --into 方案文件`
        : `  lunzhi check 方案文件 ${path}，或在编辑页面里导入`,
    ],
    /** Of files that say already what they would say. */
    there: (paths: readonly string[]) => paths.map((path) => `已有内容相同的 ${path}`),
    /** @param open pointers of what is still empty */
    next: (document: string, open: readonly string[]) => [
      '',
      `还须填写：${open.map((pointer) => emptyFields[pointer] ?? pointer).join('、')}。`,
      '接着：',
      `  lunzhi import --leaders 领导名单.xlsx --into ${document}`,
      `  lunzhi check ${document}`,
      `  lunzhi plan ${document} --out 值班表`,
    ],
  },
  import: {
    columns: (columns: readonly string[]) => `读出的栏目：${columns.join('；')}`,
    heads: ['', '排名', '姓名', '职务', '班子', '联系乡镇', '分管领域', '重点项目', '请假'],
    change: { new: '新增', changed: '更改', same: '未变', 'not-in-table': '表中无' },
    absence: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
    /** @param weekdays 1 Monday to 7 Sunday */
    weekdays: (weekdays: readonly number[]) =>
      `每周${weekdays.map((number) => weekday(number).slice(1)).join('、')}`,
    /** What a leader had and has; empty for nothing. */
    changedField: (field: string, was: string, is: string) => `${field}由“${was || '空'}”改为“${is || '空'}”`,
    changedLeader: (name: string, fields: readonly string[]) => `更改：${name}，${fields.join('；')}`,
    chief: '（正职）',
    counts: (leaders: number, townships: number, sectors: number, projects: number) =>
      `共${leaders}位领导，${townships}个乡镇，${sectors}个领域，${projects}个项目。`,
    /** In front of a guess. */
    understood: '推断',
    /** @param body in words, or null where none could be guessed */
    bodies: (body: string | null, who: readonly string[]) =>
      `${body === null ? '看不出属哪个班子，留空' : `由职务推断属${body}`}：${who.join('、')}`,
    who: (name: string, cell: string) => `${name}（${cell}）`,
    nothingWritten: '没有写出文件；加 --into 方案 或 --out 新文件 即可写出。',
    unchanged: (path: string) => `${path} 已是如此，没有改动。`,
    written: (path: string, backup: string | null) =>
      `已写入 ${path}${backup === null ? '' : `，原文件存为 ${backup}`}`,
    documentSays: '方案现在：',
  },
  calendarAdd: {
    place: (line: number, column: number, text: string) => `第${line}行第${column}字“${text}”：`,
    about: (year: number, isAmendment: boolean, paper: string) =>
      `${year}年${isAmendment ? '假期的变更' : '全年安排'}：${paper}`,
    heads: ['节日', '放假', '天数', '上班'],
    range: (from: string, to: string) => (from === to ? day(from) : `${day(from)}至${day(to)}`),
    day,
    refused: '这份通知没有采用。请对照原文改正后再读。',
    alreadyThere: (path: string) => `${path} 中已有这份通知，没有改动。`,
    notWritten: (path: string) => `以上尚未写入；核对无误后加 --write 即写入 ${path}。`,
    replaces: (paper: string) => `取代方案中原有的同一年通知：${paper}`,
    written: (path: string, backup: string | null) =>
      `已写入 ${path}${backup === null ? '' : `，原文件存为 ${backup}`}`,
  },
};
