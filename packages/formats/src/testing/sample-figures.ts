import type { FigureReport } from '@lunzhi/reception';

const cell = (text: string, cases: readonly string[] = [], isBad = false) => ({
  text,
  value: cases.length > 0 || text === '0' ? Number(text) : null,
  cases,
  isBad,
});

/** A report of two townships, with whatever text stands where people may write some. */
export const sampleFigures = (text = '白牙市镇'): FigureReport => ({
  language: 'zh-CN',
  marking: '内部',
  isPublic: false,
  title: `${text}通报`,
  titleRest: '通报',
  subtitle: text,
  issuer: text,
  date: '2024-03-04',
  signed: '2024年3月4日',
  paragraphs: [text],
  sections: [
    {
      heading: `一、${text}`,
      table: {
        name: '按乡镇',
        columns: [
          { head: '乡镇场', kind: 'text', width: 9, isMain: true },
          { head: '批', kind: 'number', width: 4, isMain: true },
          { head: '超期', kind: 'number', width: 4, isMain: false },
        ],
        rows: [
          {
            cells: [cell(text), cell('2', ['JF1', 'JF2']), cell('1', ['JF2'], true)],
            marks: [1, 1, 0, 0],
            isTotal: false,
          },
          { cells: [cell('石期市镇'), cell('0'), cell('0')], marks: [0, 0, 0, 0], isTotal: false },
          {
            cells: [cell('合计'), cell('2', ['JF1', 'JF2']), cell('1', ['JF2'], true)],
            marks: [],
            isTotal: true,
          },
        ],
        marks: ['当场答复', '牵头研究', '提请', '待定'],
      },
      notes: [text],
    },
  ],
  marksHead: '一格一批',
  caseList: { heading: '数字所含信访件', name: '所含各件', heads: ['表', '行', '数字', '批', '信访件'] },
});
