import { dateWords, list } from '@lunzhi/core/internal';
import type { desk as chinese, Waiting } from '../zh-CN/desk.ts';
import { dropWords } from './desk-drop.ts';
import { pageHeadlines, pageWords } from './desk-pages.ts';
import { names } from './names.ts';

const day = (date: string): string => dateWords(date, 'en');
const cases = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const spokesmen = (count: number): string => `${count} ${count === 1 ? 'representative' : 'representatives'}`;

const starts = {
  registered: 'registration',
  forwarded: 'forwarding',
  accepted: 'acceptance',
  'reply-served': 'the reply',
  'review-requested': 'the request',
  'review-served': 'the review',
  're-review-requested': 'the request',
  supervised: 'supervision',
} as const;

function queue({ appointed, walkIns, toCome }: Waiting): string {
  const here = [
    appointed > 0 ? `${appointed} appointed` : '',
    walkIns > 0 ? `${walkIns} ${walkIns === 1 ? 'walk-in' : 'walk-ins'}` : '',
  ].filter((part) => part !== '');
  const late = toCome > 0 ? `${toCome} appointed` : '';
  if (here.length === 0) return late === '' ? 'Nobody waits' : `Not here yet: ${late}`;
  return `Waiting: ${here.join(', ')}${late === '' ? '' : `; not here yet: ${late}`}`;
}

