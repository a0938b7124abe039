import type { EntryOf, LedgerEntry, Roster, RosterAssignment } from '@lunzhi/core';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findLeader } from '../input/find-leader.ts';
import { findPlace } from '../input/find-place.ts';
import { Refusal } from '../input/refusal.ts';
import { isAsPlanned } from '../ledger/entries.ts';
import {
  appendOnce,
  type OpenedRoster,
  openRoster,
  refuseEntries,
  save,
  printDone,
  printNumbers,
  writeOne,
} from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import type { attendUsage } from '../usage/attend.ts';

type AttendCall = CallOf<typeof attendUsage>;

/** `lunzhi attend`: who really came on a day, or that everybody came as planned through a day. */
export async function run(call: AttendCall, terminal: Terminal): Promise<number> {
  const { through } = call.options;
  const opened = await openRoster(call, terminal);
  if (through === undefined) return writeOne(opened, 'attended', (of) => entryOf(call, of), { leftOut: 0 });
  const last = givenDate('--through', through, opened.file.roster.document.period);
  const appended = appendOnce(opened, lastAsPlanned(opened), (of) => entriesThrough(last, of));
  if ('refused' in appended) return refuseEntries(appended);
  await save(appended);
  const { attend: words } = terminal.words;
  const leftOut = openThrough(last, appended.roster).length;
  terminal.print(words.asPlanned(appended.entries.length, last));
  printNumbers(appended);
  if (leftOut > 0) terminal.say(words.leftOut(leftOut));
  printDone(appended, { leftOut });
  return 0;
}

function entryOf({ options }: AttendCall, { file: { roster }, entryStamp }: OpenedRoster): LedgerEntry {
  const { date, leader, type, came, title, nobody } = options;
  const { document } = roster;
  const sought = { date: givenDate('--date', date!, document.period), leader, type };
  const { shift, leader: holder } = findPlace(roster, sought);
  const who = (): EntryOf<'attended'>['came'] => {
    if (nobody) return null;
    if (title !== undefined) return { title };
    if (came !== undefined) return { leader: findLeader(document, came).id };
    if (holder === null)
      throw new Refusal({ code: 'option-needs', option: '--date', needs: '--came | --title | --nobody' });
    return { leader: holder };
  };
  return { kind: 'attended', ...entryStamp, shift, holder, came: who() };
}

/** How many of the last entries may have been written at once: they say, in the roster's order, that everybody came. */
function lastAsPlanned({ file: { roster } }: OpenedRoster): number {
  const { assignments, ledger } = roster;
  const order = new Map(assignments.map(({ shift }, index) => [shift, index]));
  let next = assignments.length;
  const first = [...ledger].reverse().findIndex((entry) => {
    if (entry.kind !== 'attended' || entry.at !== ledger[ledger.length - 1]!.at) return true;
    const isBefore = order.get(entry.shift)! < next;
    next = order.get(entry.shift)!;
    return !isAsPlanned(entry) || !isBefore;
  });
  return first < 0 ? ledger.length : first;
}

/** Places up to a day whose attendance is not recorded. */
const openThrough = (last: string, { assignments }: Roster): RosterAssignment[] =>
  assignments.filter(({ date, attended }) => date <= last && attended === undefined);

/** Of every such place whoever holds it came. */
function entriesThrough(last: string, { file: { roster }, entryStamp }: OpenedRoster): LedgerEntry[] {
  const entries = openThrough(last, roster).flatMap(({ shift, leader }): LedgerEntry[] =>
    leader === null ? [] : [{ kind: 'attended', ...entryStamp, shift, holder: leader, came: { leader } }],
  );
  if (entries.length === 0) throw new Refusal({ code: 'nothing-to-attend', through: last });
  return entries;
}
