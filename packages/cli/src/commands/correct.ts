import type { CallOf } from '../input/command.ts';
import {
  appendOnce,
  lastWritten,
  openRoster,
  refuseEntries,
  save,
  printDone,
  printEntries,
} from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import type { correctUsage } from '../usage/correct.ts';

type CorrectCall = CallOf<typeof correctUsage>;

/** `lunzhi correct`: an entry was wrong and no longer counts; it stays readable. */
export async function run(call: CorrectCall, terminal: Terminal): Promise<number> {
  const { entry: corrects } = call.options;
  const opened = await openRoster(call, terminal);
  const appended = appendOnce(opened, lastWritten(opened, 'corrected'), ({ entryStamp }) => [
    { kind: 'corrected', ...entryStamp, corrects },
  ]);
  if ('refused' in appended) return refuseEntries(appended);
  await save(appended);
  printEntries(appended);
  printDone(appended);
  return 0;
}
