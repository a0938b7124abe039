/** The first character of each initial in pinyin order; no syllable begins with i, u or v. */
const bounds = '吖八嚓咑妸发旮哈丌咔垃痳拏噢妑七呥仨他穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const collator = new Intl.Collator('zh-CN-u-co-pinyin');
/** An engine without Chinese data sorts by code point: then names and posts are found by their characters alone. */
const knowsPinyin = collator.compare('吖', '八') < 0 && collator.compare('座', '阿') > 0;

/** The last bound that does not come after the character. */
function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!knowsPinyin || !/\p{Script=Han}/u.test(character)) return '';
  let found = '';
  for (let index = 0; index < letters.length; index += 1)
    if (collator.compare(character, bounds[index]!) >= 0) found = letters[index]!;
  return found;
}

const known = new Map<string, string>();

/**
 * The pinyin initials of a text: 副县长 is `fxz`. Right for nearly all common characters; a few surnames are read
 * another way than as words (单, 曾, 解), which is what a leader's own `initials` are for.
 */
export function initialsOf(text: string): string {
  let initials = known.get(text);
  if (initials === undefined) {
    initials = Array.from(text, initialOf).join('');
    known.set(text, initials);
  }
  return initials;
}

/** What a leader can be found by. */
export interface Findable {
  readonly name: string;
  readonly post: string;
  readonly rank: number;
  /** Of the name, where the document gives them. */
  readonly initials: string;
}

/**
 * Whether every word of a query is in the name or post, begins the number (7, 07), or is in the initials of either.
 *
 * @param query as typed, in characters of half or full width; blanks part its words, an empty one finds everybody
 */
export function finds({ name, post, rank, initials }: Findable, query: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  const texts = [name, post].map(plain);
  const short = [initials === '' ? initialsOf(name) : initials.toLowerCase(), initialsOf(post)];
  const number = String(rank);
  return plain(query)
    .trim()
    .split(/\s+/)
    .every(
      (word) =>
        [...texts, ...short].some((text) => text.includes(word)) ||
        (/^\d+$/.test(word) && number === word.replace(/^0+/, '')),
    );
}
