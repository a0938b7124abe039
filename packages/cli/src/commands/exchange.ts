import type { LedgerEntry } from '@lunzhi/core';
import { type Call, type Command, required, text } from '../input/command.ts';
import { givenDate } from '../input/dates.ts';
import { findPlace } from '../input/find-place.ts';
import { Refusal } from '../input/refusal.ts';
import { agreementOf, writeChange } from '../ledger/change.ts';
import { lastWritten, type OpenedRoster, openRoster } from '../ledger/opened-roster.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable } from '../output/write-files.ts';
import { agreement, agreementHelp, entry, entryHelp, placeHelp } from './options.ts';

const options = {
  date: required(text('D')),
  with: required(text('D')),
  leader: text('LEADER'),
  other: text('LEADER'),
  type: text('TYPE'),
  'other-type': text('TYPE'),
  ...agreement,
  ...entry,
};

type ExchangeCall = Call<typeof options>;

const help = {
  'zh-CN': `lunzhi exchange 值班表文件 --date 日期 --with 日期 [--leader 领导] [--other 领导] [--accept 规则]…

调班：两位领导互换日子，记入台账，并给出要发的文字。

  --with 日期       与哪一天对调
${placeHelp['zh-CN']}
  --other 领导      另一天有几个班次时，指明由谁值的那个；--other-type 班类 同理
${agreementHelp['zh-CN']}
${entryHelp['zh-CN']}`,
  en: `lunzhi exchange ROSTER --date D --with D [--leader LEADER] [--other LEADER] [--accept RULE]…

Two leaders trade days: writes it into the ledger and gives the texts to be sent.

  --with D          the other day
${placeHelp.en}
  --other LEADER    the same for the other day; --other-type TYPE likewise
${agreementHelp.en}
${entryHelp.en}`,
};

/** `lunzhi exchange`: two leaders trade days. */
async function run(call: ExchangeCall, terminal: Terminal): Promise<number> {
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
    return { kind: 'exchanged', ...of.head, ...agreementOf(call, of), first, second };
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

export const command: Command<typeof options> = { arguments: ['ROSTER'], least: 1, options, help, run };
