import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import { saveRosterFile } from '../io/roster-file.ts';
import type { Terminal } from '../io/terminal.ts';
import { append, entriesJson, openLiving, refuseEntry, tellEntries } from './living-roster.ts';

/** `lunzhi correct`: an entry was wrong and counts no longer; it stays readable. */
export async function runCorrect(call: Call<'correct'>, terminal: Terminal): Promise<number> {
  const { entry: corrects, reason } = call.options;
  const missing = corrects === undefined ? '--entry' : reason === undefined ? '--reason' : null;
  if (missing !== null) throw new Refusal({ code: 'missing-option', option: missing, command: 'correct' });
  const living = await openLiving(call, terminal);
  const appended = append(living, [{ kind: 'corrected', ...living.head, corrects: corrects! }], terminal);
  if ('refused' in appended) return refuseEntry(appended, terminal);
  await saveRosterFile(living.file, appended.roster);
  tellEntries(living, appended, terminal);
  sayDiagnostics(appended.remarks, terminal);
  terminal.json(entriesJson(living, appended, terminal));
  return 0;
}
