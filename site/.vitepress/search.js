/**
 * Words of a text for the search: Latin words as they are; Chinese, which has no spaces, as every two characters that stand
 * side by side, and as single characters in what is searched. Unlike a dictionary's, these are the same in every
 * browser, and a word is found wherever it stands. The browser gets this function as its text: it uses nothing around it.
 */
export function tokenize(text, field) {
  return text
    .toLowerCase()
    .split(/[\s\p{P}\p{S}]+/u)
    .flatMap((word) => word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((word) => {
      if (!/\p{Script=Han}/u.test(word)) return [word];
      const characters = [...word];
      const pairs = characters.slice(1).map((character, index) => characters[index] + character);
      // a single character is asked for only by who typed no more
      return field !== undefined || pairs.length === 0 ? [...pairs, ...characters] : pairs;
    });
}

/**
 * A word as it is searched for: also as the documentation calls it, where people say otherwise. As above, it uses nothing
 * around it.
 */
export function termOf(term, field) {
  const said = {
    换班: '调班',
    倒班: '调班',
    替班: '代班',
    顶班: '代班',
    批准: '审定',
    审批: '审定',
    公示: '公布',
    逾期: '超期',
    时限: '期限',
    签到: '到岗',
    作废: '更正',
    草案: '草稿',
    swap: 'exchange',
    deputy: 'substitution',
    vacation: 'absence',
  };
  return field === undefined && Object.hasOwn(said, term) ? [term, said[term]] : term;
}

/** Options of the search, at the building of the index and in the browser alike. */
export const search = { miniSearch: { options: { tokenize, processTerm: termOf } } };

export const searchWords = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示内容',
    resetButtonTitle: '清除',
    backButtonTitle: '关闭',
    noResultsText: '没有找到',
    footer: {
      selectText: '打开',
      selectKeyAriaLabel: '回车',
      navigateText: '上下选择',
      navigateUpKeyAriaLabel: '向上',
      navigateDownKeyAriaLabel: '向下',
      closeText: '关闭',
      closeKeyAriaLabel: 'Esc',
    },
  },
};
