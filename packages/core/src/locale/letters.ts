/** The texts of a letter, with slots in braces; each paragraph is one string. */
export interface LetterForm {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * A place that changes hands, is filled, becomes or stays empty; that is not there any more, on a day that needs nobody
 * (`gone`) or fewer; or that was not there. `…Empty`: nobody held it, or will.
 */
export type RowForm =
  | 'changed'
  | 'filled'
  | 'emptied'
  | 'empty'
  | 'gone'
  | 'goneEmpty'
  | 'fewer'
  | 'fewerEmpty'
  | 'added'
  | 'addedEmpty';

/** Paragraphs that stand only where there is something to say. */
export interface LetterParts {
  /** Who may see a text. */
  readonly marking: Readonly<Record<'内部' | '公开', string>>;
  /** The report to the first convener. `filled`: an empty place; `refilled`: one that somebody gave up. */
  readonly report: Readonly<Record<'substituted' | 'exchanged' | 'filled' | 'refilled', LetterForm>>;
  /** The request to who is to stand in; `inReturn`: in an exchange, to who takes his day. */
  readonly request: Readonly<
    Record<'substituted' | 'exchanged' | 'filled' | 'refilled' | 'inReturn', LetterForm>
  >;
  readonly notice: { readonly title: string; readonly before: string; readonly after: string };
  /** One line of the notice, by what becomes of the place. */
  readonly row: Readonly<Record<RowForm, string>>;
  readonly noRows: string;
  /** Where and when, each where the document says so. */
  readonly times: string;
  readonly place: string;
  readonly shared: Readonly<Record<'report' | 'request' | 'inReturn', string>>;
  /** When the first convener was told: the addressee himself, or who held the office then. */
  readonly told: string;
  readonly toldOther: string;
  readonly agreed: string;
  readonly agreedByYou: string;
  readonly accepted: string;
  /** `urgent`: of a request on the very day. */
  readonly closing: Readonly<Record<'report' | 'request' | 'urgent', string>>;
  /** Where an entry gives no reason, and in letters that must not give it. */
  readonly noReason: string;
  /** Where the document names no first convener for the day. */
  readonly convener: string;
  /** To whom a notice goes, by who issues it. */
  readonly readers: Readonly<Record<'county' | 'township', string>>;
  /** A comrade by name and post; `to` as a letter begins. */
  readonly person: string;
  readonly to: string;
  readonly day: string;
}

/** Slots filled in one pass: what is put in is data, and is not looked at again. */
export const fillForm = (form: string, slots: Readonly<Record<string, string>>): string =>
  form.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
