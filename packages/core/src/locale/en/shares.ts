import { count } from '../phrases.ts';
import type {
  furtherChange as furtherChangeZh,
  missed as missedZh,
  shares as sharesZh,
  spread as spreadZh,
} from '../zh-CN/shares.ts';

export const shares: typeof sharesZh = {
  head: (name, { duties, restDays, holidays }, entitlement) =>
    `${name} serves ${count(duties, 'duty', 'en')} (${restDays} on rest days, ${holidays} on holidays); the fair share is ${entitlement}.`,
  quota: (number, per) => `a quota of ${number} ${per === 'month' ? 'a month' : 'for the period'}`,
  share: (share) => `share ${share}`,
  inTerm: (range, said) => `${range} ${said}`,
  notInPost: 'Not in post in this period.',
  standing: (terms, inPost, excused, dates, openDates) =>
    `${terms}; ${count(inPost, 'day', 'en')} in post${excused > 0 ? `, ${excused} of them on leave that is not made up` : ''}; a part in ${count(dates, 'day', 'en')} of duty, free to serve on ${openDates}.`,
  kinds: {
    workdays: (duties) => `workdays ${duties}`,
    weekends: (duties) => `weekends ${duties}`,
    holidays: (duties) => `holidays ${duties}`,
  },
  madeOf: (entitlement, kinds) => `The fair share of ${entitlement} is made of: ${kinds}.`,
  inMonth: (month, duties) => `${month} ${duties}`,
  byMonth: (months) => `By month: ${months}.`,
  bound: (rules, number, side, duties, isMet, without) =>
    `${rules} ${number > 1 ? 'ask' : 'asks'} for ${side === 'least' ? 'at least' : 'at most'} ${duties}${isMet ? `, so the fair share is set at ${duties}` : ''}; without that it would be ${without}.`,
  carried: (size, isMany, target) =>
    `${size} too ${isMany ? 'many' : 'few'} from earlier periods are made up now: ${target} this time.`,
  allCarry: (size, isMany, places) =>
    isMany
      ? `All together carry ${size} too many, and all ${count(places, 'place', 'en')} must be filled.`
      : `All together carry ${size} too few, and there are only ${count(places, 'place', 'en')} to share.`,
  taken: 'others hold all places for good',
  loss: (why, days, holidays, duties) =>
    `${why}: ${days} duty ${days === 1 ? 'day' : 'days'}${holidays > 0 ? `, ${holidays} of them holidays` : ''}, ${duties} of the fair share`,
  lost: (losses, missing) => `${losses}; ${missing} cannot be made up.`,
  lostForNothing: (losses) => `${losses}; this does not reduce his share.`,
  madeUp: (losses) => `${losses}; all made up on other days.`,
  reachable: ({ duties, restDays, holidays }) =>
    `In the fairest roster that absences, weekdays, pools, one shift a day and settled places allow (rest gaps not counted) he serves ${duties}. Rest days alone would come to ${restDays}, holidays alone to ${holidays}.`,
  short: (names, all, missing) =>
    `${names}${all === null ? '' : ` (${all} in all)`} cannot serve on enough days: ${missing} in all are borne by the others.`,
  more: (duties) => `${duties} more`,
  less: (duties) => `${duties} less`,
  moreAndLess: (parts) => parts.join(', '),
  changed: (planned, changes, served) =>
    `${planned} were planned; stand-ins, exchanges or attendance since made it ${changes}: he serves ${served}.`,
  otherwise: (served) =>
    `He serves ${served} instead, because of gaps, monthly minimums, fairness on rest days and holidays, or settled places.`,
  exact: (served) => `The ${served} he serves are what is fair.`,
  fairest: (served) => `Duties cannot be split, and the ${served} he serves are what is fairest for all.`,
  equallyFair: (figures, served) =>
    `Duties cannot be split: ${figures} are equally fair to all, and he serves ${served}.`,

  heldOn: (name, dates) => `${name} (${dates})`,
  holiday: (names, when, who) => `${names} (${when}): ${who ?? 'nobody'}.`,
  onOtherDays: (name, against) => ` ${name} on the other days: ${against}.`,
  notPlanned: (name, against) => ` Not ${name}: ${against}.`,
};

export const missed: typeof missedZh = {
  months: (number) => `${number} months`,
  set: (by, leader, amount, months) =>
    ({
      period: `${leader} has a quota of ${amount} duties`,
      month: `the monthly quota of ${leader} comes to ${amount}${months && ` in ${months}`}`,
      least: `by the rules ${leader} serves at least ${amount} times`,
      most: `by the rules ${leader} serves at most ${amount} times`,
    })[by],
  atMost: (set, share) => `${set}, but the rules allow ${share} at most: the fair share is ${share}.`,
  othersTooFew: (set, dates, share) =>
    `${set}, but the other leaders cannot fill all places on ${dates}: the fair share is ${share}. To reduce it, others must serve on these dates.`,
  tooFewPlaces: (set, dates, share) =>
    `${set}, but the places of ${dates} do not leave as many: the fair share is only ${share}.`,
  lowerQuota: ' Reduce this quota, or those of others on these dates.',
  lowerLeast: ' Reduce the least that the rules ask for.',
};

export const spread: typeof spreadZh = {
  times: (figures) => figures,
  group: (who, { duties, restDays, holidays }) =>
    `${typeof who === 'string' ? who : `The ${who} leaders with equal shares`}: ${duties} duties${typeof who === 'string' ? '' : ' each'}${restDays === null ? '' : `, rest days ${restDays}`}${holidays === null ? '' : `, holidays ${holidays}`}`,
  rest: (leaders) => `; the other ${leaders} are each owed a different number, see the report`,
  proven: () => '. Taken together, no roster could be fairer.',
  unproven: '. Whether a roster could be fairer is not proven.',
};

export const furtherChange: typeof furtherChangeZh = {
  end: (isFairest) => (isFairest ? '; no roster could be fairer.' : '.'),
  fewest: (changed) => `The fewest changes, ${changed} in all`,
  nothingGained: (further) => `${moreThanFewest(further)}: nothing becomes fairer`,
  gained: (further, changed, percent) =>
    `${moreThanFewest(further)}, ${changed} in all: unfairness falls by ${percent}%`,
};

const moreThanFewest = (further: number): string =>
  `${further} ${further === 1 ? 'change' : 'changes'} more than the fewest`;
