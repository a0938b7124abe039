import { html, noChange, nothing, type TemplateResult } from 'lit';
import { messageTemplate } from '../parts/message.ts';
import { showPart } from '../parts/part-element.ts';
import { icon } from '../styles/icons.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';
import { hasPublicChanges, isAltered, isByLedger, isUnpublished, placeOf } from './places.ts';
import { isFiltered, noFilters } from './bar.ts';
import type { ShellContext } from './editor.ts';
import type { Message } from './session-controller.ts';
import type { EditorWords } from './words.ts';

/** The chosen view and the panel beside it. */
export function viewTemplate(shell: ShellContext): TemplateResult {
  const { editor, view, words, part, controller, planning, actions } = shell;
  const { tab } = editor;
  const isEmpty = isFiltered(editor.filters) && part.shown?.size === 0;
  // the calendars need the room
  const isAlone =
    tab === 'forms' ||
    tab === 'year' ||
    (tab === 'month' && editor.width === 'medium') ||
    (tab === 'compare' && planning.now?.comparison);
  return html`<div class="work">
    <div class="main" part="main" id="view" role="tabpanel" aria-labelledby=${`tab-${tab}`}>
      <h2 class="unseen">${words[tab]}</h2>
      ${
        isEmpty && tab !== 'compare' && tab !== 'forms'
          ? html`<div class="empty">
              <p>${words.noneShown}</p>
              <button type="button" class="btn line" @click=${() => (editor.filters = noFilters)}>
                ${words.clear}
              </button>
            </div>`
          : tabTemplate(shell)
      }
      ${shell.hasForms ? formsTemplate(shell) : nothing}
      ${
        controller.progress === null || shell.isGuided
          ? nothing
          : html`<div class="veil">
              <roster-solving
                .progress=${controller.progress}
                .language=${part.language}
                .isReplan=${isByLedger(view)}
                @roster-decide=${actions.decide}
              ></roster-solving>
            </div>`
      }
      ${editor.since === null || tab === 'compare' || tab === 'forms' ? nothing : html`<roster-range ${showPart(part)}></roster-range>`}
      ${lineTemplate(shell)}
    </div>
    ${
      isAlone
        ? nothing
        : html`<div class="panel" part="panel" role="complementary" aria-label=${words.panel}>
            <h2 class="unseen">${words.panel}</h2>
            <slot name="panel"
              ><roster-panel ${showPart(part)} .reminders=${shell.reminders}></roster-panel
            ></slot>
          </div>`
    }
  </div>`;
}

function tabTemplate(shell: ShellContext): unknown {
  const { part, popups, planning, actions } = shell;
  const comparison = planning.now?.comparison ?? null;
  switch (shell.editor.tab) {
    case 'list':
      return html`<roster-list
        ${showPart(part)}
        .marked=${popups.now?.marked ?? []}
        .exchangeVerdict=${popups.now?.hoverPreview.verdict ?? null}
      ></roster-list>`;
    case 'month':
      return html`<roster-month ${showPart(part)}></roster-month>`;
    case 'year':
      return html`<roster-year ${showPart(part)}></roster-year>`;
    case 'forms':
      return nothing;
    case 'compare':
      return html`<slot name="compare"
        >${
          comparison === null
            ? changesTemplate(shell)
            : html`<roster-diff
                .comparison=${comparison}
                .language=${part.language}
                .fixed=${!planning.now?.isDeciding}
                @roster-decide=${actions.decide}
              ></roster-diff>`
        }</slot
      >`;
  }
}

/**
 * The tab of forms. It stays, unseen, while another tab is open, with all that was typed and could not be written yet;
 * it hears of new views when it is open.
 */
