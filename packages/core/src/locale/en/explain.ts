import { count, list } from '../phrases.ts';
import type { explain as explainZh, proposals as proposalsZh } from '../zh-CN/explain.ts';

const days = (number: number): string => count(number, 'day', 'en');
const duties = (number: number): string => count(number, 'duty', 'en');

/** Those who answer for it, one and many. */
const leadersOf = {
  township: ['linked leader', 'linked leaders'],
  sector: ['leader in charge', 'leaders in charge'],
  project: ['commander', 'commanders'],
} as const;

export const explain: typeof explainZh = {
  notInPost: (ended, begins) => {
    if (ended && begins) return `out of post from ${ended} to ${begins}`;
    return ended ? `in post until ${ended}` : begins ? `in post from ${begins}` : 'not in post';
  },
  absent: (when, isOneDay) => `cannot serve ${isOneDay ? 'on' : 'from'} ${when}`,
  weekday: (day) => `never serves on a ${day}`,
  notInPool: 'not in the pool of the shift type',
  noShare: 'share or quota 0, takes no part',
  tooClose: (day, freeDays, least) =>
    `on duty on ${day} with ${freeDays === 0 ? 'no free day' : `only ${freeDays} free ${freeDays === 1 ? 'day' : 'days'}`} between (at least ${least} ${least === 1 ? 'is' : 'are'} needed)`,
  breaksRule: (rule) => `breaks ${rule}`,
  counted: { duties: '', restDays: ' on rest days', holidays: ' on holidays' },
  fairShare: (entitlement, carried, size) =>
    ` (fair share ${entitlement}${carried === 0 ? '' : `, ${size} too ${carried > 0 ? 'many' : 'few'} before`})`,
  wouldServe: (of, after, share) => `would serve ${timesOf(of, after)}${share}`,
  servesOnly: (leader, of, after, share) => `${leader} only ${timesOf(of, after)}${share}`,
  owes: (leader, span, after, least) =>
    after === 0
      ? `${leader} would not serve in ${span}`
      : `${leader} would serve ${after} in ${span}, ${least} at least`,
  worse: (rules, number) => `${rules} ${number === 1 ? 'gets' : 'get'} worse`,
  drawbacks: (each) => (each.some((said) => said.includes(';')) ? each.join('; ') : list(each, 'en')),

  someNames: (names, all) => (all === null ? names : `${names} (${all} in all)`),
  noDutyBefore: 'no duty before',
  noDutyAfter: 'no duty after',
  neighbour: (day, free, isBefore, isPast) =>
    `${isPast ? 'last period' : isBefore ? 'last' : 'next'} ${day} (${free} free)`,
  longerWait: (name, before, after) => `${name} would wait up to ${after} days (${before} now)`,
  moreLongerWaits: (more) => `${more} more would wait longer`,
  onlyLeft: (left) => `only ${duties(left)} would be left`,
  pinned: 'pinned in the document',
  needed: (span, least, served) =>
    least === 1
      ? `at least one duty in ${span} is owed, and this is the only one`
      : `${least} duties in ${span} are owed, ${served} are served`,
  inAll: (number, share) => `${duties(number)} in all${share}`,
  answersFor: (names) => `Answers for ${names}`,
  without: (losses) => `Without it ${losses}`,
  possible: 'possible',
  possibleBut: (against) => `possible, but ${against}`,

  wait: (length, from, to, range) => {
    if (from && to) return `waits ${length}, ${range}`;
    if (to) return `waits ${length}, from the beginning to ${to}`;
    return from ? `waits ${length}, from ${from} to the end` : `waits the whole ${length}`;
  },
  closeDuties: (dates, least) => `on duty on ${dates}, with ${least} free before and after`,
  couldServe: (number, isAll) => `could serve on ${isAll ? 'all ' : ''}${days(number)}`,
  nothingAgainst: (could, isWorse) =>
    `${could}, ${isWorse ? 'only gaps or waits elsewhere would be worse' : 'with nothing against it'}`,
  wouldHave: (could, of, after, share) =>
    `${could}, but would then have ${after} duties${explain.counted[of]}${share}`,
  drawback: (could, number, drawback) => `${could}, but ${number > 1 ? 'for example ' : ''}${drawback}`,
  nobodyAnswers: (name) => `${name}: nobody answers for it.`,
  service: (name, kind, leaders, served, usualDays) =>
    `${name}: ${leaders} ${leadersOf[kind][leaders === 1 ? 0 : 1]}, ${duties(served)} in all${usualDays === null ? '' : `, by their fair shares about one in ${usualDays} days`}.`,
  served: (number, dates) => `serves ${number}${dates === '' ? '' : `: ${dates}`}`,
  noDutyBetween: (name, wait) => `${name} ${wait}; no duty day lies between.`,
  longestWait: (name, _kind, wait, leaders) =>
    `${name} ${wait}: ${leaders.map((leader) => `${leader.name} ${leader.obstacles}`).join('; ')}.`,
};

const timesOf = (of: keyof typeof explain.counted, number: number): string =>
  `${of === 'duties' ? duties(number) : number}${explain.counted[of]}`;

export const proposals: typeof proposalsZh = {
  none: {
    past: 'the day is over',
    attended: 'attendance is already recorded',
    nobody: 'nobody can stand in that day',
    'no-duty-day': 'nobody is needed that day',
    'not-on-duty': 'the leader is not on duty that day',
    'no-such-place': 'there is no such place that day',
  },
  gaps: (before, after) => {
    if (before !== null && after !== null) return `${days(before)} free before and ${after} after`;
    if (before !== null) return `${days(before)} free before, no duty after`;
    return after !== null ? `no duty before, ${days(after)} free after` : 'no other duty';
  },
  takesNoPart: ' (takes no part otherwise)',
  duties: ({ served, planned, after }, share) => {
    const inAll = `${duties(after)} ${after !== planned ? 'in all then' : 'planned'}${share}`;
    return served === 0 ? inAll : `${served} served, ${inAll}`;
  },
  shared: (kind, names, number) =>
    `answers for the same ${number === 1 ? kind : { township: 'townships', sector: 'sectors', project: 'projects' }[kind]} (${names})`,
  breaksNone: 'breaks no rule',
  breaks: (rules) => `breaks ${rules}`,
  broken: (title, said) => (said === '' ? title : `${title} (${said})`),
  inReturn: (day) => `in exchange for ${day}`,
  takesInReturn: (name, day, said) => `${name} on ${day}: ${said}`,
  onDutyAlready: 'on duty that day already',
};
