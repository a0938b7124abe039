import { weekdayOn, addDays } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import { dateWords, wordHours } from '../locale/dates.ts';
import { letterWords } from '../locale/letters.ts';
import { weekdayName } from '../locale/names.ts';
import { shortTextWords } from '../locale/short-texts.ts';
import type { ShortFacts } from '../locale/zh-CN/short-texts.ts';
import { requireReadable } from '../roster/intact.ts';
import type { Roster } from '../roster/roster.ts';
import { type Handover, handoversOf, requireHandover, vacancyOf } from './handovers.ts';
import { personOf, personWords } from './letter-phrases.ts';
import type { LetterEntry } from './letter-types.ts';
import { publicTypes } from './public-table.ts';

export interface ShortTextOptions {
  /** Of the text; the document's own when left out. */
  readonly language?: Language | undefined;
  /** ISO date on which it is sent: that day is then called today, and the next tomorrow. */
  readonly today?: string | null | undefined;
}

/** A text that fits into a message, and the leader to whom it goes, by id. */
export interface ShortText {
  readonly leader: string;
  readonly text: string;
}

/** What a text says where it has room for it. */
interface Room {
  readonly posts: boolean;
  readonly hours: boolean;
  readonly place: boolean;
  readonly closing: boolean;
}

const everything: Room = { posts: true, hours: true, place: true, closing: true };

/** What each kind of text goes without when it is too long, from the first. */
const rooms = {
  reminder: [
    everything,
    { ...everything, closing: false },
    { ...everything, closing: false, posts: false },
    { ...everything, closing: false, posts: false, place: false },
  ],
  // who is asked decides by the day; where and when he is told once it stands
  asked: [
    everything,
    { ...everything, place: false },
    { ...everything, place: false, posts: false },
    { ...everything, place: false, posts: false, hours: false },
  ],
  told: [
    everything,
    { ...everything, posts: false },
    { ...everything, posts: false, place: false },
    { ...everything, posts: false, place: false, hours: false },
  ],
} as const satisfies Record<string, readonly Room[]>;

/** Whether a reason is that of an errand of the office, and no leave (公休) or injury; of all reasons a message says this alone. */
const isOfficial = (reason: string | undefined): boolean =>
  /^(?:因公|公[务出差派干事])(?![伤假休])/.test(reason?.trim() ?? '');

/** Words texts about one change or place, each as long as one message may be. */
class Writer {
  readonly #roster: Roster;
  readonly #language: Language;
  readonly #today: string | null;

  constructor(roster: Roster, { language, today }: ShortTextOptions) {
    requireReadable(roster);
    this.#roster = roster;
    this.#language = language ?? roster.document.language ?? 'zh-CN';
    this.#today = today ?? null;
  }

