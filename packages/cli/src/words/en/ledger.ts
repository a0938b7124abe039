import { entryName } from '@lunzhi/core/names';
import { moment } from '../dates.ts';
import { cameOf, type DayStep, type ledger as zh } from '../zh-CN/ledger.ts';
import { counted, day } from './dates.ts';

/** Enough to find the days by. */
const MAX_LISTED = 12;
const listed = (words: readonly string[]): string =>
  words.slice(0, MAX_LISTED).join(', ') +
  (words.length > MAX_LISTED ? ` and ${words.length - MAX_LISTED} more` : '');

const signed = (number: number): string => (number > 0 ? `+${number}` : `−${-number}`);

const nobodyCame = (due: string | null): string =>
  due === null ? 'nobody came' : `${due} was due; nobody came`;

function step({ number, kind, to, holder }: DayStep): string {
  if (kind === 'vacated') return `entry ${number}: given up`;
  if (kind !== 'attended') return `entry ${number}: ${to ?? 'nobody'} (${entryName(kind, 'en')})`;
  if (to !== null && to === holder) return `${to} came (entry ${number})`;
  const due = holder ?? null;
  const came = to === null ? nobodyCame(due) : `${to} came${due === null ? '' : ` for ${due}`}`;
  return `${came} (entry ${number})`;
}

