import type { EntryOf, LedgerEntry, Roster } from '@lunzhi/core';
import { callWords } from '../call/call-words.ts';
import type { Call } from '../call/parse-call.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import { givenMoment, requireBefore } from '../io/given-moment.ts';
import { substituteLine } from '../io/place-words.ts';
import { ruleTitles } from '../io/rule-titles.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { pathsOf } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine, shellLine } from '../words/shell-word.ts';
import { effectOf } from './effect.ts';
import { letterFiles, lettersOf, tellLetters } from './letters.ts';
import { enter, entriesJson, type LivingRoster, refuseEntry, save, tellEntries } from './living-roster.ts';

type ChangeCall = Call<'substitute'> | Call<'exchange'>;

/** What people agreed on, as the options say it. */
export function agreementOf(
  { options }: ChangeCall,
  { head: { at }, file, until, constraints }: LivingRoster,
  { language }: Terminal,
): Pick<EntryOf<'substituted'>, 'toldFirstConvener' | 'agreedBy' | 'accepts'> {
  const { told, accept, 'agreed-by': agreedBy } = options;
  const { period } = file.roster.document;
  const when = told === undefined ? undefined : givenMoment('--told', told, period, at.slice(0, 10)).moment;
  if (when !== undefined) requireBefore('--told', when, until);
  const titles = accept && ruleTitles(file.path, file.roster, constraints, language);
  return {
    ...(when !== undefined && { toldFirstConvener: when }),
    ...(agreedBy !== undefined && { agreedBy }),
    ...(accept !== undefined && {
      accepts: [...new Set(accept.map((rule) => titles!.idOf('--accept', rule)))],
    }),
  };
}

/**
 * Writes a change that people agreed on into the ledger: says what it does, and gives the texts that are sent.
 *
 * @param count how many of the last entries may be this one already
 */
export async function writeChange(
  call: ChangeCall,
  opened: LivingRoster,
  count: number,
  entryOf: (living: LivingRoster) => LedgerEntry,
  terminal: Terminal,
): Promise<number> {
  const own = livingWordsOf(terminal.language);
  const { living, appended } = enter(call, opened, count, (of) => [entryOf(of)], terminal);
  const { file } = living;
  const entry = entryOf(living);
  if ('refused' in appended) {
    const rules = appended.refused.flatMap((of) => (of.code === 'breaks-rule' ? [of.rule] : []));
    const { accepts = [] } = entry as { accepts?: readonly string[] };
    // each rule once, also when it was written twice or as its title
    const { accept: _, ...options } = call.options;
    const words = callWords({ ...call, options } as ChangeCall);
    const command = shellLine([
      ...words,
      ...[...new Set([...accepts, ...rules])].flatMap((rule) => ['--accept', rule]),
    ]);
    return refuseEntry(appended, terminal, rules.length > 0 ? [own.substitute.accept, `  ${command}`] : []);
  }
  const effect = effectOf(living, entry, terminal);
  const letters = lettersOf(file.roster, appended.roster, entry, living.constraints);
  const elsewhere = letterFiles(call.options.letters, letters);
  await save(living, appended, { elsewhere });
  tellEntries(living, appended, terminal);
  if (effect.length > 0) terminal.print(own.effect, ...effect.map((line) => `  ${oneLine(line)}`));
  tellLetters(letters, call.options.letters, terminal);
  if (entry.kind === 'vacated') {
    const finding = substituteLine(file.path, appended.roster, entry.shift, call.options.constraints);
    terminal.print('', own.substitute.vacant(finding));
  }
  tellPosted(appended.roster, hintLine(['publish', file.path], call.options.constraints), terminal);
  sayDiagnostics(appended.remarks, terminal);
  terminal.json({
    ...entriesJson(living, appended, terminal),
    effect,
    letters,
    files: elsewhere.flatMap(pathsOf),
  });
  return 0;
}

/** The public has an older table in front of it. */
function tellPosted({ published }: Roster, command: string, terminal: Terminal): void {
  if (!published) return;
  const words = livingWordsOf(terminal.language);
  terminal.print('', words.postedDiffers(published.version, command));
}
