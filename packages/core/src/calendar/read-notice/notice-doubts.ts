/** Facts of what is wrong with the text of a notice, or worth a look. Errors, unless marked. */
export interface NoticeFacts {
  /** More characters than any notice with all that stands around it on a page. */
  'text-too-long': { readonly length: number; readonly most: number };
  /** Not one day off or worked is named. */
  'nothing-understood': object;
  /** Neither title nor opening names the year. */
  'year-missing': object;
  /** Two places name different years. */
  'years-disagree': { readonly years: readonly number[] };
  /** Holidays follow another law before 2008, and the lunar calendar is known up to 2099. */
  'year-unknown': { readonly year: number; readonly from: number; readonly to: number };
  /** Speaks of days but is written in no way known. */
  'not-understood': object;
  /** Days off or worked before any holiday is named. */
  'no-holiday-named': object;
  'bracket-not-understood': { readonly said: string };
  'impossible-date': { readonly said: string };
  'date-outside-year': { readonly date: string; readonly year: number };
  'range-reversed': { readonly from: string; readonly to: string };
  /** “共N天” is not the number of days named. */
  'wrong-count': { readonly said: number; readonly counted: number };
  /** Weekdays are 1 Monday to 7 Sunday. */
  'wrong-weekday': { readonly date: string; readonly said: number; readonly weekday: number };
  'wrong-lunar-date': { readonly date: string; readonly said: string };
  'work-on-weekday': { readonly date: string; readonly weekday: number };
  /** “起正常上班”, but not on the day after the last one off. */
  'work-not-next-day': { readonly date: string; readonly last: string };
  'day-twice': { readonly date: string };
  'off-and-work': { readonly date: string; readonly name: string };
  /** A day that the law gives for this holiday is not among its days off. */
  'legal-day-missing': { readonly date: string; readonly name: string };
  /** “与周末连休”, but the day is not a Friday, weekend day or Monday. */
  'not-beside-weekend': { readonly date: string; readonly weekday: number };
  /** “不调休”, and yet days are worked for it. */
  'make-up-excluded': { readonly name: string };
  /** Days off on Mondays to Fridays are as many as the law gives and the make-up days pay for; here they are not. */
  'make-up-unbalanced': {
    readonly name: string;
    readonly weekdaysOff: number;
    readonly legal: number;
    readonly makeUp: number;
  };
  /** A make-up day although the same weekday nearer to the holiday is free. */
  'make-up-far': { readonly date: string; readonly nearer: string };
  /** A weekend day right before or after the days off is neither off nor worked. */
  'weekend-day-left-out': { readonly date: string; readonly weekday: number };
  'holiday-without-days': { readonly name: string };
  'holiday-twice': { readonly name: string };
  'holiday-missing': { readonly names: readonly string[] };

  /** Speaks of a date, but neither gives it off nor makes it a working day. A note. */
  'passed-over': object;
  /** Nothing beside the date of a make-up day says which weekday is meant. A note. */
  'weekday-not-said': { readonly date: string };
  /** An extension names the last day alone; `from` is the first day that the law gives. A note. */
  'extension-from': { readonly name: string; readonly from: string };
}

/** Where something stands in the text as given: line and column counted from 1, and the words themselves. */
export interface NoticePlace {
  readonly line: number;
  readonly column: number;
  /** Without blanks and line breaks, at most 60 characters. */
  readonly text: string;
}

/** Something wrong in the text of a notice, or worth a look. */
export type NoticeDoubt = {
  [Code in keyof NoticeFacts]: {
    readonly code: Code;
    readonly severity: 'error' | 'note';
  } & NoticePlace &
    NoticeFacts[Code];
}[keyof NoticeFacts];

const notes: ReadonlySet<string> = new Set(['passed-over', 'weekday-not-said', 'extension-from']);

/** More doubts than anybody reads: the text is another one. */
const mostDoubts = 100;

/** Collects doubts in the order found, the first hundred of them. */
export class NoticeDoubts {
  readonly all: NoticeDoubt[] = [];
  hasError = false;

  add<Code extends keyof NoticeFacts>(code: Code, place: NoticePlace, facts: NoticeFacts[Code]): void {
    const severity = notes.has(code) ? 'note' : 'error';
    this.hasError ||= severity === 'error';
    if (this.all.length >= mostDoubts && this.all.some((known) => known.severity === 'error')) return;
    const { line, column, text } = place;
    this.all.push({ code, severity, line, column, text, ...facts } as unknown as NoticeDoubt);
  }
}
