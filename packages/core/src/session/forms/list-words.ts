import { labelOf } from '../../document/field.ts';
import { documentLists } from '../../document/lists.ts';
import type { Language } from '../../document/schema.ts';
import { aboutFields } from './field-kinds.ts';

/** What is added to a list, in English. */
export function addedItem(key: string): string {
  const list = documentLists.get(key)?.facts.list;
  return list?.add?.en ?? list?.item ?? key;
}

/** A list as forms head it, what they say below, and the words of the button that adds an item. */
export function listWords(key: string, language: Language) {
  const { facts } = documentLists.get(key)!;
  const { title, hint, add } = facts.list!;
  return {
    title: title?.[language] ?? labelOf(key, facts, language),
    hint: hint?.[language] ?? '',
    addWords: language === 'zh-CN' ? add!['zh-CN']! : `Add ${addedItem(key)}`,
  };
}

/** A field of the document itself, as forms call it. */
export const aboutLabel = (path: string, language: Language): string =>
  labelOf(path, aboutFields[path]!.facts, language);
