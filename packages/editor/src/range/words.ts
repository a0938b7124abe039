import { catalogue } from '../words.ts';

export const rangeWords = catalogue(
  'range',
  {
    label: '选中的几天',
    selected: (from: string, to: string) => (from === to ? `已选${from}` : `已选${from}至${to}`),
    duties: (count: number) => (count === 0 ? '，没有班' : `，${count}班`),
    names: (names: readonly string[], all: number) =>
      `：${names.join('、')}${all > names.length ? `等${all}人` : ''}`,
    lock: (count: number) => `锁定${count}班`,
    unlock: (count: number) => `解锁${count}班`,
    trade: '互换',
    tradeEnds: '首尾互换',
    tradeAll: '整段调班',
    absence: '请假…',
    clear: '取消选择',
  },
  {
    label: 'Selected days',
    selected: (from, to) => (from === to ? `${from} selected` : `${from} to ${to} selected`),
    duties: (count) => (count === 0 ? ', no duty' : `, ${count} ${count === 1 ? 'duty' : 'duties'}`),
    names: (names, all) =>
      `: ${names.join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}`,
    lock: (count) => `Lock ${count}`,
    unlock: (count) => `Unlock ${count}`,
    trade: 'Trade',
    tradeEnds: 'Trade first and last',
    tradeAll: 'Exchange the range',
    absence: 'Absence…',
    clear: 'Clear',
  },
);
