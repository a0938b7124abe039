import { isOffice, plainName, plainText } from '@lunzhi/core/internal';

const partsOf = (cell: string): string[] =>
  plainText(cell)
    .split(/[\s、,，;；/]+/)
    .filter((part) => part !== '');

/** An office, or a rank that stands for one: 正处级干部. */
const isPost = (part: string): boolean => isOffice(part) || part.endsWith('级干部');

/** Whether a cell names nobody but a post, or several of them: 县委常委、副县长. */
export function isTitle(cell: string): boolean {
  const parts = partsOf(cell);
  return parts.length > 0 && parts.every(isPost);
}

/** No post: （空缺）, 待定. */
const VACANT = /^(?:空缺|暂缺|暂空|出缺|缺|缺位|缺员|空|无|暂无|待定|未定|待任|待补|待任命|拟任|[xX×/*—-]+)$/;

/** Whether a cell says that nobody is there, beside a post or alone: （空缺）, 副县长（暂缺）. */
export function isVacancy(cell: string): boolean {
  const parts = partsOf(cell.replace(/[()（）【】[\]:：]/g, ' '));
  return parts.some((part) => VACANT.test(part)) && parts.every((part) => VACANT.test(part) || isPost(part));
}

/** Whether a text is neither a post nor short enough for anybody’s name: 排名按任职先后. */
export const isLongerThanNames = (text: string): boolean =>
  /^\p{Script=Han}{7,}$/u.test(text) && !isTitle(text);

/** A text without such characters at its end; a pattern would look at each of them again from each. */
function trimmedEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Lines as one: each is a post of its own, but for what stands in brackets. */
const inOneLine = (cell: string, plain: (line: string) => string): string =>
  cell
    .split(/[\n\r]+/)
    .map((line) => trimmedEnd(plain(line), '、,，;；'))
    .filter((line) => line !== '')
    .reduce((all, line) => (all === '' ? line : /^[（(]/.test(line) ? all + line : `${all}、${line}`), '');

/** A title as one line: its lines are posts of their own. */
export const titleName = (cell: string): string => inOneLine(cell, plainName);

const postText = (cell: string): string => inOneLine(cell, plainText);

/** A cell of name and post, taken apart. */
export interface NameAndPost {
  readonly name: string;
  readonly post: string;
  /** What else stands in brackets beside the name: 女. */
  readonly note: string;
  /** The name stands behind the post: 副县长（挂职） 张某. */
  readonly isPostFirst: boolean;
  /** Nothing parts name and post, so that the name may be the beginning of a title: 张某副县长. */
  readonly isGlued: boolean;
  /** The name begins like no family name that is known: 东安县长. */
  readonly isUnsure?: boolean;
}

const OPEN = /[（(]/g;
const CLOSE = /[）)]/g;
const MARKS = '\\s（(、,，:：';
const nameFirst = new RegExp(
  `^([^${MARKS}]+(?:[ \\t\\u3000]+[^${MARKS}](?=[${MARKS}]))?)([${MARKS}]+)([\\s\\S]*)$`,
);
const PERSON = '[\\p{Script=Han}·]{2,4}|[\\p{Script=Han}][ \\t\\u3000]+[\\p{Script=Han}]';
const nameLast = new RegExp(`[\\s、,，:：）)](${PERSON})$`, 'u');
const POST_BEGINS =
  '县|市|区|旗|镇|乡|副|常务|常委|党|政府|政协|人大|纪委|监委|组织|宣传|统战|政法|公安|法院|检察|人武|武装|一级|二级|三级|四级|正[县处科]|主席|主任|部长|委员|秘书长|调研员|巡视员';
const TWO = '欧阳|司马|上官|诸葛|令狐|皇甫|尉迟|公孙|慕容|夏侯|端木|长孙|宇文|东方';
const glued = new RegExp(
  `^((?:${TWO})[\\p{Script=Han}]{1,2}?|[\\p{Script=Han}]{2,3}?|[\\p{Script=Han}][ \\t\\u3000]+[\\p{Script=Han}])((?:${POST_BEGINS})\\S*)$`,
  'u',
);
/** Titles that begin like a name: 常务副县长, 文明办主任. */
const OFFICE_BEGINS = new RegExp(
  `^(?:${POST_BEGINS}|纪检|司法|金融|高新|文化|文旅|文联|文明|文广|施工|时政|安全|房产|水利)`,
);
/** Family names that begin no place or body with an office: 东安县长 is nobody's name. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐尚梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫佘佟冷粟滕蒙习宗邬敖臧符娄计晏艾褚米蓝巫蒲喻戚卓代党丛支娜官窦全满鄢占刁仇应虞岑原晋';

/** The number of brackets that are open and not closed; below zero where one closes that was not opened. */
export const openBrackets = (text: string): number =>
  (text.match(OPEN)?.length ?? 0) - (text.match(CLOSE)?.length ?? 0);

/** Where the bracket that opens a text closes; -1 when it does not. */
function closingAt(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[（(]/.test(text.charAt(at))) depth++;
    if (/[）)]/.test(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

/** What stands in and behind the brackets that open a text: 副县长（挂职）, or a post with a note before it. */
function postInBrackets(text: string): { readonly post: string; readonly note: string } {
  const end = closingAt(text);
  const [inside, behind] = end < 0 ? [text.slice(1), ''] : [text.slice(1, end), text.slice(end + 1)];
  const post = postText(inside);
  if (behind.trim() === '') return { post, note: '' };
  if (/^\s*[（(]/.test(behind)) return { post: post + plainText(behind), note: '' };
  const more = postText(behind.replace(/^[\s、,，:：]+/, ''));
  return isTitle(post) && !isTitle(more) ? { post, note: more } : { post: more, note: post };
}

/**
 * `李明（副县长）`, `李明 副县长`, `李明、副县长` or `副县长 李明`: a name and a post; a title alone is the name of whoever
 * holds it. Nothing that is written is lost, and a bracket closes what it has opened and no other.
 */
export function splitName(cell: string): NameAndPost {
  const text = cell.trim().replace(/[ \t\u3000]+/g, (blanks) => blanks.charAt(0));
  const plain = { note: '', isPostFirst: false, isGlued: false };
  const run = OFFICE_BEGINS.test(text) ? null : glued.exec(text);
  if (run && isTitle(run[2]!) && !isTitle(run[1]!)) {
    const isKnown = SURNAMES.includes(text.charAt(0)) || new RegExp(`^(?:${TWO})`).test(text);
    return {
      ...plain,
      name: plainName(run[1]!),
      post: postText(run[2]!),
      isGlued: true,
      ...(!isKnown && { isUnsure: true }),
    };
  }
  if (isTitle(text) && openBrackets(text) === 0) return { ...plain, name: titleName(text), post: '' };
  const [, before = '', mark = '', after = ''] = nameFirst.exec(text) ?? [];
  if (mark === '') return { ...plain, name: plainName(text), post: '' };
  const bracket = mark.search(/[（(]/);
  const last = nameLast.exec(text);
  const name = last?.[1] ?? '';
  const post = last ? trimmedEnd(text.slice(0, text.length - name.length), ' \t\n\r\u3000、,，:：') : '';
  if (isTitle(post) && !isTitle(name))
    return { ...plain, name: plainName(name), post: postText(post), isPostFirst: true };
  if (bracket >= 0 && isTitle(before)) return { ...plain, name: titleName(text), post: '' };
  if (bracket < 0) return { ...plain, name: plainName(before), post: postText(after) };
  return { ...plain, name: plainName(before), ...postInBrackets(mark.slice(bracket) + after) };
}

/** Whether a cell that should name one leader seems to name several: 丁某 戊某, or a title on each line. */
export function namesSeveral(cell: string, isNameAlone: boolean): boolean {
  if (isTitle(cell)) {
    const lines = cell.split(/[\n\r]+/).map(plainText);
    return lines.filter((line) => line !== '').length > 1 && !lines.some((line) => /[、,，;；]$/.test(line));
  }
  // what stands in brackets is of him before it
  const people = cell.replace(/[（(][^（）()]*[）)]/g, '');
  const each = plainName(people).split(/[、,，;；/]+/);
  if (isNameAlone && each.filter((part) => /^[\p{L}·. ]+$/u.test(part) && !isPost(part)).length > 1)
    return true;
  const parts = partsOf(people);
  return parts.length > 1 && parts.every((part) => /^\P{ASCII}{2,4}$/u.test(part) && !isPost(part));
}

/** The names in a cell that names several. */
export const namesIn = (cell: string): string[] =>
  isTitle(cell)
    ? cell.split(/[\n\r]+/).filter((line) => plainText(line) !== '')
    : plainName(cell)
        .split(/[\s、,，;；/]+/)
        .filter((part) => part !== '');
