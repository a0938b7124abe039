import type { EntryOf, LedgerEntry, Roster, RosterAssignment } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import { findLeader } from '../io/find-leader.ts';
import { findPlace } from '../io/find-place.ts';
import { givenDate } from '../io/given-date.ts';
import type { Terminal } from '../io/terminal.ts';
import { livingWordsOf } from '../words/living-words.ts';
import {
  enter,
  entriesJson,
  type LivingRoster,
  openLiving,
  refuseEntry,
  save,
  tellEntries,
  tellNumbers,
} from './living-roster.ts';
import { lastWritten } from './standing.ts';

type AttendCall = Call<'attend'>;

/** `lunzhi attend`: who really came on a day, or that everybody came as planned through a day. */
export async function runAttend(call: AttendCall, terminal: Terminal): Promise<number> {
  const { through } = call.options;
  requireOptions(call);
  const opened = await openLiving(call, terminal);
  const last =
    through === undefined ? null : givenDate('--through', through, opened.file.roster.document.period);
  const { living, appended } = enter(
    call,
    opened,
    last === null ? lastWritten(opened, 'attended') : lastAsPlanned(opened),
    (of) => (last === null ? [entryOf(call, of)] : entriesThrough(last, of)),
    terminal,
  );
  if ('refused' in appended) return refuseEntry(appended, terminal);
  await save(living, appended);
  const words = livingWordsOf(terminal.language);
  const leftOut = last === null ? 0 : openThrough(last, appended.roster).length;
  if (last === null) tellEntries(living, appended, terminal);
  else {
    terminal.print(words.attend.asPlanned(appended.entries.length, last));
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

/** How many of the last entries may have been written at once: they say, in the roster's order, that everybody came. */
function lastAsPlanned({ file: { roster } }: LivingRoster): number {
  const { assignments, ledger } = roster;
  const order = new Map(assignments.map(({ shift }, index) => [shift, index]));
  let next = assignments.length;
  const first = [...ledger].reverse().findIndex((entry) => {
    if (entry.kind !== 'attended' || entry.at !== ledger[ledger.length - 1]!.at) return true;
    const { shift, holder, came } = entry;
    const isAsPlanned = came !== null && 'leader' in came && came.leader === holder;
    const isBefore = order.get(shift)! < next;
    next = order.get(shift)!;
    return !isAsPlanned || !isBefore;
  });
  return first < 0 ? ledger.length : first;
}

/** Places through a day of which it is not known who came. */
const openThrough = (last: string, { assignments }: Roster): RosterAssignment[] =>
  assignments.filter(({ date, attended }) => date <= last && attended === undefined);

/** Of every such place whoever holds it came. */
function entriesThrough(last: string, { file: { roster }, head }: LivingRoster): LedgerEntry[] {
  const held = openThrough(last, roster).flatMap(({ shift, leader }) =>
    leader === null ? [] : [{ shift, leader }],
  );
  if (held.length === 0) throw new Refusal({ code: 'nothing-to-attend', through: last });
  return held.map(({ shift, leader }): LedgerEntry => ({
    kind: 'attended',
    ...head,
    shift,
    holder: leader,
    came: { leader },
  }));
}
