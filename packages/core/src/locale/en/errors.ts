import { quote } from '../phrases.ts';
import { dayKindName } from '../names.ts';
import type { brokenRoster as brokenRosterZh, opening as openingZh } from '../zh-CN/errors.ts';

/** `2024-02-18/main/2` in words; anything else stays as it is. */
function placeIn(shift: string): string {
  const date = /^\d{4}-\d\d-\d\d(?=\/)/.exec(shift)?.[0];
  if (date === undefined || date.slice(5, 7) > '12' || date.slice(5, 7) < '01') return quote(shift);
  return `the place ${shift}`;
}

const reasons: typeof brokenRosterZh.reasons = {
  'no-roster': () => 'it does not say "format": "lunzhi-roster/1"',
  'too-deep': () => 'its lists and objects are nested too deeply',
  form: ({ pointer }) => `it is wrong at "${pointer}"`,
  document: ({ pointer }) => `its document has an error at "${pointer}"`,
  'document-digest': ({ entry }) =>
    entry === null
      ? 'its document is not the one of which it has the digest'
      : `entry ${entry} of its ledger has the digest of another document`,
  'calendar-source': ({ written, asked }) =>
    `its calendar comes from "${written}", but its document says "${asked}"`,
  'calendar-digest': ({ date }) => `it was made with today's holiday data, but ${date} is another day there`,
  row: ({ shift, date, type }) => `the place ${shift} is written for ${date} and type "${type}"`,
  'place-twice': ({ shift }) => `the place ${shift} appears twice`,
  'day-twice': ({ date }) => `the duty day ${date} appears twice`,
  'row-kind': ({ shift, written, day }) =>
    `${placeIn(shift)} is written for a ${dayKindName(written, 'en')}, but the day is a ${dayKindName(day, 'en')}`,
  'strange-place': ({ shift }) => `the place ${shift} is not a place of that day`,
  'missing-place': ({ shift }) => `the place ${shift} is missing`,
  'strange-leader': ({ leader }) => `the leader "${leader}" is unknown`,
  'strange-origin': ({ shift }) => `the origin or attendance of ${placeIn(shift)} needs a ledger`,
  day: ({ date }) => `its document does not ask for what it stores on ${date}`,
  'rule-twice': ({ rule }) => `the rule "${rule}" appears twice`,
  'bad-rule': ({ rule }) => `the rule "${rule}" has a level, weight or parameters that it cannot have`,
  'standing-rule': ({ rule }) => `the rule "${rule}" is missing or was changed`,
  'original-without-ledger': () => 'it has what it was at first, but its ledger is empty',
  'published-without-ledger': () => 'it counts as published, but its ledger is empty',
  'ledger-without-original': () => 'it has a ledger, but not what it was at first',
  'entry-form': ({ entry, at }) => `entry ${entry} of its ledger is wrong at "${at}"`,
  'entry-does-not-fit': ({ reason }) => reason,
  'bad-correction': ({ entry, corrects }) =>
    `entry ${entry} of its ledger corrects entry ${corrects}, which it cannot`,
  'entry-too-early': ({ entry }) => `entry ${entry} of its ledger is earlier than the one before`,
  'entry-of-the-past': ({ entry, date }) =>
    `entry ${entry} of its ledger changes ${date}, which was past by then`,
  'not-yet': ({ entry, date, day }) =>
    `entry ${entry} of its ledger, written on ${day}, speaks of ${date}, which was still to come`,
  'not-what-the-ledger-says': ({ part }) => `"${part}" is not what its ledger made of it`,
};

export const brokenRoster: typeof brokenRosterZh = {
  reasons,
  cannotBeRead: (reason) =>
    `This roster cannot be read: ${reason}.\nMaybe it was changed by hand: restore a copy from before that.`,
};

export const opening: typeof openingZh = {
  nothing: 'Neither a document nor a roster is given.\nMaybe pass one of them.',
  both: 'A document and a roster are both given.\nMaybe give the roster alone: its document is in it, and can be changed once it is open.',
  today: (given) =>
    `today is ${given}, which is not a day.\nMaybe write it as 2024-02-19: four digits of the year, no time, no zone.`,
  language: (given) => `language is ${given}, which is not supported.\nMaybe write zh-CN or en.`,
  constraints: (missing) =>
    `Required constraints are missing: ${missing.join(', ')}.\nMaybe pass them to serve as constraints, in the worker and on the page.`,
};
