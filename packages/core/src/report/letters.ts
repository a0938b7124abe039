import { shiftTypesOf } from '../calendar/shift-types.ts';
import { answersFor, postOn } from '../document/post-on.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { ruleTitle } from '../constraints/rule-title.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { letterPartsEn } from '../messages/letters-en.ts';
import { letterPartsZh } from '../messages/letters-zh-CN.ts';
import { fillForm, type LetterParts, type RowForm } from '../messages/letters.ts';
import { dateWords } from '../phrases/dates.ts';
import { weekdayOf } from '../phrases/day-number.ts';
import { list, quote } from '../phrases/lists.ts';
import { weekdayName } from '../phrases/names.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import type { Roster } from '../roster/roster.ts';
import type { ChangeRow, Letter, LetterEntry, Letters, NoticeHead } from './letter-types.ts';

export interface LettersOptions {
  /** Of the letters; the document's own when left out. */
  readonly language?: Language;
  /** The caller's own constraints, whose titles may be needed. */
  readonly constraints?: readonly Constraint[];
}

const partsIn: Readonly<Record<Language, LetterParts>> = { 'zh-CN': letterPartsZh, en: letterPartsEn };

/** A name with its post, unless the name is that of the post already. */
function personWords({ name, post }: PublicPerson, form: string, language: Language): string {
  const isSaid = post === null || post === '' || name.includes(post) || post.includes(name);
  const before = language === 'zh-CN' ? post : `, ${post}`;
  return fillForm(form, { name, post: isSaid ? '' : before! });
}

const fullDate = (date: string, language: Language): string => dateWords(date, language, { year: true });

const dayWords = (date: string, language: Language): string =>
  fillForm(partsIn[language].day, {
    day: fullDate(date, language),
    weekday: weekdayName(weekdayOf(date), language),
  });

/**
 * The notice of changes (调整通知) for townships, departments and the public: days before and after, names and posts.
 *
 * @param rows in date order; what is not in their type cannot reach the notice
 */
export function changeNotice(rows: readonly ChangeRow[], head: NoticeHead, language: Language): Letter {
  const parts = partsIn[language];
  const plain = language === 'zh-CN' ? '{post}{name}' : parts.person;
  const said = (person: PublicPerson | null | undefined): string =>
    person ? personWords(person, plain, language) : '';
  const lines = rows.map((row) => {
    const { date, shiftType, before, after } = row;
    return fillForm(parts.row[formOf(row)], {
      date: dayWords(date, language),
      type: shiftType ? (language === 'zh-CN' ? shiftType : ` (${shiftType})`) : '',
      before: said(before),
      after: said(after),
    });
  });
  const body = lines.length > 0 ? [parts.notice.before, ...lines, parts.notice.after] : [parts.noRows];
  return {
    marking: '公开',
    title: parts.notice.title,
    to: fillForm(parts.to, { to: parts.readers[head.level] }),
    paragraphs: body,
    from: head.issuer,
    date: head.date === null ? '' : fullDate(head.date, language),
  };
}

/** How a row is said: whether the place was there and will be, and who held it and will. */
function formOf({ day, before, after }: ChangeRow): RowForm {
  if (after === undefined) {
    if (day === 'gone') return before ? 'gone' : 'goneEmpty';
    return before ? 'fewer' : 'fewerEmpty';
  }
  if (before === undefined) return after ? 'added' : 'addedEmpty';
  if (before) return after ? 'changed' : 'emptied';
  return after ? 'filled' : 'empty';
}

/** A place, who gives it up and who takes it. */
interface Handing {
  readonly date: string;
  readonly type: string;
  readonly from: string | null;
  readonly to: string;
}

function handingsOf({ assignments }: Roster, entry: LetterEntry): [Handing, ...Handing[]] {
  const at = (shift: string, from: string | null, to: string): Handing => {
    const place = assignments.find((own) => own.shift === shift);
    if (!place)
      throw new RangeError(`The roster has no place ${shift}.\nMaybe the entry was made for another roster.`);
    return { date: place.date, type: place.type, from, to };
  };
  if (entry.kind === 'substituted') return [at(entry.shift, entry.from, entry.to)];
  const { first, second } = entry;
  return [at(first.shift, first.leader, second.leader), at(second.shift, second.leader, first.leader)];
}

/** Whom two leaders answer for on a date, by name. */
function sharedNames(document: RosterDocument, { date, from, to }: Handing): string[] {
  const [one, other] = [from, to].map((id) => document.leaders.find((leader) => leader.id === id));
  if (!one || !other) return [];
  return (['townships', 'sectors', 'projects'] as const).flatMap((field) => {
    const answered = new Set(answersFor(other, date, field));
    return answersFor(one, date, field)
      .filter((id) => answered.has(id))
      .map((id) => document[field]?.find((own) => own.id === id)?.name ?? id);
  });
}

function personOf({ leaders }: RosterDocument, id: string, date: string): PublicPerson {
  const leader = leaders.find((own) => own.id === id);
  return { name: leader?.name ?? id, post: (leader && postOn(leader, date)?.title) ?? null };
}

/** The first convener of a day, as a letter to him begins. */
function convenerOn(
  { firstConvener = [], ...document }: RosterDocument,
  date: string,
  parts: LetterParts,
  language: Language,
): string {
  const own = firstConvener.find(
    ({ from, to }) => (from === undefined || from <= date) && (to === undefined || date <= to),
  );
  if (own?.leader !== undefined)
    return personWords(personOf(document, own.leader, date), parts.person, language);
  return own?.title ?? parts.convener;
}

