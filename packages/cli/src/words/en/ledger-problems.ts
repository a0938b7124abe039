import { entryName } from '@lunzhi/core/names';
import { moment } from '../dates.ts';
import type { ForeignEntry, ledgerProblems as zh, ShownPlace } from '../zh-CN/ledger-problems.ts';
import { counted, day } from './dates.ts';

const shown = (places: readonly ShownPlace[]): string =>
  places.map(({ holder, type }) => `${type === null ? '' : `${type} `}${holder ?? 'empty'}`).join(', ');

const foreign = (entries: readonly ForeignEntry[], added: number): string =>
  entries
    .map(
      ({ number, kind, author, at, date }) =>
        `entry ${number}, ${entryName(kind, 'en')}${date === null ? '' : ` of ${date}`}, by ${author}, ${moment(at)}`,
    )
    .join('; ') + (added > entries.length ? '; and more' : '');

export const ledgerProblems: typeof zh = {
  'roster-locked': ({ holder, path, lock }) => {
    const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
    return `Somebody else is writing “${path}”${who}; nothing was written. Try again in a moment; if nobody is, remove ${lock}.`;
  },
  'roster-lock-lost': ({ path }) =>
    `The lock of “${path}” was taken by somebody else; nothing was written. Try again.`,
  'roster-changed': ({ added, authors, path, entries }) =>
    added > 0
      ? `${authors.map((author) => `“${author}”`).join(', ')} wrote ${counted(added, 'entry', 'entries')} into “${path}” meanwhile; nothing was written: ${foreign(entries, added)}. Look at them (lunzhi ledger) and try again.`
      : `“${path}” was changed meanwhile; nothing was written. Look at it and try again.`,
  'roster-gone': ({ path }) => `“${path}” is gone, or cannot be read any longer; nothing was written.`,
  'bad-moment': ({ option, given }) =>
    `The option ${option} takes a date and a time such as “2024-03-01 08:15”, not “${given}”.`,
  'moment-ahead': ({ option, moment: at, now }) =>
    `The option ${option} says ${day(at.slice(0, 10))}, which is still to come (it is ${day(now.slice(0, 10))}). Entries are recorded in order: after one in the future, no other could be recorded. Check the year.`,
  'moment-after': ({ option, moment: at, until }) =>
    `The option ${option} says ${moment(at)}, later than the entry itself (${moment(until)}). Check it; --at says when the entry is written.`,
  'today-before-last': ({ today, last }) =>
    `The option --today says ${day(today)}, but the last entry of the ledger is of ${moment(last)}. To record what was before it, say with --at when it is recorded (not before the last entry).`,
  'bad-text': ({ option }) => `The option ${option} takes a text that is neither empty nor too long.`,
  'not-on-duty': ({ given, date, places }) =>
    `“${given}” has no place on ${day(date)}. That day: ${shown(places)}.`,
  'several-places': ({ date, options, places }) =>
    `${day(date)} has several places; say which one with ${options.join(' or ')}: ${shown(places)}.`,
  'place-empty': ({ date }) =>
    `The place of ${day(date)} is empty, so that nobody can give it up or trade it. Say who serves with lunzhi substitute --to.`,
  'options-exclude': ({ options }) => `Only one of ${options.join(', ')} can be given.`,
  'option-needs': ({ option, needs }) => `The option ${option} needs ${needs} too.`,
  'nobody-to-tell': ({ date }) =>
    `The place of ${date} is empty: there is nobody to tell. Record a stand-in first.`,
  'nothing-to-attend': ({ through }) =>
    `Attendance is already recorded for every place through ${day(through)}.`,
  'no-revision': ({ option, entries, given }) =>
    `The option ${option} takes the number of an entry (0 to ${entries}; 0 is the first roster) or a date, not “${given}”.`,
  'needs-other-roster': () =>
    'Nothing has happened to this roster yet. Give another roster, or say with --from and --to what to compare.',
  'not-next-period': ({ path, from, to }) =>
    `“${path}” is not a document of the next period: it begins on ${from}, and this roster goes until ${to}.`,
};
