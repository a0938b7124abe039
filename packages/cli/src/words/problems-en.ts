import type { BadConstraint, CallProblem } from '../call/problem.ts';
import { fileProblemEn, reasonWordsEn } from './file-problems-en.ts';
import { livingEn } from './living-en.ts';
import { startEn } from './start-en.ts';
import { shellWord } from './shell-word.ts';
import { dated } from './dated.ts';
import { wanted } from './wanted.ts';

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
const meant = (word: string | undefined): string => (word === undefined ? '' : ` Did you mean “${word}”?`);
const file = (path: string): string => (path === '-' ? 'Standard input' : `“${path}”`);

function badConstraint(bad: BadConstraint): string {
  switch (bad.wrong) {
    case 'not-an-object':
      return 'is no constraint; make it with defineConstraint of @lunzhi/core/solver';
    case 'id':
      return `has the id “${bad.id}”; an id of one’s own has exactly one slash, such as acme/quiet-week, and otherwise letters, digits and . - _, at most 64 characters`;
    case 'id-twice':
      return `(“${bad.id}”) has an id, or a default rule with an id, that is taken already`;
    case 'field':
      return `${bad.id === undefined ? '' : `(“${bad.id}”) `}has no usable “${bad.field}”; see defineConstraint of @lunzhi/core/solver`;
  }
}

