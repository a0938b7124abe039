import type { Body, Language } from '@lunzhi/core';
import type { LeadersDoubt, LinkKind } from './doubts.ts';
import type { LeaderColumn } from './columns.ts';
import { tooLarge, workbookAsText } from '../table/limits.ts';

const columnsZh: Readonly<Record<LeaderColumn, string>> = {
  number: '排名',
  name: '姓名',
  post: '职务',
  nameAndPost: '姓名和职务',
  townships: '联系乡镇',
  sectors: '分管领域',
  projects: '重点项目',
  body: '班子',
  share: '分担系数',
  absences: '请假',
  absenceFrom: '请假开始',
  absenceTo: '请假结束',
  absenceReason: '请假事由',
  phone: '电话',
  note: '备注',
};
const columnsEn: Readonly<Record<LeaderColumn, string>> = {
  number: 'protocol order',
  name: 'name',
  post: 'post',
  nameAndPost: 'name and post',
  townships: 'townships',
  sectors: 'sectors',
  projects: 'projects',
  body: 'body',
  share: 'share',
  absences: 'absences',
  absenceFrom: 'absent from',
  absenceTo: 'absent until',
  absenceReason: 'reason of absence',
  phone: 'telephone',
  note: 'note',
};
const bodiesZh: Readonly<Record<Body, string>> = {
  party: '党委',
  congress: '人大',
  government: '政府',
  cppcc: '政协',
  court: '法院',
  procuratorate: '检察院',
  other: '其他',
};

/** What a column holds, in either language. */
export const wordLeaderColumn = (column: LeaderColumn, language: Language): string =>
  (language === 'zh-CN' ? columnsZh : columnsEn)[column];

/** A body of leaders, in either language. */
export const wordBody = (body: Body, language: Language): string =>
  language === 'zh-CN' ? bodiesZh[body] : body;

/** One sentence about a doubt of a leaders' table, in either language. */
export function wordLeadersDoubt(doubt: LeadersDoubt, language: Language): string {
  return language === 'zh-CN' ? zh(doubt) : en(doubt);
}

const becauseZh = { 'no-name': '没有姓名', footnote: '像表注或落款', caption: '各格相同，像小标题' };
const becauseEn = {
  'no-name': 'it has no name',
  footnote: 'it looks like a footnote or a signature',
  caption: 'its cells are all alike, as in a heading',
};

const listZh = (kind: LinkKind): string => columnsZh[kind];

