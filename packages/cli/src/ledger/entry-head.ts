import { ledgerEntrySchema, type Roster } from '@lunzhi/core';
import { givenDate, givenMoment, nowInShanghai } from '../input/dates.ts';
import { Refusal } from '../input/refusal.ts';
import type { Outside } from '../output/outside.ts';

/** Options of every command that writes an entry into a ledger. */
export interface EntryOptions {
  readonly author?: string;
  readonly at?: string;
  readonly reason?: string;
  readonly today?: string;
}

/** Clocks differ; what is more than a day ahead was mistyped. */
const DAY_MS = 86_400_000;

/** What every entry says. */
export interface EntryHead {
  readonly at: string;
  readonly author: string;
  readonly reason?: string;
}

/**
 * When an entry is written, by whom and why, and what day that is. Only here the clock is read, and only when neither
 * `--at` nor `--today` says what time it is.
 *
 * A day alone stands for its beginning, or for the last entry's moment when that was later on the same day.
 *
 * @param isAsking nothing will be written, so that the day may be any
 * @returns `until`: the end of that day where only the day was said; nothing an entry speaks of is later
 * @throws Refusal for what no ledger can hold, or should: after an entry of a mistyped year nothing could be written
 */
export function entryHead(
  { author, at, reason, today }: EntryOptions,
  { document, ledger }: Pick<Roster, 'document' | 'ledger'>,
  outside: Outside,
  isAsking = false,
): { readonly head: EntryHead; readonly today: string; readonly until: string } {
  const { period, issuer } = document;
  const asked = today === undefined ? null : givenDate('--today', today, period);
  const now = nowInShanghai(outside);
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
  const head = {
    at: moment,
    author: author?.trim() ?? issuer,
    ...(reason !== undefined && { reason: reason.trim() }),
  };
  const issue = ledgerEntrySchema.safeParse({ kind: 'circulated', ...head }).error?.issues[0];
  if (issue) throw new Refusal({ code: 'bad-text', option: `--${String(issue.path[0])}` });
  const until = given.isDay ? `${moment.slice(0, 10)}T23:59:59+08:00` : moment;
  return { head, today: asked ?? moment.slice(0, 10), until };
}
