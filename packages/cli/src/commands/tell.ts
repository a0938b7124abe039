import type { LedgerEntry } from '@lunzhi/core';
import type { CallOf } from '../input/command.ts';
import { givenDate, givenMoment, requireBefore } from '../input/dates.ts';
import { findPlace } from '../input/find-place.ts';
import { Refusal } from '../input/refusal.ts';
import { type OpenedRoster, openRoster, writeOne } from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import type { tellUsage } from '../usage/tell.ts';

type TellCall = CallOf<typeof tellUsage>;

/** `lunzhi tell`: that who is on duty on a day knows of it. */
export async function run(call: TellCall, terminal: Terminal): Promise<number> {
  return writeOne(await openRoster(call, terminal), 'told', (of) => entryOf(call, of));
}

function entryOf({ options }: TellCall, { file: { roster }, entryStamp, until }: OpenedRoster): LedgerEntry {
  const { date, leader: named, type, on, how } = options;
  const { period } = roster.document;
  const { shift, leader } = findPlace(roster, {
    date: givenDate('--date', date, period),
    leader: named,
    type,
  });
  if (leader === null) throw new Refusal({ code: 'nobody-to-tell', date: shift.slice(0, 10) });
  const { at } = entryStamp;
  const moment = on === undefined ? at : givenMoment('--on', on, period, at.slice(0, 10)).moment;
  requireBefore('--on', moment, until);
  return { kind: 'told', ...entryStamp, shift, leader, on: moment, how };
}