function zh(doubt: LeadersDoubt): string {
  switch (doubt.code) {
    case 'not-a-workbook':
      return '打不开：不是 .xlsx 文件，或已加密、已损坏。';
    case 'workbook-as-text':
      return workbookAsText['zh-CN'];
    case 'too-large':
      return tooLarge['zh-CN'];
    case 'no-header':
      return '找不到表头：前30行中没有同时写着“姓名”（或“领导”）和“职务”等其他栏目的一行。';
    case 'no-leaders':
      return '表头下面没有一位领导。';
    case 'quote-not-closed':
      return `第${doubt.line}行：引号没有结束。`;
    case 'too-many-leaders':
      return `有${doubt.count}位领导，最多${doubt.most}位。`;
    case 'column-ignored':
      return `${doubt.cell}：不认识“${doubt.head}”这一栏，其中${doubt.cells}格没有采用。`;
    case 'column-twice':
      return `${doubt.cell}：“${doubt.head}”与${doubt.first}是同一种栏目，只采用了前一栏。`;
    case 'line-passed-over':
      return `第${doubt.line}行没有采用：${doubt.said}（${becauseZh[doubt.because]}）。`;
    case 'row-continued':
      return `第${doubt.line}行没有姓名，当作上一行“${doubt.name}”的续行。`;
    case 'several-names':
      return `${doubt.cell}：“${doubt.name}”像是几个人，每人应占一行。`;
    case 'same-name':
      return `${doubt.cell}：又一位“${doubt.name}”，编号写成 ${doubt.id}。若是同一人，请合并为一行。`;
    case 'title-shared':
      return `${doubt.cell}：“${doubt.title}”不止一位，只写职务分不清是谁，暂以职务作姓名。请写姓名。`;
    case 'note-as-absence':
      return `${doubt.cell}：备注“${doubt.written}”像是请假，只写入了备注，排班时不起作用，这几天仍会照排。若是请假，请写在“请假”一栏。`;
    case 'named-by-title':
      return `${doubt.cell}：没有写姓名，以职务作姓名。`;
    case 'near-miss':
      return `${doubt.cell}：${listZh(doubt.list)}“${doubt.written}”，是否为“${doubt.meant}”？现按所写的采用。`;
    case 'not-a-link':
      return `${doubt.cell}：“${doubt.written}”不像是${listZh(doubt.list)}的名称，已写入备注。`;
    case 'absence-unread':
      return `${doubt.cell}：请假“${doubt.written}”读不出日期，只写入了备注，排班时不起作用，这几天仍会照排。请写成“3月4日至8日”。`;
    case 'absence-whole-period':
      return `${doubt.cell}：“${doubt.written}”没有写日期，按整个值班周期都不能值班处理。若不是，请写明起止日期。`;
    case 'day-shortened':
      return `${doubt.cell}：“${doubt.written}”也可能是被表格软件改短了的“${doubt.written}0”，现按所写的采用。请写成“6月10日”这样。`;
    case 'absence-half-day':
      return `${doubt.cell}：“${doubt.written}”只写了半天，按全天不能值班处理。`;
    case 'share-unread':
      return `${doubt.cell}：“${doubt.written}”不是0至100的数，已写入备注。`;
    case 'text-shortened':
      return `${doubt.cell}：超过${doubt.most}个字，只采用前面的。`;
    case 'not-in-table':
      return `方案中的“${doubt.name}”不在表中，保留在最后。若已离任，请写明任职止期或删去。`;
    case 'posts-kept':
      return `${doubt.cell}：${doubt.name}在方案中的职务带有任期或分工，保留方案的，表中的“${doubt.written}”没有采用。`;
    case 'column-guessed':
      return `${doubt.cell}：“${doubt.head}”当作${columnsZh[doubt.column]}。`;
    case 'order-by-number':
      return `排名按序号栏（${doubt.cell}起）。`;
    case 'order-by-row':
      return doubt.because === 'no-column'
        ? '没有序号栏，排名按行的先后。'
        : '序号不是从1起各出现一次，排名按行的先后。';
    case 'filled-down':
      return `${doubt.cell}是空的，当作合并单元格，沿用上面的“${doubt.said}”。`;
    case 'short-form':
      return `${doubt.cell}：“${doubt.written}”当作“${doubt.taken}”。`;
    case 'chief-guessed':
      return `${doubt.cell}：推断${doubt.name}（${doubt.post}）是党政正职。`;
    case 'body-guessed':
      return `${doubt.cell}：由职务“${doubt.post}”推断${doubt.name}属${bodiesZh[doubt.body]}。`;
    case 'body-unknown':
      return `${doubt.cell}：看不出${doubt.name}属哪个班子，留空。`;
  }
}

