import type { DayView, PlaceView, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../calendar/dates.ts';
import { type NewEntry, RosterCommandEvent, type PartCommand } from '../events.ts';
import { PartElement } from '../parts/part-element.ts';
import { permit } from '../parts/permit.ts';
import { icon } from '../styles/icons.ts';
import { dayWords, postBeside, weekdayWords } from '../words.ts';
import { hasPublicChanges } from '../shell/places.ts';
import { publicationTemplate } from './publication.ts';
import { copyText } from '../parts/copy.ts';
import { panelStyle } from './style.ts';
import { dutiesOf, type Duty, leftToDo } from './duties.ts';
import { todayStyle } from './today-style.ts';
import { todayWords } from './today-words.ts';

/** So many of those who are not told yet are named, and of the days that were not recorded. */
const MOST = 4;

/**
 * What an office asks each morning: who serves, was he told, did he come, who serves tomorrow, whom else to remind, what to
 * fill in later; at its foot what is not published. What is still to be done is the one filled button.
 *
 * @fires roster-select - a day that is named
 * @fires roster-command - attendance, a stand-in, a publication
 */
export class RosterToday extends PartElement {
  static override styles = [...PartElement.styles, panelStyle, todayStyle];
  static override properties = {
    ...PartElement.properties,
    reminders: { attribute: false },
    copied: { state: true },
  };
  /** Texts to send, by place; `null` where nobody words them. */
  reminders: (() => Promise<Readonly<Record<string, string>> | undefined>) | null = null;
  /** The place whose text was copied last, or what is to be copied by hand. */
  copied: { readonly shift: string; readonly leader: string; readonly text: string | null } | null = null;

  get #words() {
    return todayWords(this.language);
  }

  #duties(days: readonly DayView[]): Duty[] {
    return dutiesOf(days, this.calendar.leaderById);
  }

  #command(command: PartCommand): void {
    this.dispatchEvent(new RosterCommandEvent(command));
  }

  #write(entry: NewEntry): void {
    this.#command({ name: 'entry', entry });
  }

  #day({ date, weekday }: DayView): string {
    return `${dayWords(date, this.language)}${this.#words.gap}${weekdayWords(weekday, this.language)}`;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    if (!view) return html``;
    const { today } = view.head;
    const words = this.#words;
    if (today === null) return html``;
    const own = view.days.find(({ date }) => date === today);
    const after = view.days.filter(({ date }) => date > today);
    const next = after.find(({ places }) => places.length > 0);
    const tomorrow = after.find(({ date }) => date === addDays(today, 1));
    const hasDuty = (own?.places.length ?? 0) > 0;
    const shownNext = tomorrow && tomorrow.places.length > 0 ? tomorrow : hasDuty ? undefined : next;
    return html`<section aria-label=${words.today}>
        <h3>${words.today}${words.gap}${own ? this.#day(own) : dayWords(today, this.language)}</h3>
        ${
          hasDuty
            ? this.#duties([own!]).map((duty) => this.#today(duty))
            : html`<p class="none">${words.noDuty}</p>`
        }
      </section>
      ${
        shownNext
          ? html`<section aria-label=${words.next}>
              <h3>
                ${shownNext === tomorrow ? words.tomorrow : words.next}${words.gap}${this.#day(shownNext)}
              </h3>
              ${this.#duties([shownNext]).map((duty) => this.#coming(duty))}
            </section>`
          : nothing
      }
      ${this.#rest(view, today, shownNext)}
      ${hasPublicChanges(view) ? publicationTemplate(view, this.isEditable, this.language, (own) => this.#command(own)) : nothing}`;
  }

  #who({ place, holder }: Duty): TemplateResult {
    const words = this.#words;
    if (place.leader === null) return html`<p class="who">${icon('bad')} ${words.nobody}</p>`;
    const name = holder?.name ?? place.leader;
    return html`<p class="who">
      <b>${name}</b>${postBeside({ name, post: place.post })}
      ${place.type === null ? nothing : html`<small>${place.type}</small>`}
    </p>`;
  }

  #today(duty: Duty): TemplateResult {
    const { place } = duty;
    const words = this.#words;
    const hours = this.view!.head.hours?.find(({ type }) => type === place.type);
    const facts = [
      place.original === null ? '' : words.instead(this.#nameOf(place.original)),
      place.sectors,
      place.townships === '' ? '' : words.townships(place.townships),
      hours?.times ?? '',
      hours?.venue ?? '',
    ].filter((fact) => fact !== '');
    return html`<div class="duty">
      ${this.#who(duty)} ${facts.map((fact) => html`<p class="fact">${fact}</p>`)}
      <ul class="checks">
        <li>
          <span class=${place.told ? 'done' : 'wait'}>${icon(place.told ? 'ok' : 'bell')}</span
          ><b>${words.told}</b><span>${place.told ? this.#toldWords(place.told) : words.notTold}</span>
        </li>
        <li>
          <span class=${place.attended === undefined ? 'wait' : 'done'}
            >${icon(place.attended === undefined ? 'ring' : 'ok')}</span
          ><b>${words.came}</b
          ><span>${place.attended === undefined ? words.notRecorded : this.#cameWords(duty)}</span>
        </li>
      </ul>
      ${this.isEditable && place.attended === undefined ? this.#acts(duty) : nothing}
    </div>`;
  }

  #acts({ place }: Duty): TemplateResult {
    const { shift, leader } = place;
    const words = this.#words;
    const open = (event: Event): void =>
      this.#command({
        name: 'card',
        card: 'attendance',
        about: shift,
        way: 'nobody',
        anchor: event.currentTarget as Element,
      });
    const standIn = (event: Event): void =>
      this.#command({ name: 'substitute', shift, anchor: event.currentTarget as Element });
    return html`<div class="acts">
      ${
        leader === null
          ? nothing
          : html`<button
              ${permit(this.may({ kind: 'entry', entry: { kind: 'attended', shift } }))}
              type="button"
              class="btn primary came"
              @click=${() => this.#write({ kind: 'attended', shift, holder: leader, came: { leader } })}
            >
              ${icon('ok')}${words.arrived}
            </button>`
      }
      <button type="button" class="btn line" aria-haspopup="dialog" @click=${standIn}>
        ${icon('substitute')}${words.standIn}
      </button>
      <button type="button" class="btn line" aria-haspopup="dialog" @click=${open}>
        ${words.didNotCome}
      </button>
    </div>`;
  }

  /** 2月18日 16:05，电话 */
  #toldWords({ on, how }: NonNullable<PlaceView['told']>): string {
    return this.#words.toldOn(`${dayWords(on.slice(0, 10), this.language)} ${on.slice(11, 16)}`, how);
  }

  #cameWords({ place }: Duty): string {
    const words = this.#words;
    const came = place.attended!;
    if (came === null) return words.nobodyCame;
    if ('title' in came) return words.cameFor(came.title);
    return came.leader === place.leader ? words.hasCome : words.cameFor(this.#nameOf(came.leader));
  }

  #nameOf(id: string): string {
    return this.calendar.leaderById.get(id)?.name ?? id;
  }

  #coming(duty: Duty): TemplateResult {
    const { place } = duty;
    const words = this.#words;
    const isDone = place.leader === null || place.told !== undefined;
    return html`<div class="duty">
      <div class="row">
        ${this.#who(duty)}
        ${
          place.leader === null
            ? nothing
            : html`<span class=${place.told ? 'tag ok' : 'tag warn'}
                >${icon(place.told ? 'ok' : 'bell')} ${place.told ? words.isTold : words.notTold}</span
              >`
        }
      </div>
      ${place.told ? html`<p class="fact">${this.#toldWords(place.told)}</p>` : nothing}
      ${this.isEditable && !isDone ? this.#reminding(place) : nothing}
    </div>`;
  }

  #reminding(place: PlaceView): TemplateResult {
    const { shift } = place;
    const leader = place.leader!;
    const words = this.#words;
    // what was copied for who held the place before says nothing of who holds it now
    const own = this.copied?.shift === shift && this.copied.leader === leader ? this.copied : null;
    const mayTell = this.may({ kind: 'entry', entry: { kind: 'told', shift } });
    const tell = (how: string): void => this.#write({ kind: 'told', shift, leader, on: null, how });
    return html`<div class="acts">
        ${
          this.reminders === null
            ? nothing
            : html`<button type="button" class="btn line copy" @click=${() => void this.#copy(shift, leader)}>
                ${icon('copy')}${own?.text === null ? words.copied : words.copy}
              </button>`
        }
        <details class="how">
          <summary class="btn line">${words.markTold}</summary>
          <div class="acts" role="group" aria-label=${words.markTold}>
            ${words.ways.map(
              (how) =>
                html`<button ${permit(mayTell)} type="button" class="btn line" @click=${() => tell(how)}>
                  ${how}
                </button>`,
            )}
          </div>
        </details>
      </div>
      <p class="unseen" role="status">${own?.text === null ? words.copied : nothing}</p>
      ${own?.text ? html`<p class="text">${own.text}</p>` : nothing}`;
  }

  async #copy(shift: string, leader: string): Promise<void> {
    const text = (await this.reminders?.())?.[shift];
    if (text === undefined) return;
    this.copied = { shift, leader, text };
    await this.updateComplete;
    const shown = this.renderRoot.querySelector('.text')!;
    if (await copyText(text, shown)) this.copied = { shift, leader, text: null };
  }

  /** Whom else to remind, and what was not recorded. */
  #rest(view: SessionView, today: string, shownNext: DayView | undefined): TemplateResult {
    const words = this.#words;
    const { remind, open } = leftToDo(view.days, today, shownNext, this.calendar.leaderById);
    const line = (duty: Duty, more: TemplateResult): TemplateResult =>
      html`<div class="row small">
        <button type="button" class="link" @click=${() => this.selectDate(duty.day.date)}>
          ${this.#day(duty.day)}</button
        ><b>${duty.holder?.name ?? words.nobody}</b>${more}
      </div>`;
    const isTold = !shownNext?.places.some(({ leader, told }) => leader !== null && !told);
    if (remind.length + open.length === 0)
      return html`<p class="fact all">${isTold ? words.allTold : nothing}</p>`;
    return html`<section aria-label=${words.others}>
      <h3>
        ${[
          remind.length > 0 ? words.remind(remind.length) : '',
          open.length > 0 ? words.later(open.length) : '',
        ]
          .filter((part) => part !== '')
          .join(words.gap)}
      </h3>
      ${remind
        .slice(0, MOST)
        .map((duty) => line(duty, html`<span class="tag warn">${icon('bell')} ${words.notTold}</span>`))}
      ${open
        .slice(-MOST)
        .map((duty) =>
          line(
            duty,
            this.isEditable ? this.#filling(duty, words.fill) : html`<span>${words.notRecorded}</span>`,
          ),
        )}
      ${open.length > MOST ? this.#earlier(open) : nothing}
    </section>`;
  }

  /** The card of a day writes down that one, or all up to it at once. */
  #filling({ place }: Duty, said: string): TemplateResult {
    const fill = ({ currentTarget }: Event): void =>
      this.#command({
        name: 'card',
        card: 'attendance',
        about: place.shift,
        anchor: currentTarget as Element,
      });
    return html`<button type="button" class="link fill" aria-haspopup="dialog" @click=${fill}>
      ${said}
    </button>`;
  }

  #earlier(open: readonly Duty[]): TemplateResult {
    const said = this.#words.more(open.length - MOST);
    return this.isEditable ? this.#filling(open[open.length - 1]!, said) : html`<p class="fact">${said}</p>`;
  }
}