  get words() {
    return shortTextWords[this.#language];
  }

  /** The first wording that fits into one message, else the shortest. */
  write(
    kind: keyof typeof rooms,
    {
      leader,
      other,
      at,
      otherAt,
      reason,
    }: {
      readonly leader: string;
      readonly other?: string | null;
      readonly at: Pick<Handover, 'date' | 'type'>;
      readonly otherAt?: Pick<Handover, 'date'> | undefined;
      readonly reason?: string | undefined;
    },
    word: (facts: ShortFacts) => string,
    closing = '',
  ): ShortText {
    const { words } = this;
    const { document } = this.#roster;
    const { name, times, place } = publicTypes(document).get(at.type)!;
    const named = (id: string, posts: boolean): string => {
      const person = personOf(document, id, at.date);
      return personWords(posts ? person : { ...person, post: null }, words.person);
    };
    const texts = rooms[kind].map(({ posts, hours, place: says, closing: closes }) => {
      const where = [hours ? wordHours(times, this.#language) : '', says ? place : ''];
      const text = word({
        to: words.to(named(leader, posts)),
        other: other ? named(other, posts) : '',
        otherName: other ? named(other, false) : '',
        day: this.#day(at.date),
        otherDay: otherAt ? this.#day(otherAt.date) : '',
        type: name === null ? '' : letterWords[this.#language].rowType(name),
        where: words.where(where.filter((part) => part !== '')),
        isOfficial: isOfficial(reason),
      });
      return text + (closes ? closing : '');
    });
    return { leader, text: texts.find((text) => text.length <= words.limit) ?? texts[texts.length - 1]! };
  }

  #day(date: string): string {
    const { words } = this;
    const language = this.#language;
    const day = words.day(dateWords(date, language), weekdayName(weekdayOn(date), language));
    if (this.#today === null) return day;
    if (date === this.#today) return words.today(day);
    return date === addDays(this.#today, 1) ? words.tomorrow(day) : day;
  }
}

/**
 * Reminds the leader of a place of his duty: a text to copy into a message, of one message's length where that is possible.
 *
 * @param shift id of the place: `2024-02-18/main/1`
 * @returns `null` where nobody is to serve
 * @throws BrokenRosterError when the roster cannot be read; RangeError when it has no such place
 */
export function reminderText(
  roster: Roster,
  shift: string,
  options: ShortTextOptions = {},
): ShortText | null {
  const writer = new Writer(roster, options);
  const place = expectedPlaces(roster).find((own) => own.shift === shift);
  if (!place) throw new RangeError(`The roster has no place ${shift}.`);
  const { leader } = place;
  if (leader === null) return null;
  const { reminder, reminderClosing } = writer.words;
  return writer.write('reminder', { leader, at: place }, reminder, reminderClosing);
}

/** What texts about a change speak of. */
function changeOf(roster: Roster, entry: LetterEntry) {
  requireHandover(entry);
  const [first, second] = handoversOf(roster, entry);
  const vacancy = vacancyOf(roster, entry);
  const holder = first.from ?? vacancy?.from ?? null;
  const form = entry.kind === 'exchanged' ? entry.kind : holder === null ? 'filled' : 'substituted';
  return { first, second, holder, form, reason: vacancy?.reason ?? entry.reason } as const;
}

/**
 * Asks a leader to stand in or to exchange duties: the short form of the requests of `letters`. Of all reasons it says
 * 因公 alone.
 *
 * @param entry as it is in the ledger, or a draft of it
 * @returns to who stands in and, in an exchange, to who takes his day
 * @throws BrokenRosterError when the roster cannot be read; BadOptionError when it is not such an entry; RangeError when the roster has no such place
 */
export function standInAskedTexts(
  roster: Roster,
  entry: LetterEntry,
  options: ShortTextOptions = {},
): readonly ShortText[] {
  const writer = new Writer(roster, options);
  const { first, second, holder, form, reason } = changeOf(roster, entry);
  const { asked, askedClosing } = writer.words;
  const standIn = { leader: first.to, other: holder, at: first, otherAt: second, reason };
  const texts = [writer.write('asked', standIn, asked[form], askedClosing)];
  if (second) {
    const own = { leader: second.to, other: first.to, at: second, otherAt: first };
    texts.push(writer.write('asked', own, asked.inReturn, askedClosing));
  }
  return texts;
}

/**
 * Tells who serves after a stand-in or an exchange that it stands.
 *
 * @param entry as it is in the ledger, or a draft of it
 * @returns to who stands in, and to whose duty he takes, if anybody's
 * @throws as `standInAskedTexts`
 */
export function standInToldTexts(
  roster: Roster,
  entry: LetterEntry,
  options: ShortTextOptions = {},
): readonly ShortText[] {
  const writer = new Writer(roster, options);
  const { first, second, holder, form } = changeOf(roster, entry);
  const { told } = writer.words;
  const texts = [
    writer.write('told', { leader: first.to, other: holder, at: first, otherAt: second }, told[form]),
  ];
  if (holder !== null) {
    const at = second ?? first;
    const own = { leader: holder, other: first.to, at, otherAt: first };
    texts.push(writer.write('told', own, second ? told.exchanged : told.relieved));
  }
  return texts;
}