function en(doubt: LeadersDoubt): string {
  switch (doubt.code) {
    case 'not-a-workbook':
      return 'Not an .xlsx file, or encrypted or damaged.';
    case 'workbook-as-text':
      return workbookAsText.en;
    case 'too-large':
      return tooLarge.en;
    case 'no-header':
      return 'No header: none of the first 30 rows names both leaders and something else about them, such as posts.';
    case 'no-leaders':
      return 'There is no leader below the header.';
    case 'quote-not-closed':
      return `Line ${doubt.line}: a quotation mark is not closed.`;
    case 'too-many-leaders':
      return `There are ${doubt.count} leaders; ${doubt.most} are the most.`;
    case 'column-ignored':
      return `${doubt.cell}: the column “${doubt.head}” is not known; its cells (${doubt.cells}) were not used.`;
    case 'column-twice':
      return `${doubt.cell}: “${doubt.head}” means the same as ${doubt.first}, and only that was used.`;
    case 'line-passed-over':
      return `Row ${doubt.line} was not used: ${doubt.said} (${becauseEn[doubt.because]}).`;
    case 'row-continued':
      return `Row ${doubt.line} has no name and is taken for a further row of “${doubt.name}”.`;
    case 'several-names':
      return `${doubt.cell}: “${doubt.name}” looks like several people; each needs a row.`;
    case 'same-name':
      return `${doubt.cell}: another “${doubt.name}”, with the id ${doubt.id}. If it is the same person, join the rows.`;
    case 'title-shared':
      return `${doubt.cell}: “${doubt.title}” is the post of several, and nothing tells who is meant; for now it is the name too. Write the name.`;
    case 'note-as-absence':
      return `${doubt.cell}: the note “${doubt.written}” reads like an absence; it is a note only and has no effect: the leader is still planned on those days. If it is one, write it in a column 请假 (absences).`;
    case 'named-by-title':
      return `${doubt.cell}: there are no names, and the posts stand for them.`;
    case 'near-miss':
      return `${doubt.cell}: “${doubt.written}” (${columnsEn[doubt.list]}): did you mean “${doubt.meant}”? It is taken as written.`;
    case 'not-a-link':
      return `${doubt.cell}: “${doubt.written}” is no name of one of the ${columnsEn[doubt.list]}; it went into the note.`;
    case 'absence-unread':
      return `${doubt.cell}: no dates can be read from the absence “${doubt.written}”; it only went into the note and has no effect: the leader is still planned on those days. Write 3月4日至8日.`;
    case 'absence-whole-period':
      return `${doubt.cell}: “${doubt.written}” names no dates and is taken for the whole period. If that is wrong, write from when until when.`;
    case 'day-shortened':
      return `${doubt.cell}: “${doubt.written}” may be “${doubt.written}0” shortened by a spreadsheet; it is taken as written. Write the day as 6月10日.`;
    case 'absence-half-day':
      return `${doubt.cell}: “${doubt.written}” is about half a day; the whole day is taken.`;
    case 'share-unread':
      return `${doubt.cell}: “${doubt.written}” is no number from 0 to 100; it went into the note.`;
    case 'text-shortened':
      return `${doubt.cell}: longer than ${doubt.most} characters; only the beginning was used.`;
    case 'not-in-table':
      return `“${doubt.name}” of the document is not in the table and stays, at the end. If the leader has left, say until when, or take the entry out.`;
    case 'posts-kept':
      return `${doubt.cell}: the posts of ${doubt.name} in the document have dates or duties of their own and stay; “${doubt.written}” was not used.`;
    case 'column-guessed':
      return `${doubt.cell}: “${doubt.head}” is taken for ${columnsEn[doubt.column]}.`;
    case 'order-by-number':
      return `The protocol order is that of the numbers from ${doubt.cell} on.`;
    case 'order-by-row':
      return doubt.because === 'no-column'
        ? 'There is no column of numbers: the protocol order is that of the rows.'
        : 'The numbers are not 1, 2, 3 …, each once: the protocol order is that of the rows.';
    case 'filled-down':
      return `${doubt.cell} is empty and taken for a merged cell: “${doubt.said}” from above.`;
    case 'short-form':
      return `${doubt.cell}: “${doubt.written}” is taken for “${doubt.taken}”.`;
    case 'chief-guessed':
      return `${doubt.cell}: ${doubt.name} (${doubt.post}) is guessed to be a chief of party or government.`;
    case 'body-guessed':
      return `${doubt.cell}: by the post “${doubt.post}” ${doubt.name} is guessed to belong to the body ${doubt.body}.`;
    case 'body-unknown':
      return `${doubt.cell}: nothing says which body ${doubt.name} belongs to; it is left open.`;
  }
}
