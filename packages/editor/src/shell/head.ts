import { html, nothing, type TemplateResult } from 'lit';
import type { CardName } from '../events.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { isRestDay } from '../list/rows.ts';
import { type Filters, noFilters } from './filters.ts';
import type { EditorWords } from './words.ts';
import type { SessionView } from '../session-types.ts';

export interface HeadActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lock: () => void;
  readonly exchange: () => void;
  readonly substitute: () => void;
  readonly print: () => void;
  readonly export: () => void;
  readonly plan: () => void;
  readonly card: (name: CardName, anchor: Element) => void;
}

export interface HeadState {
  readonly hasSession: boolean;
  readonly isPlanning: boolean;
  /** The chosen place is locked: the act is to unlock. */
  readonly isLocked: boolean;
  readonly hasPlace: boolean;
  readonly isMarked: boolean;
  /** Who came to the chosen place can be written down. */
  readonly isDue: boolean;
}

/** Title, stage, and what can be done. Every icon has its word. */
export function headTemplate(
  view: SessionView,
  state: HeadState,
  actions: HeadActions,
  words: EditorWords,
): TemplateResult {
  const { head } = view;
  const isIdle = state.hasSession && !state.isPlanning;
  const button = (
    name: Exclude<keyof HeadActions, 'card'>,
    drawing: IconName,
    word: string,
    keys: string,
    isUsable: boolean,
    more: { readonly says?: string | null; readonly pressed?: boolean } = {},
  ): TemplateResult =>
    html`<button
      type="button"
      class=${`btn${name === 'plan' ? ' primary' : ''}`}
      ?disabled=${!isUsable}
      aria-keyshortcuts=${keys === '' ? nothing : keys.replace('Ctrl', 'Control')}
      aria-pressed=${more.pressed === undefined ? nothing : String(more.pressed)}
      title=${[more.says ?? word, keys === '' ? '' : `（${keys}）`].join('')}
      @click=${actions[name]}
    >
      ${icon(drawing)}<span>${word}</span>
    </button>`;
  const opener = (
    name: CardName,
    look: string,
    title: string,
    text: unknown,
    part?: string,
  ): TemplateResult =>
    html`<button
      type="button"
      class=${look}
      part=${part ?? nothing}
      ?disabled=${!isIdle}
      aria-haspopup="dialog"
      title=${title}
      @click=${(event: Event) => actions.card(name, event.currentTarget as Element)}
    >
      ${text}
    </button>`;
  return html`<header class="head" part="head">
    <h1>${head.title}</h1>
    ${
      state.hasSession
        ? opener('standing', 'stage', words.standing, head.stageWords, 'stage')
        : html`<span class="stage" part="stage">${head.stageWords}</span>`
    }
    ${head.provisional ? html`<span class="stage dashed">${words.provisional}</span>` : nothing}
    <div class="tools" role="group" aria-label=${words.editing}>
      ${button('undo', 'undo', words.undo, 'Ctrl+Z', isIdle && view.undo !== null, { says: view.undo })}
      ${button('redo', 'redo', words.redo, 'Ctrl+Y', isIdle && view.redo !== null, { says: view.redo })}
      <span class="parting"></span>
      ${button('lock', 'lock', state.isLocked ? words.unlock : words.lock, 'L', isIdle && state.hasPlace)}
      ${opener('lock', 'btn range', words.lockRange, html`<span aria-hidden="true">▾</span>`)}
      ${button('exchange', 'exchange', words.exchange, 'M', isIdle && state.hasPlace, { pressed: state.isMarked })}
      ${
        state.isDue
          ? opener(
              'attendance',
              'btn',
              `${words.attendance}（A）`,
              html`${icon('ok')}<span>${words.attendance}</span>`,
            )
          : button('substitute', 'substitute', words.substitute, 'D', isIdle && state.hasPlace)
      }
      <span class="parting"></span>
      ${button('print', 'print', words.print, 'Ctrl+P', true)}
      ${button('export', 'export', words.export, '', true)}
      <slot name="actions"></slot>
      <span class="parting"></span>
      ${button('plan', 'solve', state.isPlanning ? words.stop : words.plan, 'F9', state.hasSession)}
    </div>
  </header>`;
}

const marks = { ok: 'ok', warn: 'warn', bad: 'bad' } as const;

/** The sentence first: whether the year holds, and how fair it is. Its first clause is the strong one, and what it counts leads to its days. */
export function headlineTemplate(
  view: SessionView,
  words: EditorWords,
  onProof: ((anchor: Element) => void) | null,
  onFilters: (filters: Filters) => void,
): TemplateResult {
  const { mood, sentence } = view.headline;
  const end = sentence.search(/[。；]|\. /) + 1;
  const improvable = view.issues.filter(({ given }) => !given).length;
  const fact = (count: number, text: string, filters: Partial<Filters>): unknown =>
    count === 0
      ? text
      : html`<button type="button" class="link" @click=${() => onFilters({ ...noFilters, ...filters })}>
          ${text}
        </button>`;
  const places = (days: 'workdays' | 'restDays'): unknown => {
    const own = view.days.filter((day) => isRestDay(day) === (days === 'restDays'));
    const count = own.reduce((sum, day) => sum + day.places.length, 0);
    return html`<span class="days">${fact(count, words[days](count), { days })} · </span>`;
  };
  return html`<div class=${`headline ${mood}`} part="headline" role="status">
    ${icon(marks[mood])}<span class="unseen">${words.mood[mood]}</span>
    <p>
      ${view.head.pending === undefined ? nothing : html`<b class="pending">${icon('warn')} ${view.head.pending}${words.fullStop}</b>`}
      <b>${sentence.slice(0, end)}</b>${sentence.slice(end)}
      ${
        onProof === null || view.headline.score === null
          ? nothing
          : html`<button
              type="button"
              class="link"
              @click=${(event: Event) => onProof(event.currentTarget as Element)}
            >
              ${words.showProof}
            </button>`
      }
    </p>
    <span class="facts"
      >${places('workdays')}${places('restDays')}${fact(improvable, words.improvable(improvable), { onlyIssues: true })}</span
    >
  </div>`;
}
