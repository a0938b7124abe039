import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, ruleTitle } from '../constraints/constraint.ts';
import { answersFor } from '../document/on-a-day.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { type LetterWords, letterWords } from '../locale/letters.ts';
import { weekdayOn } from '../dates/civil.ts';
import { wordHours, momentWords } from '../locale/dates.ts';
import { list, quote } from '../locale/phrases.ts';
import { requireReadable } from '../roster/intact.ts';
import type { Roster } from '../roster/roster.ts';
import { changeNotice } from './change-notice.ts';
import { type Handover, handoversOf, requireHandover, vacancyOf } from './handovers.ts';
import { convenerOn, dayInLetter, fullDate, personOf, personWords } from './letter-phrases.ts';
import type { ChangeRow, Letter, LetterEntry, Letters } from './letter-types.ts';
import { publicTypes } from './public-table.ts';

export interface LettersOptions {
  /** Of the letters; the document's own when left out. */
  readonly language?: Language;
  /** Custom constraints, whose titles may be needed. */
  readonly constraints?: readonly Constraint[];
}

/** Whom two leaders answer for on a date, by name. */
function sharedNames(document: RosterDocument, date: string, pair: readonly (string | null)[]): string[] {
  const [one, other] = pair.map((id) => document.leaders.find((leader) => leader.id === id));
  if (!one || !other) return [];
  return (['townships', 'sectors', 'projects'] as const).flatMap((field) => {
    const answered = new Set(answersFor(other, date, field));
    return answersFor(one, date, field)
      .filter((id) => answered.has(id))
      .map((id) => document[field]?.find((own) => own.id === id)?.name ?? id);
  });
}

type ReportForm = keyof LetterWords['report'];

/** A reason as it stands in a sentence: 因公外出 follows upon 因, and no stop ends it. */
function reasonIn(form: ReportForm, reason: string | undefined): string | undefined {
  const plain = reason?.trim().replace(/[。.]+$/, '');
  return form === 'filled' ? plain : plain?.replace(/^因/, '');
}

/**
 * The letters that a stand-in or an exchange asks for: the report to the first convener, a request to each leader who
 * is to serve on another's day, and the notice of the change. The reason stands in the report alone.
 *
 * @param entry as it is in the ledger, or a draft of it; the letters bear the date of its `at`
 * @throws BrokenRosterError when the roster cannot be read; BadOptionError when it is not such an entry; RangeError when the roster has no such place
 */
export function letters(roster: Roster, entry: LetterEntry, options: LettersOptions = {}): Letters {
  requireReadable(roster);
  requireHandover(entry);
  const { document } = roster;
  const language = options.language ?? document.language ?? 'zh-CN';
  const words = letterWords[language];
  const handovers = handoversOf(roster, entry);
  const [first, second] = handovers;
  const vacancy = vacancyOf(roster, entry);
  const holderId = first.from ?? vacancy?.from ?? null;
  const form: ReportForm = first.from !== null ? entry.kind : vacancy ? 'refilled' : 'filled';
  const issued = entry.at?.slice(0, 10) ?? null;
  const named = (id: string): string => personWords(personOf(document, id, first.date), words.person);
  const [holder, standIn] = [holderId === null ? '' : named(holderId), named(first.to)];
  const facts = {
    date: dayInLetter(first.date, language),
    otherDate: second ? dayInLetter(second.date, language) : '',
    holder,
    standIn,
    reason: words.noReason,
  };
  const signed = { from: document.issuer, date: issued === null ? '' : fullDate(issued, language) } as const;
  const sharedIn = (letter: keyof LetterWords['shared'], { date }: Handover): string[] => {
    const shared = list(sharedNames(document, date, [holderId, first.to]), language);
    return shared === '' ? [] : [words.shared[letter]({ ...facts, shared })];
  };
  const isUrgent = handovers.some(({ date }) => date === issued);
  const request = (of: keyof LetterWords['request'], to: string, handover: Handover): Letter => ({
    marking: '内部',
    title: words.request[of].title,
    to: words.to(to),
    paragraphs: [
      ...words.request[of].paragraphs(facts),
      ...whereAndWhen(document, handover.type, language),
      ...sharedIn(of === 'inReturn' ? 'inReturn' : 'request', handover),
      words.closing[isUrgent ? 'urgent' : 'request'],
    ],
    ...signed,
  });

  const convener = convenerOn(document, issued ?? first.date, language);
  const reason = reasonIn(form, vacancy?.reason ?? entry.reason) ?? words.noReason;
  const titles = (entry.accepts ?? []).map((rule) =>
    quote(titleOf(roster, rule, [...catalogue, ...(options.constraints ?? [])], language)),
  );
  const report: Letter = {
    marking: '内部',
    title: words.report[form].title,
    to: words.to(convener.to),
    paragraphs: [
      ...words.report[form].paragraphs({ ...facts, reason }),
      ...sharedIn('report', first),
      ...toldWords(document, entry.toldFirstConvener, convener.to, language),
      ...(entry.agreedBy === undefined
        ? []
        : convener.isNamed(entry.agreedBy)
          ? [words.agreedByYou]
          : [words.agreed(entry.agreedBy)]),
      ...(titles.length === 0 ? [] : [words.accepted(list(titles, language))]),
      words.closing.report,
    ],
    ...signed,
  };
  const notice = changeNotice(
    handovers.map((handover) => publicRow(document, handover)).sort((a, b) => (a.date < b.date ? -1 : 1)),
    { issuer: document.issuer, level: document.jurisdiction.level, date: issued },
    language,
  );
  const asked = request(form, standIn, first);
  return { report, requests: second ? [asked, request('inReturn', holder, second)] : [asked], notice };
}

/** When the first convener was told: the addressee, or who held the office then. */
function toldWords(
  document: RosterDocument,
  moment: string | undefined,
  addressee: string,
  language: Language,
): string[] {
  if (moment === undefined) return [];
  const { told, toldOther } = letterWords[language];
  const convener = convenerOn(document, moment.slice(0, 10), language).to;
  const at = momentWords(moment, language);
  return [convener === addressee ? told(at) : toldOther(at, convener)];
}

function publicRow(document: RosterDocument, { date, type, from, to }: Handover): ChangeRow {
  return {
    date,
    weekday: weekdayOn(date),
    shiftType: publicTypes(document).get(type)!.name,
    before: from === null ? null : personOf(document, from, date),
    after: personOf(document, to, date),
  };
}

function whereAndWhen(document: RosterDocument, id: string, language: Language): string[] {
  const words = letterWords[language];
  const { times, place } = publicTypes(document).get(id)!;
  return [
    ...(times.length === 0 ? [] : [words.times(wordHours(times, language))]),
    ...(place === '' ? [] : [words.place(place)]),
  ];
}

function titleOf(
  { rules }: Roster,
  id: string,
  constraints: readonly Constraint[],
  language: Language,
): string {
  const rule = rules.find((own) => own.id === id);
  const constraint = constraints.find((constraint) => constraint.id === rule?.constraint);
  return constraint ? ruleTitle(constraint, id, language) : id;
}
