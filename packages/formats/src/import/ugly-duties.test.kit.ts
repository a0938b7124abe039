import type { UglyTable } from './ugly-tables.test.kit.ts';

/** Tables of duties of March 2027, with who serves when in them. */
export const uglyDuties: readonly UglyTable[] = [
  {
    title: 'days as 3月2日',
    text: '某县接访安排表\n日期,星期,接访领导\n3月2日,星期二,甲某\n3月3日,星期三,乙某\n',
    reads: ['03-02 甲某', '03-03 乙某'],
  },
  {
    title: 'days as 2027.3.2',
    text: '时间,接访领导\n2027.3.2,甲某\n2027.03.03,乙某\n',
    reads: ['03-02 甲某', '03-03 乙某'],
  },
  {
    title: 'days as numbers of a spreadsheet',
    sheets: [
      {
        rows: [
          ['日期', '领导'],
          [46448, '甲某'],
          [46449, '乙某'],
        ],
      },
    ],
    reads: ['03-02 甲某', '03-03 乙某'],
  },
  {
    title: 'the weekday behind the day, full-width',
    text: '日期,接访领导\n３月２日（星期二）,甲某\n３月３日（星期三）,乙某\n',
    reads: ['03-02 甲某', '03-03 乙某'],
  },
  {
    title: 'a weekday that is another’s',
    text: '日期,星期,接访领导\n3月2日,星期一,甲某\n',
    reads: ['03-02 甲某'],
    doubts: ['weekday-differs'],
  },
  {
    title: 'two leaders in one cell',
    text: '日期,接访领导\n3月2日,甲某、乙某\n',
    reads: ['03-02 甲某、乙某'],
  },
  {
    title: 'months side by side',
    text: '日期,接访领导,日期,接访领导\n3月2日,甲某,3月16日,丙某\n3月3日,乙某,3月17日,丁某\n',
    reads: ['03-02 甲某', '03-03 乙某', '03-16 丙某', '03-17 丁某'],
  },
  {
    title: 'months side by side with posts and a gap',
    text: '日期,姓名,职务,,日期,姓名,职务\n3月2日,甲某,县长,,3月16日,丙某,副县长\n3月3日,乙某,主任,,,,\n',
    reads: ['03-02 甲某', '03-03 乙某', '03-16 丙某'],
  },
  {
    title: 'the month in a column of its own',
    sheets: [
      {
        rows: [
          ['月份', '日期', '接访领导'],
          ['3月', '2日', '甲某'],
          [null, '3日', '乙某'],
        ],
        merges: [[1, 0, 2, 0]],
      },
    ],
    reads: ['03-02 甲某', '03-03 乙某'],
  },
  {
    title: 'days of a week in one row',
    text: '日期,值班领导\n3月1日至5日,甲某\n3月8日-12日,乙某\n',
    reads: ['03-01 甲某', '03-08 乙某'],
  },
  {
    title: 'a merged day with two leaders below each other',
    sheets: [
      {
        rows: [
          ['日期', '接访领导'],
          ['3月2日', '甲某'],
          [null, '乙某'],
        ],
        merges: [[1, 0, 2, 0]],
      },
    ],
    reads: ['03-02 甲某', '03-02 乙某'],
  },
  {
    title: 'a stand-in beside the name',
    text: '日期,接访领导,备注\n3月2日,甲某（代）,\n3月3日,乙某,由丙某代\n',
    reads: ['03-02 甲某（代）', '03-03 乙某'],
  },
  {
    title: 'a day that does not exist',
    text: '日期,接访领导\n2月30日,甲某\n3月3日,乙某\n',
    reads: ['03-03 乙某'],
    doubts: ['date-unreadable'],
  },
  {
    title: 'a leader that is missing',
    text: '日期,接访领导\n3月2日,\n3月3日,乙某\n',
    reads: ['03-03 乙某'],
    doubts: ['leader-missing'],
  },
  {
    title: 'dates with a point that may have lost a zero',
    text: '日期,接访领导\n3.9,甲某\n3.1,乙某\n',
    reads: ['03-09 甲某', '03-10 乙某'],
    doubts: ['zero-lost'],
  },
  {
    title: 'post alone',
    text: '时间,接访领导、职务\n3月2日,副市长、公安局局长\n3月4日,市委书记\n',
    reads: ['03-02 副市长、公安局局长', '03-04 市委书记'],
  },
  {
    title: 'several sheets, one for each month',
    sheets: [
      {
        rows: [
          ['日期', '接访领导'],
          ['3月2日', '甲某'],
        ],
      },
      {
        rows: [
          ['日期', '接访领导'],
          ['3月16日', '乙某'],
        ],
      },
    ],
    reads: ['03-02 甲某', '03-16 乙某'],
  },
  {
    title: 'a calendar of weeks',
    text: '星期一,星期二,星期三\n1日,2日,3日\n甲某,乙某,丙某\n',
    reads: [],
    doubts: ['no-header'],
  },
];
