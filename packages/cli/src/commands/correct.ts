import type { CallOf } from '../input/command.ts';
import { openRoster, writeOne } from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import type { correctUsage } from '../usage/correct.ts';

type CorrectCall = CallOf<typeof correctUsage>;

/** `lunzhi correct`: an entry was wrong and no longer counts; it stays readable. */
export async function run(call: CorrectCall, terminal: Terminal): Promise<number> {
  const { entry: corrects } = call.options;
  const opened = await openRoster(call, terminal);
  return writeOne(opened, 'corrected', ({ entryStamp }) => ({ kind: 'corrected', ...entryStamp, corrects }));
}
