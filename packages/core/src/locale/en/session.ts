import type { LedgerEntry } from '../../roster/ledger-entry.ts';
import { whoCame } from '../who-came.ts';
import type { Amendment } from '../../session/amendment.ts';
import type { ActLabel, EntryNote, Refusal } from '../../session/words.ts';
import { dateSetWords, dateWords, momentWords, rangeWords } from '../dates.ts';
import { entryName } from '../names.ts';
import { count, list, quote, sentenceBy } from '../phrases.ts';
import type { session as zh } from '../zh-CN/session.ts';

const day = (date: string): string => dateWords(date, 'en');
const dayOf = (shift: string): string => day(shift.slice(0, 10));

const refusal = sentenceBy<'why', Exclude<Refusal, { why: 'edit' }>>('why', {
  'no-roster': () => 'There is no roster yet. Correct the document first.',
  'document-refused': () => 'The document has errors. Fix them, or undo, before you change the roster.',
  busy: () => 'Planning is in progress. Wait for it to finish, or stop it first.',
  'nothing-changes': () => 'That changes nothing.',
  'needs-run': () => 'Planning takes time and cannot be done as an edit. Use run.',
  'no-run': () => 'Planning is not in progress.',
  'unknown-shift': ({ shift }) => `There is no place ${quote(shift)}.`,
  'unknown-leader': ({ leader }) => `There is no leader ${quote(leader)}.`,
  'empty-place': ({ shift }) =>
    `Nobody is on duty on ${dayOf(shift)}, so it cannot be locked. Assign somebody first.`,
  'fixed-place': ({ shift }) =>
    `${dayOf(shift)} is past or settled and cannot be edited. Record a substitution, an exchange or attendance instead.`,
  'place-twice': ({ shift }) => `${dayOf(shift)} stands in this exchange twice.`,
  'locked-place': ({ shift }) => `${dayOf(shift)} is locked. Unlock it first.`,
  'by-ledger': ({ stage }) =>
    stage === 'published'
      ? 'The roster is published and cannot be edited. Record a substitution or an exchange, or change the document and plan again.'
      : stage === 'approved'
        ? 'The roster is approved and cannot be edited. Record a substitution or an exchange, or correct the approval in the ledger first.'
        : 'The ledger has entries, so the roster cannot be edited directly. Record a substitution or an exchange, or change the document and plan again.',
  'plan-by-ledger': () =>
    'The ledger has entries, so the roster cannot be planned from scratch. Plan it again with as few changes as possible.',
  'not-newer': () =>
    'This is no newer version of this roster: its ledger does not go on from the one here. Check it, and open it anew.',
  'corrects-nothing': () => 'The entry that it corrects was not written, so there is nothing to correct.',
  'would-replace': ({ what }) =>
    what === 'plan'
      ? 'Somebody else has changed the roster, and planning from scratch would discard that. Look at the new one, then decide whether to plan.'
      : 'Somebody else has changed the document, and putting another in its place would discard that. Make the change in the new one.',
  'unread-notice': () => 'The notice was not understood, and nothing was taken from it. Check its text.',
  forbidden: ({ reason = 'This is not allowed here.' }) => reason,
  'bad-range': ({ from, to }) =>
    `${quote(from)} to ${quote(to)} is not a range of dates. Write dates like 2024-02-09, the earlier one first.`,
  'bad-act': ({ at, kind }) =>
    at === '' ? `There is no action ${quote(kind)}.` : `The action ${quote(kind)} is invalid at ${at}.`,
});

const alsoLocked = ({ isLocking }: { readonly isLocking: boolean }): string =>
  isLocking ? ' and locked' : '';

const amended: Readonly<Record<Amendment['kind'], (name: string) => string>> = {
  departure: (name) => `${name} leaves`,
  absence: (name) => `${name} away`,
  'protection-period': (name) => `protection period ${quote(name)}`,
  'holiday-notice': (name) => `took ${quote(name)}`,
};

