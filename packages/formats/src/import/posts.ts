import type { Institution } from '@lunzhi/core';
import { institutions, keyOf } from '@lunzhi/core/internal';
import { institutionName } from '@lunzhi/core/names';

/** Bodies by the names that our own tables give them. */
const bodyByName = new Map(
  institutions.flatMap((body) =>
    (['zh-CN', 'en'] as const).map((language) => [keyOf(institutionName(body, language)), body] as const),
  ),
);

const titlesOf = (post: string): string[] =>
  post
    .normalize('NFKC')
    .split(/[、,;/\s]+/)
    .filter((title) => title !== '');

const county = {
  chief: /^(?:中共)?.{0,12}[县市区旗]委书记$|^.{0,12}?(?:政府)?代?[县市区旗]长$/,
  deputy: /副|助理|政法|纪|原|机关|街道|工委|党组/,
};
const township = {
  chief:
    /^(?:中共)?.{0,12}(?:[镇乡]|街道)?(?:党委|党工委)书记$|^.{0,12}?(?:政府)?代?[镇乡]长$|^.{0,12}街道办事处主任$/,
  deputy: /副|助理|政法|纪|原|机关|党组/,
};

/** Whether a post is that of the head of party or government (党政正职) of a county or township. */
export function isChiefPost(post: string, level: 'county' | 'township'): boolean {
  const { chief, deputy } = level === 'county' ? county : township;
  return titlesOf(post).some((title) => chief.test(title) && !deputy.test(title));
}

/** The first that fits a whole post decides; a party secretary who also heads the congress is of the party. */
const bodyPatterns: readonly (readonly [RegExp, Institution])[] = [
  [/(?:开发|产业|工业|示范|高新)园?区/, 'other'],
  [/检察/, 'procuratorate'],
  [/法院/, 'court'],
  [/政协/, 'cppcc'],
  [/人大|人民代表/, 'congress'],
  [/副?[县市区旗镇乡]长|政府|街道办事处/, 'government'],
  [
    /委书记|委副书记|委常委|党委|党工委|纪委|监委|组织部|宣传部|统战部|政法委|委办公室|^书记|政府党组|[县市区镇乡]委/,
    'party',
  ],
  [/局长|公安/, 'government'],
];

/** The body that a post or the cell of a body column belongs to, or null when neither says. */
export function bodyOf(text: string, level: 'county' | 'township'): Institution | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return null;
  const named = bodyByName.get(keyOf(text));
  if (named) return named;
  const isSecretary = isChiefPost(text, level) && /委书记/.test(plain) && !/[县市区旗镇乡]长/.test(plain);
  if (isSecretary) return 'party';
  return bodyPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
