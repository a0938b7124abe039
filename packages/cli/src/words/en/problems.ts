import type { BackendRefusal } from '@lunzhi/core';
import { shellWord } from '../command-line.ts';
import type { Candidate, problems as zh, Stands } from '../zh-CN/problems.ts';
import { constraintProblems } from './constraint-problems.ts';
import { ledgerProblems } from './ledger-problems.ts';

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
const meant = (word: string | undefined): string => (word === undefined ? '' : ` Did you mean “${word}”?`);
const file = (path: string): string => (path === '-' ? 'Standard input' : `“${path}”`);
/** More dates than this are summed up. */
const MAX_DATES = 8;
const dated = (dates: readonly string[]): string =>
  dates.length > MAX_DATES ? `${dates.slice(0, MAX_DATES).join(', ')} … (${dates.length})` : dates.join(', ');

/** What the operating system means. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBUSY: 'it is open in another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed on the disk is used up',
  EFBIG: 'the file would be larger than is allowed',
  EIO: 'the disk reports an error',
  ENOENT: 'the path does not exist',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};
const reasonOf = (code: string): string => reasons[code] ?? code;

/** Why a call or a file given in it cannot be used: a sentence that says what to do, by the code of the problem. */
export const problems: typeof zh = {
  'no-command': () => 'No command is given. lunzhi --help lists them all.',
  'unknown-command': ({ given, nearest }) =>
    `There is no command “${given}”.${meant(nearest) || ' lunzhi --help lists them all.'}`,
  'unknown-option': ({ option, nearest }) =>
    `There is no option “${option}” here.${meant(nearest) || ' Add --help to the command to see its options.'}`,
  'option-without-value': ({ option }) => `The option ${option} needs a value after it.`,
  'option-takes-no-value': ({ option }) => `The option ${option} takes no value.`,
  'bad-number': ({ option, least, most, given }) =>
    `The option ${option} takes a number from ${least} to ${most}, not “${given}”.`,
  'bad-choice': ({ option, allowed, given, nearest }) =>
    `The option ${option} takes one of ${allowed.join(', ')}, not “${given}”.${meant(nearest)}`,
  'bad-argument': ({ allowed, given, nearest }) =>
    `Here ${allowed.join(', ')} is expected, not “${given}”.${meant(nearest)}`,
  'days-backwards': ({ from, to }) =>
    `From ${from} to ${to} is backwards.\nMaybe correct --from, --to or --today.`,
  'bad-quarter': ({ given }) => `--quarter must be a quarter, such as 2024-1, but is “${given}”.`,
  'bad-date': ({ option, given }) => `The option ${option} takes a date such as 2024-02-18, not “${given}”.`,
  'no-such-date': ({ option, given, missing }) =>
    `The option ${option} says “${given}”: ${missing?.en ?? 'there is no such day'}.`,
  'missing-argument': ({ command, argument }) =>
    `The command ${command} needs ${argument}. lunzhi ${command} --help explains it.`,
  'missing-option': ({ command, option }) =>
    `The command ${command} needs the option ${option}. lunzhi ${command} --help explains it.`,
  'one-option': ({ command, options }) =>
    `The command ${command} takes one of ${options.join(', ')}, and one only. lunzhi ${command} --help explains it.`,
  'unknown-township': ({ given, nearest }) =>
    `The roster has no township, sector or project “${given}”.${meant(nearest)}`,
  'extra-argument': ({ given }) => `“${given}” is one argument too many.`,
  'stdin-twice': () => 'Only one argument can be -, standard input.',
  'either-document-or-year': () => 'Give either a document or --year Y, but not both.',
  'level-only-in-lp': () => '--level goes with --as lp only.',
  'no-linear-form': ({ rules }) => `These rules have no linear form (encode): ${rules.join(', ')}.`,
  'model-too-large': ({ rows, columns }) =>
    `The linear model would have more than ${rows} rows and ${columns} columns and is not written. Choose --level fairness, or a shorter period.`,
  'leader-only-in-tables': () =>
    '--leader does not go with --as report and --as lp: both are about all leaders.',
  'month-only-in-tables': () =>
    '--month and --week do not go with --as report and --as lp: both are about the whole period.',
  'no-such-month': ({ given, months }) => `--month ${given}: choose one of ${months.join(', ')}.`,
  'no-duty-in-week': ({ date }) => `--week ${date}: nobody is on duty in that week.`,
  'today-not-used': ({ as }) => `--today goes with --as page and --as text only, not with --as ${as}.`,
  'nobody-to-remind': ({ day }) => `Nobody is on duty after ${day}, so there is nobody to remind.`,
  'text-of-one-day': () =>
    '--as text has the reminders of all leaders of the next day of duty: leave out --leader, --month and --week.',
  'only-on-paper': ({ option }) => `${option} goes with --as docx and --as print only.`,
  'bad-month': ({ option, given }) =>
    `${option} ${given}: no month can be made out. Maybe write it as 2024-03, or 3.`,
  'month-not-over': ({ period }) =>
    `${period} is not over: public figures of one day beside those of the next would give away single cases. Use --public when it is.`,
  'period-to-come': ({ option, period, asOf }) => `${option} ${period}: still to come on ${asOf}.`,
  'bad-cases': ({ path, reason }) => `The register “${path}”: ${reason}`,
  'bad-formula': ({ path, reason }) => `“${path}”: ${reason}`,
  'bad-template': ({ path, reason }) => `“${path}”: ${reason}`,
  'no-paper': ({ reason }) => reason,
  'no-case-on': ({ date }) => `No case is arranged for ${date}, and none was heard then.`,
  'not-json': ({ path }) => `${file(path)} is not JSON.`,
  'other-place': ({ path, place, other, otherPlace }) =>
    `The register “${path}” is of ${place}, the roster “${other}” of ${otherPlace}: they cannot be used together.`,
  'needs-out': ({ because }) =>
    because === 'json'
      ? 'With --json, say with --out which file to write.'
      : 'Such a file cannot be shown on a terminal: say with --out which file to write.',
  'no-file': ({ path }) => `There is no file “${path}”.`,
  'is-directory': ({ path }) => `“${path}” is a directory; a file is needed here.`,
  'no-access': ({ path }) => `“${path}” may not be read: permission denied.`,
  'empty-file': ({ path }) => `“${path}” is empty.`,
  unreadable: ({ path, reason }) => `${file(path)} cannot be read: ${reasonOf(reason)}.`,
  'empty-stdin': () => 'Standard input is empty: no document was received.',
  'file-too-large': ({ path, limit }) => `${file(path)} is larger than ${megabytes(limit)} and was not read.`,
  'not-utf-8': ({ encoding, path }) => {
    const saved = encoding === null ? '' : `; it seems to be saved as ${encoding}`;
    return `${file(path)} is not UTF-8 text${saved}. Save it again with the encoding UTF-8.`;
  },
  'unknown-table-kind': ({ isTable, path }) =>
    isTable
      ? `“${path}” is a table of a kind that is not read here. Open it in a spreadsheet program and save it as .xlsx.`
      : `“${path}” could be any kind of table: its name must end in .json, .csv or .xlsx.`,
  'table-not-roster': ({ path }) =>
    `“${path}” is a table; a roster.json that lunzhi plan wrote is needed here (a table holds no rules and no proof).`,
  'table-not-document': ({ path }) =>
    `“${path}” is a table, not a document. Read a table of leaders into a document with lunzhi import first.`,
  'another-may-serve': ({ path, cells }) =>
    `It is not clear who serves in “${path}”, so it is not exported for the public: ${cells
      .map(({ line, cell, written }) => `${cell ?? `line ${line}`} “${written}”`)
      .join(', ')}. Write only who really serves, or export the internal report (--as report).`,
  'rows-left-out': ({ path, rows }) =>
    `“${path}” has ${rows} ${rows === 1 ? 'row' : 'rows'} that cannot be understood, so it was not exported. lunzhi check shows which.`,
  'table-needs-document': ({ path }) =>
    `“${path}” is a table; say with --document DOC which document it belongs to.`,
  'document-for-tables': ({ path }) =>
    `--document goes with tables (.csv, .xlsx) only: “${path}” holds its own document.`,
  'not-a-roster': ({ reason, path, pointer }) => {
    if (reason !== undefined)
      return `“${path}” cannot be read: ${reason.en.replace(/\.$/, '')}. If it is a roster that was damaged, restore it from a backup or an earlier version (such as git).`;
    return pointer === ''
      ? `“${path}” is not a lunzhi roster; a roster.json is needed here.`
      : `“${path}” is not a complete roster (see ${pointer}). Maybe it was changed by hand: restore it from a backup or an earlier version (such as git).`;
  },
  'roster-format': ({ received, path }) =>
    received.startsWith('lunzhi-roster/')
      ? `“${path}” has the format ${received}; this version knows lunzhi-roster/1 only. A newer lunzhi can read it.`
      : `“${path}” has the format “${received}”; a roster (lunzhi-roster/1) is needed here: the roster.json that lunzhi plan writes.`,
  'roster-broken': ({ path, reason }) =>
    `The parts of “${path}” do not fit together: ${reason.en.replace(/\.$/, '')}. Maybe it was changed by hand: restore it from a backup or an earlier version (such as git).`,
  ...constraintProblems,
  table: ({ path, sentence }) => `“${path}”: ${sentence.en}`,
  'no-duty-day': ({ before, after, date }) => {
    const near = [before, after].filter((date) => date !== null);
    return `${date} is not a duty day.${near.length > 0 ? ` The nearest are ${near.join(' and ')}.` : ''}`;
  },
  'unknown-leader': ({ given, several, candidates = [] }) => unknownLeader(given, several, candidates),
  'backend-refused': ({ backend, refusal }) =>
    `${backendRefused(backend, refusal)} Leave --backend out: local-search takes it.`,
  'not-for-the-public': ({ hard, unable, first, commands, coverage }) =>
    [
      `This roster ${hard > 0 ? 'breaks rules' : unable.length > 0 ? 'has somebody who cannot serve' : 'is incomplete'} and cannot be made public; only its report can be exported (--as report).`,
      ...(first === null ? [] : [`First ${first}`]),
      ...unable,
      ...(commands.length === 0
        ? []
        : [`${hard + coverage > 0 ? 'To see all of it' : 'To find somebody'}: ${commands.join('; ')}`]),
    ].join(' '),
  'days-have-changed': ({ path, dates, isDraft }) =>
    `“${path}” is out of date: by its document and today’s holiday data ${dated(dates)} would be planned differently. It cannot be made public; plan it again first (${isDraft ? 'lunzhi plan, with its document' : `lunzhi replan ${shellWord(path)}`}), or export its report (--as report).`,
  'roster-in-use': ({ path, entries }) =>
    `The ledger of “${path}” has ${entries === 1 ? '1 entry' : `${entries} entries`} already, and it is not overwritten. To plan it again for a changed document: lunzhi replan ${shellWord(path)} DOC. For another roster choose another directory with --out.`,
  'foreign-roster': ({ path }) =>
    `“${path}” exists but is not a roster that this version can read, so it was not overwritten. Move it away, or choose another directory with --out.`,

  'out-is-file': ({ path }) => `“${path}” is a file, so nothing can be written into it.`,
  'target-is-directory': ({ path }) => `“${path}” is a directory and cannot be written as a file.`,
  'special-file': ({ path }) =>
    `“${path}” is a device or a pipe; only a regular file can be written, or a directory. Choose another name.`,
  'not-regular': ({ path }) =>
    `“${path}” is a device or a pipe; only regular files are read. To read from a pipe, write - for the file.`,
  'unseen-name': ({ path, signs }) =>
    `The name “${path}” cannot be seen, or has signs that reverse what follows them (${signs.join(', ')}). Choose another name.`,
  'not-writable': ({ path, reason, ...stands }) =>
    `“${path}” cannot be written: ${reasonOf(reason)}. ${whatStands(stands)}`,
  'output-failed': ({ reason }) =>
    `The output is incomplete: ${reasonOf(reason)}. Files that the command has written are whole.`,
  'system-failed': ({ path, reason }) =>
    path === null
      ? `The computer cannot do what is needed: ${reasonOf(reason)}.`
      : `“${path}” cannot be used: ${reasonOf(reason)}.`,

  ...ledgerProblems,
  'file-exists': ({ path }) =>
    `“${path}” exists and is not overwritten. Move it away, or choose another name.`,
  'bad-name': ({ given }) =>
    `“${given}” cannot be a name: it is empty, too long, or has control characters or nothing that can be seen.`,
  'unknown-leaders-kind': ({ path }) =>
    `“${path}” could be any kind of table: its name must end in .csv or .xlsx (save an .xls or .et as .xlsx).`,
  'no-xls-reader': ({ path }) =>
    `“${path}” is an old workbook, and what reads it is not installed. Save it as .xlsx with Excel or WPS; or install it first: npm install @e965/xlsx (with -g beside a global lunzhi).`,
  'no-service': () =>
    'The HTTP service is not installed. Install it first: npm install @lunzhi/service (with -g beside a global lunzhi).',
  'cases-changed': ({ path }) =>
    `“${path}” was changed by somebody else meanwhile; nothing was written. Try again.`,
  'never-matched': ({ case: id }) =>
    `Case “${id}” is arranged for no day yet. Maybe run lunzhi appoint, or record --kind matched --date D.`,
  'option-not-of-kind': ({ option, kind }) => `${kind} has nothing that ${option} could say.`,
};

