import { describe, expect, it } from 'vitest';
import { conceal } from '../cases/private.ts';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { headlineText, roster } from './busy-desk.test.kit.ts';
import { type Desk, openDesk } from './desk.ts';

const heard = (id: string, on: string, ...units: readonly string[]): EntrySketch[] => [
  {
    kind: 'registered',
    case: id,
    facts: makeFacts({ registeredOn: on, walkIn: true, channel: 'visit', people: 2 }),
  },
  { kind: 'received', case: id, on, leader: 'A', shift: `${on}/am/1`, present: 2, representatives: 1 },
  {
    kind: 'outcome',
    case: id,
    on,
    outcome: units.length === 0 ? 'answered' : 'study',
    opinion: conceal('复核'),
    handlers: units.map((township) => ({ unit: { township }, role: 'lead', due: '2024-03-20' })),
  },
];

/** Three heard on the 11th, of which one was answered; of the two that are late one unit was supervised. */
const cases = makeCaseFile([
  ...heard('a', '2024-03-11', 't1'),
  ...heard('b', '2024-03-11', 't2'),
  ...heard('c', '2024-03-11'),
  ...heard('d', '2024-03-18', 't1'),
  { kind: 'replied', case: 'd', on: '2024-03-19', unit: { township: 't1' }, result: 'explained' },
  { kind: 'supervised', case: 'b', on: '2024-03-25', unit: { township: 't2' }, by: 'letter' },
]);

const open = (today: string, file = cases): Desk => openDesk({ cases: file, roster, today });

describe('the page of the circular', () => {
  it('says what came of the month, and leads to what is late and nobody was asked about', () => {
    expect(
      ['2024-03-11', '2024-03-20', '2024-03-21', '2024-03-31'].map((today) => {
        const { asOf, headline } = open(today).circular('2024-03')!;
        return `${asOf}｜${headlineText(headline)}`;
      }),
    ).toEqual([
      '截至3月11日24时，由台账逐件汇总｜ok｜3月接访1班，3批6人次；没有到期的答复。点数字可查看信访件。｜',
      '截至3月20日24时，由台账逐件汇总｜ok｜3月接访7班，4批8人次；到期3批，按期答复1批。点数字可查看信访件。｜',
      '截至3月21日24时，由台账逐件汇总｜warn｜3月接访7班，4批8人次；到期3批，按期答复1批，超期2批。点数字可查看信访件。｜→ circular a,b: 2批超期未督办，打印督办函',
      '截至3月31日24时，由台账逐件汇总｜warn｜3月接访9班，4批8人次；到期3批，按期答复1批，超期2批。点数字可查看信访件。｜→ circular a: 1批超期未督办，打印督办函',
    ]);
  });

  it('has the figures of all with their cases and shares', () => {
    const tiles = (today: string, period: string): string[] =>
      open(today)
        .circular(period)!
        .totals.map(
          ({ value, name, cases: own, share, isBad }) =>
            `${value} ${name}｜${own.join(' ')}｜${share === null ? '' : share.toFixed(2)}${isBad ? ' bad' : ''}`,
        );
    expect(tiles('2024-03-31', '2024-03')).toEqual([
      '9 接访班次，空班7｜｜',
      '4 批，8人次｜a b c d｜',
      '1 当场答复｜c｜0.25',
      '3 牵头研究｜a b d｜0.75',
      '0 提请党委、政府｜｜0.00',
      '1 按期答复，到期3｜d｜0.33',
      '2 超期，已督办1｜a b｜ bad',
      '0 办结｜｜',
    ]);
    expect(tiles('2024-03-31', '2024-02')).toEqual([
      '0 接访班次｜｜',
      '0 批，0人次｜｜',
      '0 当场答复｜｜',
      '0 牵头研究｜｜',
      '0 提请党委、政府｜｜',
      '0 按期答复，到期0｜｜',
      '0 超期，已督办0｜｜',
      '0 办结｜｜',
    ]);
  });

  it('offers the months and years since the first entry, or only this one', () => {
    const periods = (today: string, file = cases): string => {
      const { period, years, months } = open(today, file).circular(today.slice(0, 7))!;
      return [[period], years, months]
        .map((list) => list.map(({ id, name }) => `${id} ${name}`).join('；'))
        .join('｜');
    };
    expect([
      periods('2024-03-31'),
      periods('2025-02-01'),
      periods('2024-01-31'),
      periods('2024-03-31', makeCaseFile()),
    ]).toEqual([
      '2024-03 2024年3月｜2024 2024年｜2024-03 2024年3月',
      '2025-02 2025年2月｜2025 2025年；2024 2024年｜2025-02 2025年2月；2025-01 2025年1月；2024-12 2024年12月；2024-11 2024年11月；2024-10 2024年10月；2024-09 2024年9月；2024-08 2024年8月；2024-07 2024年7月；2024-06 2024年6月；2024-05 2024年5月；2024-04 2024年4月；2024-03 2024年3月',
      '2024-01 2024年1月｜2024 2024年｜2024-01 2024年1月',
      '2024-03 2024年3月｜2024 2024年｜2024-03 2024年3月',
    ]);
  });
});
