import type { EntryOf, LedgerEntry, RosterAssignment } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import { findLeader } from '../io/find-leader.ts';
import { findPlace } from '../io/find-place.ts';
import { givenDate } from '../io/given-date.ts';
import { saveRosterFile } from '../io/roster-file.ts';
import type { Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import {
  append,
  entriesJson,
  type LivingRoster,
  openLiving,
  refuseEntry,
  tellEntries,
  tellNumbers,
} from './living-roster.ts';

type AttendCall = Call<'attend'>;

/** `lunzhi attend`: who really came on a day, or that everybody came as planned through a day. */
export async function runAttend(call: AttendCall, terminal: Terminal): Promise<number> {
  const { through } = call.options;
  requireOptions(call);
  const living = await openLiving(call, terminal);
  const { entries, leftOut } =
    through === undefined
      ? { entries: [entryOf(call, living)], leftOut: 0 }
      : entriesThrough(givenDate('--through', through, living.file.roster.document.period), living);
  const appended = append(living, entries, terminal);
  if ('refused' in appended) return refuseEntry(appended, terminal);
  await saveRosterFile(living.file, appended.roster);
  const words = livingWordsOf(terminal.language);
  if (through === undefined) tellEntries(living, appended, terminal);
  else {
    const last = givenDate('--through', through, living.file.roster.document.period);
    terminal.print(words.attend.asPlanned(entries.length, last));
    tellNumbers(living, appended, terminal);
    if (leftOut > 0) terminal.say(words.attend.leftOut(leftOut));
  }
  sayDiagnostics(appended.remarks, terminal);
  terminal.json({ ...entriesJson(living, appended, terminal), leftOut });
  return 0;
}

/** @throws Refusal for options that do not go together */
function requireOptions({ options }: AttendCall): void {
  const { date, through, came, title, nobody } = options;
  if ((date === undefined) === (through === undefined))
    throw new Refusal({ code: 'one-option', options: ['--date', '--through'], command: 'attend' });
  const said = [
    ...(came === undefined ? [] : ['--came']),
    ...(title === undefined ? [] : ['--title']),
    ...(nobody ? ['--nobody'] : []),
  ];
  if (said.length > 1) throw new Refusal({ code: 'options-exclude', options: said });
  const ofPlace = (['leader', 'type', 'came', 'title', 'nobody'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (through !== undefined && ofPlace !== undefined)
    throw new Refusal({ code: 'options-exclude', options: ['--through', `--${ofPlace}`] });
}

function entryOf({ options }: AttendCall, { file: { roster }, head }: LivingRoster): LedgerEntry {
  const { date, leader, type, came, title, nobody } = options;
  const place = findPlace(
    roster,
    {
      date: givenDate('--date', date!, roster.document.period),
      ...(leader !== undefined && { leader }),
      ...(type !== undefined && { type }),
    },
    { leader: '--leader', type: '--type' },
  );
  const { shift, leader: holder } = place;
  const who = (): EntryOf<'attended'>['came'] => {
    if (nobody) return null;
    if (title !== undefined) return { title };
    if (came !== undefined) return { leader: findLeader(roster.document, came).id };
    if (holder === null)
      throw new Refusal({ code: 'option-needs', option: '--date', needs: '--came | --title | --nobody' });
    return { leader: holder };
  };
  return { kind: 'attended', ...head, shift, holder, came: who() };
}

/** Every place through a day of which it is not known who came: whoever holds it did. */
function entriesThrough(
  last: string,
  { file: { roster }, head }: LivingRoster,
): { entries: LedgerEntry[]; leftOut: number } {
  const open = roster.assignments.filter(({ date, attended }) => date <= last && attended === undefined);
  const held = open.filter((place): place is RosterAssignment & { leader: string } => place.leader !== null);
  if (held.length === 0) throw new Refusal({ code: 'nothing-to-attend', through: last });
  const entries = held.map(({ shift, leader }): LedgerEntry => ({
    kind: 'attended',
    ...head,
    shift,
    holder: leader,
    came: { leader },
  }));
  return { entries, leftOut: open.length - held.length };
}
