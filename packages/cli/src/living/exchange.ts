import type { LedgerEntry } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { findPlace } from '../io/find-place.ts';
import { givenDate } from '../io/given-date.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireWritable } from '../io/write-files.ts';
import { agreementOf, writeChange } from './agreed-change.ts';
import { type LivingRoster, openLiving } from './living-roster.ts';
import { lastWritten } from './standing.ts';

type ExchangeCall = Call<'exchange'>;

/** `lunzhi exchange`: two leaders trade days. */
export async function runExchange(call: ExchangeCall, terminal: Terminal): Promise<number> {
  const { date, with: otherDate, leader, type, other, 'other-type': otherType, letters } = call.options;
  if (date === undefined || otherDate === undefined) {
    const option = date === undefined ? '--date' : '--with';
    throw new Refusal({ code: 'missing-option', option, command: 'exchange' });
  }
  if (letters !== undefined) requireWritable(letters, []);
  const opened = await openLiving(call, terminal);
  const entryOf = (living: LivingRoster): LedgerEntry => {
    const first = partyOf(
      living,
      { date, leader, type },
      { date: '--date', leader: '--leader', type: '--type' },
    );
    const second = partyOf(
      living,
      { date: otherDate, leader: other, type: otherType },
      { date: '--with', leader: '--other', type: '--other-type' },
    );
    return { kind: 'exchanged', ...living.head, ...agreementOf(call, living, terminal), first, second };
  };
  return writeChange(call, opened, lastWritten(opened, 'exchanged'), entryOf, terminal);
}

/** A place and who holds it. */
function partyOf(
  { file: { roster } }: LivingRoster,
  given: { readonly date: string; readonly leader: string | undefined; readonly type: string | undefined },
  options: { readonly date: string; readonly leader: string; readonly type: string },
): { shift: string; leader: string } {
  const { leader, type } = given;
  const date = givenDate(options.date, given.date, roster.document.period);
  const sought = { date, ...(leader !== undefined && { leader }), ...(type !== undefined && { type }) };
  const place = findPlace(roster, sought, options);
  if (place.leader === null) throw new Refusal({ code: 'place-empty', date });
  return { shift: place.shift, leader: place.leader };
}
