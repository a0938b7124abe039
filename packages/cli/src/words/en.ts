import type { RowProblem } from '@lunzhi/core';
import { helpEn } from './help-en.ts';
import { callProblemEn } from './problems-en.ts';
import type { Words } from './words.ts';

const levels = ['hard', 'coverage', 'disruption', 'fairness', 'quality'] as const;
const kinds = {
  workday: 'workday',
  'make-up-workday': 'make-up workday',
  weekend: 'weekend',
  holiday: 'holiday',
};
const statuses = {
  optimal: 'Proven optimal',
  feasible: 'Feasible',
  infeasible: 'Impossible: it is proven that no roster keeps the rules and fills every place',
  unsolved: 'Unsolved: no roster that keeps the rules and fills every place was found, nor proven impossible',
};
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const scoreWords = (score: Readonly<Record<(typeof levels)[number], number>>): string =>
  levels.map((level) => `${level} ${score[level]}`).join('  ');

const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const kindCounts = (byKind: Readonly<Record<keyof typeof kinds, number>>): string =>
  Object.entries(kinds)
    .map(([kind, name]) => counted(byKind[kind as keyof typeof kinds], name))
    .join(', ');

const shortTitle = (title: string): string => title.split(': ')[0]!;

function rowEn(problem: RowProblem): string {
  const line = `Line ${problem.line}: `;
  const meant = 'nearest' in problem ? ` Did you mean “${problem.nearest}”?` : '';
  switch (problem.code) {
    case 'no-duty-day':
      return `${line}${problem.date} is no duty day of the document.`;
    case 'no-place-left':
      return `${line}the places of ${problem.date} are all taken already.`;
    case 'unknown-type':
      return `${line}the document has no shift type “${problem.type}”.${meant}`;
    case 'unknown-leader':
      return `${line}the document has no leader “${problem.leader}”.${meant}`;
    case 'ambiguous-leader':
      return `${line}the document has several leaders called “${problem.leader}”: write the leader’s id.`;
  }
}

