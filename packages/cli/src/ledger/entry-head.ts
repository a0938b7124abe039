import type { EntryOf, Roster } from '@lunzhi/core';
import { ledgerEntrySchema } from '@lunzhi/core/internal';
import type { Call, flag } from '../input/command.ts';
import { givenDate, givenMoment, nowInShanghai } from '../input/dates.ts';
import { Refusal } from '../input/refusal.ts';
import type { System } from '../output/system.ts';
import type { agreement, entry as entryOptions } from '../usage/options.ts';

/** What a command on a ledger is called with. */
export type EntryCall = Call<
  typeof entryOptions & Pick<typeof agreement, 'today'> & { readonly 'dry-run': typeof flag }
>;

/** Clocks differ; what is more than a day ahead was mistyped. */
const DAY_MS = 86_400_000;

/** What every entry says. */
type EntryStamp = Pick<EntryOf<'circulated'>, 'at' | 'author'> & { readonly reason?: string };

/** What all entries of a call have in common. */
export interface EntryHead {
  readonly entryStamp: EntryStamp;
  /** The day the command is given. */
  readonly today: string;
  /** Nothing that the entry speaks of is later: the end of the day where only the day was said. */
  readonly until: string;
}

/**
 * When an entry is written, by whom and why, and what day that is. Only here the clock is read, and only when neither
 * `--at` nor `--today` says what time it is.
 *
 * A day alone stands for its beginning, or for the last entry's moment when that was later on the same day.
 *
 * @param isAsking nothing will be written, so that the day may be any
 * @throws Refusal for what no ledger can hold, or should: after an entry of a mistyped year nothing could be written
 */
export function entryHead(
  { author, at, reason, today }: EntryCall['options'],
  { document, ledger }: Pick<Roster, 'document' | 'ledger'>,
  system: System,
  isAsking = false,
): EntryHead {
  const { period, issuer } = document;
  const asked = today === undefined ? null : givenDate('--today', today, period);
  const now = nowInShanghai(system);
  const given =
    at !== undefined
      ? givenMoment('--at', at, period, asked ?? now.slice(0, 10))
      : asked === null
        ? { moment: now, isDay: false }
        : { moment: `${asked}T00:00:00+08:00`, isDay: true };
  if (!isAsking && Date.parse(given.moment) > Date.parse(now) + DAY_MS)
    throw new Refusal({
      code: 'moment-ahead',
      option: at === undefined ? '--today' : '--at',
      moment: given.moment,
      now,
    });
  const last = ledger[ledger.length - 1]?.at;
  if (!isAsking && at === undefined && asked !== null && last !== undefined && asked < last.slice(0, 10))
    throw new Refusal({ code: 'today-before-last', today: asked, last });
  const isSameDay = given.isDay && last?.slice(0, 10) === given.moment.slice(0, 10);
  const moment = isSameDay ? last! : given.moment;
  const entryStamp = {
    at: moment,
    author: author?.trim() ?? issuer,
    ...(reason !== undefined && { reason: reason.trim() }),
  };
  const issue = ledgerEntrySchema.safeParse({ kind: 'circulated', ...entryStamp }).error?.issues[0];
  if (issue) throw new Refusal({ code: 'bad-text', option: `--${String(issue.path[0])}` });
  const until = given.isDay ? `${moment.slice(0, 10)}T23:59:59+08:00` : moment;
  return { entryStamp, today: asked ?? moment.slice(0, 10), until };
}
