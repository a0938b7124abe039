/** A sheet as somebody made it: rows of cells, and merges from and to `row:column`, from 0. */
export interface UglySheet {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
}

export interface UglyTable {
  readonly title: string;
  /** Sheets of a workbook, text, or bytes in GBK. */
  readonly sheets?: readonly UglySheet[];
  readonly text?: string;
  readonly isGbk?: boolean;
  /** What a person reads in it: `name/post/townships/fields/remarks` or `date leader`. */
  readonly reads: readonly string[];
  /** Codes of what must be doubted. */
  readonly doubts?: readonly string[];
  /** Whether no two of its names are held to be one. */
  readonly isSure?: boolean;
}

const gbkText = (text: string): Pick<UglyTable, 'text' | 'isGbk'> => ({ text, isGbk: true });

/** Tables of leaders, with what stands in them. Leaders are named by a letter or by their posts. */
export const uglyLeaders: readonly UglyTable[] = [
  {
    title: 'a cover sheet before the table',
    sheets: [
      { rows: [['东安县'], ['县级领导分工一览表'], ['2027年1月']] },
      {
        rows: [
          ['序号', '姓名', '职务'],
          [1, '甲某', '县委书记'],
          [2, '乙某', '县长'],
        ],
      },
    ],
    reads: ['甲某/县委书记', '乙某/县长'],
  },
  {
    title: 'a title merged over the table and who made it below',
    sheets: [
      {
        rows: [
          ['县级领导分工一览表', null, null],
          ['（2027年1月）', null, null],
          ['姓名', '职务', '分管工作'],
          ['甲某', '副县长', '农业、水利'],
          ['制表人：县委办', null, '联系电话：略'],
        ],
        merges: [
          [0, 0, 0, 2],
          [1, 0, 1, 2],
        ],
      },
    ],
    reads: ['甲某/副县长//农业 水利'],
  },
  {
    title: 'name and post in one cell, spaced',
    text: '序号,姓名、职务,分管工作\n1,周　某　县委书记,全面工作\n2,吴某某　县委副书记、县长,县政府全面工作\n',
    reads: ['周某/县委书记//全面工作', '吴某某/县委副书记、县长//县政府全面工作'],
    doubts: ['whole-field'],
  },
  {
    title: 'name above post in one cell',
    text: '序号,姓名、职务,联系乡镇\n1,"周某\n县委书记",白牙市镇\n2,"吴　某\n县委副书记\n县长","石期市镇\n花桥镇"\n',
    reads: ['周某/县委书记/白牙市镇', '吴某/县委副书记、县长/石期市镇 花桥镇'],
  },
  {
    title: 'post before the name',
    text: '职务、姓名,分管\n县委书记　周某,全面工作\n副县长（挂职） 张　某,金融\n',
    reads: ['周某/县委书记//全面工作', '张某/副县长（挂职）//金融'],
    doubts: ['name-last'],
  },
  {
    title: 'name and post run together',
    text: '姓名及职务,分管\n周某副县长,金融\n吴某某副县长（挂职）,数据\n',
    reads: ['周某/副县长//金融', '吴某某/副县长（挂职）//数据'],
    doubts: ['name-glued'],
  },
  {
    title: 'a bracket that is not closed',
    text: '姓名、职务,分管\n张某　副县长（挂职,金融\n李某（副县长,交通\n',
    reads: ['张某/副县长（挂职//金融', '李某/副县长//交通'],
    doubts: ['bracket-open'],
  },
  {
    title: 'GBK, as a Chinese Excel writes CSV',
    ...gbkText('姓名,职务,联系乡镇\n甲某,县委常委、副县长,大庙口镇\n'),
    reads: ['甲某/县委常委、副县长/大庙口镇'],
  },
  {
    title: 'heads and nobody below them',
    text: '序号,姓名,职务\n\n填表人：某某,,\n',
    reads: [],
    doubts: ['no-leaders'],
  },
  {
    title: 'full-width digits in the ranks',
    text: '序号,姓名,职务\n２,乙某,县长\n１,甲某,县委书记\n３．,丙某,副县长\n',
    reads: ['甲某/县委书记', '乙某/县长', '丙某/副县长'],
  },
  {
    title: 'two rows of heads',
    sheets: [
      {
        rows: [
          ['序号', '姓名', '职务', '联系', null],
          [null, null, null, '乡镇', '项目'],
          [1, '甲某', '副县长', '花桥镇', '标准厂房'],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 1, 2],
          [0, 3, 0, 4],
        ],
      },
    ],
    reads: ['甲某/副县长/花桥镇'],
  },
  {
    title: 'blank rows and headings between the bodies',
    sheets: [
      {
        rows: [
          ['姓名', '职务', '联系点'],
          ['一、县委', null, null],
          ['甲某', '县委书记', '甲镇'],
          [null, null, null],
          ['二、县政府', null, null],
          ['乙某', '县长', '乙镇'],
        ],
        merges: [
          [1, 0, 1, 2],
          [4, 0, 4, 2],
        ],
      },
    ],
    reads: ['甲某/县委书记/甲镇', '乙某/县长/乙镇'],
    doubts: ['line-passed-over'],
  },
  {
    title: 'headings between the bodies that no merge tells',
    text: '序号,姓名,职务\n,一、县委领导,\n1,甲某,县委书记\n,二、县政府领导,\n2,乙某,县长\n',
    reads: ['甲某/县委书记', '乙某/县长'],
    doubts: ['line-passed-over'],
  },
  {
    title: 'notes at the foot',
    text: '姓名,职务\n甲某,副县长\n\n注：1.以上按任职先后排列。,\n2.乙某同志因病休养。,\n',
    reads: ['甲某/副县长'],
    doubts: ['line-passed-over'],
  },
  {
    title: 'names spaced with one blank and with three',
    text: '姓名,职务\n吴　刚某,副县长\n李   某,副县长\n欧阳 某,副县长\n',
    reads: ['吴刚某/副县长', '李某/副县长', '欧阳某/副县长'],
  },
  {
    title: 'ranks missing and doubled',
    text: '排名,姓名,职务\n1,甲某,县委书记\n2,乙某,县长\n2,丙某,主任\n,丁某,主席\n',
    reads: ['甲某/县委书记', '乙某/县长', '丙某/主任', '丁某/主席'],
    doubts: ['rank-doubled'],
  },
  {
    title: 'two leaders in one cell',
    text: '序号,姓名,职务\n1,"甲某、乙某",副县长\n2,丙某,副县长\n',
    reads: ['甲某、乙某/副县长', '丙某/副县长'],
    doubts: ['several-names'],
  },
  {
    title: 'a column that nobody knows',
    text: '姓名,性别,职务,出生年月\n甲某,女,副县长,1975.3\n',
    reads: ['甲某/副县长'],
    doubts: ['column-ignored'],
  },
  {
    title: 'a place that is vacant',
    text: '序号,姓名,职务,分管\n1,甲某,副县长,农业\n2,,副县长,教育\n3,乙某,副县长,交通\n',
    reads: ['甲某/副县长//农业', '乙某/副县长//交通'],
    doubts: ['line-passed-over'],
  },
  {
    title: 'absences in the remarks',
    text: '姓名,职务,备注\n甲某,副县长,3月4日至8日党校学习\n乙某,副县长,分管信访\n',
    reads: ['甲某/副县长///3月4日至8日党校学习', '乙某/副县长///分管信访'],
    doubts: ['note-as-absence'],
  },
  {
    title: 'no posts but in the names',
    text: '领导,联系乡镇\n甲某（县委书记）,甲镇\n乙某（县委常委、副县长）,乙镇\n',
    reads: ['甲某/县委书记/甲镇', '乙某/县委常委、副县长/乙镇'],
  },
  {
    title: 'leaders on two sheets',
    sheets: [
      {
        rows: [
          ['姓名', '职务'],
          ['甲某', '县委书记'],
        ],
      },
      {
        rows: [
          ['姓名', '职务'],
          ['乙某', '县长'],
          ['丙某', '副县长'],
        ],
      },
    ],
    reads: ['甲某/县委书记'],
    doubts: ['other-sheet'],
  },
  {
    title: 'a field of work over several lines with full stops',
    text: '姓名,职务,分管工作\n甲某,副县长,"1.农业农村。\n2.水利；\n3.协助分管乡村振兴等工作"\n',
    reads: ['甲某/副县长//农业农村 水利 乡村振兴'],
  },
  {
    title: 'a leader who helps another with something: his words are no field of work without that',
    text: '姓名,职务,分管工作\n甲某,副书记,"协助书记抓党建、协助负责群团工作"\n',
    reads: ['甲某/副书记//协助书记抓党建 群团'],
  },
  {
    title: 'notes in the column of names and posts, with a colon and without',
    text: [
      '序号,姓名、职务,分管工作,联系乡镇,备注',
      '1,周某某　县委书记,县委全面工作,甲镇,',
      '2,吴　某　县长,县政府全面工作,乙镇,',
      '3,王某某 县政协主席,县政协全面工作,丙镇,',
      ',注：以上排名不分先后,,,',
      ',注 挂职的排在最后,,,',
      ',备注以上名单由县委办提供,,,',
      ',说明：分工以文件为准,,,',
      ',以上领导联系点不变,,,',
      ',填表人　某某,,审核 某某,',
      ',制表单位：县委办,,,',
      ',联系电话 略,,,',
      ',日期：2026年1月,,,',
      ',2026年1月5日,,,',
      ',排名按任职时间先后,,,',
    ].join('\n'),
    reads: [
      '周某某/县委书记/甲镇/县委全面工作',
      '吴某/县长/乙镇/县政府全面工作',
      '王某某/县政协主席/丙镇/县政协全面工作',
    ],
    doubts: ['line-passed-over'],
    isSure: true,
  },
  {
    title: 'notes in the column of names, beside one of posts',
    text: '姓名,职务,分管工作\n甲某,副县长,农业\n注,以上按任职先后,\n说明,联系点另文下发,\n审核人乙某,,\n联系电话,略,\n',
    reads: ['甲某/副县长//农业'],
    doubts: ['line-passed-over'],
    isSure: true,
  },
];
