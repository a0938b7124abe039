import type { Sentences } from '@lunzhi/core/internal';
import type { TemplateProblem } from '../../paper/template.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('、');

/** What is said of a paper's template. */
const problems: Sentences<TemplateProblem> = {
  'unknown-slot': ({ name, nearest }) =>
    `这种文书没有“{${name}}”这一项${nearest === null ? '' : `，是否为“{${nearest}}”`}。`,
  'slot-not-closed': () => '花括号不成对：每个“{”后面要有一个“}”。',
  'row-not-closed': () => '表格的一行要以“|”开头，也以“|”结尾。',
  'needs-field': ({ name, fields }) => `“{${name}}”有几项，请写明是哪一栏：${quoted(fields)}。`,
  'two-lists': ({ names }) => `一行里既有“${names[0]}”又有“${names[1]}”，不知道该按哪个重复。请分成两行。`,
  'too-many-cells': ({ cells, columns }) => `这一行有${cells}格，横线只有${columns}栏。`,
  'dashes-alone': () => '横线要写在表头下面，或写在登记表的第一行上面。',
  'no-title': () => '没有标题。请写一行以“# ”开头的标题。',
  'line-too-long': ({ most }) => `一行最多${most}个字。`,
  'too-many-lines': ({ most }) => `最多${most}行。`,
};

/** What stands in papers, and is said of their templates. */
export const paper = {
  /** Where a person is to write. */
  blank: '＿＿＿＿＿＿',
  blankDate: '＿＿＿＿年＿＿月＿＿日',
  /** Between lines that stand in a sentence. */
  lineMark: '；',
  colon: '：',
  at: (line: number) => `第${line}行：`,
  problems,
};
