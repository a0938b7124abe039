import type { SessionView } from '@lunzhi/core';
import { css, type ElementPart, LitElement, noChange, type PropertyValues } from 'lit';
import { directive, Directive, type DirectiveResult } from 'lit/directive.js';
import { spanOf, within } from '../calendar/dates.ts';
import { type CalendarIndex, calendarOf } from '../calendar/days.ts';
import { RosterCommandEvent, type RosterPart, RosterSelectEvent } from '../events.ts';
import { base, partStyle } from '../styles/base.ts';
import { type ElementLanguage, languageOf } from '../words.ts';
import { loadPart, type PartName } from './load-part.ts';
import { free, type Permits } from './permit.ts';

/** What ruler, month, year and panels add. */
const lineStyle = css`
  .mute {
    font-weight: 400;
  }
  .link {
    text-align: left;
  }
`;

/** What all parts that show a whole roster have: the properties the editor sets on them, and how they answer. */
export class PartElement extends LitElement implements RosterPart {
  static override styles = [base, partStyle, lineStyle];
  static override properties = {
    view: { attribute: false },
    language: {},
    date: {},
    shift: {},
    leader: {},
    shown: { attribute: false },
    since: { attribute: false },
    isEditable: { attribute: false },
    may: { attribute: false },
  };
  view: SessionView | null = null;
  language: ElementLanguage = 'zh-CN';
  date: string | null = null;
  shift: string | null = null;
  leader: string | null = null;
  shown: ReadonlySet<string> | null = null;
  since: string | null = null;
  isEditable: boolean = false;
  may: Permits = free;
  /** Whether the stop of the Tab key gets the focus once it is painted where a key has moved it. */
  protected focusesStop = false;

  /** The one element within that the Tab key reaches. */
  protected get stop(): HTMLElement | null {
    return this.renderRoot.querySelector('[tabindex="0"]');
  }

  override focus(options?: FocusOptions): void {
    this.stop?.focus(options);
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.focusesStop) this.focus();
    this.focusesStop = false;
  }

  /** What it passes on to parts within it. */
  protected get shared(): PartProps {
    const { view, language, date, shift, leader, shown, since, isEditable, may } = this;
    return { view, language, date, shift, leader, shown, since, isEditable, may };
  }

  /** Any language tag will do, as for the editor. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.language = languageOf(this.language) ?? this.view?.language ?? 'zh-CN';
    return super.scheduleUpdate();
  }

  /** Loads a part that it shows; the editor around it tells the reader when that fails. */
  protected need(name: PartName): void {
    if (customElements.get(name)) return;
    this.loads(loadPart(name));
  }

  /** Something that it shows is being loaded. */
  protected loads(loading: Promise<void>): void {
    // nobody may be there to hear of it
    loading.catch(() => {});
    this.dispatchEvent(new RosterCommandEvent({ name: 'load', loading }));
  }

  /** The lookups of the view; ask only when there is one. */
  protected get calendar(): CalendarIndex {
    return calendarOf(this.view!, this.language);
  }

  /** The day the part stands at: the chosen one, else today, within the period. */
  protected get current(): string {
    const { period, today } = this.view!.head;
    return within(this.date ?? today ?? period.from, period);
  }

  /**
   * Selects a day of the period, and its first place; or its holder too, whose days stand out then.
   *
   * @param since where a range begins that goes to it
   */
  protected selectDate(date: string, withHolder = false, since: string | null = null): void {
    const to = within(date, this.view!.head.period);
    const [place] = this.calendar.dayByDate.get(to)?.places ?? [];
    this.date = to;
    this.shift = place?.shift ?? null;
    this.since = since;
    const leader = (withHolder && place?.leader) || this.leader;
    const isOther = leader !== this.leader;
    this.leader = leader;
    this.dispatchEvent(
      new RosterSelectEvent({
        date: to,
        shift: this.shift,
        ...(isOther && { leader }),
        ...(since !== null && { since }),
      }),
    );
  }

  /** Whether a day is in the range that goes to the chosen one; of no day without a range. */
  protected isInRange(date: string): boolean {
    if (this.since === null || this.view === null) return false;
    const { from, to } = spanOf(this.since, this.current);
    return from <= date && date <= to;
  }

  /** Selects the leader whose days stand out, or none. */
  protected selectLeader(leader: string | null): void {
    this.leader = leader;
    this.dispatchEvent(new RosterSelectEvent({ leader }));
  }
}

export type PartProps = Readonly<RosterPart>;

class ShowPart extends Directive {
  #given: Partial<PartProps> = {};

  override render(_shown: PartProps): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [shown]: [PartProps]): typeof noChange {
    const news = Object.entries(shown).filter(
      ([name, value]) => this.#given[name as keyof PartProps] !== value,
    );
    Object.assign(element, Object.fromEntries(news));
    this.#given = shown;
    return noChange;
  }
}

/**
 * Gives a part all that it shares with the others: `<roster-list ${showPart(shown)}></roster-list>`. What has not
 * changed since is not given again, as in a binding of lit, since a part moves on by itself before the editor hears of it.
 */
export const showPart: (shown: Readonly<RosterPart>) => DirectiveResult<typeof ShowPart> =
  directive(ShowPart);
