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

/** A title as one line: its lines are posts of their own. */
export const titleName = (cell: string): string =>
  cell
    .split(/[\n\r]+/)
    .map((line) => plainName(line).replace(/[、,，;；]+$/, ''))
    .filter((line) => line !== '')
    .join('、');

/**
 * `李明（副县长）`, `李明 副县长` or `李明、副县长`: the name first, then the post; a title alone is the name of whoever
 * holds it.
 */
export function splitName(cell: string): { readonly name: string; readonly post: string } {
  if (isTitle(cell)) return { name: titleName(cell), post: '' };
  const found =
    /^([^\s（(、,，:：]+(?:[ \u3000][^\s（(、,，:：](?=[\s（(、,，:：]))?)([\s（(、,，:：]+)([\s\S]*?)\s*$/.exec(
      cell.replace(/^\s+/, ''),
    );
  if (!found) return { name: plainName(cell), post: '' };
  const [, name, mark, post] = found as unknown as [string, string, string, string];
  // a bracket closes what it has opened, and no other
  return { name: plainName(name), post: plainText(/[（(]/.test(mark) ? post.replace(/[）)]$/, '') : post) };
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