function formsTemplate({ editor, view, controller, actions }: ShellContext): TemplateResult {
  const isOpen = editor.tab === 'forms';
  return html`<roster-forms
    ?hidden=${!isOpen}
    .session=${editor.session}
    .view=${isOpen ? view : noChange}
    .perform=${controller.perform}
    .undo=${actions.undo}
    .redo=${actions.redo}
    .language=${editor.spoken}
    @roster-select=${actions.goToDuty}
  ></roster-forms>`;
}

/** One line at most, below the view so that nothing moves: what was refused, else what is marked. */
function lineTemplate(shell: ShellContext): TemplateResult | typeof nothing {
  const message = messageTemplate(shell.controller, shell.words);
  return message === nothing ? markedTemplate(shell) : message;
}

/** What is marked for an exchange. */
function markedTemplate({ editor, view, words, popups }: ShellContext): TemplateResult | typeof nothing {
  const marked = popups.now?.marked ?? [];
  const language = editor.spoken;
  const verdict = popups.now?.hoverPreview.verdict;
  const [first, last] = [marked[0], marked[marked.length - 1]];
  const place = first === undefined ? undefined : placeOf(view, first);
  if (!place) return nothing;
  const name = view.leaders.find(({ id }) => id === place.leader)?.name ?? words.nobody;
  const what = first === last ? name : `${words.through}${dayWords(last!, language)}`;
  return html`<div class="message" part="message" role="status">
    ${icon('exchange')}<span>${words.marked(`${dayWords(first!, language)} ${what}`)}</span>
    ${verdict && verdict.shift === first ? html`<b>${dayWords(verdict.other, language)}${words.colon}${verdict.text}</b>` : nothing}
  </div>`;
}

/** Every place that is not held by who held it first. */
function changesTemplate({ editor, view, words, actions }: ShellContext): TemplateResult {
  const language = editor.spoken;
  const nameOf = (id: string | null): string =>
    id === null ? words.nobody : (view.leaders.find((leader) => leader.id === id)?.name ?? id);
  // once it was published, what the public does not know yet
  const isChange = hasPublicChanges(view) ? isUnpublished : isAltered;
  const changed = view.days.flatMap((day) => day.places.filter(isChange).map((place) => ({ day, place })));
  const dropped = Math.max(0, (view.head.unpublished ?? 0) - changed.length);
  if (changed.length + dropped === 0) return html`<div class="empty"><p>${words.notChanged}</p></div>`;
  const row = ({ day, place }: (typeof changed)[number]): TemplateResult => {
    const before = place.published === undefined ? place.original : place.published;
    return html`<li>
      <b>${dayWords(day.date, language)} ${weekdayWords(day.weekday, language)}</b>
      ${
        before === place.leader
          ? html`<span>${nameOf(before)}</span> <span class="mute">${words.sameHolder}</span>`
          : html`<span>${words.was} <s>${nameOf(before)}</s></span>
              <span>${words.now} ${nameOf(place.leader)}</span>`
      }
    </li>`;
  };
  return html`<div class="compare" tabindex="0" role="region" aria-label=${words.compare}>
    <h2>
      ${words.changedHead(changed.length + dropped)}
      <button type="button" class="btn line" @click=${() => actions.request('notice')}>
        ${words.notice}
      </button>
    </h2>
    <ul>
      ${changed.map(row)} ${dropped > 0 ? html`<li>${words.dropped(dropped)}</li>` : nothing}
    </ul>
  </div>`;
}

/**
 * While there is no view: that it is waited for, or ways to begin, and what could not be loaded.
 *
 * @param starts whether ways to begin are offered
 */
export const emptyTemplate = (
  starts: boolean,
  message: Message | null,
  words: EditorWords,
  language: ElementLanguage,
): TemplateResult =>
  html`<header class="head"><slot name="file"></slot></header>
    <slot name="empty"
      ><div class="empty">
        ${starts ? html`<roster-start .language=${language}></roster-start>` : nothing}
        <p role="status">${message ? words.unloaded : starts ? nothing : words.waiting}</p>
      </div></slot
    >`;
