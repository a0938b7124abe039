import type { DiagnosticOf } from '../../document/diagnostics.ts';
import type { EntryFacts } from '../../ledger/entry-facts.ts';
import { type Sentences, alternatives, count, list, quote } from '../phrases.ts';
import { entryName } from '../names.ts';
import { wordHolder } from '../held-by.ts';
import { dateSetWords, dateWords, rangeWords } from '../dates.ts';

const en = 'en';
const years = { year: true } as const;
const day = (date: string): string => dateWords(date, en, years);
const moment = (at: string): string => `${day(at)}, ${at.slice(11, 16)}`;

/** `2024-02-18/main/1` begins with its date. */
const dateOf = (shift: string): string => shift.slice(0, shift.indexOf('/'));

const forms = {
  missing: 'is missing; add it',
  'unknown-key': 'is not known; remove it',
  moment: 'must be a moment with its zone, such as 2024-03-01T08:15:00+08:00',
  date: 'must be a date, such as 2024-03-01',
  id: 'must be an id of letters, digits and . - _ only',
  invisible: 'shows nothing; write something that can be seen',
  direction: 'contains an invisible character that reverses what follows it; remove it',
  choice: 'is not one of the values to choose from',
  size: 'is too long, too short or out of range',
  type: 'is of the wrong type',
  other: 'is not accepted',
} as const;

const held = (leader: { readonly name: string } | null): string =>
  leader ? `held by ${leader.name}` : 'empty';

/** Each violation of a rule, which is a sentence already. */
const broken = ({ title, sentences }: { title: string; sentences: readonly string[] }): string =>
  `${quote(title)}: ${sentences.map((sentence) => sentence.replace(/\.$/, '')).join('; ')}`;

