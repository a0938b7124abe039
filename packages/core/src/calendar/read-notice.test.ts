import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { some } from '../../../../scripts/runs.ts';
import { wordNoticeDoubt } from '../locale/diagnostics.ts';
import { dayNumber } from '../dates/civil.ts';
import { rulingsOfNotices } from './notices.ts';
import { publishedNotices } from './published-notices.test.data.ts';
import { type NoticeReading, readNotice } from './read-notice.ts';
import { noticeSamples, sampleOf } from './read-notice/notice-texts.test.data.ts';

const errorsOf = ({ doubts }: NoticeReading): string[] =>
  doubts.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** What a reading orders, or null when it is refused. */
function meaningOf(text: string): string | null {
  const { notice } = readNotice(text);
  return notice && JSON.stringify([notice.year ?? null, notice.off, notice.work]);
}

/** Replaces one piece of text, which must be there. */
function spoil(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('a published notice', () => {
  test.each(noticeSamples)('$name is understood as the facts are', ({ index, text }) => {
    const reading = readNotice(text);
    expect(errorsOf(reading)).toEqual([]);
    const fact = publishedNotices[index]!;
    expect([reading.notice?.year, reading.notice?.work]).toEqual([fact.year, fact.work]);
    // an extension says no beginning: then the notices before it stand for the days before
    const before = fact.year === undefined ? publishedNotices.slice(0, index) : [];
    const [read, known] = [
      [...before, reading.notice!],
      [...before, fact],
    ].map(rulingsOfNotices);
    const year = fact.year ?? Number(fact.off[0]!.from.slice(0, 4));
    for (let day = dayNumber(`${year - 1}-12-01`); day <= dayNumber(`${year}-12-31`); day++) {
      const [one, other] = [read!(day), known!(day)];
      expect([day, one?.kind, one?.holidays]).toEqual([day, other?.kind, other?.holidays]);
    }
  });

  it('is quoted by its title and number', () => {
    expect(readNotice(sampleOf(2025)).notice?.paper).toBe(
      '国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号)',
    );
    expect(readNotice(spoil(sampleOf(2025), '国办发明电', '国办发')).notice?.paper).toBe(
      '国务院办公厅关于2025年部分节假日安排的通知(国办发〔2024〕12号)',
    );
    expect(readNotice(sampleOf(2024)).notice?.paper).toBe('国务院办公厅关于2024年部分节假日安排的通知');
    expect(readNotice('调整2025年元旦假期：1月1日放假').notice?.paper).toBe(
      '国务院办公厅关于节假日安排的通知',
    );
  });

  it('is shown as it was understood, right or not', () => {
    const { notice, understood } = readNotice(spoil(sampleOf(2025), '共8天。9月28日', '共9天。9月28日'));
    expect(notice).toBeNull();
    expect(understood).toMatchObject({ year: 2025, isAmendment: false });
    expect(understood.holidays[5]).toEqual({
      name: '国庆节、中秋节',
      off: [{ from: '2025-10-01', to: '2025-10-08', days: 8 }],
      work: ['2025-09-28', '2025-10-11'],
    });
    expect(readNotice(noticeSamples[1]!.text).understood).toMatchObject({ year: 2019, isAmendment: true });
  });

  it('may come in full width, in broken lines, with blanks and other words for weekdays', () => {
    const text = sampleOf(2025);
    const full = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const variants = [
      full,
      text.replace(/(.{7})/g, '$1\n'),
      text.split('').join('　'),
      text.replaceAll('（周', '（星期'),
      text.replaceAll('、周', '、礼拜').replaceAll('周日', '星期天'),
      text.replace(/（(周.)）/g, '$1'),
      text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ','),
      text.replaceAll('至', '—'),
      text.replace(/^[一二三四五六]、/gm, ''),
      text.replace(/^[一二三四五六]、(\S+?节?)：/gm, '$1\n'),
      text.replace(/。\n/g, '；\n'),
      `\uFEFF${text}`,
    ];
    for (const variant of variants) expect([variant, meaningOf(variant)]).toEqual([variant, meaningOf(text)]);
  });

  it('of 2018 has days off that join a weekend, and a day off in return in 2017', () => {
    const text = `国务院办公厅关于2018年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。
三、清明节：4月5日至7日放假调休，共3天。4月8日（星期日）上班。
四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。
五、端午节：6月18日放假，与周末连休。
六、中秋节：9月24日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期六）、9月30日（星期日）上班。`;
    expect(errorsOf(readNotice(text))).toEqual([]);
    const inReturn =
      '国务院办公厅关于调整2017年元旦假期安排的通知：1月1日放假1天，1月2日（星期一）补休1天，共2天。';
    expect(readNotice(inReturn).notice?.off).toEqual([
      { name: '元旦', from: '2017-01-01' },
      { name: '元旦', from: '2017-01-02' },
    ]);
  });

  it('names dates it does not use', () => {
    // the day of issue is none of them
    expect(readNotice(`${sampleOf(2024)}印发`).doubts).toMatchObject([
      { code: 'passed-over', severity: 'note', line: 5, text: '安排职工在除夕（2月9日）休息' },
    ]);
  });
});

