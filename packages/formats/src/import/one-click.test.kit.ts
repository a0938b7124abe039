/** A table of leaders, what one click would make of it, and what is asked first. */
export interface OneClick {
  readonly title: string;
  readonly text: string;
  /** `name/post/townships/fields/remarks` of each leader, as the suggestions have it. */
  readonly reads: readonly string[];
  /** Keys of the questions that nobody has answered. */
  readonly open?: readonly string[];
  /** Keys of the questions that have a suggestion. */
  readonly ticked?: readonly string[];
  /** What somebody answered. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Tables that must neither lose nor invent people without a question. */
export const oneClicks: readonly OneClick[] = [
  {
    title: 'two blocks side by side',
    text: '序号,姓名,职务,序号,姓名,职务\n1,甲某,县委书记,3,丙某,副县长\n2,乙某,县长,4,丁某,副县长\n',
    reads: ['甲某/县委书记', '乙某/县长', '丙某/副县长', '丁某/副县长'],
  },
  {
    title: 'two blocks side by side, with a gap, no numbers and one leader more on the left',
    text: '姓名,职务,,姓名,职务\n甲某,县委书记,,丙某,副县长\n乙某,县长,,,\n',
    reads: ['甲某/县委书记', '乙某/县长', '丙某/副县长'],
  },
  {
    title: 'a second column of names that makes no block',
    text: '姓名,职务,联系领导,联系乡镇\n甲某,县委书记,丙某,甲镇\n',
    reads: ['甲某/县委书记/甲镇'],
    open: ['column-twice C1'],
  },
  {
    title: 'cells to the right of the heads',
    text: '姓名,职务\n甲某,县长,财政\n乙某,副县长,审计\n',
    reads: ['甲某/县长///财政', '乙某/副县长///审计'],
    ticked: ['column-ignored C1'],
  },
  {
    title: 'a row of groups above the heads',
    text: '县级领导,,联系乡镇情况\n姓名,职务,乡镇\n甲某,县长,甲镇\n',
    reads: ['甲某/县长/甲镇'],
  },
  {
    title: 'names with their numbers, posts missing',
    text: '姓名,职务\n1.张某,县委书记\n2.李某,\n3.王某某,副县长\n',
    reads: ['张某/县委书记', '李某', '王某某/副县长'],
  },
  {
    title: 'name and post with their numbers in the only column',
    text: '姓名、职务\n1、张某 县委书记\n（2）李某 县长\n③王某某 副县长\n',
    reads: ['张某/县委书记', '李某/县长', '王某某/副县长'],
  },
  {
    title: 'numbers in the cell of the name in another order',
    text: '姓名,职务\n2.李某,县长\n1.张某,县委书记\n',
    reads: ['张某/县委书记', '李某/县长'],
  },
  {
    title: 'numbered lines of a note, with and without a full stop',
    text: '姓名,职务,分管\n甲某,副县长,农业\n注：1.以上按任职先后排列。,,\n2.乙某同志因病休养。,,\n3.丙某同志党校学习,,\n',
    reads: ['甲某/副县长//农业'],
    open: ['line-passed-over 4', 'line-passed-over 5'],
    ticked: ['line-passed-over notes'],
  },
  {
    title: 'places that are vacant',
    text: '序号,姓名,职务\n1,张某,县委书记\n2,（空缺）,县长\n3,待定,副县长\n4,暂缺,副县长\n5,×,副县长\n6,缺,主任\n',
    reads: ['张某/县委书记'],
    open: [3, 4, 5, 6, 7].map((line) => `line-passed-over ${line}`),
  },
  {
    title: 'places that are vacant, beside the post in one cell',
    text: '序号,姓名、职务,分管\n1,张某 县委书记,党建\n2,（空缺） 县长,财政\n3,副县长（空缺）,教育\n4,副县长 待定,教育\n',
    reads: ['张某/县委书记//党建'],
    open: [3, 4, 5].map((line) => `line-passed-over ${line}`),
  },
  {
    title: 'a sum in the column of numbers',
    text: '序号,姓名,职务,联系乡镇\n1,张某,县长,甲镇\n合计,1人,,1个\n',
    reads: ['张某/县长/甲镇'],
    ticked: ['line-passed-over notes'],
  },
  {
    title: 'headings between the bodies that no merge tells',
    text: '姓名,职务,分管\n县委,,\n甲某,县委书记,党建\n县人大常委会,,\n乙某,主任,人大工作\n县政府班子成员,,\n丙某,县长,财政\n县政协机关：,,\n丁某,主席,\n',
    reads: ['甲某/县委书记//党建', '乙某/主任//人大', '丙某/县长//财政', '丁某/主席'],
    ticked: ['line-passed-over notes'],
  },
  {
    title: 'a heading in a table of two columns',
    text: '姓名,职务\n县政府领导,\n甲某,县长\n',
    reads: ['甲某/县长'],
    ticked: ['line-passed-over notes'],
  },
  {
    title: 'a table below a table, with columns of its own',
    text: '县委领导\n姓名,职务\n甲某,县委书记\n\n县政府领导\n职务,姓名,分管\n县长,乙某,财政\n',
    reads: ['甲某/县委书记', '乙某/县长//财政'],
    ticked: ['line-passed-over notes'],
  },
  {
    title: 'names run together with posts, rare family names and posts',
    text: '姓名及职务\n粟某副县长\n司马某某县委常委\n李某常委\n刘某正处级干部\n王某主席\n',
    reads: ['粟某/副县长', '司马某某/县委常委', '李某/常委', '刘某/正处级干部', '王某/主席'],
    ticked: ['A2 粟某副县长', 'A3 司马某某县委常委', 'A4 李某常委', 'A5 刘某正处级干部', 'A6 王某主席'].map(
      (key) => `name-glued ${key}`,
    ),
  },
  {
    title: 'a title that may begin with a name',
    text: '姓名及职务,分管\n县委书记,党建\n呼某副县长,金融\n',
    reads: ['县委书记///党建', '呼某副县长///金融'],
    open: ['name-glued A3 呼某副县长'],
  },
  {
    title: 'name, post and more on lines of the name, beside posts that are empty',
    text: '姓名,职务,分管\n"张某\n县委书记\n（主持全面工作）",,党建\n李某,县长,财政\n',
    reads: ['张某/县委书记（主持全面工作）//党建', '李某/县长//财政'],
  },
  {
    title: 'what stands in brackets beside a name',
    text: '姓名,职务\n李某（女）,副县长\n"赵某\n（挂职）",副县长\n王伟某（大）,副县长\n王伟某（小）,县委常委\n',
    reads: ['李某/副县长///女', '赵某/副县长///挂职', '王伟某（大）/副县长', '王伟某（小）/县委常委'],
  },
  {
    title: 'marks of footnotes beside names',
    text: '姓名,职务\n丙某①,副县长\n★丁某,副县长\n戊某（注1）,副县长\n乙某*,副县长\n',
    reads: ['丙某/副县长', '丁某/副县长', '戊某/副县长///注1', '乙某/副县长'],
  },
  {
    title: 'first and second in charge of a township',
    text: '姓名,职务,联系乡镇（AB角）\n张某,县长,甲镇（A角）、乙镇（B角）\n李某,副县长,乙镇(A)、甲镇(B)\n',
    reads: ['张某/县长/甲镇 乙镇//甲镇（A角）；乙镇（B角）', '李某/副县长/乙镇 甲镇//乙镇(A)；甲镇(B)'],
  },
  {
    title: 'a leader on several rows',
    text: '乡镇,联系领导,职务\n甲镇,甲某,县委书记\n乙镇,甲某,县委书记\n丙镇,乙某,县长\n',
    reads: ['甲某/县委书记/甲镇 乙镇', '乙某/县长/丙镇'],
    ticked: ['same-name B3'],
  },
  {
    title: 'two of one name with other posts',
    text: '姓名,职务\n甲某,县委书记\n甲某,副县长\n',
    reads: ['甲某/县委书记', '甲某/副县长'],
    open: ['same-name A3'],
  },
  {
    title: 'two of one name with other posts, who are one',
    text: '姓名,职务\n甲某,县委书记\n甲某,县人大主任\n',
    answers: { 'same-name A3': 'same' },
    reads: ['甲某/县委书记、县人大主任'],
    ticked: ['same-name A3'],
  },
  {
    title: 'who has left, will come or takes no part',
    text: '姓名,职务,备注\n甲某,县长,已调离\n乙某,副县长,2027年3月退休\n丙某,副县长,拟任\n丁某,副县长,不参加接访\n戊某,副县长,分管退休干部工作\n',
    reads: [
      '甲某/县长///已调离',
      '乙某/副县长///2027年3月退休',
      '丙某/副县长///拟任',
      '丁某/副县长///不参加接访',
      '戊某/副县长///分管退休干部工作',
    ],
    open: ['C2 已调离', 'C3 2027年3月退休', 'C4 拟任', 'C5 不参加接访'].map(
      (key) => `note-as-leaving ${key}`,
    ),
  },
  {
    title: 'who has left, left out',
    text: '姓名,职务,备注\n甲某,县长,已调离\n乙某,副县长,\n',
    answers: { 'note-as-leaving C2 已调离': 'drop' },
    reads: ['乙某/副县长'],
    ticked: ['note-as-leaving C2 已调离'],
  },
  {
    title: 'numbers in Chinese and in brackets',
    text: '序号,姓名,职务\n（二）,乙某,县长\n一,甲某,县委书记\n（3）,丙某,副县长\n十一,丁某,副县长\n④,戊某,副县长\n',
    reads: ['甲某/县委书记', '乙某/县长', '丙某/副县长', '戊某/副县长', '丁某/副县长'],
  },
  {
    title: 'markup and brackets in a name are nobody else',
    text: '姓名,职务\n<script>alert(1)</script>,县长\n"李某（女，回族）\n副县长",\n',
    reads: ['<script>alert(1)</script>/县长', '李某/副县长///女，回族'],
  },
  {
    title: 'verbs before a field of work',
    text: '姓名,职务,分管工作\n丙某,副县长,"协助县长分管审计，联系县税务局"\n',
    reads: ['丙某/副县长//审计 县税务局'],
  },
];
