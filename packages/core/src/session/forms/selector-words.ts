import { institutions } from '../../document/schema-posts.ts';
import type { Institution, Language } from '../../document/schema.ts';
import { institutionName } from '../../locale/names.ts';

interface SelectorWords {
  readonly everyone: string;
  readonly nobody: string;
  readonly chiefs: string;
  readonly others: string;
  readonly bodies: Readonly<Record<Institution, string>>;
  /** Between kinds of which all must hold. */
  readonly and: string;
}

const bodiesIn = (language: Language) =>
  Object.fromEntries(institutions.map((body) => [body, institutionName(body, language)])) as Record<
    Institution,
    string
  >;

/** How forms name groups of leaders. */
export const selectorWords: Readonly<Record<Language, SelectorWords>> = {
  'zh-CN': {
    everyone: '全体',
    nobody: '无人',
    chiefs: '党政正职',
    others: '党政正职以外',
    bodies: { ...bodiesIn('zh-CN'), other: '其他班子' },
    and: '且',
  },
  en: {
    everyone: 'everyone',
    nobody: 'nobody',
    chiefs: 'chiefs',
    others: 'all but chiefs',
    bodies: bodiesIn('en'),
    and: '; ',
  },
};

type SelectorWord =
  | { readonly kind: 'everyone' | 'nobody' }
  | { readonly kind: 'chiefs'; readonly chiefs: boolean }
  | { readonly kind: 'body'; readonly body: Institution };

const meaning = new Map<string, SelectorWord>(
  Object.values(selectorWords).flatMap(({ everyone, nobody, chiefs, others, bodies }) => [
    [everyone.toLowerCase(), { kind: 'everyone' }],
    [nobody.toLowerCase(), { kind: 'nobody' }],
    [chiefs.toLowerCase(), { kind: 'chiefs', chiefs: true }],
    [others.toLowerCase(), { kind: 'chiefs', chiefs: false }],
    ...Object.entries(bodies).map(([body, word]): [string, SelectorWord] => [
      word.toLowerCase(),
      { kind: 'body', body: body as Institution },
    ]),
  ]),
);

/** What a word says of a group, in either language; `undefined` when it is not one. */
export const selectorWord = (text: string): SelectorWord | undefined => meaning.get(text.toLowerCase());