export const ledger: typeof zh = {
  day,
  moment,
  entries: {
    kind: (kind) => entryName(kind, 'en'),
    sentence(entry, { nameOf, placeOf, daysAdded, daysRemoved }) {
      const told = (shift: string): string => {
        const { date, type } = placeOf(shift);
        return type === null ? date : `${date} ${type}`;
      };
      switch (entry.kind) {
        case 'circulated':
          return `draft sent out for comment${entry.by === undefined ? '' : ` by ${entry.by}`}`;
        case 'approved':
          return `by ${entry.by}${entry.on === undefined ? '' : ` on ${entry.on}`}`;
        case 'published':
          return `version ${entry.version}, through ${entry.through}${entry.by === undefined ? '' : `, signed by ${entry.by}`}`;
        case 'substituted': {
          const [place, from, to] = [told(entry.shift), nameOf(entry.from), nameOf(entry.to)];
          return from === null ? `${place}: ${to} fills the empty place` : `${place}: ${to} for ${from}`;
        }
        case 'exchanged': {
          const { first, second } = entry;
          return `${nameOf(first.leader)}’s ${told(first.shift)} for ${nameOf(second.leader)}’s ${placeOf(second.shift).date}`;
        }
        case 'vacated':
          return `${told(entry.shift)}: ${nameOf(entry.from)} gave it up, no substitute yet`;
        case 'attended': {
          const [place, due, who] = [told(entry.shift), nameOf(entry.holder), cameOf(entry, nameOf)];
          if (who === null) return `${place}: ${nobodyCame(due)}`;
          const came = `${place}: ${who} came`;
          return who === due ? came : came + (due === null ? '; the place was empty' : ` for ${due}`);
        }
        case 'told':
          return `${nameOf(entry.leader)} told of ${told(entry.shift)}, ${moment(entry.on)}, ${entry.how}`;
        case 'amended':
          return `${counted(entry.differences.length, 'change')} to the document`;
        case 're-planned': {
          const days = [
            daysAdded ? `; ${counted(daysAdded, 'day')} more` : '',
            daysRemoved ? `; ${counted(daysRemoved, 'day')} less` : '',
          ];
          return `${counted(entry.changed, 'place')} changed hands, at least ${entry.least} had to${days.join('')}`;
        }
        case 'corrected':
          return `entry ${entry.corrects} was wrong and no longer counts`;
      }
    },
    notes: ({ author, reason }, { toldFirstConvener, agreedBy }, accepts) =>
      [
        ...(reason === undefined ? [] : [`reason: ${reason}`]),
        ...(agreedBy === undefined ? [] : [`agreed by: ${agreedBy}`]),
        ...(toldFirstConvener === undefined ? [] : [`first convener informed ${moment(toldFirstConvener)}`]),
        ...(accepts.length === 0 ? [] : [`accepts: ${accepts.map((rule) => `“${rule}”`).join(', ')}`]),
        `by: ${author}`,
      ].join('; '),
    ofDayHead: 'What became of it',
    ofDay: (planned, steps) =>
      [...(planned === undefined ? [] : [`first planned: ${planned ?? 'nobody'}`]), ...steps.map(step)].join(
        '; ',
      ) + '.',
    effect: 'Effect:',
    written: (path, number, last) =>
      number === last
        ? `Written into the ledger as entry ${number} (${path}).`
        : `Written into the ledger as entries ${number} to ${last} (${path}).`,
    standing: (path, number, last) =>
      number === last
        ? `This is already in the ledger as entry ${number} (${path}); nothing was added.`
        : `These are already in the ledger as entries ${number} to ${last} (${path}); nothing was added.`,
    postedDiffers: (version, command) =>
      `Version ${version} is what hangs in the hall; for a new one to post: ${command}`,
    addsTold: 'to add when the first convener was informed',
    tellConvener: (correct) => ` Correct this entry first (${correct}), then record it again with --told.`,
  },
  publish: {
    next: (stage, command) =>
      stage === 'circulated' ? `Once it is approved: ${command}` : `To publish it: ${command}`,
    approveFirst: 'A roster is published once it is approved. Record the approval first:',
    vacancies: (places) => {
      const told = places.map(({ date, type }) => (type === null ? date : `${date} (${type})`));
      return `Empty places: ${listed([...new Set(told)])}. To find somebody:`;
    },
    unchanged: (number) =>
      `The table is the one that entry ${number} published: no other version was recorded, and the files are written anew.`,
    standIns: 'To find somebody where the holder cannot serve:',
    done: (version, through) => `Version ${version} is published, through ${day(through)}.`,
  },
  substitute: {
    held: (date, holder) => `${day(date)}: ${holder ?? 'nobody'} is on duty.`,
    substitutes: (count) => `${count} can stand in, from the best:`,
    exchanges: (count) => `Or an exchange, ${count} of them possible:`,
    more: (_kind, count) => `${count} more; --all lists them`,
    choose: 'To do it, for example:',
    accept: 'To accept it:',
    stop: '.',
    vacant: (command) => `The place is empty; to find somebody: ${command}`,
  },
  letters: {
    names: { report: 'report-to-convener.txt', request: 'request.txt', notice: 'change-notice.txt' },
    head: (name) => `[${name.replace(/\.txt$/, '')}]`,
    written: (paths) => `Written: ${paths.join(', ')}`,
  },
  attend: {
    asPlanned: (places, through) =>
      `Through ${day(through)} everybody came as planned: ${counted(places, 'place')}.`,
    leftOut: (places) =>
      `${counted(places, 'empty place')} left out; say for each with --date who came, or --nobody.`,
  },
  ledger: {
    empty: 'Nothing is recorded yet.',
    outdated: (paths) =>
      `Not of this table, neither as it is nor as it was published: ${paths.join(', ')}. Do not post them; lunzhi publish (or lunzhi export) writes them anew.`,
    attendances: (count) =>
      `${counted(count, 'attendance')} as planned ${count === 1 ? 'is' : 'are'} not listed; --all lists them.`,
    correctedBy: (number) => ` (no longer counts, see entry ${number})`,
  },
  replan: {
    changes: (summary) => `${summary}.`,
    allowed: (summary, changed, most) =>
      `${summary}. ${counted(changed, 'duty', 'duties')} changed hands, ${changed <= most ? `within the ${most} allowed` : `more than the ${most} allowed`}.`,
    fails: 'Not done. ',
    document: 'Changes of the document:',
    sameDocument: 'The document has not changed.',
    days: (kind, dates) =>
      `${counted(dates.length, 'duty day')} ${kind === 'added' ? 'more' : 'less'}: ${dates.join(', ')}`,
    byDay: 'By day:',
    byLeader: 'By leader:',
    frozen: (today, frozenThrough) =>
      frozenThrough < today
        ? `Days from ${today} on may change.`
        : `Days before ${today} are past, those through ${frozenThrough} too soon to be planned again: they stay.`,
    dryRun: 'This was a trial, and nothing was written; leave out --dry-run to write it.',
    nothingGiven: 'No roster is given out.',
    untouched: (path) => `${path} is as it was.`,
    reportWritten: (path) => `The report is in ${path}.`,
    publishAgain: (command, approve) =>
      `The public does not know it yet. If these changes are approved, publish it at once: ${command}; to keep that approval in the ledger, first run: ${approve}`,
    unpostable:
      'Some places lack somebody, or their holders cannot serve, so that nothing was written that could be posted. Find somebody first, then publish:',
  },
  diff: {
    between: (from, to) => `${from} → ${to}`,
    revision: (number, at) =>
      number === 0 ? 'the first roster' : `after entry ${number}${at === null ? '' : ` (${moment(at)})`}`,
    notApproved:
      'Beware: this roster is not approved yet; do not send this notice before lunzhi publish --approve --by.',
    same: 'Nothing is different.',
    changes: (summary) => `${summary}.`,
    byDay: 'By day:',
    byLeader: 'By leader:',
    document: 'Document:',
  },
  carryOver: {
    heads: ['leader', 'duties', 'on rest days', 'on holidays'],
    none: 'Nothing is carried: everybody served just what was due.',
    duties: (number) => (number === 0 ? '-' : signed(number)),
    capped: (cap) => `Nobody carries more than ${cap} of each (--cap); what is beyond is dropped:`,
    cut: (name, of, whole, carried) =>
      `${name}: ${signed(whole)} ${{ duties: 'duties', restDays: 'on rest days', holidays: 'on holidays' }[of]}, ${signed(carried)} is carried`,
    decimals:
      'Why there are decimals: fair shares follow from shares and days in post and need not be whole, duties are; the rest is carried and made up.',
    history: (count, from) =>
      count === 0
        ? 'No duties go into the next period’s history.'
        : `${counted(count, 'duty', 'duties')} since ${from} go into the history, for gaps and holiday rotation.`,
    nothingWritten: 'Nothing was written; add --into DOC, the next document.',
    written: (path, backup) =>
      `Written into ${path}${backup === null ? '' : `; the former file is ${backup}`}`,
    gone: (names) => `Not in the next document, so nothing is carried: ${names.join(', ')}`,
  },
};
