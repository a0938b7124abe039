import type { CircularWords } from '../circular.ts';

interface Period {
  readonly year: number;
  readonly month: number | null;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const period = ({ year, month }: Period): string =>
  month === null ? String(year) : `${months[month - 1]} ${year}`;

const thisOne = ({ month }: Period): string => (month === null ? 'this year' : 'this month');

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const cases = (count: number): string => counted(count, 'case');

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const some = (count: number | null, text: (count: number) => string): string =>
  count === null || count === 0 ? '' : text(count);

const day = (date: string): string => `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;

export const circular: CircularWords = {
  internal: 'Internal',
  open: 'Public',
  none: '—',
  hidden: '＊',
  silent: '▲',
  comma: ', ',
  between: ' ',
  title: (county, of) => [`${county}: what became of petitions heard by leaders, ${period(of)}`],
  publicTitle: (county, of) => [`${county}: petitions heard by leaders, ${period(of)}`],
  assessmentTitle: (county, year, title) => [`${county}: ${title}, ${year}`],
  issue: (number) => `No. ${number}`,
  asOf: (on) => `as of the end of ${on}, counted case by case from the register`,
  follows: (source) => `By: ${source}`,
  day,
  fullDay: (date) => `${day(date)} ${date.slice(0, 4)}`,
  numbered: (index, heading) => `${index + 1}. ${heading}`,
  columns: {
    heard: 'Cases',
    people: 'People',
    answered: 'On the spot',
    study: 'Under study',
    referred: 'Referred',
    undecided: 'Open',
    due: 'Due',
    inTime: 'In time',
    late: 'Late',
    overdue: 'Overdue',
    supervised: 'Supervised',
    calledBack: 'Called back',
    collective: 'Collective',
    repeats: 'Repeats',
    closed: 'Closed',
  },
  marks: ['answered on the spot', 'the leader leads a study', 'referred to the county', 'no outcome yet'],
  marksHead: 'One mark a case',
  rates: {
    inTime: 'Replied in time',
    answered: 'Answered on the spot',
    toldInTime: 'Told in time of acceptance',
    rated: 'Rated',
    satisfied: 'Satisfied',
    ratedSatisfied: 'Satisfied by the formula',
    closed: 'Closed',
    closedFirst: 'Closed, first petitions',
    closedRepeats: 'Closed, repeats',
  },
  rule: (source, days) => `${source}, ${days}`,
  divisions: {
    inTime: (of, all) => `${of} replied in time ÷ ${all} due`,
    answered: (of, all) => `${of} answered on the spot ÷ ${all} heard`,
    toldInTime: (of, all, rule) => `${of} told in time ÷ ${all} to be told (${rule})`,
    rated: (of, all) => `${of} rated ÷ ${all} first petitions called back`,
    satisfied: (of, all) => `${of} satisfied or mostly satisfied ÷ ${all} rated`,
    closed: (of, all) => `${of} closed ÷ ${all} heard`,
    closedFirst: (of, all) => `${of} first petitions closed ÷ ${all} heard`,
    closedRepeats: (of, all) => `${of} repeats closed ÷ ${all} heard`,
  },
  ratedSatisfied: (satisfied, mostly, unrated, all) =>
    `(${satisfied} satisfied + ${mostly} mostly + ${unrated} unrated) ÷ ${all} × ${all - unrated} rated ÷ ${all}`,
  silentNote: (unrated) =>
    `▲ ${cases(unrated)} without a rating ${unrated === 1 ? 'counts' : 'count'} as satisfied by the formula; whether that is so is not known.`,
  paragraphs: {
    sittings: (of, { held, empty, unattended }) =>
      `In ${period(of)} leaders sat ${counted(held, 'time')} at the reception centre${some(empty, (count) => `, at ${count} of them without a case`)}${some(unattended, (count) => ` (no leader came to ${count})`)}.`,
    heard: ({ heard, people, collective, atVisits, answered, study, referred, undecided }) => {
      const apart = joined([
        some(collective, (count) => `${count} collective`),
        some(atVisits, (count) => `${count} at visits`),
      ]);
      const parts = joined([
        some(answered, (count) => `${count} answered on the spot`),
        some(study, (count) => `${count} under study by the leader`),
        some(referred, (count) => `${count} referred to the county`),
        some(undecided, (count) => `${count} without an outcome yet`),
      ]);
      return `They heard ${cases(heard)} and ${counted(people, 'person', 'people')}${apart === '' ? '' : ` (${apart})`}${parts === '' ? '' : `: ${parts}`}.`;
    },
    replies: (of, { due, inTime, late, open, rate }) =>
      due === 0
        ? `No reply was due ${thisOne(of)}.`
        : `${joined([
            `Replies to ${cases(due)} were due ${thisOne(of)}`,
            some(inTime, (count) => `${count} came in time, ${rate} (${count} ÷ ${due})`),
            some(late, (count) => `${count} late`),
            some(open, (count) => `${count} not yet`),
          ])}.`,
    overdue: (on, { overdue, supervised }) =>
      overdue === 0
        ? `At the end of ${on} no reply is overdue.`
        : `At the end of ${on} replies to ${cases(overdue)} are overdue: ${supervised} supervised, ${overdue - supervised} not.`,
    after: (of, { supervised, calledBack, repeats, closed }) => {
      const parts = joined([
        some(supervised, (count) => `${count} supervised`),
        some(calledBack, (count) => `${count} called back`),
        some(closed, (count) => `${count} closed`),
        some(repeats, (count) => `${count} of those heard ${count === 1 ? 'was a repeat' : 'were repeats'}`),
      ]);
      return parts === '' ? '' : `Also ${thisOne(of)}: ${parts}.`;
    },
    withheld: 'So few cases were heard that no figures are published, for the sake of those who came.',
  },
  headings: {
    townships: 'Townships',
    publicTownships: 'Cases by township',
    sectors: 'Sectors',
    units: 'Units that must act',
    leaders: 'Leaders',
    rates: 'Rates and how they are divided',
    overdue: 'Overdue replies',
    change: (of) => (of.month === null ? 'Beside the year before' : 'Beside the month before'),
    cases: 'The cases behind the figures',
    formula: 'The formula',
    points: 'Points',
    working: 'How the points came about',
  },
  sheets: {
    townships: 'Townships',
    sectors: 'Sectors',
    units: 'Units',
    leaders: 'Leaders',
    rates: 'Rates',
    overdue: 'Overdue',
    change: 'Change',
    cases: 'Cases',
    formula: 'Formula',
    points: 'Points',
    working: 'Working',
  },
  heads: {
    township: 'Township',
    sector: 'Sector',
    unit: 'Unit',
    leader: 'Leader',
    dates: 'Dates',
    sittings: 'Sittings',
    total: 'Total',
    other: 'Others',
    noUnit: 'No unit yet',
    rate: 'Rate',
    value: 'Value',
    division: 'Division',
    case: 'Case',
    due: 'Due on',
    days: 'Days over',
    supervised: 'Supervised',
    item: 'Figure',
    now: (of) => (of.month === null ? 'This year' : 'This month'),
    before: (of) => (of.month === null ? 'Last year' : 'Last month'),
    change: 'Change',
    table: 'Table',
    row: 'Row',
    figure: 'Figure',
    cases: 'Which',
    points: 'Points',
    working: 'Working',
    formula: 'How it is counted',
    most: 'At most',
  },
  overdueDays: (days) => counted(days, 'day'),
  supervisedOn: (on) => `on ${on}`,
  notSupervised: 'no',
  notes: {
    several: (count) =>
      `${cases(count)} of several townships ${count === 1 ? 'counts' : 'count'} in each row and once in the total, so the rows add up to more.`,
    severalUnits:
      'A case that several units must act on counts in each row and once in the total; each unit by its own dates.',
    lastLeader:
      'A case heard by several leaders counts in each row; replies, supervision and calls in that of the last one.',
    nothingDue: '“—” where there is nothing to count.',
    ratedOnly: 'Only first petitions are rated; repeats are left out of the rates of satisfaction.',
    late: (count, ids) =>
      `${cases(count)} heard earlier and written down only now (${ids.join(', ')}) ${count === 1 ? 'stands' : 'stand'} in no circular.`,
    public:
      'A case is a group that came together, however many they were; one of several townships or sectors counts in each row. “＊” is a figure that is not published, for the sake of those who came; it cannot be told from the total.',
    open: 'Something was not entered: these points are not complete.',
    silent: '▲ Cases without a rating count as satisfied.',
  },
  figures: {
    heard: 'cases heard',
    answered: 'answered on the spot',
    study: 'under study',
    referred: 'referred to the county',
    undecided: 'without an outcome',
    atVisits: 'heard at visits',
    repeats: 'repeats',
    collective: 'collective petitions',
    due: 'replies due',
    inTime: 'replies in time',
    late: 'late replies',
    overdue: 'replies overdue at the end of the year',
    supervised: 'supervised',
    calledBack: 'called back',
    rateable: 'asked for a rating',
    satisfied: 'satisfied',
    mostly: 'mostly satisfied',
    dissatisfied: 'dissatisfied',
    unrated: 'without a rating',
    tellingDue: 'to be told',
    toldInTime: 'told in time',
    closed: 'closed',
  },
  formula: {
    divided: (part, whole) => `${part} ÷ ${whole}`,
    rate: (rate, points) => `${rate} × ${points}`,
    steps: (rate, steps) =>
      `${rate}: ${steps.map(({ from, points }) => `${points} from ${from}%`).join(', ')}, else none`,
    nothingDue: (isNone) =>
      isNone ? '; none where there is nothing to count' : '; all where there is nothing to count',
    deductions: (points, each, floor) => `${points} less ${each.join(', ')}; at least ${floor}`,
    each: (count, less, free, most) =>
      `${less} for each of “${count}”${free === 0 ? '' : ` beyond ${free}`}${most === null ? '' : `, at most ${most}`}`,
    without: (count, less) => `${less} where there is none of “${count}”`,
    below: (rate, percent, less) => `${less} where “${rate}” is below ${percent}%`,
    count: (count, each, most) => `${each} for each of “${count}”, at most ${most}`,
  },
  working: {
    rate: (rate, points) => `${rate} × ${points}`,
    step: (rate, from) => (from === null ? `${rate}, below every step` : `${rate}, reaches ${from}%`),
    deductions: (points, deducted, floor) =>
      `${points}${deducted.map((text) => ` − ${text}`).join('')}${floor === null ? '' : `, but at least ${floor}`}`,
    count: (count, each, most) => `${count} × ${each}${most === null ? '' : `, at most ${most}`}`,
    byCount: (tenths, count) => `${tenths} (${counted(count, 'time')})`,
    byRate: (tenths, rate) => `${tenths} (${rate})`,
    'nothing-due': 'nothing to be counted',
    'not-given': (names) => `not entered: ${names.join(', ')}`,
  },
  problems: {
    where: (pointer) => `The formula${pointer === '' ? '' : `, at ${pointer}`}: `,
    missing: () => 'it is missing.',
    'unknown-key': (keys) => `nobody knows “${keys.join('”, “')}”.`,
    choice: (keys) =>
      keys.length === 0
        ? 'it is not in the right form.'
        : `it must be ${keys.map((key) => `“${key}”`).join(' or ')}.`,
    range: (keys) => `it is out of range; the limit is ${keys.join('')}.`,
    tenths: () => 'points and percentages have at most one decimal.',
    type: () => 'it is not in the right form.',
  },
};
