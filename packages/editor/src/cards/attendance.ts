import type { Act, PlaceView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { weekdayOn } from '../calendar/dates.ts';
import { permit } from '../parts/permit.ts';
import { dayWords, weekdayWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

type Came = { leader: string } | { title: string } | null;
type Way = 'holder' | 'other' | 'nobody';

/** Who really came: for one place, or that all went by the table until today. */
export class RosterAttendanceCard extends CardElement {
  static override properties = { ...CardElement.properties, way: { state: true }, who: { state: true } };
  way: Way | null = null;
  who: string = '';

  get #place(): PlaceView | undefined {
    const { view, about } = this.context;
    const day = view.days.find(({ date }) => date === this.#date);
    return day?.places.find(({ shift }) => shift === about);
  }

  /** Attendance is not recorded for a draft: an entry would end its being edited directly. */
  get #isDraft(): boolean {
    return this.context.view.head.edits !== 'ledger';
  }

  get #way(): Way {
    return this.way ?? this.context.way ?? (this.#place?.leader == null ? 'other' : 'holder');
  }

  get #date(): string {
    return (this.context.about ?? this.today).slice(0, 10);
  }

  #nameOf(leader: string): string {
    return this.context.view.leaders.find(({ id }) => id === leader)?.name ?? leader;
  }

  get #words() {
    return cardWords(this.context.language).attendance;
  }

  protected override get titles() {
    const { language } = this.context;
    const day = `${dayWords(this.#date, language)} ${weekdayWords(weekdayOn(this.#date), language)}`;
    return { heading: this.#words.heading(day), action: this.#words.record };
  }

  /** Places up to today whose attendance is not recorded. */
  #unrecorded(): readonly PlaceView[] {
    return this.context.view.days
      .filter(({ date }) => date <= this.today)
      .flatMap(({ places }) => places)
      .filter(({ leader, attended }) => leader !== null && attended === undefined);
  }

  #entry(place: PlaceView, came: Came) {
    const { shift, leader: holder } = place;
    return { kind: 'attended' as const, ...this.context.writer, shift, holder, came };
  }

  protected override get act(): Act | null {
    const place = this.#isDraft ? undefined : this.#place;
    if (place === undefined || place.attended !== undefined || this.#date > this.today) return null;
    const entry = (came: Came): Act => ({ kind: 'entry', entry: this.#entry(place, came) });
    const way = this.#way;
    if (way === 'nobody') return entry(null);
    if (way === 'holder') return place.leader === null ? null : entry({ leader: place.leader });
    const who = this.who.trim();
    if (who === '') return null;
    const leader = this.context.view.leaders.find(({ name }) => name === who);
    return entry(leader ? { leader: leader.id } : { title: who });
  }

  protected override content(): TemplateResult {
    const words = this.#words;
    const place = this.#place;
    if (this.#isDraft) return html`<p>${words.draft}</p>`;
    if (place?.attended !== undefined) return html`<p>${words.known}</p>`;
    if (place === undefined || this.#date > this.today) return html`<p>${words.yet}</p>`;
    const ways: readonly Way[] = place.leader === null ? ['other', 'nobody'] : ['holder', 'other', 'nobody'];
    return html`<p>${place.leader === null ? words.nobodyDue : words.due(this.#nameOf(place.leader))}</p>
      <div role="radiogroup" aria-label=${this.titles.heading}>
        ${ways.map(
          (way, index) =>
            html`<label class="choice"
              ><input
                class=${index === 0 ? 'first' : ''}
                type="radio"
                name="way"
                value=${way}
                .checked=${way === this.#way}
                @change=${() => (this.way = way)}
              />
              ${words.ways[way]}</label
            >`,
        )}
      </div>
      ${
        this.#way === 'other'
          ? html`${this.field('who', words.who, words.whoHint, this.who, (text) => void (this.who = text), {
                list: 'leaders',
                required: true,
              })}
              <datalist id="leaders">
                ${this.context.view.leaders.map(({ name }) => html`<option value=${name}></option>`)}
              </datalist>`
          : nothing
      }`;
  }

  protected override more(): TemplateResult | typeof nothing {
    const open = this.#unrecorded();
    if (open.length === 0 || this.#isDraft) return nothing;
    const entries = open.map((place) => this.#entry(place, { leader: place.leader! }));
    const act: Act = { kind: 'entries', entries };
    return html`<button
      ${permit(this.may(act))}
      type="button"
      class="btn line all"
      @click=${() => void this.perform(act)}
    >
      ${this.#words.all(open.length, dayWords(this.today, this.context.language))}
    </button>`;
  }
}