/** Beside those in the table of doubts. */
const spoiled: readonly [year: number, from: string, to: string, code: string][] = [
  [2025, '至2月4日（农历正月初七、周二）', '至2月4日（农历正月初八、周二）', 'wrong-lunar-date'],
  [2025, '（农历除夕', '（农历腊月三十', 'wrong-lunar-date'],
  [2025, '（周日）、2月8日', '（周末）、2月8日', 'bracket-not-understood'],
  [2025, '共8天。1月26日', '共7天。1月26日', 'wrong-count'],
  [2025, '放假1天', '放假2天', 'wrong-count'],
  [2025, '、2月8日（周六）上班', '上班', 'make-up-unbalanced'],
  [2025, '1月26日（周日）、', '', 'make-up-unbalanced'],
  [2024, '4月7日（星期日）', '3月31日（星期日）、4月7日（星期日）', 'make-up-unbalanced'],
  [2025, '2月8日（周六）', '2月2日（周日）', 'off-and-work'],
  [
    2024,
    '共8天。2月4日（星期日）、2月18日（星期日）上班',
    '共8天，2月4日（星期日）、2月18日（星期日）（。）上班',
    'not-understood',
  ],
  [2025, '5月31日（周六）至6月2日（周一）放假，共3天。', '', 'holiday-without-days'],
  [2025, '三、清明节：4月4日（周五）至6日（周日）放假，共3天。', '', 'holiday-missing'],
  [2025, '4月27日（周日）上班', '4月27日（周日）上斑', 'make-up-unbalanced'],
  [2025, '8日（周三）放假调休', '8日（周三）放价调休', 'holiday-without-days'],
  [2024, '6月10日放假', '6月17日放假', 'legal-day-missing'],
  [2024, '9月15日至17日', '9月15日至18日', 'wrong-count'],
  [2024, '2月4日（星期日）', '2014年2月4日（星期二）', 'date-outside-year'],
  [2024, '4月7日（星期日）', '4月7日（星期）', 'bracket-not-understood'],
  [2023, '2022年12月31日至', '2023年12月31日至', 'range-reversed'],
  [2023, '4月5日放假，共1天', '4月5日放假，大约1天', 'not-understood'],
  [2022, '4月2日（星期六）上班', '4月9日（星期六）上班', 'weekend-day-left-out'],
  [2019, '5月1日放假', '5月11日放假', 'legal-day-missing'],
  [2019, '10月1日至7日放假调休，共7天。', '9月13日至19日放假调休，共7天。', 'day-twice'],
];

