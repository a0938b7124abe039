import { capitalised, count } from '../phrases.ts';
import type {
  changes as changesZh,
  comparison as comparisonZh,
  summary as summaryZh,
} from '../zh-CN/comparison.ts';

const counted = (what: string, before: number, after: number): string =>
  `${count(after, 'duty', 'en')}${what}, ${before} before`;

const duties = (places: number): string => count(places, 'duty', 'en');

export const summary: typeof summaryZh = {
  becomes: {
    succeeded: (places) => `${duties(places)} taken over`,
    moved: (places) => `${duties(places)} given to others`,
    emptied: (places) => `${duties(places)} left empty`,
    filled: (places) => `${duties(places)} filled`,
    added: (places) => `${duties(places)} added`,
    removed: (places) => `${duties(places)} dropped`,
  },
  fewest: ' (proven the fewest)',
  atLeast: (places) => ` (${places} or more had to change)`,
  kept: (said, places) => `${said}; the other ${places} stay`,
  none: 'No duty changes',
};

export const comparison: typeof comparisonZh = {
  day: (date, weekday, parts) => `${weekday}, ${date}: ${parts.join('; ')}.`,
  newDay: (kind) => `a new duty day (${kind})`,
  noDay: 'no longer a duty day',
  otherKind: (before, after) => `${after} instead of ${before}`,
  entersPeriods: (names) => `now in ${names}`,
  leavesPeriods: (names) => `no longer in ${names}`,
  ofType: (type) => `${type}, `,
  holder: (name, post) => `${name} (${post})`,
  nobody: 'nobody',
  morePlaces: (type, holder) => `${type}one more place, ${holder}`,
  fewerPlaces: (type, holder) => `${type}one place fewer, ${holder} until now`,
  changesHands: (type, before, after) => `${type}${after} instead of ${before}`,

  leader: (name, parts) => `${name}: ${parts.join('; ')}.`,
  gains: (dates) => `gains ${dates}`,
  givesUp: (dates) => `gives up ${dates}`,
  counts: {
    duties: (before, after) => counted('', before, after),
    restDays: (before, after) => counted(' on rest days', before, after),
    holidays: (before, after) => counted(' on holidays', before, after),
  },
};

export const changes: typeof changesZh = {
  withPost: (name, post) => `${name} (${post})`,
  leaderAdded: (leader) => `${leader} is new.`,
  leaderGone: (leader) => `${leader} is no longer in the document.`,
  noPost: 'no post',
  postWithin: (title, range) => `${title} (${range})`,
  postFrom: (title, day) => `${title} (from ${day})`,
  postUntil: (title, day) => `${title} (until ${day})`,
  inPostUntil: (leader, day) => `${leader} is in post until ${day}.`,
  posts: (leader, before, after) => `The posts of ${leader} change from ${before} to ${after}.`,
  leader: (leader, fields) => `Changed for ${leader}: ${fields}.`,
  order: 'The protocol order of the leaders changed.',
  absenceAdded: (leader, range) => `${leader} cannot serve: ${range}.`,
  absenceRemoved: (leader, range) => `${leader} can serve after all: ${range}.`,
  commonAbsenceAdded: (range) => `A new common absence: ${range}.`,
  commonAbsenceRemoved: (range) => `No common absence any longer: ${range}.`,
  protectionAdded: (name, range) => `A new protection period ${name}: ${range}.`,
  protectionRemoved: (name, range) => `No protection period ${name} any longer: ${range}.`,
  protectionHeads: (name) => `The protection period ${name} asks for other heads on the same days.`,
  protectionMoved: (how, name, before, after) =>
    `The protection period ${name} is ${how}: ${after} instead of ${before}.`,
  noticeAdded: (paper) => `A new holiday notice: ${paper}.`,
  noticeRemoved: (paper) => `A holiday notice no longer counts: ${paper}.`,
  rule: (how, rule) => `The rule ${rule} is ${how}.`,
  other: (field) => `${capitalised(field)} changed.`,
};
