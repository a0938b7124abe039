import type { ServiceWords } from '../service-sections.ts';

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
const days = (count: number): string => counted(count, 'day');

export const service: ServiceWords = {
  title: (county) => `${county}: how long people wait for a leader`,
  ofRoster: (range) => `the roster of ${range}`,
  paragraphs: {
    offered: ({ mean, longest, name, from, to }) =>
      `By the roster, whoever comes on any day waits ${mean} days on average until a leader sits who answers for the matter. The longest wait is that of ${name}, from ${from} to ${to ?? 'the end of the roster'}: ${days(longest)}.`,
    noWait: 'By the roster a leader who answers for the matter sits on every day, so that nobody waits.',
    real: ({ heard, mean, longest, planned, more }) =>
      `${counted(heard, 'case')} heard, ${mean} days after registration on average, ${days(longest)} at most. By the roster a leader who answers for them sat ${planned} days after it on average; the other ${more} days went to screening, consent, notice, sittings that were full, and changes.`,
    waiting: ({ cases, mean, longest }) =>
      `${counted(cases, 'case')} still waiting: ${mean} days so far on average, ${days(longest)} at most.`,
    noneHeard: 'No case has been heard yet.',
    late: ({ restDays, turns, kept }) =>
      `Of the late waiting, ${restDays} fell on rest days, ${turns} on days on which somebody who answers could have sat and it was not his turn, ${kept} on days on which nobody who answers could.`,
    costliest: (what, cost) => `What cost most: ${what}, ${days(cost)} in all.`,
    noRestriction: 'No single absence and no single rule made anybody wait longer.',
  },
  headings: {
    township: 'Townships',
    sector: 'Sectors',
    project: 'Projects',
    restrictions: 'Absences and rules that made people wait',
    causes: 'What delayed them',
    lostSittings: 'Sittings that changed hands or were not held',
  },
  sheets: {
    township: 'Townships',
    sector: 'Sectors',
    project: 'Projects',
    restrictions: 'Restrictions',
    causes: 'Causes',
    lostSittings: 'Lost sittings',
  },
  heads: {
    township: 'Township',
    sector: 'Sector',
    project: 'Project',
    sittings: 'Days sat',
    offered: 'Offered wait',
    offeredLongest: 'Longest offered',
    heard: 'Heard',
    planned: 'By the roster',
    real: 'Really',
    realLongest: 'Longest',
    waiting: 'Waiting',
    waitingLongest: 'Longest so far',
    restDays: 'Late: rest days',
    turns: 'Late: turns',
    kept: 'Late: kept away',
    all: 'All',
    restriction: 'Absence or rule',
    days: 'Days',
    dates: 'Dates',
    services: 'Of whom',
    cause: 'Cause',
    cases: 'Cases',
    date: 'Date',
    first: 'Planned',
    sat: 'Sat',
  },
  marks: ['by the roster', 'the rest'],
  marksHead: 'One mark a day',
  lock: (day) => `${day} is pinned to another leader`,
  rule: (title) => `the rule “${title}”`,
  ofLeader: (leader, said) => `${leader} ${said}`,
  ofService: (name, cost) => `${name} ${days(cost)}`,
  moreServices: (list, all) => `${list} (${all} in all)`,
  nobody: 'nobody',
  causes: {
    notice: 'too late to be invited',
    'changed-hands': 'somebody sat who does not answer for it',
    'nobody-came': 'the place was empty, or nobody came',
    declined: 'the leader declined after it was arranged',
    missed: 'the petitioner did not come',
    returned: 'called off after it was arranged',
    full: 'the sitting was full',
    unscreened: 'it was not screened yet',
    excluded: 'it was not to be heard then',
    arranged: 'it was arranged for another sitting',
    unused: 'there was room, and nobody was arranged',
  },
  notes: {
    rows: '“Offered wait”: from any day of the roster’s period to the next on which a leader sits who answers, 0 on such a day; after the last it ends the day after the period. “By the roster” and “Really”: of the same cases, from the day of registration. All in calendar days, on average.',
    late: '“Late”: days on which the last sitting lies further back than it would if all were spread evenly, times how many people wait then, one coming each day.',
    several: 'A case of several counts in each row and once in the total.',
    restrictions:
      'A late day on which nobody who answers could sit, and somebody could but for this alone: as many days as people wait then. A day may count for several, so they do not add up.',
    causes:
      'Of cases that were heard, a sitting after registration that suited and was not theirs: the days that the first of them would have saved. Causes overlap, so they do not add up.',
    lostSittings: 'The days saved had the leader sat who was planned, of as many cases as a sitting takes.',
  },
};
