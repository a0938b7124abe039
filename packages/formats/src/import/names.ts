import { isOffice, plainName, plainText } from '@lunzhi/core/internal';

const partsOf = (cell: string): string[] =>
  plainText(cell)
    .split(/[\s、,，;；/]+/)
    .filter((part) => part !== '');

/** Whether a cell names nobody but a post, or several of them: 县委常委、副县长. */
export function isTitle(cell: string): boolean {
  const parts = partsOf(cell);
  return parts.length > 0 && parts.every(isOffice);
}

/** Whether a text is neither a post nor short enough for anybody’s name: 排名按任职先后. */
export const isLongerThanNames = (text: string): boolean =>
  /^\p{Script=Han}{7,}$/u.test(text) && !isTitle(text);

const withoutMark = (line: string): string => line.replace(/[、,，;；]+$/, '');

/** A title as one line: its lines are posts of their own. */
export const titleName = (cell: string): string =>
  cell
    .split(/[\n\r]+/)
    .map((line) => withoutMark(plainName(line)))
    .filter((line) => line !== '')
    .join('、');

const postText = (cell: string): string =>
  cell
    .split(/[\n\r]+/)
    .map((line) => withoutMark(plainText(line)))
    .filter((line) => line !== '')
    .join('、');

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
}

const OPEN = /[（(]/g;
const CLOSE = /[）)]/g;
const MARKS = '\\s（(、,，:：';
const nameFirst = new RegExp(
  `^([^${MARKS}]+(?:[ \\t\\u3000]+[^${MARKS}](?=[${MARKS}]))?)([${MARKS}]+)([\\s\\S]*?)\\s*$`,
);
const PERSON = '[\\p{Script=Han}·]{2,4}|[\\p{Script=Han}][ \\t\\u3000]+[\\p{Script=Han}]';
const nameLast = new RegExp(`^([\\s\\S]*?)[\\s、,，:：]+(${PERSON})$|^([\\s\\S]*[）)])(${PERSON})$`, 'u');
const POST_BEGINS =
  '县|市|区|旗|镇|乡|副|常务|党|政府|政协|人大|纪委|监委|组织|宣传|统战|政法|公安|法院|检察|人武|武装|一级|二级|三级|四级';
const glued = new RegExp(
  `^([\\p{Script=Han}]{2,3}?|[\\p{Script=Han}][ \\t\\u3000]+[\\p{Script=Han}])((?:${POST_BEGINS})\\S*)$`,
  'u',
);
/** Family names that begin no place or body with an office: 东安县长 is nobody's name. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐尚梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫佘佟冷';

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
  const text = cell.trim();
  const plain = { note: '', isPostFirst: false, isGlued: false };
  const run = glued.exec(text);
  if (run && SURNAMES.includes(text.charAt(0)) && isTitle(run[2]!) && !isTitle(run[1]!))
    return { ...plain, name: plainName(run[1]!), post: postText(run[2]!), isGlued: true };
  if (isTitle(text) && openBrackets(text) === 0) return { ...plain, name: titleName(text), post: '' };
  const [, before = '', mark = '', after = ''] = nameFirst.exec(text) ?? [];
  if (mark === '') return { ...plain, name: plainName(text), post: '' };
  const bracket = mark.search(/[（(]/);
  const [, first = '', last = '', closed = '', lastOfClosed = ''] = nameLast.exec(text) ?? [];
  const [post, name] = first === '' ? [closed, lastOfClosed] : [first, last];
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
  if (isNameAlone && /[^、,，;；/][、,，;；/]+[^、,，;；/]/.test(plainName(cell))) return true;
  const parts = partsOf(cell);
  return parts.length > 1 && parts.every((part) => /^\P{ASCII}{2,4}$/u.test(part) && !isOffice(part));
}

/** The names in a cell that names several. */
export const namesIn = (cell: string): string[] =>
  isTitle(cell)
    ? cell.split(/[\n\r]+/).filter((line) => plainText(line) !== '')
    : plainName(cell)
        .split(/[\s、,，;；/]+/)
        .filter((part) => part !== '');
