import { expect, test } from 'vitest';
import type { Notice } from './notices.ts';
import { withNotice } from './with-notice.ts';

const notice = (paper: string, year?: number): Notice => ({
  ...(year !== undefined && { year }),
  paper,
  off: [{ name: '元旦', from: '2027-01-01' }],
  work: [],
});
const [of2026, of2027, change] = [notice('甲', 2026), notice('乙', 2027), notice('丙')];

test.each<
  [what: string, known: Notice[] | undefined, taken: Notice, after: Notice[], replaces: string | null]
>([
  ['begins the list', undefined, of2027, [of2027], null],
  ['stands behind those of other years', [of2026, change], of2027, [of2026, change, of2027], null],
  [
    'stands in place of another paper for its year',
    [of2027, of2026],
    notice('丁', 2027),
    [notice('丁', 2027), of2026],
    '乙',
  ],
  [
    'of a change in mid-year stands in place of the same paper, not of one for a year',
    [notice('丙', 2026), notice('戊'), { ...change, work: ['2027-01-02'] }],
    change,
    [notice('丙', 2026), notice('戊'), change],
    '丙',
  ],
  [
    'passes over what is no notice',
    [null as never, of2026],
    notice('丁', 2026),
    [null as never, notice('丁', 2026)],
    '甲',
  ],
  ['of a change stands behind another change', [change], notice('戊'), [change, notice('戊')], null],
])('a notice %s', (_, notices, taken, after, replaces) => {
  const document = {
    title: '排班',
    calendar: { unpublishedYears: 'statutory' as const, ...(notices && { notices }) },
  };
  expect(withNotice(document, taken)).toEqual({
    document: { title: '排班', calendar: { unpublishedYears: 'statutory', notices: after } },
    isThere: false,
    replaces,
  });
});

test('a document without a calendar takes a notice, and a second time is as it was', () => {
  const { document } = withNotice<{ readonly calendar?: { notices?: Notice[] } }>({}, of2027);
  expect(document).toEqual({ calendar: { notices: [of2027] } });
  const again = withNotice(document, notice('乙', 2027));
  expect(again).toEqual({ document, isThere: true, replaces: null });
  expect(again.document).toBe(document);
});
