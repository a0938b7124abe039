import type { CaseCard, CaseRow } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import type { ActDraft } from './handle.ts';
import { caseStyles } from './case-style.ts';
import { factsTemplate, limitMark, limitsTemplate, moodMark, storyTemplate, wayTemplate } from './marks.ts';
import { PageElement } from './page-element.ts';
import type { ReceptionWords } from './words.ts';

/** What can be done about a case with one button. */
interface Deed {
  /** It leads on; the others lead back. */
  readonly isNext: boolean;
  readonly name: keyof ReceptionWords['today'];
  readonly draft: ActDraft;
}

/** What comes next for a case is the first of them. */
function deedsOf(card: CaseCard, row: CaseRow, today: string): Deed[] {
  const { id, acts } = card;
  const cases = [id];
  const can = (act: CaseCard['acts'][number]): boolean => acts.includes(act);
  const isToday = row.appointment?.shift.startsWith(today) ?? false;
  const all: (Deed | false)[] = [
    row.appointment?.state === 'void' && { name: 'renew', isNext: true, draft: { kind: 'renew', cases } },
    isToday &&
      row.appointment?.state !== 'void' &&
      can('received-by-appointment') && {
        name: 'receive',
        isNext: true,
        draft: { kind: 'receive', case: id },
      },
    row.isWalkIn &&
      row.registeredOn === today &&
      can('received-as-walk-in') && { name: 'receive', isNext: true, draft: { kind: 'receive', case: id } },
    can('screened') &&
      row.stage === 'registered' && { name: 'screen', isNext: true, draft: { kind: 'screen', cases } },
    row.appointment?.state === 'to-ask' && { name: 'ask', isNext: true, draft: { kind: 'ask', cases } },
    can('consented') &&
      row.appointment?.state !== 'void' && {
        name: 'consent',
        isNext: true,
        draft: { kind: 'consent', cases },
      },
    can('invited') && { name: 'invite', isNext: true, draft: { kind: 'invite', cases, by: 'phone' } },
    isToday && can('missed') && { name: 'miss', isNext: false, draft: { kind: 'miss', cases } },
    can('declined') &&
      row.appointment?.state !== 'void' && {
        name: 'decline',
        isNext: false,
        draft: { kind: 'decline', case: id },
      },
    can('returned') && { name: 'return', isNext: false, draft: { kind: 'return', cases, cause: 'office' } },
    can('closed') &&
      row.stage === 'called-back' && { name: 'close', isNext: true, draft: { kind: 'close', case: id } },
  ];
  return all.filter((deed): deed is Deed => deed !== false);
}

/**
 * All about the case that is open: its way, its facts, its limits as bars, and what can be done. What it shows it asks
 * for when another case is opened, or something happened to this one.
 */