/** Words of the front desk. */
export const desk: typeof chinese = {
  opening: {
    form: 'The case file has another form and was not opened. Maybe use a copy, or import it again.',
    jurisdiction: 'The cases and the roster are of two places and were not opened.',
    today: 'Today is no day that exists.',
  },
  title: (jurisdiction) => `Reception desk, ${jurisdiction}`,
  nothingChanges: 'Nothing changes.',
  refusals: {
    'nothing-changes': 'Nothing changes.',
    'no-sitting-today': 'Nobody sits today. Register the case first, then arrange a day.',
    'leader-changed': 'Another leader sits there now, and consent was personal. Ask again first.',
    'not-heard-yet': 'It has not been heard yet, so there is no outcome.',
    'not-yet': 'That day is still to come: it cannot be recorded yet.',
    'unknown-act': 'This act is not known.',
    'unknown-case': 'There is no case of that number.',
    'unknown-shift': 'There is no such sitting, or nobody holds it.',
    'several-sittings': 'Several leaders sit today: choose who hears it.',
    'unfit-sitting': 'Whoever sits that day does not answer for the case, or must not hear it.',
  },
  typed: {
    missing: (label) => `Fill in “${label}”.`,
    unread: (label, text) => `“${label}” cannot be read: ${text}`,
    unknown: (name) => `“${name}” is not on the list.`,
    single: (label) => `“${label}” takes one name.`,
  },
  grounded: (ground, article) => `${ground} (${article})`,
  entryLine: (on, kind, detail) =>
    `${dateWords(on, 'en', { year: true })} ${kind}${detail === '' ? '' : `: ${detail}`}`,
  toldBy: (id, on, until) =>
    `${id === null ? 'this case' : `earlier case ${id}`}, since ${day(on)}${until === null ? '' : ` until ${day(until)}`}`,
  label: (what, id, count) =>
    id === null ? (count > 1 ? `${what}, ${cases(count)}` : what) : `${what} ${id}`,
  acts: {
    open: 'Open',
    register: 'Register',
    screen: 'Screen',
    arrange: 'Arrange',
    appoint: 'Arrange all',
    return: 'Return to the pool',
    ask: 'Ask for consent',
    consent: 'Consent',
    miss: 'Did not come',
    renew: 'Ask the new leader',
    invite: 'Invite',
    arrive: 'Arrived',
    receive: 'Hear',
    outcome: 'Outcome',
    visit: 'Visit',
    record: 'Record',
    import: 'Import',
    entries: 'Import',
  },
  limitOf: (limit, unit) => `${limit} (${unit})`,
  notBegun: (start, own) =>
    typeof own === 'number' ? `${days(own)} from ${starts[start]}` : `from ${starts[start]}`,
  hidden: 'Accusation; its content is not shown',
  erased: '(erased)',
  who: ({ name, representatives, people }) => {
    if (people === 1) return name ?? '1 person';
    const own =
      representatives === null || representatives >= people
        ? `${people} people`
        : `${spokesmen(representatives)} of ${people}`;
    return name === null ? own : `${name}, ${own}`;
  },
  beside: (parts) => parts.join(' · '),
  urgencyMarks: { usual: '', urgent: 'urgent', major: 'major' },
  hearing: 'being heard',
  heard: 'heard',
  states: {
    'to-ask': 'to be asked',
    asked: 'asked, no answer yet',
    consented: 'agreed, to be invited',
    invited: 'agreed and invited',
    past: 'its day is over: record it or give it back',
    void: 'leader changed, ask again',
  },
  returned: { declined: 'declined, another day', returned: 'back in the pool' },
  answers: (tie, own) => `${tie} ${list(own, 'en')}`,
  seat: (date, post) => `${day(date)} ${post}`,
  nextDetail: ({ tie, state, over }) =>
    [tie?.replace(/ (?:with|of)$/, ''), state, over > 0 ? `${days(over)} late` : 'in time']
      .filter((part) => part)
      .join('; '),
  noSitting: 'No sitting fits',
  noSittingWhy: (fitting) =>
    fitting === 0 ? 'nobody who answers for it sits' : 'those that fit are full, or too soon to invite',
  fullDay: (date, weekday) =>
    `${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekday - 1]} ${date}`,
  time: 'Time',
  place: 'Place',
  numbered: (number) => `No. ${number}`,
  walkInNumber: (number) => `No. ${number}`,
  here: 'here',
  notHere: 'not here',
  canToday: 'can be heard today',
  excludedShort: 'Not heard',
  movedTo: (date) => `moved to ${day(date)}`,
  couldBe: (date) => `could be heard ${day(date)}`,
  nextDay: (seat, count) => `Next: ${seat}, ${count === 0 ? 'nothing arranged' : cases(count)}. `,
  noNextDay: 'No further sitting in the period. ',
  empty: {
    couldTake: (count) => `Empty: ${cases(count)} would fit`,
    tooLate: 'Empty: too late to invite those that fit',
    heardElsewhere: 'Empty: those that fit are heard elsewhere',
    noneFits: 'Empty: no case fits',
  },
  outcomes: names.outcomes,
  channels: names.channels,
  satisfactions: names.satisfactions,
  cause: (cause) => names.causes[cause],
  headlines: {
    register: 'Register a walk-in',
    nobodySits: 'Nobody sits today. ',
    walkInsWait: (count) => `Arrange a day for ${cases(count)} registered today.`,
    replaced: (before, now) =>
      `Another leader sits today: ${now}${before === '' ? '' : ` instead of ${before}`}. `,
    replacedRest: (count) => `Consent was personal: ask again for ${cases(count)} before calling anyone.`,
    askByPhone: (count) => `Ask by phone for ${cases(count)}`,
    hearing: (number, waiting) => `Hearing number ${number}. ${queue(waiting)}. `,
    writeOutcome: 'Write down the outcome',
    waiting: (heard, waiting) => `${heard === 0 ? '' : `${cases(heard)} heard. `}${queue(waiting)}. `,
    call: (title) => `Call the next: ${title}`,
    allHeard: (count) => `${cases(count)} heard today. `,
    nobodyComes: 'Nobody is appointed today, and nobody has come. ',
    arranged: (sittings, count, empty) =>
      `${sittings} ${sittings === 1 ? 'sitting' : 'sittings'}, ${cases(count)} arranged, ${empty === 0 ? 'none empty' : `${empty} empty`}. `,
    arrangedRest: (late, waiting) =>
      [
        late > 0 ? `${cases(late)} arranged after the last day.` : '',
        waiting > 0 ? `${cases(waiting)} ${waiting === 1 ? 'waits' : 'wait'}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    renew: (count) => `Ask the new leader for ${cases(count)}`,
    invite: (count) => `Invite ${cases(count)} that ${count === 1 ? 'was' : 'were'} agreed to`,
    ask: (count) => `Ask for consent to ${cases(count)}`,
    consent: (count) => `Write down the answers to ${cases(count)}`,
    arrange: (count) => `Arrange ${cases(count)} that ${count === 1 ? 'waits' : 'wait'}`,
    pool: (pool, over, near) =>
      `${cases(pool)} not heard${over > 0 ? `, ${over} past ${over === 1 ? 'its' : 'their'} date` : ''}${near > 0 ? `, ${near} due within a week` : ''}. `,
    poolRest: (excluded) => (excluded > 0 ? `${cases(excluded)} excluded, with reasons.` : ''),
    screen: (count) => `Screen ${cases(count)} just registered`,
    circular: (overdue) =>
      overdue > 0 ? `${cases(overdue)} in hand and overdue.` : 'No case in hand is overdue.',
    visits: 'Who goes to which township, and when.',
    ...pageHeadlines,
  },
  way: {
    registered: 'Registered',
    screened: 'Screened',
    consented: 'Agreed',
    invited: 'Invited',
    received: 'Heard',
    handed: 'Handed over',
    replied: 'Replied',
    calledBack: 'Called back',
    closed: 'Closed',
  },
  story: {
    mayBeHeard: 'may be heard',
    matched: 'Arranged',
    asked: 'Asked',
    returned: 'Back in the pool',
    supervised: 'Supervised',
    withdrawn: 'Withdrawn',
  },
  dayOrToday: (date, today) => (date === today ? 'today' : day(date)),
  until: (date) => `by ${day(date)}`,
  sameDay: 'same day',
  afterReply: 'after the reply',
  waitedSince: (date, waited) => `registered ${day(date)}, waiting ${days(waited)}`,
  heardBy: (seat, tie) => `Hearing: ${seat}, ${tie}`,
  cards: {
    petitioners: 'Petitioners',
    collective: (most, article) => `A collective petition: at most ${most} representatives (${article})`,
    representatives: (count, most, article) =>
      `${spokesmen(count)}${count === most ? `, the maximum (${article})` : ''}`,
    phone: 'Telephone',
    claims: 'Claims',
    earlier: 'Before',
    follows: (id) => `repeats ${id}`,
    on: (date, what) => `${dateWords(date, 'en', { year: true })}: ${what}`,
    units: 'Notified',
    leavesOut: 'Left out',
    recusals: 'Recused',
    recusal: (leader, ground) => (ground === '' ? leader : `${leader}: ${ground}`),
    outcome: 'Outcome',
    handler: (unit, role, due) => `${unit} ${role === 'lead' ? 'leads' : 'assists'}, by ${day(due)}`,
    replies: 'Replies',
    returned: 'Taken back',
    wasReturned: (on, seat, cause) => `${day(on)}: was ${seat}, ${names.causes[cause]}`,
  },
  ...dropWords,
  ...pageWords,
};
