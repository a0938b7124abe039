import type { FileProblem } from '../call/file-problem.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被别的程序打开',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过了允许的大小',
  EIO: '磁盘读写出错',
  ENOENT: '路径不存在',
  ENAMETOOLONG: '名称太长',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
};

/** What the operating system means. */
export const reasonWordsZh = (code: string): string => reasons[code] ?? code;

/** A problem with files that are written as a sentence that says what has been done and what to do. */
export function fileProblemZh(problem: FileProblem): string {
  switch (problem.code) {
    case 'out-is-file':
      return `“${problem.path}”是一个文件，不能在其中写入。`;
    case 'target-is-directory':
      return `“${problem.path}”是目录，不能写成文件。`;
    case 'special-file':
      return `“${problem.path}”是设备或管道，只能写普通文件或目录，请换一个名称。`;
    case 'not-regular':
      return `“${problem.path}”是设备或管道，只能读普通文件。要从管道读入，请把文件名写成 -。`;
    case 'unseen-name':
      return `“${problem.path}”的名称看不见，或含有会把字颠倒过来的符号（${problem.signs.join('、')}），请换一个名称。`;
    case 'not-writable':
      return `写不了“${problem.path}”：${reasonWordsZh(problem.reason)}。${standZh(problem)}`;
    case 'output-failed':
      return `输出不完整：${reasonWordsZh(problem.reason)}。已经写出的文件是完整的。`;
    case 'system-failed':
      return problem.path === null
        ? `系统无法完成：${reasonWordsZh(problem.reason)}。`
        : `用不了“${problem.path}”：${reasonWordsZh(problem.reason)}。`;
  }
}

/** What is on the disk now and what is not. */
function standZh(problem: Extract<FileProblem, { code: 'not-writable' }>): string {
  const { written = [], missing = [], renamed = {}, entries } = problem;
  const names = Object.entries(renamed).map(([from, to]) => `${from} → ${to}`);
  if (written.length + names.length === 0 && !entries) return '没有写出任何文件。';
  return [
    ...(entries ? [`${entries.path} 的变更台账已有第${span(entries)}条。`] : []),
    ...(names.length > 0 ? [`已经改名：${names.join('、')}。`] : []),
    ...(written.length > 0 ? [`已经写出：${written.join('、')}。`] : []),
    ...(missing.length > 0 ? [`没有写出：${missing.join('、')}。`] : []),
    '能写以后，再运行一次同样的命令即可补齐。',
  ].join('');
}

const span = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? String(first) : `${first}至${last}`;