/** A reason as it stands in a sentence: 因公外出 follows upon 因, and no stop ends it. */
function reasonIn(
  form: 'substituted' | 'exchanged' | 'filled',
  reason: string | undefined,
): string | undefined {
  const plain = reason?.trim().replace(/[。.]+$/, '');
  return form === 'filled' ? plain : plain?.replace(/^因/, '');
}

/**
 * The letters that a stand-in or an exchange asks for: the report to the first convener, the request to who stands in,
 * and the notice of the change. The reason stands in the report alone.
 *
 * @param entry as it is in the ledger, or a draft of it; the letters bear the date of its `at`
 * @throws RangeError when the roster has no such place
 */
export function letters(roster: Roster, entry: LetterEntry, options: LettersOptions = {}): Letters {
  const { document } = roster;
  const language = options.language ?? document.language ?? 'zh-CN';
  const parts = partsIn[language];
  const handings = handingsOf(roster, entry);
  const [first, second] = handings;
  const issued = entry.at?.slice(0, 10) ?? null;
  const named = (id: string): string =>
    personWords(personOf(document, id, first.date), parts.person, language);
  const standIn = named(first.to);
  const holder = first.from === null ? '' : named(first.from);
  const days = {
    date: dayWords(first.date, language),
    otherDate: second ? dayWords(second.date, language) : '',
    holder,
    standIn,
  };
  const form = first.from === null ? 'filled' : entry.kind;
  const shared = list(sharedNames(document, first), language);
  const signed = { from: document.issuer, date: issued === null ? '' : fullDate(issued, language) } as const;
  const sharedIn = (letter: 'report' | 'request'): string[] =>
    shared === '' ? [] : [fillForm(parts.shared[letter], { ...days, shared })];
  const filled = (paragraphs: readonly string[], reason: string): string[] =>
    paragraphs.map((paragraph) => fillForm(paragraph, { ...days, reason }));

  const titles = (entry.accepts ?? []).map((rule) =>
    quote(titleOf(roster, rule, [...catalogue, ...(options.constraints ?? [])], language)),
  );
  const report: Letter = {
    marking: '内部',
    title: parts.report[form].title,
    to: fillForm(parts.to, { to: convenerOn(document, issued ?? first.date, parts, language) }),
    paragraphs: [
      ...filled(parts.report[form].paragraphs, reasonIn(form, entry.reason) ?? parts.noReason),
      ...sharedIn('report'),
      ...(entry.agreedBy === undefined ? [] : [fillForm(parts.agreed, { agreedBy: entry.agreedBy })]),
      ...(titles.length === 0 ? [] : [fillForm(parts.accepted, { rules: list(titles, language) })]),
      parts.closing.report,
    ],
    ...signed,
  };
  const request: Letter = {
    marking: '内部',
    title: parts.request[form].title,
    to: fillForm(parts.to, { to: standIn }),
    paragraphs: [
      ...filled(parts.request[form].paragraphs, parts.noReason),
      ...whereAndWhen(document, first.type, parts, language),
      ...sharedIn('request'),
      parts.closing.request,
    ],
    ...signed,
  };
  const notice = changeNotice(
    handings.map((handing) => publicRow(document, handing)).sort((a, b) => (a.date < b.date ? -1 : 1)),
    { issuer: document.issuer, level: document.jurisdiction.level, date: issued },
    language,
  );
  return { report, request, notice };
}

function publicRow(document: RosterDocument, { date, type, from, to }: Handing): ChangeRow {
  const isOnly = (document.shiftTypes?.length ?? 0) <= 1;
  const { name } = shiftTypesOf(document).find(({ id }) => id === type)!;
  return {
    date,
    weekday: weekdayOf(date),
    shiftType: isOnly ? null : name,
    before: from === null ? null : personOf(document, from, date),
    after: personOf(document, to, date),
  };
}

function whereAndWhen(
  document: RosterDocument,
  id: string,
  parts: LetterParts,
  language: Language,
): string[] {
  const type = document.shiftTypes?.find((own) => own.id === id);
  const hours = (type?.sessions ?? []).map(({ from, to }) =>
    language === 'zh-CN' ? `${from}至${to}` : `${from} to ${to}`,
  );
  const place = document.venues?.find((venue) => venue.id === type?.venue)?.name;
  return [
    ...(hours.length === 0 ? [] : [fillForm(parts.times, { times: list(hours, language) })]),
    ...(place === undefined ? [] : [fillForm(parts.place, { place })]),
  ];
}

function titleOf(
  { rules }: Roster,
  id: string,
  constraints: readonly Constraint[],
  language: Language,
): string {
  const rule = rules.find((own) => own.id === id);
  const constraint = constraints.find((own) => own.id === rule?.constraint);
  return constraint ? ruleTitle(constraint, id, language) : id;
}

/** A letter as plain text, as offices lay it out: title, to whom, paragraphs, who signs and when. */
export function letterText({ title, to, paragraphs, from, date }: Letter, language: Language): string {
  const indent = language === 'zh-CN' ? '　　' : '';
  const lines = [title, '', to, ...paragraphs.map((paragraph) => indent + paragraph), '', from];
  return `${[...lines, ...(date === '' ? [] : [date])].join('\n')}\n`;
}