describe('a spoiled text', () => {
  test.each(spoiled)('of %i with “%s” for “%s” is refused: %s', (year, from, to, code) => {
    const reading = readNotice(spoil(sampleOf(year), from, to));
    expect(reading.notice).toBeNull();
    expect(errorsOf(reading)).toContain(code);
  });

  it('that changes or extends a holiday is refused as well', () => {
    const [change, extension] = [noticeSamples[1]!.text, noticeSamples[3]!.text];
    const cases: [string, string][] = [
      [spoil(change, '共4天', '共5天'), 'wrong-count'],
      [spoil(change, '（星期日）上班', '（星期六）上班'), 'wrong-weekday'],
      [spoil(change, '、5月5日（星期日）', ''), 'make-up-unbalanced'],
      [spoil(change, '劳动节假期安排的通知\n', '假期安排的通知\n').replace('劳动节', ''), 'year-missing'],
      [spoil(extension, '2月3日（星期一）', '2月4日（星期二）'), 'work-not-next-day'],
      [spoil(extension, '正月初九', '正月初八'), 'wrong-lunar-date'],
      [spoil(extension, '至2月2日', '至1月2日'), 'wrong-weekday'],
    ];
    for (const [text, code] of cases) {
      expect(readNotice(text).notice).toBeNull();
      expect(errorsOf(readNotice(text))).toContain(code);
    }
  });

  it('says where: line, column and words of the text as given', () => {
    const [doubt] = readNotice(spoil(sampleOf(2025), '2月8日（周六）', '２月８日 （周五）')).doubts.filter(
      ({ severity }) => severity === 'error',
    );
    expect(doubt).toMatchObject({ code: 'wrong-weekday', line: 7, text: '２月８日（周五）' });
    const line = spoil(sampleOf(2025), '2月8日（周六）', '２月８日 （周五）').split('\n')[6]!;
    expect(line.slice(doubt!.column - 1)).toMatch(/^２月８日/);
    expect(wordNoticeDoubt(doubt!, 'zh-CN')).toBe('写的是星期五，而2025年2月8日是星期六。');
    expect(wordNoticeDoubt(doubt!, 'en')).toBe('It says Friday, but 8 Feb 2025 is a Saturday.');
  });

  it('is no notice at all', () => {
    expect(errorsOf(readNotice('元旦：1月1日'.repeat(10_000)))).toEqual(['text-too-long']);
    const endless = readNotice(
      `关于2025年部分节假日安排的通知 一、国庆节：${'1月1日至12月31日、'.repeat(3000)}1月1日放假`,
    );
    expect([endless.notice, endless.doubts.length]).toEqual([null, 100]);
    expect(errorsOf(readNotice(''))).toEqual(['year-missing']);
    expect(errorsOf(readNotice('关于2025年部分节假日安排的通知'))).toEqual(['nothing-understood']);
    const codesOf = (year: number) => errorsOf(readNotice(`关于${year}年部分节假日安排的通知`));
    expect([2007, 2008, 2099, 2100].map(codesOf)).toEqual([
      ['year-unknown'],
      ['nothing-understood'],
      ['nothing-understood'],
      ['year-unknown'],
    ]);
    expect(errorsOf(readNotice('调整2025年劳动节假期，5月1日至5日都要放假'))).toContain('not-understood');
  });

  /** Of some texts those that are accepted and yet order something else than the text they come from. */
  const misread = (text: string, changed: readonly string[]): string[] => {
    const meaning = meaningOf(text);
    return changed.filter((other) => ![meaning, null].includes(meaningOf(other)));
  };

  test.each(noticeSamples)(
    'law: $name with any one digit changed is refused or means the same',
    ({ text }) => {
      const changed = Array.from(text).flatMap((character, at) =>
        /\d/.test(character)
          ? Array.from('0123456789', (digit) => text.slice(0, at) + digit + text.slice(at + 1))
          : [],
      );
      expect(changed.length).toBeGreaterThan(100);
      expect(misread(text, some(changed, 10))).toEqual([]);
    },
  );

  test.each(noticeSamples)(
    'law: $name with any one character left out is refused or means the same',
    ({ text }) => {
      const shorter = Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
      expect(misread(text, some(shorter, 10))).toEqual([]);
    },
  );
});

test('law: any text is read without a throw, and what is refused says why', () => {
  const piece = fc.constantFrom(
    ...'元旦 春节 国庆节、中秋节 ： 。 ， 至 （ ） 一、 2月30日 1月1日 0月0日 13月 放假 共8天 上班 2025年 部分节假日 调整 延长 周六 农历 假期'.split(
      ' ',
    ),
    '\n',
    '9',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { notice, doubts } = readNotice(given);
      expect(notice === null).toBe(doubts.some(({ severity }) => severity === 'error'));
      for (const doubt of doubts)
        for (const language of ['zh-CN', 'en'] as const)
          expect(wordNoticeDoubt(doubt, language)).toMatch(/^(?!.*(undefined|NaN))\S/);
    }),
  );
});
