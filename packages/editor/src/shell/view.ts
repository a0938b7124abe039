import { html, nothing, type TemplateResult } from 'lit';
import type { Weighed } from '../events.ts';
import { isByLedger } from './acts.ts';
import type { Tab } from './bar.ts';
import { compareTemplate } from '../compare/changed-places.ts';
import type { EditorWords } from './words.ts';
import { showPart, type Shown } from '../parts/show-part.ts';
import type { RosterDecideEvent } from '../plan/decide-event.ts';
import type { ComparisonView, ProgressView, SessionView } from '../session-types.ts';

type Part = Shown & { readonly view: SessionView };

export interface ViewState {
  readonly tab: Tab;
  readonly marked: string | null;
  readonly weighed: Weighed | null;
  readonly isEmpty: boolean;
  readonly onClear: () => void;
  /** Shown below the view. */
  readonly message: unknown;
  readonly progress: ProgressView | null;
  /** What the last plan changed, and whether it waits for a decision. */
  readonly comparison: ComparisonView | null;
  readonly isDeciding: boolean;
  /** The forms, once they were opened: seen on the tab of that name alone. */
  readonly forms: unknown;
  readonly onNotice: () => void;
  readonly onDecide: (event: RosterDecideEvent) => void;
}

/** The chosen view, and the panel beside it. */
export function viewTemplate(part: Part, state: ViewState, words: EditorWords): TemplateResult {
  return html`<div class="work">
    <div class="main" part="main" id="view" role="tabpanel" aria-labelledby=${`tab-${state.tab}`}>
      <h2 class="unseen">${words[state.tab]}</h2>
      ${
        state.isEmpty && state.tab !== 'compare' && state.tab !== 'forms'
          ? html`<div class="empty">
              <p>${words.noneShown}</p>
              <button type="button" class="btn line" @click=${state.onClear}>${words.clear}</button>
            </div>`
          : tabTemplate(part, state, words)
      }
      ${state.forms}
      ${
        state.progress === null
          ? nothing
          : html`<div class="veil">
              <roster-solving
                .progress=${state.progress}
                .language=${part.language}
                .isReplan=${isByLedger(part.view)}
                @roster-decide=${state.onDecide}
              ></roster-solving>
            </div>`
      }
      ${state.message}
    </div>
    ${
      state.tab === 'forms' || (state.tab === 'compare' && state.comparison !== null)
        ? nothing
        : panelTemplate(part, words)
    }
  </div>`;
}

const panelTemplate = (part: Part, words: EditorWords): TemplateResult =>
  html`<div class="panel" part="panel" role="complementary" aria-label=${words.panel}>
    <h2 class="unseen">${words.panel}</h2>
    <slot name="panel"><roster-panel ${showPart(part)}></roster-panel></slot>
  </div>`;

function tabTemplate(part: Part, state: ViewState, words: EditorWords): unknown {
  switch (state.tab) {
    case 'list':
      return html`<roster-list
        ${showPart(part)}
        .marked=${state.marked}
        .weighed=${state.weighed}
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
          state.comparison === null
            ? compareTemplate(part.view, words, part.language, state.onNotice)
            : html`<roster-diff
                .comparison=${state.comparison}
                .language=${part.language}
                .fixed=${!state.isDeciding}
                @roster-decide=${state.onDecide}
              ></roster-diff>`
        }</slot
      >`;
  }
}
