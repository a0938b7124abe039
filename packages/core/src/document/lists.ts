import {
  defOf,
  factsOf,
  fieldBelow,
  type FieldFacts,
  fieldsOf,
  formsOf,
  labelOf,
  nameOf,
  type ZodSchema,
} from './field.ts';
import { rosterDocumentSchema } from './schema.ts';

/** A list of objects somewhere in the document. */
export interface DocumentList {
  readonly key: string;
  readonly items: ZodSchema;
  readonly facts: FieldFacts;
}

const listsIn = (schema: ZodSchema): DocumentList[] =>
  fieldsOf(schema).flatMap(([key, own]) => {
    const isList = formsOf(own).some((form) => defOf(form).type === 'array') && fieldsOf(own).length > 0;
    return [...(isList ? [{ key, items: own, facts: factsOf(own) }] : []), ...listsIn(own)];
  });

/** The lists of the document by their keys, of which no two are the same. */
export const documentLists: ReadonlyMap<string, DocumentList> = new Map(
  listsIn(rosterDocumentSchema).map((list) => [list.key, list]),
);

/** Items of a list, or the document itself where `list` is empty; `undefined` where there is no such list. */
const holderOf = (list: string): ZodSchema | undefined =>
  list === '' ? rosterDocumentSchema : documentLists.get(list)?.items;

export const hasField = (list: string, key: string): boolean =>
  fieldBelow(holderOf(list), [key]) !== undefined;

/** What the field below some keys is called, of an item of a list, or of the document where `list` is empty. */
export const fieldName = (list: string, keys: readonly string[], language: 'zh-CN' | 'en'): string =>
  nameOf(keys[keys.length - 1]!, factsOf(fieldBelow(holderOf(list), keys)), language);

/** A list as it heads a sentence in Chinese, and the measure word of its items. */
export function listName(key: string): readonly [name: string, measure: string] {
  const facts: FieldFacts = documentLists.get(key)?.facts ?? {};
  return [nameOf(key, facts, 'zh-CN'), facts.list?.measure ?? '项'];
}

/** What one item of a list is called in English. */
export const itemName = (key: string): string => documentLists.get(key)?.facts.list?.item ?? `item of ${key}`;

/** What is added to a list, in English. */
export function addedItem(key: string): string {
  const list = documentLists.get(key)?.facts.list;
  return list?.add?.en ?? list?.item ?? key;
}

/** A list as forms head it, what they say below, and the words of the button that adds an item. */
export function listWords(key: string, language: 'zh-CN' | 'en') {
  const { facts } = documentLists.get(key)!;
  const { title, hint, add } = facts.list!;
  return {
    title: title?.[language] ?? labelOf(key, facts, language),
    hint: hint?.[language] ?? '',
    addWords: language === 'zh-CN' ? add!['zh-CN']! : `Add ${addedItem(key)}`,
  };
}

/** A field of the document itself, as forms call it. */
export function aboutLabel(keys: readonly string[], language: 'zh-CN' | 'en'): string {
  const field = fieldBelow(rosterDocumentSchema, keys);
  return labelOf(keys[keys.length - 1]!, factsOf(field), language);
}
