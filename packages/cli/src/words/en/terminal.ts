import type { RowProblem } from '@lunzhi/core';
import { dayKindNames, levelNames } from '@lunzhi/core/names';
import type { terminal as zh } from '../zh-CN/terminal.ts';
import { counted, weekday } from './dates.ts';

const levels = levelNames.en;
const kinds = dayKindNames.en;
const statuses = {
  optimal: 'proven best on every level',
  feasible: 'not proven best on every level',
  infeasible: 'proven impossible',
  unsolved: 'neither planned nor proven impossible',
};

const figuresByLevel = (figures: Readonly<Record<keyof typeof levels, number | null>>): string =>
  Object.entries(levels)
    .map(([level, name]) => `${name} ${figures[level as keyof typeof levels] ?? 'unknown'}`)
    .join('  ');

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** Many remarks of one code: how many of what. */
const alikeByCode = new Map<string, (count: number, list: string) => string>(
  Object.entries({
    'outside-period': (count: number, list: string) => {
      const what =
        { absences: 'absences', commonAbsences: 'common absences', history: 'past duties' }[list] ?? 'dates';
      return `${count} ${what} lie outside the period`;
    },
    'nobody-answers': (count: number, list: string) =>
      `nobody answers for some time for ${count} ${list || 'services'}`,
    'long-absence': (count: number) =>
      `${count} absences of 30 days or more do not say whether they are excused`,
    'unknown-history-leader': (count: number) => `${count} past duties name none of the leaders`,
    'post-differs': (count: number) => `${count} rows name another post than the document`,
    'weekday-differs': (count: number) => `${count} rows name a wrong weekday`,
    'leader-missing': (count: number) =>
      `${count} rows name no leader and count as empty; where the table had merged cells, use the .xlsx`,
    'zero-lost': (count: number) => `${count} dates may have lost a final 0`,
    'note-beside-name': (count: number) =>
      `${count} rows say more beside the name; each counts as a duty of the leader`,
    'calendar-differs': (count: number) =>
      `${count} days are of another kind than when the roster was planned`,
  }),
);

const kindCounts = (byKind: Readonly<Record<keyof typeof kinds, number>>): string =>
  Object.entries(kinds)
    .map(([kind, name]) => counted(byKind[kind as keyof typeof kinds], name))
    .join(', ');

function rowSentence(problem: RowProblem): string {
  const near = 'nearest' in problem ? [problem.nearest] : [];
  const meant = ('candidates' in problem ? problem.candidates : near).map((name) => `“${name}”`).join(' or ');
  const asked = meant === '' ? '' : ` Did you mean ${meant}?`;
  switch (problem.code) {
    case 'no-duty-day':
      return `${problem.date} is not a duty day of the document.`;
    case 'no-place-left':
      return `the places of ${problem.date} are all taken already, and ${problem.leader} gets none.`;
    case 'unknown-type':
      return `the document has no shift type “${problem.type}”.${asked}`;
    case 'unknown-leader':
      return `the document has no leader “${problem.leader}”.${asked}`;
    case 'ambiguous-leader':
      return `the document has ${problem.count} leaders called “${problem.leader}”${
        problem.post === undefined ? '' : `, and “${problem.post}” is not the post of just one on that day`
      }: write the post as in the document, or the leader’s id for the name.`;
  }
}

const signed = (number: number): string => `${number > 0 ? '+' : number < 0 ? '−' : '±'}${Math.abs(number)}`;

