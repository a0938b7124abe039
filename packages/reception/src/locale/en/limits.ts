import type { limits as zh } from '../zh-CN/limits.ts';

const days = (number: number): string => `${number} ${number === 1 ? 'day' : 'days'}`;

/** Limits of a case. */
export const limits: typeof zh = {
  names: {
    forward: 'to be forwarded',
    tell: 'petitioner to be told',
    hear: 'to be heard',
    accept: 'acceptance to be told',
    object: 'objection',
    report: 'result to be reported',
    finish: 'to be finished',
    'answer-supervision': 'supervision to be answered',
    'ask-review': 'review to be asked for',
    review: 'review',
    'ask-re-review': 're-review to be asked for',
    're-review': 're-review',
  },
  laws: {
    'petition-regulation': 'Regulation on Petitioning Work',
    'zhejiang-2016': 'Zhejiang regulation on petitioning',
    'henan-2012': 'Henan regulation on petitioning',
    'shandong-2015': 'Shandong regulation on petitioning',
    'beijing-2006': 'Beijing regulation on petitioning',
    office: 'set by this office',
  },
  standings: {
    running: 'in time',
    near: 'near its end',
    over: 'overdue',
    met: 'met in time',
    'met-late': 'met late',
    unmet: 'never met',
    lapsed: 'not asked for in time',
    ended: 'no longer counted',
    'not-started': 'not started',
  },
  provisional: {
    'unpublished-year': 'not all holidays are announced yet; the date may change',
    'acceptance-not-recorded':
      'no notice of acceptance is recorded; counted from the day the unit had the case',
  },
  bearers: { office: 'this office', unit: 'the unit', reviewer: 'who reviews', petitioner: 'the petitioner' },
  starts: {
    registered: 'its receipt',
    forwarded: 'its receipt by the unit',
    accepted: 'its acceptance',
    'reply-served': 'the service of the reply',
    'review-requested': 'the receipt of the request',
    'review-served': 'the service of the review',
    're-review-requested': 'the receipt of the request',
    supervised: 'the supervision',
  },
  meets: {
    'passed-on': 'forwarding, telling where it goes, or an answer on the spot',
    heard: 'a reception',
    accepted: 'a written notice of acceptance',
    objected: 'an objection',
    replied: 'a written reply',
    'review-requested': 'a request for review',
    'review-decided': 'the opinion of the review',
    're-review-requested': 'a request for re-review',
    're-review-decided': 'the opinion of the re-review',
  },
  article: (article, item) => `article ${article}${item === null ? '' : ` (${item})`}`,
  inLaw: (law, article) => `${law}, ${article}`,
  left: (number) => (number === 0 ? 'due today' : `${days(number)} left`),
  over: (number) => `${days(number)} over`,
  metLate: (number) => `met ${days(number)} late`,
  dayCount: (number, count) =>
    count === 'working' ? `${number} working ${number === 1 ? 'day' : 'days'}` : days(number),
  dates: (end, nextWorkingDay) =>
    nextWorkingDay === null ? end : `${end} (next working day ${nextWorkingDay})`,
  markedProvisional: (dates) => `${dates} (provisional)`,
  counted: (from, counted, total, extendedBy) =>
    `From ${from}, counted from the next day: ${counted}, ${total} in all${extendedBy > 0 ? `, ${extendedBy} of them an extension` : ''}`,
};
