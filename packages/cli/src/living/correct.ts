import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import type { Terminal } from '../io/terminal.ts';
import { enter, entriesJson, openLiving, refuseEntry, save, tellEntries } from './living-roster.ts';
import { lastWritten } from './standing.ts';

/** `lunzhi correct`: an entry was wrong and counts no longer; it stays readable. */
export async function runCorrect(call: Call<'correct'>, terminal: Terminal): Promise<number> {
  const { entry: corrects, reason } = call.options;
  const missing = corrects === undefined ? '--entry' : reason === undefined ? '--reason' : null;
  if (missing !== null) throw new Refusal({ code: 'missing-option', option: missing, command: 'correct' });
  const opened = await openLiving(call, terminal);
  const { living, appended } = enter(
    call,
    opened,
    lastWritten(opened, 'corrected'),
    ({ head }) => [{ kind: 'corrected', ...head, corrects: corrects! }],
    terminal,
  );
  if ('refused' in appended) return refuseEntry(appended, terminal);
  await save(living, appended);
  tellEntries(living, appended, terminal);
  sayDiagnostics(appended.remarks, terminal);
  terminal.json(entriesJson(living, appended, terminal));
  return 0;
}
