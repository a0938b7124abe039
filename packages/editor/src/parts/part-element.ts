import { LitElement } from 'lit';
import { RosterCommandEvent, RosterSelectEvent, type RosterPart } from '../events.ts';
import { loadPart, type PartName } from './load-part.ts';
import type { SessionView } from '../session-types.ts';
import type { Shown } from './show-part.ts';
import { base } from '../styles/tokens.ts';
import { type Calendar, calendarOf } from '../calendar/days.ts';
import { within } from '../calendar/dates.ts';
import { partStyle } from '../styles/part-style.ts';
import { type ElementLanguage, languageOf } from '../words.ts';

/** What all parts that show a whole roster have: the properties the editor sets on them, and how they answer. */
export class PartElement extends LitElement implements RosterPart {
  static override styles = [base, partStyle];
  static override properties = {
    view: { attribute: false },
    language: {},
    date: {},
    shift: {},
    leader: {},
    shown: { attribute: false },
    isEditable: { attribute: false },
  };
  declare view: SessionView | null;
  declare language: ElementLanguage;
  declare date: string | null;
  declare shift: string | null;
  declare leader: string | null;
  declare shown: ReadonlySet<string> | null;
  declare isEditable: boolean;

  constructor() {
    super();
    this.view = null;
    this.language = 'zh-CN';
    this.date = null;
    this.shift = null;
    this.leader = null;
    this.shown = null;
    this.isEditable = false;
  }

  /** What it hands on to parts within it. */
  protected get shared(): Shown {
    const { view, language, date, shift, leader, shown, isEditable } = this;
    return { view, language, date, shift, leader, shown, isEditable };
  }

  /** Any tag will do for a language, as it does for the editor. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.language = languageOf(this.language) ?? this.view?.language ?? 'zh-CN';
    return super.scheduleUpdate();
  }

  /** Loads a part that it shows; the editor around it says when that cannot be. */
  protected need(name: PartName): void {
    if (customElements.get(name)) return;
    const loading = loadPart(name);
    // nobody may be there to hear of it
    loading.catch(() => {});
    this.dispatchEvent(new RosterCommandEvent({ name: 'load', loading }));
  }

  /** The lookups of the view; ask only when there is one. */
  protected get calendar(): Calendar {
    return calendarOf(this.view!, this.language);
  }

  /** The day the part stands at: the chosen one, else today, within the period. */
  protected get current(): string {
    const { period, today } = this.view!.head;
    return within(this.date ?? today ?? period.from, period);
  }

  /** Leads everybody to a day of the period, and to its first place. */
  protected selectDate(date: string): void {
    const to = within(date, this.view!.head.period);
    const [place] = this.calendar.dayByDate.get(to)?.places ?? [];
    this.date = to;
    this.shift = place?.shift ?? null;
    this.dispatchEvent(new RosterSelectEvent({ date: to, shift: this.shift }));
  }

  /** Lets a leader's days stand out everywhere, or no longer. */
  protected selectLeader(leader: string | null): void {
    this.leader = leader;
    this.dispatchEvent(new RosterSelectEvent({ leader }));
  }
}
