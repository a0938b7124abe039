import type { report as zh } from '../zh-CN/report.ts';

export const report: typeof zh = {
  report: 'Duty roster report',
  internal: 'Internal',
  marks: { incomplete: 'incomplete', invalid: 'breaks rules', provisional: 'provisional' },
  conflicts: 'Why it cannot be filled',
  conflictSum: (needed, possible) =>
    possible === null
      ? `needed ${needed}, not all possible`
      : `needed ${needed}, at most ${possible}, short ${needed - possible}`,
  conflictLeaders: 'Leaders who can serve: ',
  conflictRules: 'Rules involved: ',
  conflictRemedies: 'What would help',
  broken: 'Not solved yet',
  more: (count) => `${count} more are not listed one by one.`,
  living: 'Changes and attendance',
  earlierChanges: (days) => `${days} earlier days with changes are not listed.`,
  year: 'The period at a glance',
  yearNote: 'one line a leader, one mark a duty, its place is its date; in protocol order',
  legend: { workday: 'workday', rest: 'other rest day', holiday: 'holiday' },
  protection: 'protection period',
  empty: 'nobody',
  places: (types) =>
    types
      .map((type, index) => `${['above', types.length === 2 ? 'below' : 'middle', 'below'][index]}: ${type}`)
      .join(', '),
  leader: 'Leader',
  count: 'Duties',
  loads: 'Loads',
  loadsNote: (perBlock) =>
    perBlock === 1
      ? 'one block a duty; hollow with a dot: rest day, solid: holiday; the line is the entitlement'
      : `one block ${perBlock} duties; the line is the entitlement`,
  total: 'All duties',
  restDays: 'Rest days',
  holidays: 'Holidays',
  actual: 'has',
  owed: 'fair',
  carried: 'carried',
  carriedNote:
    'Carried: duties over (+) or under (−) the entitlement of earlier periods, to be levelled in this one. ',
  groups: (each) => `Equal shares: ${each.join('; ')}. `,
  group: (people, entitlement, least, most) =>
    `${people} entitled to ${entitlement} have ${least === most ? least : `${least} ${most === least + 1 ? 'or' : 'to'} ${most}`}`,
  spacing: 'Dates and gaps',
  spacingNote:
    'the small figure between two dates is the number of free days, as is every gap of a leader in this report',
  datesAndGaps: 'Duties',
  dutiesOnly: (count) => `${count} duties`,
  shortest: 'Shortest',
  longest: 'Longest',
  freeDays: (days) => `${days} d`,
  service: { township: 'Waits of townships', sector: 'Waits of sectors', project: 'Waits of projects' },
  served: { township: 'Township', sector: 'Sector', project: 'Project' },
  serviceNote:
    'a line is a day on which a leader who answers for it serves, the shade is the longest wait; longest first',
  servedBy: 'Duties',
  wait: 'Longest',
  waitDates: 'From when to when',
  days: (days) => `${days} d`,
  start: 'start',
  end: 'end',
  nobody: 'nobody answers',
  rules: 'Rules and results',
  rule: 'Rule',
  meaning: 'What it asks',
  level: 'Level',
  weight: 'Weight',
  cost: 'Cost',
  result: 'Result',
  rulesNote:
    'Levels come in this order: only when hard, coverage, disruption and fairness are at their best is quality improved. ▲ clear, △ slight: neither stands in the way of publishing.',
  improvable: (clear) =>
    clear > 0 ? `What could be better: ${clear} clear` : 'What could be better: nothing clear',
  kind: 'Rule',
  situation: 'Situation',
  given: 'Past changing, not counted',
  open: 'Not proven',
  figures: 'Figures for checking',
  figuresNote:
    'Lower is better: fairness costs are sums of squares, and in quality about 100 is one clear defect.',
  division: { shared: 'shared', served: 'served' },
  notes: 'Notes',
  calendar: 'Calendar',
  made: (issuer, date) => `Made by ${issuer}, ${date}`,
  origin: (version, backend, seed, moves) =>
    `Planned by lunzhi ${version} (${backend}, seed ${seed}, ${moves} moves); the same document, seed, moves and version give the same roster.`,
  recounted: (version, seed, moves) =>
    moves === 0
      ? 'This report was counted anew from a file.'
      : `This report was counted anew from a roster file, which says that it was planned by lunzhi ${version} (seed ${seed}, ${moves} moves).`,
  digest: 'SHA-256 of the document: ',
  listMark: ', ',
  colon: ': ',
  range: (from, to) => (from === to ? from : `${from} to ${to}`),
  saysYearOnce: false,
};
