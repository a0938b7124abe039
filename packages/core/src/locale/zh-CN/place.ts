import { listName } from '../../document/lists.ts';
import type { Location } from '../../document/locate.ts';
import { fieldNames, placeParts } from '../place.ts';

/**
 * The list items that a diagnostic leads through, as the head of a sentence: 领导名单第3人（副县长）第2项职务（县委常委）：,
 * or an empty text where it lies in no list.
 */
export function head(location: Location): string {
  const { items } = placeParts(location);
  if (items.length === 0) return '';
  const words = items.map(({ list, position, name }, depth) => {
    const [listWord, measure] = listName(list);
    const called = name === undefined ? '' : `（${name}）`;
    return depth === 0
      ? `${listWord}第${position}${measure}${called}`
      : `第${position}${measure}${listWord}${called}`;
  });
  return `${words.join('')}：`;
}

/**
 * The field that a diagnostic points to, below its list item, with the keys to look for in the file:
 * 联系乡镇（townships）, 值班期间的开始日期（period.from）; 内容 when it is the item itself.
 */
export function field(location: Location): string {
  const names = fieldNames(location, 'zh-CN');
  if (names.length === 0) return location.within === undefined ? '方案' : '内容';
  const said = names.join('的').replace('人数的', '');
  const { keys } = placeParts(location);
  // a constraint's own parameter is called by its key already
  return said.endsWith('”') ? `${said} ` : `${said}（${keys.join('.')}）`;
}

/** A field that is missing from what the diagnostic points to. */
export function missingField(location: Location, key: string): string {
  return fieldNames(location, 'zh-CN', [key]).join('的');
}