const label = sentenceBy<'act', Exclude<ActLabel, { act: 'edit-document' }>>('act', {
  open: () => 'opened',
  assign: (label) => {
    const before = label.from === null ? '' : ` (${label.from} before)`;
    return label.to === null
      ? `${day(label.date)} left empty${before}`
      : `${day(label.date)} to ${label.to}${before}${alsoLocked(label)}`;
  },
  exchange: (label) => `${day(label.dates[0])} traded for ${day(label.dates[1])}${alsoLocked(label)}`,
  exchanges: ({ count }) => `${count} pairs of duties traded`,
  lock: ({ dates }) => `${dateSetWords(dates, 'en')} locked`,
  unlock: ({ dates }) => `${dateSetWords(dates, 'en')} unlocked`,
  'take-table': ({ count }) => `${count} duties imported`,
  'add-absence': ({ from, name, to }) => `${name} away ${rangeWords(from, to, 'en')}`,
  document: () => 'document changed',
  plan: () => 'planned',
  replan: () => 'planned again',
  amend: ({ kind, name, isPublished }) => `${amended[kind](name)}${isPublished ? ', and published' : ''}`,
  entry: ({ date, kind }) => `${entryName(kind, 'en')} recorded${date === null ? '' : ` (${day(date)})`}`,
  entries: ({ count }) => `${count} entries recorded`,
});

function entry(written: LedgerEntry, nameOf: (leader: string) => string, summary: string): string {
  switch (written.kind) {
    case 'circulated':
      return `Circulated for comment${written.by === undefined ? '' : ` by ${written.by}`}`;
    case 'approved':
      return `Approved by ${written.by} on ${day(written.on)}`;
    case 'published':
      return `Published: version ${written.version}, through ${day(written.through)}${written.by === undefined ? '' : `, signed by ${written.by}`}`;
    case 'substituted': {
      const [date, to] = [dayOf(written.shift), nameOf(written.to)];
      return written.from === null
        ? `Substitution: ${to} fills the empty place of ${date}`
        : `Substitution: ${to} for ${nameOf(written.from)} on ${date}`;
    }
    case 'exchanged': {
      const { first, second } = written;
      return `Exchange: ${nameOf(first.leader)}’s ${dayOf(first.shift)} for ${nameOf(second.leader)}’s ${dayOf(second.shift)}`;
    }
    case 'vacated':
      return `${nameOf(written.from)} gave up ${dayOf(written.shift)}, no substitute yet`;
    case 'attended': {
      const due = written.holder === null ? null : nameOf(written.holder);
      const who = whoCame(written, nameOf);
      const date = dayOf(written.shift);
      if (who === null) return `${date}: ${due === null ? '' : `${due} was due; `}nobody came`;
      const came = `${date}: ${who} came`;
      return who === due ? came : `${came}${due === null ? '; the place was empty' : ` for ${due}`}`;
    }
    case 'told':
      return `${nameOf(written.leader)} told of ${dayOf(written.shift)}, ${momentWords(written.on, 'en')}, ${written.how}`;
    case 'amended':
      return `${count(written.differences.length, 'change', 'en')} to the document`;
    case 're-planned':
      return `Planned again: ${summary}`;
    case 'corrected':
      return `Entry ${written.corrects} was wrong and no longer counts`;
  }
}

const days = (number: number): string => count(number, 'day', 'en');

const note = sentenceBy<'note', EntryNote>('note', {
  reason: ({ reason }) => `Reason: ${reason}`,
  agreed: ({ by }) => `Agreed by ${by}`,
  told: ({ at }) => `First convener informed at ${momentWords(at, 'en')}`,
  accepts: ({ titles }) => `Accepted violations: ${list(titles, 'en')}`,
  change: ({ sentence }) => sentence,
  more: ({ count }) => `And ${count} more.`,
});

