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
