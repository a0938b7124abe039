import { type Call, type Command, integer, required } from '../input/command.ts';
import {
  appendOnce,
  lastWritten,
  openRoster,
  refuseEntries,
  save,
  tellDone,
  tellEntries,
} from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import { entry, entryHelp } from './options.ts';

const options = { entry: required(integer('N', 1, 1_000_000)), ...entry, reason: required(entry.reason) };

type CorrectCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi correct 值班表文件 --entry 第几条 --reason 文字

更正：台账中的这一条记错了，不再算数。原来的记录仍然看得到。编号见 lunzhi ledger。

${entryHelp['zh-CN']}`,
  en: `lunzhi correct ROSTER --entry N --reason TEXT

Entry N of the ledger was wrong and no longer counts; it stays readable. lunzhi ledger shows the numbers.

${entryHelp.en}`,
};

/** `lunzhi correct`: an entry was wrong and no longer counts; it stays readable. */
async function run(call: CorrectCall, terminal: Terminal): Promise<number> {
  const { entry: corrects } = call.options;
  const opened = await openRoster(call, terminal);
  const appended = appendOnce(opened, lastWritten(opened, 'corrected'), ({ head }) => [
    { kind: 'corrected', ...head, corrects },
  ]);
  if ('refused' in appended) return refuseEntries(appended);
  await save(appended);
  tellEntries(appended);
  tellDone(appended);
  return 0;
}

export const command: Command<typeof options> = { arguments: ['ROSTER'], least: 1, options, help, run };
