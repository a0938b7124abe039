import type { LedgerEntry } from '@lunzhi/core';
import type { CallOf } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findPlace } from '../input/find-place.ts';
import { Refusal } from '../input/refusal.ts';
import { agreementOf, writeChange } from '../ledger/change.ts';
import { lastWritten, type OpenedRoster, openRoster } from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable } from '../output/write-files.ts';
import type { exchangeUsage } from '../usage/exchange.ts';

type ExchangeCall = CallOf<typeof exchangeUsage>;

/** `lunzhi exchange`: two leaders trade days. */
export async function run(call: ExchangeCall, terminal: Terminal): Promise<number> {
  const { letters, date, with: otherDate, leader, type, other, 'other-type': otherType } = call.options;
  if (letters !== undefined) requireWritable(letters, []);
  const opened = await openRoster(call, terminal);
  const entryOf = (of: OpenedRoster): LedgerEntry => {
    const first = partyOf(of, { date, leader, type }, { date: '--date', leader: '--leader', type: '--type' });
    const second = partyOf(
      of,
      { date: otherDate, leader: other, type: otherType },
      { date: '--with', leader: '--other', type: '--other-type' },
    );
    return { kind: 'exchanged', ...of.entryStamp, ...agreementOf(call, of), first, second };
  };
  return writeChange(call, opened, lastWritten(opened, 'exchanged'), entryOf);
}

/** A place and who holds it. */
function partyOf(
  { file: { roster } }: OpenedRoster,
  given: { readonly date: string; readonly leader: string | undefined; readonly type: string | undefined },
  names: { readonly date: string; readonly leader: string; readonly type: string },
): { shift: string; leader: string } {
  const date = givenDate(names.date, given.date, roster.document.period);
  const { shift, leader } = findPlace(roster, { ...given, date }, names);
  if (leader === null) throw new Refusal({ code: 'place-empty', date });
  return { shift, leader };
}
