import type { Roster } from '@lunzhi/core';
import type { CommandName } from 'lunzhi/dist/commands/index.js';
import { specOf } from './usage.ts';
import type { Subjects } from './values.ts';

/** Options that say which place of a day is meant, of the first place a call is about and of the second. */
const parties = [
  { date: 'date', leader: 'leader', type: 'type' },
  { date: 'with', leader: 'other', type: 'other-type' },
] as const;

/** The call with what it needs besides to be carried out: which place of several it means, and the rules it may break. */
export function fitting(
  command: CommandName,
  words: readonly string[],
  { about, rules }: Pick<Subjects, 'about' | 'rules'>,
  roster: Roster | null,
): string[] {
  const { options } = specOf(command);
  const isGiven = (name: string): boolean =>
    words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  const added = (name: string, value: string | null): string[] =>
    value !== null && name in options && !isGiven(name) ? [`--${name}=${value}`] : [];
  const chosen = parties.flatMap(({ date, leader, type }, index) => {
    const place = about[index];
    const isOne = roster?.assignments.filter((own) => own.date === place?.date).length === 1;
    // without types a leader is no part of a place
    return place && !isOne && type in options && isGiven(date)
      ? [...added(leader, place.leader), ...added(type, place.type)]
      : [];
  });
  const accepts =
    'accept' in options && ['with', 'to'].some(isGiven) ? rules.map((rule) => `--accept=${rule}`) : [];
  const isNotice = command === 'diff' && ['at', 'out'].some(isGiven);
  return [...words, ...chosen, ...accepts, ...(isNotice ? added('as', 'notice') : [])];
}
