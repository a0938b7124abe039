import type { Language } from '../../packages/core/src/document/schema.ts';
import { table } from './schema-words.ts';
import { vocabulary } from './vocabulary.ts';

const capitalised = (text: string): string => text.replace(/^[a-z]/, (first) => first.toUpperCase());

const pages = {
  'zh-CN': {
    head: '# 用语\n\n这里的每个词只有一个意思，代码、文档和提示里都用它，不用别的说法。',
    heads: ['用语', '英文', '意思'],
    section: ([, title]: (typeof vocabulary)[number]) => title,
    row: ([english, chinese, , meaning]: (typeof vocabulary)[number][2][number]) => [
      chinese,
      english,
      meaning,
    ],
  },
  en: {
    head: '# Vocabulary\n\nEach of these words means one thing, in code, documentation and messages alike.',
    heads: ['Word', 'Chinese', 'Meaning'],
    section: ([title]: (typeof vocabulary)[number]) => title,
    row: ([english, chinese, meaning]: (typeof vocabulary)[number][2][number]) => [
      english,
      chinese,
      capitalised(meaning),
    ],
  },
};

/** The words of the project and what each of them means. */
export function vocabularyPage(language: Language): string {
  const { head, heads, section, row } = pages[language];
  const sections = vocabulary.map((each) => `## ${section(each)}\n\n${table(heads, each[2].map(row))}`);
  return [head, ...sections].join('\n\n');
}
