import { catalogue } from '../words.ts';

/** Why a roster cannot be printed yet. */
export const unprintableWords = catalogue(
  'print',
  {
    empty: (places: number) => `${places}班没有人`,
    broken: (issues: number) => `${issues}处违反规定`,
    invalid: '值班表还不成立',
    comma: '，',
    notYet: (what: string) => `还不能打印：${what}。请在列表中换人补上，或重排（F9），再打印。`,
    noRoster: '还不能打印：方案有错误，还排不出值班表。请在“名单与规则”中改正，安排以后再打印。',
  },
  {
    empty: (places) => `${places === 1 ? '1 place is' : `${places} places are`} empty`,
    broken: (issues) => `hard rules are broken ${issues === 1 ? 'once' : `${issues} times`}`,
    invalid: 'the roster is not valid yet',
    comma: ', ',
    notYet: (what) =>
      `It cannot be printed yet: ${what}. Choose somebody in the list or plan again (F9), then print.`,
    noRoster:
      'It cannot be printed yet: the document has errors, so there is no roster. Correct them under “People and rules” and plan, then print.',
  },
);
