import { expect, test } from 'vitest';
import { sectionsOf } from './notice-sections.ts';
import { squeeze } from './notice-text.ts';

test.each<[text: string, headings: string[]]>([
  ['一、元旦：1月1日放假。二、春节：放假', ['元旦', '春节']],
  ['（一）、清明：放假。2.五一劳动节：放假', ['清明节', '劳动节']],
  ['一、国庆节、中秋节放假安排：放假', ['国庆节、中秋节']],
  ['一、中秋和国庆假期：放假', ['中秋节、国庆节']],
  // with a numeral, a date or the end may stand right behind the name, other words may not
  ['一、元旦1月1日放假', ['元旦']],
  ['一、元旦自1月1日起放假', ['元旦']],
  ['一、元旦', ['元旦']],
  ['一、春节期间值班，1月1日起', []],
  ['一、春节和元旦期间值班', []],
  // an Arabic numeral may be the end of a number
  ['见第1.元旦：放假', []],
  ['说明。1.元旦：放假', ['元旦']],
  // without a numeral only what begins a line or a sentence, with a colon or alone on its line
  ['元旦：1月1日放假', ['元旦']],
  ['放假。元旦：1月1日放假', ['元旦']],
  ['通知如下\n元旦\n1月1日放假', ['元旦']],
  ['通知如下\n元旦1月1日放假', []],
  ['现通知元旦\n1月1日放假', []],
  ['现通知元旦：1月1日放假', []],
  // in brackets only what belongs to the words before them
  ['经批准（一、元旦：放假（见附件）。二、春节：放假）三、清明节：放假', ['清明节']],
  ['四）一、元旦：放假（附件）二、春节：放假', ['元旦', '春节']],
])('“%s” is divided at %j', (text, headings) => {
  const [opening, ...sections] = sectionsOf(squeeze(text), ['劳动节']);
  expect(opening).toMatchObject({ isOpening: true, names: ['劳动节'], from: 0 });
  expect(sections.map(({ names }) => names.join('、'))).toEqual(headings);
});

test('sections stand one behind the other, and their sentences hold all but headings and stops', () => {
  const source = squeeze('通知如下。一、元旦：1月1日放假；不调休！\n二、春节：放假。');
  const sections = sectionsOf(source, []);
  expect(sections.map(({ from, to }) => source.text.slice(from, to))).toEqual([
    '通知如下。',
    '一、元旦:1月1日放假;不调休!',
    '二、春节:放假。',
  ]);
  expect(
    sections.map(({ sentences }) =>
      sentences.map(({ from, to }) => source.text.slice(from, to)).filter((sentence) => sentence !== ''),
    ),
  ).toEqual([['通知如下'], ['1月1日放假', '不调休'], ['放假']]);
});
