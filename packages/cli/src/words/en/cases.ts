import type { cases as zh } from '../zh-CN/cases.ts';
import { day } from './dates.ts';

/** The sentences of `lunzhi cases`. */
export const cases: typeof zh = {
  day: (date) => date,
  comma: ', ',
  begun: (path, county) =>
    `Began the file of cases of ${county}: ${path}. It holds what concerns persons and stays within the office.`,
  written: (path, first, last) =>
    first === last
      ? `Written as entry ${first} (${path}).`
      : `Written as entries ${first} to ${last} (${path}).`,
  standing: (path, first, last) =>
    first === last
      ? `Entry ${first} says just this (${path}); it was not written again.`
      : `Entries ${first} to ${last} say just this (${path}); they were not written again.`,
  refusedEntry: (number) => `Entry ${number} of those given cannot be written, so none was:`,
  arranged: (date, leader) => `${day(date)} ${leader}`,
  count: (cases) => (cases === 1 ? '1 case.' : `${cases} cases.`),
  standsAt: (id, stage) => `${id}: ${stage}`,
  erased: (cases) =>
    cases === 0
      ? 'No personal data whose time is over.'
      : `Erased the personal data of ${cases === 1 ? '1 case' : `${cases} cases`}; entries and figures stay.`,
  nothingTaken: (cases) =>
    `This is a preview, and nothing was registered; --write registers ${cases === 1 ? '1 case' : `${cases} cases`}.`,
  nothingToTake: () => 'No new cases to register.',
};