export class DeskCase extends PageElement {
  static override styles = [...PageElement.styles, caseStyles];
  static override properties = {
    card: { state: true },
    isTall: { type: Boolean, attribute: 'tall', reflect: true },
    excluding: { state: true },
  };
  /** `null` while it is asked for, and where no case is open. */
  card: CaseCard | null = null;
  /** Shown beside a list: its story stands below one another. */
  isTall: boolean = false;
  /** Whether the grounds are being chosen from. */
  excluding: boolean = false;
  #askedFor: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.excluding = false;
    if (changed.has('current') || changed.has('view')) void this.#ask(changed.has('current'));
  }

  /** The old one stays until the new one is there: nothing flickers. */
  async #ask(isOther: boolean): Promise<void> {
    const { current } = this;
    const asked = `${current} ${this.view?.revision} ${this.view?.language} ${this.view?.head.today}`;
    if (asked === this.#askedFor) return;
    this.#askedFor = asked;
    if (current === null || (isOther && this.card?.id !== current)) {
      if (current === null) this.card = null;
    }
    if (current === null) return;
    const card = await this.desk?.card(current);
    if (asked === this.#askedFor) this.card = card ?? null;
  }

  /** What comes next for the case, as Enter does it. */
  async next(): Promise<void> {
    const [first] = this.#deeds();
    if (first?.isNext) await this.desk?.act(first.draft);
  }

  #deeds(): readonly Deed[] {
    const { card, view } = this;
    const row = card && this.desk?.row(card.id);
    return card && row && view && this.desk?.isEditable ? deedsOf(card, row, view.head.today) : [];
  }

  protected override render(): TemplateResult {
    const { card, words, isTall } = this;
    if (card === null) return html`<p class="pick mute">${words.today.pick}</p>`;
    const row = this.desk?.row(card.id);
    return html`<header>
        <h2>${card.title}</h2>
        <p class="meta">
          ${card.meta.map((text) => html`<span>${text}</span>`)}
          ${
            row?.hearBy
              ? html`<span class=${row.hearBy.mood}
                  >${limitMark(row.hearBy.mood)}
                  ${row.hearBy.name}${row.hearBy.dates}${words.comma}${row.hearBy.left}</span
                >`
              : nothing
          }
          ${card.tie === '' ? nothing : html`<span>${card.tie}</span>`}
          <button type="button" class="link print" @click=${() => this.desk?.papers([card.id])}>
            ${icon('print')} ${words.print}
          </button>
        </p>
      </header>
      ${isTall ? nothing : html`<div class="wayrow">${wayTemplate(card.way, words.today.way)}</div>`}
      <div class="body" tabindex="0" role="region" aria-label=${card.title}>
        ${
          isTall
            ? html`<h3>${words.today.way}</h3>
                ${storyTemplate(card.story, words.today.way)}`
            : nothing
        }
        ${factsTemplate(card)}
        <h3>${words.today.limits}</h3>
        ${limitsTemplate(card.limits)}
        ${
          card.sittings.length > 0
            ? html`<h3>${words.today.sittings}</h3>
                <ul class="seats">
                  ${card.sittings.map(
                    ({ mood, words: seat, why }) =>
                      html`<li>
                        ${moodMark(mood === 'plain' ? 'bad' : mood)} <span>${seat}${words.colon}${why}</span>
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </div>
      ${this.#footer(card, row)}`;
  }

  #footer(card: CaseCard, row: CaseRow | undefined): TemplateResult | typeof nothing {
    const { words, desk, view } = this;
    const deeds = this.#deeds();
    const canMove = card.acts.includes('matched') || row?.appointment != null || row?.stage === 'registered';
    const canExclude = card.acts.includes('excluded');
    const canArrive =
      row?.appointment?.shift.startsWith(view?.head.today ?? '-') &&
      view?.today.appointments.some((own) => own.case === card.id && own.arrival === 'absent');
    if (!desk?.isEditable || row?.stage === 'received' || (deeds.length === 0 && !canMove && !canExclude))
      return nothing;
    return html`<footer role="group" aria-label=${words.today.actsLabel}>
      ${
        canArrive
          ? html`<button
              type="button"
              class="btn line"
              @click=${() => desk.act({ kind: 'arrive', case: card.id })}
            >
              ${words.today.arrive}
            </button>`
          : nothing
      }
      ${deeds.map(
        ({ name, draft, isNext }, index) =>
          html`<button
            type="button"
            class=${index === 0 && isNext ? 'btn primary' : 'btn line'}
            @click=${() => desk.act(draft)}
          >
            ${words.today[name] as string}
          </button>`,
      )}
      ${
        canMove
          ? html`<button
              type="button"
              class="btn line"
              aria-keyshortcuts="M"
              @click=${() => desk.take(card.id)}
            >
              ${words.today.lift} <kbd>M</kbd>
            </button>`
          : nothing
      }
      ${canExclude ? this.#exclusion(card) : nothing}
    </footer>`;
  }

  #exclusion(card: CaseCard): TemplateResult {
    const { words, desk, view } = this;
    if (!this.excluding)
      return html`<button type="button" class="btn line" @click=${() => (this.excluding = true)}>
        ${words.today.exclude}
      </button>`;
    const onChange = (event: Event): void => {
      const ground = (event.target as HTMLSelectElement).value;
      this.excluding = false;
      if (ground !== '') void desk?.act({ kind: 'exclude', case: card.id, ground } as ActDraft);
    };
    return html`<label class="ground"
      >${words.today.groundLabel}
      <select @change=${onChange}>
        <option value=""></option>
        ${view?.grounds.map(({ id, name, article }) => html`<option value=${id}>${name}（${article}）</option>`)}
      </select></label
    >`;
  }
}