/** Sentences about entries of a ledger. */
export const entries: Sentences<DiagnosticOf<EntryFacts>> = {
  'entry-form': ({ pointer, problem, value, allowed, nearest }) => {
    const at = pointer === '' ? 'The entry' : `${quote(pointer.slice(1))} of the entry`;
    const now = value === undefined ? '' : ` (now ${quote(value)})`;
    const hint = nearest === undefined ? '' : `; did you mean ${quote(nearest)}`;
    const choice = allowed === undefined ? '' : `: ${alternatives(allowed, en)}`;
    return `${at}${now} ${forms[problem]}${choice}${hint}${hint === '' ? '.' : '?'}`;
  },
  'earlier-than-last': ({ at, last }) =>
    `The entry is dated ${moment(at)}, before the last one, dated ${moment(last)}. Entries are recorded in order; correct the time.`,
  'written-by-replan': ({ kind }) =>
    `Only re-planning records this entry (${entryName(kind, en)}); plan the roster again.`,
  'unknown-place': ({ shift, places }) =>
    `There is no place ${quote(shift)}; ${places.length > 0 ? `that day has ${list(places.map(quote), en)}.` : 'nobody is needed that day.'}`,
  'unknown-entry-leader': ({ value, nearest }) =>
    `The leader ${quote(value)} is not in the document; ${nearest === undefined ? 'write a leader’s id.' : `did you mean ${quote(nearest)}?`}`,
  'other-holder': ({ date, expected, holder, vacatedBy }) =>
    `The place of ${day(date)} is now ${held(holder)}${!holder && vacatedBy ? ` (${vacatedBy.name} gave it up)` : ''}, not ${held(expected)}. Check who holds the place and try again.`,
  'already-attended': ({ date, number }) =>
    `Attendance on ${day(date)} is recorded in entry ${number} and can no longer be changed. If that is wrong, correct entry ${number} first.`,
  'not-yet': ({ shift, date, day: written }) =>
    `${day(date)} is still to come on ${day(written)}; ${shift === undefined ? 'plan again from the day of the entry, or an earlier one, on' : 'record attendance on that day or later'}.`,
  'changes-nothing': ({ date }) => `Nothing would change on ${day(date)}; check the leaders and the places.`,
  'not-in-post-then': ({ leader, date }) =>
    `${leader.name} is not in post on ${day(date)} and cannot serve. Choose somebody else.`,
  'absent-then': ({ leader, date, from, to, common }) =>
    `${leader.name} is away ${from === to ? 'on' : 'from'} ${rangeWords(from, to, en, years)}${common ? ' (a common absence)' : ''} and cannot serve on ${day(date)}. Choose somebody else.`,
  'gave-up-then': ({ leader, date }) =>
    `${leader.name} gave up a place of ${day(date)} and cannot serve that day. Choose somebody else.`,
  'on-duty-then': ({ leader, date }) =>
    `${leader.name} is already on duty on ${day(date)}; a leader may serve only once a day. Choose somebody else.`,
  'breaks-rule': (d) =>
    `This breaks the rule ${broken(d)}. Record it only if breaking this rule is accepted.`,
  'rule-broken': (d) => `This leaves a rule broken: ${broken(d)}.`,
  'accepts-unbroken': ({ rule }) =>
    `The change does not break the rule ${quote(rule)}; there is nothing to accept.`,
  'unknown-entry': ({ number, entries }) =>
    entries === 0
      ? 'The ledger has no entries to correct.'
      : `There is no entry ${number}; the ledger has ${entries}.`,
  'corrected-already': ({ number, by }) => `Entry ${number} has been corrected by entry ${by}.`,
  'never-corrected': ({ number, kind }) =>
    `Entry ${number} (${entryName(kind, en)}) cannot be corrected. ${
      kind === 'published'
        ? 'Put the roster right and publish the next version.'
        : kind === 'corrected'
          ? 'Record again what it took back.'
          : 'Correct the document and plan again.'
    }`,
  'rests-on': ({ number, by, shift, isReplanned }) =>
    shift === undefined
      ? `Entry ${by} published what entry ${number} approved, so entry ${number} cannot be corrected.`
      : isReplanned
        ? `After entry ${number}, entry ${by} (${entryName('re-planned', en)}) changed the place of ${day(dateOf(shift))} again; a re-plan cannot be corrected, so record the current state.`
        : `After entry ${number}, entry ${by} changed the place of ${day(dateOf(shift))} again; correct entry ${by} first, or record the current state.`,
  'holder-gone': ({ number, date, leader }) =>
    `With entry ${number} corrected, ${leader.name} would serve on ${day(date)}, but is no longer in the document. Record a substitution instead.`,
  'not-approved': ({ lapsed }) =>
    lapsed === null
      ? 'A roster is approved before it is first published. Record who approved it and when.'
      : `${
          lapsed.kind === 'circulated'
            ? `The approval in entry ${lapsed.approval} no longer holds: entry ${lapsed.by} (${entryName(lapsed.kind, en)}) sent the draft out for comment again.`
            : `Entry ${lapsed.approval} approved a different table: entry ${lapsed.by} (${entryName(lapsed.kind, en)}) has changed the table or the document since.`
        } Before it is first published it must be approved again; record who approved it and when.`,
  'wrong-version': ({ version, expected }) => `The version is ${version}; it should be ${expected}.`,
  'through-outside': ({ through, from, to }) =>
    `${day(through)} is not in the period, ${rangeWords(from, to, en, years)}; correct the last day published.`,
  'through-earlier': ({ through, published }) =>
    `The last version is published through ${day(published)}; this one cannot end on ${day(through)}.`,
  'not-publishable': ({ hard, coverage, empty, first }) => {
    const reasons = [
      ...(hard > 0 ? [`breaks hard rules (cost ${hard})`] : []),
      ...(empty > 0 ? [`has ${empty === 1 ? 'an empty place' : `${empty} empty places`}`] : []),
      ...(coverage > 0 && empty === 0 ? [`misses required duties (cost ${coverage})`] : []),
    ];
    const rule = first && (hard > 0 || empty === 0) ? `First “${first.title}”: ${first.sentence} ` : '';
    return `The roster ${list(reasons, en)} and can be neither approved nor published. ${rule}Plan it again or find a substitute first.`;
  },
  'place-pending': ({ date }) =>
    `Nobody has taken over the duty on ${day(date)} that was given up: the published table says that it is to be decided. Publish again once somebody has.`,
  'holder-unable': (holder) =>
    `${wordHolder(holder, en)} The roster can be neither approved nor published. Record a substitute first.`,
  'days-have-changed': ({ dates }) =>
    `By the document and today’s holiday data ${dateSetWords(dates, en)} differ from the roster, so it is out of date and can be neither approved nor published. Plan it again first.`,
  'short-notice': ({ date, days, noticeDays }) =>
    days >= 0
      ? `${day(date)} is ${days === 0 ? 'the very day' : `only ${count(days, 'day', en)} ahead`}, less than the ${count(noticeDays, 'day', en)} of notice. Tell everybody in person.`
      : `${day(date)} is ${count(-days, 'day', en)} past; this is recorded afterwards.`,
  'convener-not-told': ({ convener }) =>
    `The entry does not say when the first convener${convener === null ? '' : ` (${convener})`} was informed. Add the time.`,
};