/** What a session says beyond the sentences of reports, rules and answers. */
export const session: typeof zh = {
  refusal,
  dropped: 'Planning was stopped and its result discarded; the roster is unchanged.',
  label,
  entry,
  note,
  published: (through, version) => `Published through ${day(through)}, version ${version}`,
  unpublished: (version, places) =>
    `${places > 0 ? `${places} ${places === 1 ? 'change' : 'changes'}` : 'Changed'} since version ${version}, not published`,
  unplanned: (shifts) => `Not planned yet: ${count(shifts, 'place', 'en')} to fill.`,
  refused: (errors) =>
    `The document has ${errors === 1 ? 'an error' : `${errors} errors`}; fix it before planning.`,
  pending: (changes) =>
    `${count(changes, 'change', 'en')} to the document; plan again to put ${changes === 1 ? 'it' : 'them'} into force`,
  conflictTitle: 'Cannot be filled',
  spacing: (free, isShort) => `${isShort ? 'short' : 'long'} gap (${free} days)`,
  nobodyAnswers: 'Nobody answers for it',
  wait: (number, from, to) => {
    const span =
      from !== null && to !== null
        ? `${day(from)} to ${day(to)}`
        : to !== null
          ? `from the beginning to ${day(to)}`
          : from !== null
            ? `${day(from)} to the end`
            : 'the whole period';
    return `Longest wait ${days(number)}: ${span}`;
  },
  candidate: {
    onDuty: 'on duty now',
    holdsAnother: 'holds another place that day',
    mends: (rules) => `helps to meet ${rules}`,
    gaps: (before, after) =>
      before !== null && after !== null
        ? `${days(before)} free before, ${after} after`
        : before !== null
          ? `${days(before)} free before, no duty after`
          : after !== null
            ? `no duty before, ${days(after)} free after`
            : 'no other duty',
    duties: (after, share) => `${count(after, 'duty', 'en')} in all${share}`,
    waits: (name, { before, after }) =>
      before === after
        ? `${name} still waits ${days(after)} at most`
        : `longest wait of ${name} ${before} → ${days(after)}`,
    moreWaits: (number) => `${number} more waits change`,
  },
  preview: {
    eligible: 'can serve',
    blocked: (reasons) => `cannot serve: ${reasons}`,
    gaps: (now, before) => (before === null ? now : `${now} (before: ${before})`),
    noDuty: 'no longer serves here',
    duties: ({ before, after }, share) => `${before} → ${count(after, 'duty', 'en')}${share}`,
    sameDuties: (number, share) => `${count(number, 'duty', 'en')} as before${share}`,
    sameWaits: 'waits stay as they are',
    breaks: (rules) => `breaks ${rules}`,
    verdict: {
      better: 'better on the whole',
      same: 'much the same on the whole',
      worse: 'worse on the whole',
      broken: 'it breaks a rule',
    },
    levels: (worse, better) =>
      [
        ...(worse.length > 0 ? [`worse in ${list(worse, 'en')}`] : []),
        ...(better.length > 0 ? [`better in ${list(better, 'en')}`] : []),
      ].join(', '),
    unknown: 'only planning can tell',
  },
  comparison: {
    causes: {
      succeeded: 'Taken over by the successor, on the same days',
      added: 'new places',
      removed: 'no longer needed',
      filled: 'empty places filled',
      emptied: 'left empty',
      byHand: 'given to somebody else',
      knockOn: 'moved for gaps and fairness',
    },
    unable: (name, reasons) => `${name}: ${reasons}`,
    count: (name, { before, after }) => `${name} ${before} → ${count(after, 'duty', 'en')}`,
  },
  progress: {
    bound: 'Working out how fair it can be',
    faults: 'Filling the places within the rules',
    fairness: 'Filled within the rules; making it fair',
    quality: 'As fair as can be; improving gaps and the like',
    proof: 'Found; completing the proof',
    explain: 'Cannot be planned; looking for why, and what would help',
  },
};
