import type { visits as zh } from '../zh-CN/visits.ts';

const center = 'center' as const;
const left = 'left' as const;

export const visits: typeof zh = {
  why: {
    past: 'its days are over',
    'no-day': 'on every working day of it the leader serves, is away or no longer answers for the township',
    'other-visits': 'its days are taken by visits to other townships',
  },
  comma: ', ',
  internal: 'Internal',
  weekday: (name) => ` (${name})`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  planTitle: (county, span) => `Visits of leaders to the townships of ${county}, ${span}`,
  planColumns: [
    { head: 'Date', width: 3, align: center },
    { head: 'Leader', width: 3, align: center },
    { head: 'Post', width: 4, align: left },
    { head: 'Township', width: 3, align: center },
    { head: 'Cases waiting', width: 5, align: left },
  ],
  missing: (name, township, days, cause) =>
    `No day for the visit of ${name} to ${township} (${days}): ${cause}.`,
  noticeTitle: 'Visits of county leaders',
  addressee: (township) => `${township}:`,
  notice: (span) => `In ${span} these leaders of the county will receive people in your township:`,
  noticeColumns: [
    { head: 'Date', width: 3, align: center },
    { head: 'Leader', width: 3, align: center },
    { head: 'Post', width: 5, align: left },
    { head: 'Cases proposed', width: 2, align: center },
  ],
  prepare:
    'Please prepare a room and the papers, tell the petitioners, and have the head of the township present. If a date cannot be kept, tell us beforehand.',
  event: (name, township) => `${name}: visit to ${township}`,
  eventCases: (cases) => `${cases} ${cases === 1 ? 'case' : 'cases'} proposed`,
};
