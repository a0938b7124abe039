import { dateWords } from '@lunzhi/core/internal';
import type { pageHeadlines as zhHeadlines, pageWords as zh } from '../zh-CN/desk-pages.ts';

const day = (date: string): string => dateWords(date, 'en');
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const counted = (count: number, what: string, several = `${what}s`): string =>
  `${count} ${count === 1 ? what : several}`;

export const pageWords: typeof zh = {
  circular: {
    period: ({ year, month }) => (month === null ? String(year) : `${months[month - 1]} ${year}`),
    tiles: {
      sittings: (empty) => `sittings${empty === 0 ? '' : `, ${empty} idle`}`,
      heard: (people) => `cases heard, ${counted(people, 'person', 'people')}`,
      answered: 'on the spot',
      study: 'under study',
      referred: 'handed up',
      inTime: (due) => `in time, of ${due} due`,
      overdue: (supervised) => `overdue, ${supervised} supervised`,
      closed: 'closed',
    },
    noPublicYear:
      'Figures of a whole year are not public: beside those of its months they would give away what the months hide. Choose a month.',
    noPublicYet:
      'The month is not over: public figures of one day beside those of the next would give away single cases. Wait until it is.',
    noPeriod: 'There is no such month or year, or it is still to come.',
  },
  visits: {
    week: (number) => `wk ${number}`,
    thisWeek: 'now',
    border: (from) => `The next window begins on ${day(from)}`,
    title: (date, of, township) => `${day(date)} (${weekdays[of - 1]})　${township}`,
    noDay: (township) => `No day　${township}`,
    recorded: 'Made, and written into the register',
    proposed: (registeredOn, waited) =>
      `registered ${day(registeredOn)}, will have waited ${counted(waited, 'day')}`,
    window: ({ from, to }) => `One visit is due from ${day(from)} to ${day(to)}`,
    free: (near) =>
      `A working day on which the leader neither sits nor is away${near.length === 0 ? '' : `; sits on ${near.map(day).join(', ')}`}`,
    since: (last, days) => `${counted(days, 'day')} after the last one on ${day(last)}`,
    within: (period) => `Within ${period}: the county may choose another day`,
    sits: 'sits',
    away: 'away',
    standing: ({ made, planned, missing }) =>
      [
        made > 0 ? `${made} made` : '',
        planned.length > 0 ? `planned ${planned.map(day).join(', ')}` : '',
        missing > 0 ? `${missing} missing` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
  },
};

export const pageHeadlines: typeof zhHeadlines = {
  counted: ({ year, month }, of) =>
    `${month === null ? year : months[month - 1]}: ${counted(of.sittings, 'sitting')}, ${counted(of.heard, 'case')} heard with ${counted(of.people, 'person', 'people')}; ${of.due === 0 ? 'no reply was due' : `${of.due} due, ${of.inTime} replied in time`}${of.overdue === 0 ? '' : `, ${of.overdue} overdue`}.`,
  countedRest: ' Each figure leads to its cases.',
  superviseNext: (count) => `Print supervision letters for ${counted(count, 'overdue case')}`,
  planned: (quarter, of) =>
    of.due === 0
      ? `${quarter}: no visit is due.`
      : `${quarter}: ${counted(of.due, 'visit')} due, ${[of.made > 0 ? `${of.made} made` : '', of.planned > 0 ? `${of.planned} planned` : '', of.missing > 0 ? `${of.missing} missing` : ''].filter((part) => part !== '').join(', ')}.`,
  plannedRest: (each) =>
    ` Each leader visits each of his townships ${each === 1 ? 'once' : `${each} times`} a quarter.`,
  nextVisit: (date) => `Choose the cases for the visit of ${day(date)}`,
};