/** A problem with the call or its files as a sentence that says what to do. */
export function callProblemEn(problem: CallProblem): string {
  switch (problem.code) {
    case 'file-exists':
    case 'bad-name':
    case 'unknown-leaders-kind':
    case 'stdin-not-writable':
      return startEn.problem(problem);
    case 'roster-from-stdin':
    case 'roster-locked':
    case 'roster-lock-lost':
    case 'roster-changed':
    case 'roster-gone':
    case 'bad-moment':
    case 'moment-ahead':
    case 'moment-after':
    case 'today-before-last':
    case 'bad-text':
    case 'not-on-duty':
    case 'several-places':
    case 'place-empty':
    case 'options-exclude':
    case 'option-needs':
    case 'nothing-to-attend':
    case 'no-revision':
    case 'needs-other-roster':
    case 'not-next-period':
      return livingEn.problem(problem);
    case 'out-is-file':
    case 'target-is-directory':
    case 'unseen-name':
    case 'special-file':
    case 'not-regular':
    case 'not-writable':
    case 'output-failed':
    case 'system-failed':
      return fileProblemEn(problem);
    case 'no-command':
      return 'No command is given. lunzhi --help lists them all.';
    case 'unknown-command':
      return `There is no command “${problem.given}”.${meant(problem.nearest) || ' lunzhi --help lists them all.'}`;
    case 'unknown-option':
      return `There is no option “${problem.option}” here.${meant(problem.nearest) || ' Add --help to the command to see its options.'}`;
    case 'option-without-value':
      return `The option ${problem.option} needs a value after it.`;
    case 'option-takes-no-value':
      return `The option ${problem.option} takes no value.`;
    case 'bad-number':
      return `The option ${problem.option} takes a number from ${problem.least} to ${problem.most}, not “${problem.given}”.`;
    case 'bad-choice':
      return `The option ${problem.option} takes one of ${problem.allowed.join(', ')}, not “${problem.given}”.${meant(problem.nearest)}`;
    case 'bad-argument':
      return `Here ${problem.allowed.join(', ')} is expected, not “${problem.given}”.${meant(problem.nearest)}`;
    case 'bad-date':
      return `The option ${problem.option} takes a date such as 2024-02-18, not “${problem.given}”.`;
    case 'no-such-date':
      return `The option ${problem.option} says “${problem.given}”: ${problem.missing?.en ?? 'there is no such day'}.`;
    case 'missing-argument':
      return `The command ${problem.command} needs ${problem.argument}. lunzhi ${problem.command} --help shows how.`;
    case 'missing-option':
      return `The command ${problem.command} needs the option ${problem.option}. lunzhi ${problem.command} --help shows how.`;
    case 'one-option':
      return `The command ${problem.command} takes one of ${problem.options.join(', ')}, and one only. lunzhi ${problem.command} --help shows how.`;
    case 'unknown-township':
      return `The roster has no township, sector or project “${problem.given}”.${meant(problem.nearest)}`;
    case 'extra-argument':
      return `“${problem.given}” is one argument too many.`;
    case 'either-document-or-year':
      return 'Give either a document or --year Y, not both and not neither.';
    case 'level-only-in-lp':
      return '--level goes with --as lp only.';
    case 'no-linear-form':
      return `These rules have no linear form (encode): ${problem.rules.join(', ')}.`;
    case 'model-too-large':
      return `The linear model would have more than ${problem.rows} rows and ${problem.columns} columns and is not written. Choose --level fairness, or a shorter period.`;
    case 'leader-only-in-tables':
      return '--leader does not go with --as report and --as lp: both are about all leaders.';
    case 'month-only-in-tables':
      return '--month does not go with --as report and --as lp: both are about the whole period.';
    case 'no-such-month':
      return `--month ${problem.given}: choose one of ${problem.months.join(', ')}.`;
    case 'needs-out':
      return problem.because === 'json'
        ? 'With --json, say with --out which file to write.'
        : 'A workbook cannot be shown on a terminal: say with --out which file to write.';
    case 'no-file':
      return `There is no file “${problem.path}”.`;
    case 'is-directory':
      return `“${problem.path}” is a directory; a file is needed here.`;
    case 'no-access':
      return `“${problem.path}” may not be read: permission denied.`;
    case 'empty-file':
      return `“${problem.path}” is empty.`;
    case 'unreadable':
      return `${file(problem.path)} cannot be read: ${reasonWordsEn(problem.reason)}.`;
    case 'empty-stdin':
      return 'Standard input is empty: no document came.';
    case 'file-too-large':
      return `${file(problem.path)} is larger than ${megabytes(problem.limit)} and was not read.`;
    case 'not-utf-8': {
      const saved = problem.encoding === null ? '' : `; it seems to be saved as ${problem.encoding}`;
      return `${file(problem.path)} is not UTF-8 text${saved}. Save it again with the encoding UTF-8.`;
    }
    case 'unknown-table-kind':
      if (problem.isTable)
        return `“${problem.path}” is a table of a kind that is not read here. Open it in a spreadsheet program and save it as .xlsx.`;
      return `“${problem.path}” could be any kind of table: its name must end in .json, .csv or .xlsx.`;
    case 'table-not-roster':
      return `“${problem.path}” is a table; a roster.json that lunzhi plan wrote is needed here (a table holds no rules and no proof).`;
    case 'table-not-document':
      return `“${problem.path}” is a table and no document. Read a table of leaders into a document with lunzhi import first.`;
    case 'another-may-serve':
      return `Who serves is not clear in “${problem.path}”, so it is not exported for the public: ${problem.cells
        .map(({ line, cell, written }) => `${cell ?? `line ${line}`} “${written}”`)
        .join(', ')}. Write only who really serves, or export the internal report (--as report).`;
    case 'rows-left-out':
      return `Of “${problem.path}” ${problem.rows} ${problem.rows === 1 ? 'row' : 'rows'} cannot be understood, so it is not exported. lunzhi check shows which.`;
    case 'table-needs-document':
      return `“${problem.path}” is a table; say with --document DOC which document it belongs to.`;
    case 'document-for-tables':
      return `--document goes with tables (.csv, .xlsx) only: “${problem.path}” holds its own document.`;
    case 'not-a-roster':
      if (problem.reason !== undefined)
        return `“${problem.path}” cannot be read: ${problem.reason.en.replace(/\.$/, '')}. If it is a roster that was damaged, restore it from a backup or an earlier version (such as git).`;
      return problem.pointer === ''
        ? `“${problem.path}” is no roster of lunzhi; a roster.json is needed here.`
        : `“${problem.path}” is no whole roster (see ${problem.pointer}). Maybe it was changed by hand: restore it from a backup or an earlier version (such as git).`;
    case 'roster-format':
      return problem.received.startsWith('lunzhi-roster/')
        ? `“${problem.path}” has the format ${problem.received}; this version knows lunzhi-roster/1 only. A newer lunzhi can read it.`
        : `“${problem.path}” has the format “${problem.received}”; a roster (lunzhi-roster/1) is needed here: the roster.json that lunzhi plan writes.`;
    case 'roster-broken':
      return `The parts of “${problem.path}” do not fit together: ${problem.reason.en.replace(/\.$/, '')}. Maybe it was changed by hand: restore it from a backup or an earlier version (such as git).`;
    case 'constraint-not-given':
      return `“${problem.path}” was planned with the constraint “${problem.constraint}”, which is not known here. Give the module that has it: --constraints FILE.mjs.`;
    case 'constraints-not-loaded':
      return `The constraints in “${problem.path}” could not be loaded: ${problem.reason}.`;
    case 'constraint-threw':
      return `The constraint “${problem.constraint}” of “${problem.path}” failed while it ran: ${problem.reason}. Please mend it.`;
    case 'constraint-broken':
      return `In the constraint “${problem.constraint}” of “${problem.path}” ${problem.part} is ${problem.received}; it must be ${wanted.en[problem.wanted]}. Please mend it.`;
    case 'constraints-miscount':
      return `A constraint of “${problem.path}” does not agree with itself: its running cost (track) differs from a count from scratch (violations). The laws of @lunzhi/core/testing show where.`;
    case 'constraints-unsettled':
      return `The constraints in “${problem.path}” are never loaded: the module waits for something that does not come (await). Please mend it.`;
    case 'constraints-threw-late':
      return `“${problem.path}” failed when none of its constraints was being asked: ${problem.reason}. The command was given up. Please mend it.`;
    case 'constraints-exit':
      return `“${problem.path}” ended the program (exit code ${problem.exitCode}). The command was given up. Please mend it.`;
    case 'no-constraints':
      return `“${problem.path}” exports no constraint: export one or a list as default, or a list as constraints.`;
    case 'not-a-constraint':
      return `Constraint ${problem.position} of “${problem.path}” ${badConstraint(problem)}.`;
    case 'table':
      return `“${problem.path}”: ${problem.sentence.en}`;
    case 'no-duty-day': {
      const near = [problem.before, problem.after].filter((date) => date !== null);
      return `${problem.date} is no duty day.${near.length > 0 ? ` The nearest are ${near.join(' and ')}.` : ''}`;
    }
    case 'unknown-leader':
      return unknownLeader(problem);
    case 'backend-refused':
      return `${backendRefused(problem)} Leave --backend out: local-search takes it.`;
    case 'not-for-the-public':
      return [
        `This roster ${problem.hard > 0 ? 'breaks rules' : problem.unable.length > 0 ? 'has somebody who cannot serve' : 'is incomplete'} and cannot be made public; only its report can be exported (--as report).`,
        ...(problem.first === null ? [] : [`First ${problem.first}`]),
        ...problem.unable,
        ...(problem.commands.length === 0
          ? []
          : [
              `${problem.hard + problem.coverage > 0 ? 'To see all of it' : 'To find somebody'}: ${problem.commands.join('; ')}`,
            ]),
      ].join(' ');
    case 'days-have-changed':
      return `“${problem.path}” is out of date: by its document and today’s holiday data ${dated(problem.dates, ', ')} would be planned differently. It cannot be made public; plan it again first (${problem.isDraft ? 'lunzhi plan, with its document' : `lunzhi replan ${shellWord(problem.path)}`}), or export its report (--as report).`;
    case 'roster-in-use':
      return `The ledger of “${problem.path}” has ${problem.entries === 1 ? '1 entry' : `${problem.entries} entries`} already, and it is not overwritten. To plan it again for a changed document: lunzhi replan ${shellWord(problem.path)} DOC. For another roster choose another directory with --out.`;
    case 'foreign-roster':
      return `“${problem.path}” exists and is no roster that this version can read, so it is not overwritten. Move it away, or choose another directory with --out.`;
  }
}

function unknownLeader({
  given,
  several,
  candidates = [],
}: Extract<CallProblem, { code: 'unknown-leader' }>): string {
  const said = candidates.map(({ id, name }) => (id === name ? `“${id}”` : `“${id}” (${name})`)).join(', ');
  if (several) return `“${given}” may mean several leaders; give the id, or the name in brackets: ${said}.`;
  const hint =
    candidates.length === 0 ? '' : ` Did you mean ${candidates.length === 1 ? '' : 'one of these: '}${said}?`;
  return `The roster has no leader with the id, name or post “${given}”.${hint}`;
}

function backendRefused({ backend, refusal }: Extract<CallProblem, { code: 'backend-refused' }>): string {
  if (refusal.kind === 'no-linear-form')
    return `The backend ${backend} cannot be used: it has no linear form of ${refusal.rules.join(', ')}.`;
  const { size, limits } = refusal;
  return size.integers > limits.integers
    ? `The backend ${backend} takes small documents alone: this one has ${size.integers} choices of who takes which place, the limit is ${limits.integers}.`
    : `The backend ${backend} takes small documents alone: this one makes ${size.rows} rows × ${size.columns} columns = ${size.rows * size.columns}, the limit is ${limits.cells}.`;
}
