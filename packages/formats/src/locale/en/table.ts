import { weekdayHeads } from '@lunzhi/core/names';
import type { table as zh } from '../zh-CN/table.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthOf = (date: string): string => months[Number(date.slice(5, 7)) - 1]!;
const year = (date: string): string => date.slice(0, 4);
const day = (date: string): number => Number(date.slice(8, 10));

export const table: typeof zh = {
  columns: {
    number: 'No.',
    date: 'Date',
    weekday: 'Day',
    shiftType: 'Shift type',
    name: 'Leader on duty',
    post: 'Post',
    sectors: 'Sectors in charge',
    townships: 'Townships',
    times: 'Hours',
    place: 'Place',
    remarks: 'Remarks',
  },
  weekdays: weekdayHeads('en', 'short'),
  listMark: ', ',
  disclosure: 'Disclosure',
  open: 'Public',
  pending: 'To be decided',
  makeUp: 'make-up working day',
  weekend: 'weekend',
  protection: 'Special protection period',
  sessionMark: ', ',
  provisional: 'Provisional',
  provisionalReason: 'not all public holidays are announced yet; days may change when they are',
  version: (number, date) => `Version ${number}, published on ${date}`,
  signed: (published, issued) => `${published} (first made on ${issued})`,
  drafts: {
    circulated: 'Draft for comment',
    draft: 'Draft, not published',
    changed: 'Changed since it was published',
  },
  changed: (version) => `Changed since version ${version}, not published`,
  documentNumber: 'No.',
  sheet: 'Roster',
  duty: 'on duty at the petition reception centre',
  colon: ': ',
  bracketed: (text) => ` (${text})`,
  noted: (draft) => draft.toLowerCase(),
  day: (date) => `${day(date)} ${monthOf(date).slice(0, 3)}`,
  fullDay: (date) => `${day(date)} ${monthOf(date)} ${year(date)}`,
  to: ' to ',
  month: (date, duties, makeUp) =>
    `${monthOf(date)} ${year(date)} (${duties} ${duties === 1 ? 'duty' : 'duties'}${
      makeUp.length === 0 ? '' : `; make-up working days: ${makeUp.map(day).join(', ')}`
    })`,
  eachDay: (people) => `${people} a day`,
  holidaysWithin: (holiday, days) => `${holiday}: ${days}`,
  factMark: '; ',
  shortMonth: (date) => monthOf(date).slice(0, 3),
  dayFormat: 'd mmm',
};
