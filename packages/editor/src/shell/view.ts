import { html, noChange, nothing, type TemplateResult } from 'lit';
import { listColumns, nameOf } from '../list/columns.ts';
import { partNames } from '../parts/looks.ts';
import { messageTemplate } from '../parts/message.ts';
import { showPart } from '../parts/part-element.ts';
import type { ElementLanguage } from '../words.ts';
import { isByLedger } from './places.ts';
import { isFiltered, noFilters } from './bar.ts';
import type { ShellContext } from './context.ts';
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
  const { part, popups, planning, actions, choice } = shell;
  const comparison = planning.now?.comparison ?? null;
  switch (shell.editor.tab) {
    case 'list':
      return (
        choice &&
        html`<roster-list
          ${showPart(part)}
          exportparts=${`table,column,cell,${partNames('row')},${[...listColumns, ...(choice.columns ?? [])].map((column) => `cell-${nameOf(column)}`).join()}`}
          .columns=${choice.columns}
          .marked=${popups.now?.marked ?? []}
          .exchangeVerdict=${popups.now?.hoverPreview.verdict ?? null}
        ></roster-list>`
      );
    case 'month':
      return html`<roster-month ${showPart(part)} exportparts=${partNames('day')}></roster-month>`;
    case 'year':
      return html`<roster-year ${showPart(part)} exportparts=${partNames('day')}></roster-year>`;
    case 'forms':
      return nothing;
    case 'compare':
      return html`<slot name="compare"
        >${
          comparison === null
            ? (planning.now?.changes(shell) ?? nothing)
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
    .may=${controller.may}
    .language=${editor.spoken}
    @roster-select=${actions.goToDuty}
  ></roster-forms>`;
}

/** One line at most, below the view so that nothing moves: what was refused, else what is marked. */
function lineTemplate(shell: ShellContext): TemplateResult | typeof nothing {
  const message = messageTemplate(shell.controller, shell.words);
  return message === nothing ? (shell.popups.now?.renderMarked(shell) ?? nothing) : message;
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
