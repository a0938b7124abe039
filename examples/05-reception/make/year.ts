import { addDays, weekdayOn } from '@lunzhi/core/dates';
import type { Roster, RosterDocument } from '@lunzhi/core';
import type { CaseFile } from '@lunzhi/reception';
import { arrange, standIn } from './arranging.ts';
import { Chance } from './chance.ts';
import { hear } from './hearing.ts';
import { Office } from './office.ts';
import { publishedRoster } from './roster.ts';
import { register } from './screening.ts';
import { monthWeights } from './subjects.ts';
import { visit } from './visiting.ts';

/** Another seed makes another year. */
const SEED = 2024;

/** Petitions of the whole year. */
const PETITIONS = 900;

/** What a year leaves behind. */
export interface Year {
  readonly roster: Roster;
  readonly file: CaseFile;
}

/** Petitions of each day, the months weighted; what is left over of one day goes to the next. */
function arrivals(first: string, last: string): { readonly day: string }[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  // people write on weekends, but less
  const weightOf = (day: string): number =>
    monthWeights[Number(day.slice(5, 7)) - 1]! * (weekdayOn(day) > 5 ? 1 : 4);
  const total = days.reduce((sum, day) => sum + weightOf(day), 0);
  let sum = 0;
  return days.flatMap((day) => {
    const before = Math.floor((sum * PETITIONS) / total);
    sum += weightOf(day);
    return Array.from({ length: Math.floor((sum * PETITIONS) / total) - before }, () => ({ day }));
  });
}

/**
 * A year of the petition office, day by day: the roster as it stands at the end, and all that was written down.
 *
 * @param through the last day; a shorter run is the beginning of a longer one
 */
export async function makeYear(document: RosterDocument, through = document.period.to): Promise<Year> {
  const office = new Office(await publishedRoster(document), new Chance(SEED));
  const { from, to } = document.period;
  const all = arrivals(from, to);
  let registered = 0;
  let quarter = 0;
  let workdays = 0;
  for (let day = from; day <= through; day = addDays(day, 1)) {
    office.begin(day);
    const isWorkingDay = office.calendar.isWorkingDay(day);
    const came = isWorkingDay ? all.filter((own, index) => index >= registered && own.day <= day) : [];
    registered += came.length;
    const walkIns = register(office, came);
    hear(office, walkIns);
    if (!isWorkingDay) continue;
    standIn(office);
    office.doLeft();
    if (quarterOn(day) !== quarter) visit(office, quarterOn(day));
    quarter = quarterOn(day);
    if (workdays++ % 10 === 4) arrange(office);
  }
  return { roster: office.roster, file: office.file };
}

const quarterOn = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);