export const terminal: typeof zh = {
  programError: (name, message) => [
    `Program error (not yours): ${name}: ${message}`,
    'No file was written. Please give this message and the files in use to the maintainers.',
  ],
  severity: { error: 'error', warning: 'warning', note: 'note' },
  standardOutput: 'standard output',
  colon: ': ',
  moreDiagnostics: (severity, count) => `… and ${count} more (${severity}); --json lists them all.`,
  tally: ({ error, warning, note }) =>
    `${[
      error > 0 ? counted(error, 'error') : '',
      warning > 0 ? counted(warning, 'warning') : '',
      note > 0 ? counted(note, 'note') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')} in all.`,
  alike: (code, list, count, first) =>
    `${alikeByCode.get(code)?.(count, list) ?? `${count} of one kind`} (the first: ${withoutStop(first)}).`,
  comma: ', ',
  listMark: ', ',
  level: (level) => levels[level],
  stage: (stage) =>
    ({
      bound: 'Working out how fair it can be',
      search: 'Planning',
      explain: 'Looking for why it cannot be planned',
    })[stage],
  reached: (reached) =>
    ({
      nothing: '',
      broken: 'rules still broken',
      unfilled: 'not filled yet',
      holds: 'filled, no rule broken; seeking fairness',
      fairest: 'filled and as fair as can be; improving gaps and waits',
    })[reached],
  costs: (score) => `Cost: ${figuresByLevel(score)}`,
  limits: (bound) => `Limit: ${figuresByLevel(bound)}`,
  plan: {
    stopping: 'Stopping with the best so far; Ctrl-C again writes nothing.',
    done: 'Done. ',
    failed: 'Not done. ',
    moreBroken: (count, isWritten) => `… and ${count} more${isWritten ? '; see report.html' : ''}.`,
    why: 'Why it cannot be filled:',
    moreRemedies: (count, isWritten) =>
      `${count} more ${count === 1 ? 'change' : 'changes'} would work${isWritten ? '; see report.html' : '; --json lists them'}.`,
    figures: (shifts, leaders, status) =>
      `${counted(shifts, 'shift')}, ${counted(leaders, 'leader')}; ${statuses[status]}.`,
    exact: (backend, proven, left) =>
      `${backend} has proven the best of ${proven.join(', ')}${left.length > 0 ? `; not of ${left.join(', ')}` : ''}.`,
    stopped: 'Planning was stopped early; this is the best it had.',
    comparing: (times) => `Searching once more with ${times} times the moves, to compare`,
    stoppingComparison:
      'Stopping the comparison; the roster that was planned is not affected. Ctrl-C again ends at once.',
    notCompared: {
      optimal: 'This roster is proven to be the best, so there is nothing to compare.',
      failed: 'There is no complete roster to compare with.',
      unsearched: 'Without moves (--moves 0) there is nothing to compare.',
      stopped: 'The comparison was stopped before its end.',
      error: (reason) =>
        `The comparison failed, and the roster is not affected. The error of the second search: ${reason}`,
    },
    timeIsUp: (seconds) =>
      `Planning stopped early after the ${counted(seconds, 'second')} of --time-limit; this is the best it had.`,
    provisional: (years) =>
      `Provisional: the holiday ${years.length === 1 ? 'notice' : 'notices'} of ${years.join(' and ')} ${years.length === 1 ? 'is' : 'are'} not published yet.`,
    untouched: (directory, holdsFiles) =>
      holdsFiles
        ? `Nothing was planned; the files in ${directory} are as they were.`
        : 'Nothing was planned and no file was written.',
    written: (directory, names) => `Written into ${directory}: ${names.join(', ')}`,
    superseded: (names) =>
      `Older public files are out of date and were renamed so that nobody posts them: ${Object.entries(names)
        .map(([from, to]) => `${from} → ${to}`)
        .join(', ')}`,
    notPublishable: 'This roster cannot be made public, so no table, calendar or notice was written.',
    nothingWritten: 'No file was written; add --out DIR to write them.',
  },
  check: {
    stopping: 'Stopping with what was found; Ctrl-C again ends at once.',
    stopped: 'Why places stay empty was looked for no further: Ctrl-C was pressed.',
    timeIsUp: (seconds) =>
      `Why places stay empty was looked for no further than the ${counted(seconds, 'second')} of --time-limit.`,
    documentRight: (leaders, shifts, warnings, isSummed) =>
      `The document has no errors: ${counted(leaders, 'leader')}, ${counted(shifts, 'shift')}${warnings > 0 ? `, ${counted(warnings, 'warning')}${isSummed ? ' (--all lists each)' : ''}` : ''}.`,
    standIns: (unable) => ['✕ It cannot be published before somebody stands in:', ...unable].join(' '),
    strays: (places) =>
      `The document does not ask for ${counted(places, 'place')}; what follows counts the others:`,
    leftOut: (rows) => `${counted(rows, 'row')} could not be understood; what follows counts the others:`,
    unclear: (rows) =>
      `It is not clear who serves in ${counted(rows, 'place')} of the table; what follows counts whoever is named first, and nothing may be published of it:`,
    row: rowSentence,
    oddRow: (row) =>
      row.code === 'another-may-serve'
        ? `“${row.written}” leaves open who serves; for now it counts for ${row.leader}. Write only who really serves.`
        : row.code === 'note-beside-name'
          ? `“${row.written}” is taken for a duty of ${row.leader}; a stand-in must be recorded as one.`
          : row.code === 'post-differs'
            ? `the post of ${row.leader} is written as “${row.written}”; in the document it is “${row.known}”.`
            : `${row.date} is a ${weekday(row.known)}, not a ${weekday(row.written)}.`,
    broken: (count) => `✕ Not kept (${count}):`,
    given: (count) => `◇ Past changing, not counted (${count}):`,
    changed: (count) => `▲ Published places that changed hands (${count}):`,
    uneven: (count) => `▲ A whole duty or more from what is fair (${count}):`,
    clear: (count) => `▲ Clearly could be better (${count}):`,
    moreClear: (count) => `${count} more could clearly be better; see --all.`,
    slight: (title, count) => `△ ${title} (${count}):`,
    moreSlight: (count) =>
      `${counted(count, 'slight deviation')} besides; --all lists them, and what each leader serves beside what is fair.`,
  },
  calendar: {
    heads: ['Date', 'Day', 'Mark', 'Kind', 'Holiday', 'Protection period', 'Why', 'Places'],
    weekday,
    kind: (kind) => kinds[kind],
    marks: { rest: 'R', makeUp: 'W', protected: 'P' },
    reason: (reason) => {
      switch (reason.layer) {
        case 'week':
          return 'weekday';
        case 'state-council':
          return 'State Council notice';
        case 'statute':
          return 'statutory holiday (no notice for the year)';
        case 'notice':
          return `notice ${reason.paper}`;
        case 'override':
          return reason.source === undefined ? 'the document' : `the document: ${reason.source}`;
      }
    },
    provisional: 'provisional',
    dutyDays: (days, places, byKind) =>
      `${counted(days, 'duty day')}, ${counted(places, 'place')}: ${kindCounts(byKind)}.`,
    year: (year, byKind, notice, since) =>
      `${year}: ${kindCounts(byKind)}${{ published: '', awaited: '; the notice is not published yet, so this is provisional', unknown: `; the holiday data begin with ${since}, so these are the statutory holidays alone` }[notice]}.`,
    openDecember: (year, from, to) => `${from} to ${to} may still be changed by the notice of ${year + 1}.`,
  },
  explain: {
    about: (kind, holidays, periods) =>
      kinds[kind] +
      (holidays.length > 0 ? ` (${holidays.join(', ')})` : '') +
      (periods.length > 0 ? `  protection period: ${periods.join(', ')}` : ''),
    group: (group, count) =>
      group === 'on-duty'
        ? 'On duty'
        : `${{ free: 'Possible, and nothing gets clearly worse', costly: 'Possible, with an effect', blocked: 'Cannot serve' }[group]} (${count})`,
    noneBefore: '; none of them with a duty before',
    nobody: 'Nobody.',
    more: (count) => `${count} more; --all lists them`,
    change: (level, difference, rules) => `${levels[level]} ${signed(difference)} (${rules.join(', ')})`,
    ruleChange: (title, difference) => `${title.split(': ')[0]!} ${signed(difference)}`,
    noChange: 'no change',
  },
  certificate: {
    proven: 'The proof holds: this roster is as fair as any can be.',
    unable: (sentences, empty) =>
      [
        'The proof speaks of the days that could still be planned. On days that no plan changes any more these places are against the rules, and somebody has to stand in before it is published:',
        ...sentences,
        ...(empty > 0 ? [empty === 1 ? '1 place is empty.' : `${empty} places are empty.`] : []),
      ].join(' '),
    notProven: 'The proof does not hold:',
    problem: (problem) =>
      ({
        'no-certificate': 'The roster carries no certificate.',
        'document-changed': 'The certificate speaks of another document than the roster’s.',
        'unknown-revision': 'The certificate speaks of another revision of the ledger.',
        'rules-changed': 'The rules are not those the document asks for.',
        'rules-of-another-version':
          'The roster names another version of lunzhi, and its rules are not those that this version reads in the document: only that version can check the proof.',
        'shares-of-another-version':
          'The roster was made by another version of lunzhi; with the fair shares that this version works out, its certificate does not prove the limit that it claims. Nothing need be wrong with the roster: plan again, or check the proof with that version.',
        'calendar-changed':
          'The duty days are not those that the document asks for by today’s holiday data; the proof is of earlier ones.',
        'fairness-not-judged': 'No fairness rule is on: fairness was not judged, so nothing of it is proven.',
        'prices-do-not-fit': 'The certificate’s numbers do not fit the leaders and rules of the document.',
        'bound-does-not-follow': 'The certificate’s numbers do not prove the limit that it claims.',
        'roster-not-valid': 'The roster breaks rules.',
        'roster-not-complete':
          'The roster has empty places, or leaders short of a required number of duties.',
        'above-the-bound': 'The roster does not reach the limit; perhaps it could be fairer.',
      })[problem],
    provenAt: (revision, since) => {
      const then = revision === 0 ? 'as first planned' : `as re-planned in entry ${revision}`;
      return `The roster ${then} is proven: as fair as any can be. ${since === 1 ? 'One later entry' : `${since} later entries`} (stand-ins, attendance and so on) changed the counts; the proof of the roster ${then} still holds.`;
    },
    figures: (bound, fairness) => `Fairness: cost ${fairness}, limit ${bound ?? 'unknown'}`,
  },
  export: { written: (path) => `Written to ${path}` },
};