function whatStands({ written = [], missing = [], renamed = {}, entries }: Stands): string {
  const names = Object.entries(renamed).map(([from, to]) => `${from} → ${to}`);
  if (written.length + names.length === 0 && !entries) return 'No file was written.';
  const numbers = entries && (entries.first === entries.last ? 'Entry' : 'Entries');
  return [
    ...(entries
      ? [
          `${numbers} ${span(entries)} of the ledger of ${entries.path} stand${numbers === 'Entry' ? 's' : ''}.`,
        ]
      : []),
    ...(names.length > 0 ? [`Renamed: ${names.join(', ')}.`] : []),
    ...(written.length > 0 ? [`Written: ${written.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`Not written: ${missing.join(', ')}.`] : []),
    'Give the same command again, once it can be written: it does what is missing.',
  ].join(' ');
}

const span = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? String(first) : `${first} to ${last}`;

function unknownLeader(
  given: string,
  several: boolean | undefined,
  candidates: readonly Candidate[],
): string {
  const said = candidates.map(({ id, name }) => (id === name ? `“${id}”` : `“${id}” (${name})`)).join(', ');
  if (several) return `“${given}” may mean several leaders; give the id, or the name in brackets: ${said}.`;
  const hint =
    candidates.length === 0 ? '' : ` Did you mean ${candidates.length === 1 ? '' : 'one of these: '}${said}?`;
  return `The roster has no leader with the id, name or post “${given}”.${hint}`;
}

function backendRefused(backend: string, refusal: BackendRefusal): string {
  if (refusal.kind === 'no-linear-form')
    return `The backend ${backend} cannot be used: it has no linear form of ${refusal.rules.join(', ')}.`;
  const { size, limits } = refusal;
  return size.integers > limits.integers
    ? `The backend ${backend} takes small documents alone: this one has ${size.integers} choices of who takes which place, the limit is ${limits.integers}.`
    : `The backend ${backend} takes small documents alone: this one makes ${size.rows} rows × ${size.columns} columns = ${size.rows * size.columns}, the limit is ${limits.cells}.`;
}
