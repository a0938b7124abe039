import { integer, required, usage } from '../input/command.ts';
import { entry, entryHelp, rosterFile } from './options.ts';

export const correctUsage = usage({
  brief: { 'zh-CN': '更正台账中记错的一条', en: 'an entry of the ledger was wrong' },
  arguments: [rosterFile],
  least: 1,
  options: { entry: required(integer('N', 1, 1_000_000)), ...entry, reason: required(entry.reason) },
  help: {
    'zh-CN': `lunzhi correct 值班表文件 --entry 第几条 --reason 文字

更正：台账中的这一条记错了，不再算数。原来的记录仍然看得到。编号见 lunzhi ledger。

${entryHelp['zh-CN']}`,
    en: `lunzhi correct ROSTER --entry N --reason TEXT

Entry N of the ledger was wrong and no longer counts; it stays readable. lunzhi ledger shows the numbers.

${entryHelp.en}`,
  },
});
