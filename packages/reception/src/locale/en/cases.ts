import { alternatives, count, dateWords, list, quote } from '@lunzhi/core/internal';
import type { Sitting } from '../../cases/entry.ts';
import type { cases as zh, CaseSentences } from '../zh-CN/cases.ts';
import { type NameOf, unitName } from '../name-of.ts';
import { names } from './names.ts';

const en = 'en';
const day = (date: string): string => dateWords(date, en, { year: true });
const moment = (at: string): string => `${day(at)}, ${at.slice(11, 16)}`;
const orElse = (word: string | undefined, otherwise: string): string =>
  word === undefined ? `; ${otherwise}.` : `; did you mean ${quote(word)}?`;
const own = (id: string): string => `Case ${quote(id)}`;
const inText = (id: string): string => `case ${quote(id)}`;
const at = ({ date, leader }: Sitting, name: NameOf): string => `${name('leader', leader)} on ${day(date)}`;

/** What is said of a file of cases and of its entries. */
export const cases: typeof zh = {
  inEntry: (number: number) => `Entry ${number}: `,
  inSettings: 'Settings: ',
  sentences: {
    'too-large': ({ limit }) =>
      `The file is larger than ${limit / 1_000_000} MB and cannot be read; check whether it is the right one.`,
    'empty-file': () => 'The file is empty; make one with lunzhi cases new, or restore a copy.',
    'format-missing': () => 'The format is missing; add "format": "lunzhi-cases/1" at the beginning.',
    'format-newer': ({ received, supported }) =>
      `The file of cases has the format ${quote(received)}; this program reads ${quote(supported)} alone. Use a newer one.`,
    'format-other': ({ received, supported }) =>
      `The format of the file is ${quote(received)}, not that of cases (${supported}); check whether it is the right one.`,
    'unknown-key': ({ key, nearest, known }) =>
      `The field ${quote(key)} is not known${orElse(nearest, known ? `here may stand ${list(known, en)}` : 'remove it')}`,
    'bad-form': ({ value }) =>
      `${quote(value)} has not the right form; a moment has its zone, such as 2024-03-01T08:15:00+08:00.`,
    refused: () => 'This is not accepted here; look it up among the fields.',
    'unknown-reference': ({ kind, id, nearest, nearestName }) =>
      `The document has no ${kind === 'shift-type' ? 'shift type' : kind} ${quote(id)}${
        nearest === undefined
          ? '; write an id of the document.'
          : `; did you mean ${quote(nearest)}${nearestName === undefined ? '' : ` (${nearestName})`}?`
      }`,

    'unknown-case': (d) => `There is no case ${quote(d.case)}${orElse(d.nearest, 'check its number')}`,
    'case-exists': (d) =>
      `${own(d.case)} was registered by entry ${d.entry}; choose another number, or amend the case where its facts are wrong.`,
    'wrong-stage': (d) =>
      `${own(d.case)} is ${quote(names.stages[d.stage])}, so that no ${names.kinds[d.kind]} can be recorded; it can be while the case is ${alternatives(
        d.allowed.map((stage) => quote(names.stages[stage])),
        en,
      )}.`,
    'other-sitting': (d, { name }) =>
      `${own(d.case)} is arranged for ${at(d.standing, name)}, not for ${at(d.sitting, name)}.`,
    recused: (d, { name, source }) =>
      `${name('leader', d.leader)} must not hear ${inText(d.case)} (${source}); choose another leader.`,
    'recusal-of-appointed': (d, { name, source }) =>
      `${own(d.case)} is arranged for ${at(d.sitting, name)}, who cannot be recused meanwhile (${source}); return it to the pool first.`,
    'registered-on-stays': (d) =>
      `${own(d.case)} was registered on ${day(d.registeredOn)}, from which its limits are counted: that day is not amended. If it was wrong, correct entry ${d.entry} and register the case anew.`,
    'centre-or-visit': (d) =>
      d.both
        ? `${own(d.case)} has both a place of the roster and the township of a visit; write one of them.`
        : `It is not said where ${inText(d.case)} was heard; write the shift, or the township of a visit.`,
    'walk-in-of-another-day': (d) =>
      `${own(d.case)} came on ${day(d.registeredOn)}; to be heard on ${day(d.on)} it needs an appointment.`,
    'not-a-walk-in': (d) =>
      `${own(d.case)} is no walk-in of the day; it needs an appointment and the leader’s consent.`,
    'more-representatives-than-present': (d) =>
      `${own(d.case)} had ${count(d.present, 'person', en)} present but ${count(d.representatives, 'person', en)} speaking; check the figures.`,
    'too-early': (d) =>
      `${own(d.case)}: ${day(d.on)} is before the ${names.kinds[d.what]} on ${day(d.since)}; check the date.`,
    'not-yet': (d) =>
      `${day(d.on)} is still to come on ${day(d.day)}, when this is recorded; record it on that day or later.`,
    'not-forwarded': (d, { name }) =>
      `${own(d.case)} was not forwarded to ${unitName(d.unit, name)}, or the unit has objected already.`,
    'accusation-kept': (d, { source }) =>
      `${own(d.case)} is an accusation, which is kept from those accused and their units: no unit is given it, called in, or acts on it (${source}); send it to the discipline inspection.`,
    'extended-already': (d, { source }) =>
      `${own(d.case)} was extended to ${day(d.until)} by entry ${d.entry} and cannot be extended again (${source}).`,
    'nothing-to-review': (d, { source }) =>
      d.step === 'review'
        ? `${own(d.case)} has no reply of which a review could be asked (${source}).`
        : `${own(d.case)} has no decision of which a re-review could be asked (${source}).`,
    'review-not-requested': (d) => `${own(d.case)} has no open request for a ${names.steps[d.step]}.`,
    'no-call-back': (d) =>
      `${own(d.case)} was not called back about; where nobody will, say why in its note and close it then.`,
    'supervision-open': (d, { name }) =>
      `${own(d.case)} cannot be closed: entry ${d.entry} supervised ${unitName(d.unit, name)}, which has not replied since.`,
    'erased-while-open': (d) => `${own(d.case)} is not closed, so that its personal data stay.`,
    'earlier-than-last': (d) =>
      `The entry is dated ${moment(d.at)}, before the last one, dated ${moment(d.last)}; entries are recorded in order, so correct the time.`,
    'unknown-entry': (d) =>
      d.entries === 0
        ? 'There are no entries yet, so none can be corrected.'
        : `There is no entry ${d.number}; the last is ${d.entries}.`,
    'corrected-already': (d) => `Entry ${d.number} was corrected by entry ${d.by} already.`,
    'never-corrected': (d) => `Entry ${d.number} (${names.kinds[d.kind]}) cannot be corrected.`,
    'rests-on': (d) =>
      `Entry ${d.by} (${names.kinds[d.kind]}) rests on entry ${d.number}; correct entry ${d.by} first, or record how things stand now.`,

    'other-jurisdiction': (d) =>
      `The cases are of ${d.cases.name}, the roster is of ${d.roster.name}; check whether they are the right files.`,
    'unknown-topic': (d) =>
      `The topic ${quote(d.topic)} is not among the office’s own${orElse(d.nearest, 'choose one of settings.topics')}`,
    'unknown-shift': (d) =>
      `There is no place ${quote(d.shift)} on ${day(d.date)}${d.shifts.length > 0 ? `; that day has ${list(d.shifts.map(quote), en)}` : ''}.`,
    'not-held': (d, { name }) =>
      `${own(d.case)}: the place of ${day(d.sitting.date)} is ${
        d.holder === null ? 'empty now, no longer held' : `held by ${name('leader', d.holder)} now, no longer`
      } by ${name('leader', d.sitting.leader)}. Consent was personal: return the case to the pool and ask again.`,
    'does-not-answer': (d, { name }) =>
      `${name('leader', d.leader)} answers for no township, sector or project of ${inText(d.case)} on ${day(d.date)}; choose another leader.`,
    'heard-by-another': (d, { name }) =>
      `${name('leader', d.leader)} answers for no township, sector or project of ${inText(d.case)} on ${day(d.date)}.`,
    'sitting-full': (d, { name }) =>
      `${at(d.sitting, name)} hears ${count(d.most, 'case', en)} at most; this would make ${d.cases.length}: ${list(d.cases.map(quote), en)}.`,
    'sitting-past': (d) =>
      `${own(d.case)} is arranged for ${day(d.date)}, before ${day(d.day)}, when this is recorded; that is right where it is recorded afterwards.`,
    'due-too-early': (d) =>
      `${own(d.case)}: the limit ${day(d.due)} is before ${day(d.on)}, from which it runs; correct it.`,
    'one-lead': (d) =>
      `${own(d.case)} needs one unit that leads, and has ${d.leads === 0 ? 'none; name it' : `${d.leads}; let the others assist`}.`,
    'extension-too-long': (d, { source }) =>
      `${own(d.case)}, counted from ${day(d.since)}, can be extended to ${day(d.latest)} at most, not to ${day(d.until)} (${source}).`,
    'extension-not-told': (d, { name, source }) =>
      `${unitName(d.unit, name)} extends its time for ${inText(d.case)}: the petitioner is to be told why (${source}); write down the reason (reason) and the day of telling (toldOn).`,
    'written-by-erasing': () => 'Only erasing personal data records this entry; use lunzhi cases erase.',
    'no-keep-time': () =>
      'The settings do not say for how many days personal data are kept (settings.keepPersonsDays), so that nothing is erased; write it down first.',
  } satisfies CaseSentences as CaseSentences,
  details: {
    due: (date) => `due ${date}`,
    until: (date) => `until ${date}`,
    present: (heads) => `${count(heads, 'person', en)} present`,
    notReached: 'not reached',
  },
  mostRepresentatives: (most, source) =>
    `At most ${most} people may represent the others (${source}); let them choose.`,
};
