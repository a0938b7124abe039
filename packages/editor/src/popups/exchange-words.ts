import type { ElementLanguage } from '../words.ts';

const chinese = {
  preview: (first: string, second: string) => `调班预览：${first} 与 ${second} 对调`,
  weighing: '正在计算调班的结果…',
  doExchange: '对调',
  lockBoth: '对调后锁定这两天',
  ledgerHint: '对调后写入台账。',
};

const english: typeof chinese = {
  preview: (first, second) => `Exchange of ${first} and ${second}`,
  weighing: 'Counting what the exchange would change…',
  doExchange: 'Exchange',
  lockBoth: 'lock both days then',
  ledgerHint: 'The exchange goes into the ledger.',
};

/** What the card of an exchange says beyond the editor's own words. */
export const exchangeWords = (language: ElementLanguage): typeof chinese =>
  language === 'en' ? english : chinese;