/** The terminal in English. */
export const en: Words = {
  help: helpEn,
  callProblem: callProblemEn,
  programError: (name, message) => [
    `Program error (not yours): ${name}: ${message}`,
    'No file was written. Please give this message and the files in use to the maintainers.',
  ],
  severity: { error: 'error', warning: 'warning', note: 'note' },
  colon: ': ',
  moreDiagnostics: (severity, count) => `… and ${count} more (${severity}); --json lists them all.`,
  comma: ', ',
  listMark: ', ',
  level: (level) => level,
  stage: (stage) => (stage === 'bound' ? 'bounding' : 'searching'),
  scoreSoFar: (score, bound) =>
    score === null
      ? ''
      : `hard ${score.hard}  coverage ${score.coverage}  fairness ${score.fairness} (bound ${bound ?? 'unknown'})  quality ${score.quality}`,
  plan: {
    stopping: 'Stopping with the best so far; Ctrl-C again writes nothing.',
    status: (status, { fairness }) =>
      status === 'feasible' ? `Feasible${fairness ? ', fairness proven optimal' : ''}` : statuses[status],
    figures: (shifts, leaders, score) =>
      `${counted(shifts, 'shift')}, ${counted(leaders, 'leader')}; cost: ${scoreWords(score)}`,
    incomplete: (hard, empty) =>
      [
        hard > 0 ? `Not valid: hard cost ${hard}` : '',
        empty > 0 ? `Incomplete: nobody serves in ${counted(empty, 'shift')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    stoppedEarly: 'The search was stopped early; this is the best it had.',
    provisional: 'Provisional: the holiday notice of a year is not published yet.',
    written: (directory, names) => `Written into ${directory}: ${names.join(', ')}`,
    superseded: (names) =>
      `Older public files are out of date and were renamed so that nobody posts them: ${Object.entries(names)
        .map(([from, to]) => `${from} → ${to}`)
        .join(', ')}`,
    notPublishable: 'This roster cannot be made public, so no table, calendar or notice was written.',
    nothingWritten: 'No file was written; add --out DIR to write them.',
  },
  check: {
    documentRight: (leaders, shifts, warnings) =>
      `The document has no errors: ${counted(leaders, 'leader')}, ${counted(shifts, 'shift')}${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}.`,
    documentDiffers:
      'The roster was not planned from this state of the document; it is scored by its own document.',
    calendarDiffers: ({ date, stored, today }) =>
      `${date} was ${stored ?? 'no duty day'} when the roster was planned and is ${today ?? 'no duty day'} by today’s holiday data.`,
    row: rowEn,
    verdict: (hard, coverage) =>
      hard === 0 && coverage === 0
        ? 'The roster keeps the hard rules and has no gap in coverage.'
        : [
            hard > 0 ? `The roster breaks hard rules (hard cost ${hard}).` : '',
            coverage > 0 ? `The roster lacks coverage (coverage cost ${coverage}).` : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
    score: (score) => `Cost: ${scoreWords(score)}`,
    rule: ({ id, title, level, cost }, violations) =>
      `${title} (${id}, ${level}): cost ${cost}, ${counted(violations, 'violation')}`,
    given: '[can no longer be mended] ',
    noViolations: 'No violation.',
  },
  calendar: {
    heads: ['Date', 'Day', 'Mark', 'Kind', 'Holiday', 'Protection period', 'Why', 'Places'],
    weekday: (weekday) => weekdays[weekday - 1] ?? '',
    kind: (kind) => kinds[kind],
    marks: { rest: 'R', makeUp: 'W', protected: 'P' },
    reason: (reason) => {
      switch (reason.layer) {
        case 'week':
          return 'weekday';
        case 'state-council':
          return 'State Council notice';
        case 'statute':
          return 'statutory holiday (notice not published)';
        case 'notice':
          return `notice ${reason.paper}`;
        case 'override':
          return reason.source === undefined ? 'the document' : `the document: ${reason.source}`;
      }
    },
    provisional: 'provisional',
    dutyDays: (days, places, byKind) =>
      `${counted(days, 'duty day')}, ${counted(places, 'place')}: ${kindCounts(byKind)}.`,
    year: (year, byKind, published) =>
      `${year}: ${kindCounts(byKind)}${published ? '' : '; the notice is not published yet, so this is provisional'}.`,
    openDecember: (year, from, to) => `${from} to ${to} may still be changed by the notice of ${year + 1}.`,
  },
  explain: {
    about: (kind, holidays, periods) =>
      kinds[kind] +
      (holidays.length > 0 ? ` (${holidays.join(', ')})` : '') +
      (periods.length > 0 ? `  protection period: ${periods.join(', ')}` : ''),
    onDuty: 'On duty',
    nobody: 'nobody',
    group: (kind, count) =>
      `${{ free: 'Possible, equally fair', costly: 'Possible at a price', blocked: 'Cannot serve' }[kind]} (${count})`,
    reason: (reason) => {
      switch (reason.kind) {
        case 'not-in-post':
          return 'not in post';
        case 'absent':
          return 'absent';
        case 'weekday':
          return 'never on this weekday';
        case 'pool':
          return 'not in the pool of this shift type';
        case 'no-share':
          return 'share or quota 0: not planned';
        case 'rule':
          return `breaks “${shortTitle(reason.title)}”`;
      }
    },
    change: (level, difference) => `${level} ${difference > 0 ? '+' : '−'}${Math.abs(difference)}`,
    noChange: 'same cost',
    titles: (titles) => [...new Set(titles.map(shortTitle))].join(', '),
  },
  certificate: {
    proven: (bound) =>
      `The proof holds: fairness cannot cost less than ${bound}, and this roster costs exactly that. No valid, complete roster is fairer.`,
    notProven: 'The proof does not hold:',
    problem: (problem, { bound, fairness }) =>
      ({
        'no-certificate': 'The roster carries no certificate.',
        'document-changed': 'The certificate speaks of another document than the roster’s.',
        'unknown-revision': 'The certificate speaks of another revision of the ledger.',
        'rules-changed': 'The rules are not those the document asks for.',
        'prices-do-not-fit': 'The certificate’s numbers do not fit the leaders and rules of the document.',
        'bound-does-not-follow': `The certificate’s numbers prove ${bound}, which is not what it claims.`,
        'roster-not-valid': 'The roster breaks hard rules.',
        'roster-not-complete': 'The roster lacks coverage.',
        'above-the-bound': `The fairness cost ${fairness} does not equal the bound ${bound}.`,
      })[problem],
  },
  export: { written: (path) => `Written to ${path}` },
};
