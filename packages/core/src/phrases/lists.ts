import type { Language } from './language.ts';

/** Words joined as an enumeration: 甲、乙、丙 or “a, b and c”. An empty list gives an empty string. */
export function list(words: readonly string[], language: Language): string {
  if (language === 'zh-CN') return words.join('、');
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** As {@link list}, but any one of the words: 甲、乙或丙, “a, b or c”. */
export function alternatives(words: readonly string[], language: Language): string {
  if (words.length <= 1) return words.join('');
  const last = words[words.length - 1];
  const before = words.slice(0, -1);
  return language === 'zh-CN' ? `${before.join('、')}或${last}` : `${before.join(', ')} or ${last}`;
}

/** Text of the document inside a sentence, in quotation marks; the text itself is not changed. */
export function quote(text: string): string {
  return `“${text}”`;
}
