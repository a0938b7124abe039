import { html, nothing, type TemplateResult } from 'lit';
import type { CardName } from '../events.ts';
import { isRest, isUnplanned } from '../calendar/days.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { isByLedger, placeOf } from './places.ts';
import { type Filters, noFilters } from './bar.ts';
import type { ShellContext } from './editor.ts';

/** Title, stage, and what can be done. Every icon has its word. */
export function headTemplate({
  editor,
  view,
  words,
  controller,
  popups,
  actions,
}: ShellContext): TemplateResult {
  const { head } = view;
  const { shift } = editor;
  const place = shift === null ? undefined : placeOf(view, shift);
  const isUnpublished = head.unpublished !== undefined;
  const stage = html`${isUnpublished ? icon('half') : nothing}${head.stageWords}`;
  const hasSession = controller.session !== null;
  const isPlanning = controller.progress !== null;
  // who came to the chosen place can be written down
  const isDue = isByLedger(view) && shift !== null && shift.slice(0, 10) < (head.today ?? '');
  const isMarked = popups.now !== null && popups.now.marked !== null;
  const isIdle = hasSession && !isPlanning;
  const button = (
    name: 'undo' | 'redo' | 'lock' | 'exchange' | 'substitute' | 'print' | 'export' | 'plan',
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
      title=${(more.says ?? word) + (keys && `（${keys}）`)}
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
      hasSession
        ? opener('standing', isUnpublished ? 'pill todo' : 'pill', words.standing, stage, 'stage')
        : html`<span class=${isUnpublished ? 'pill todo' : 'pill'} part="stage">${stage}</span>`
    }
    ${head.provisional ? html`<span class="pill dashed">${words.provisional}</span>` : nothing}
    <div class="tools" role="group" aria-label=${words.editing}>
      ${button('undo', 'undo', words.undo, 'Ctrl+Z', isIdle && view.undo !== null, { says: view.undo })}
      ${button('redo', 'redo', words.redo, 'Ctrl+Y', isIdle && view.redo !== null, { says: view.redo })}
      <span class="parting"></span>
      ${button('lock', 'lock', place?.isLocked ? words.unlock : words.lock, 'L', isIdle && place !== undefined)}
      ${opener('lock', 'btn range', words.lockRange, html`<span aria-hidden="true">▾</span>`)}
      ${button('exchange', 'exchange', words.exchange, 'M', isIdle && place !== undefined, { pressed: isMarked })}
      ${
        isDue
          ? opener(
              'attendance',
              'btn',
              `${words.attendance}（A）`,
              html`${icon('ok')}<span>${words.attendance}</span>`,
            )
          : button('substitute', 'substitute', words.substitute, 'D', isIdle && place !== undefined)
      }
      <span class="parting"></span>
      ${button('print', 'print', words.print, 'Ctrl+P', true)}
      ${button('export', 'export', words.export, '', true)}
      <slot name="actions"></slot>
      <span class="parting"></span>
      ${button('plan', 'solve', isPlanning ? words.stop : isUnplanned(view) ? words.begin : words.plan, 'F9', hasSession)}
    </div>
  </header>`;
}

/** The sentence first: whether the year holds, and how fair it is. Its first clause is the strong one, and what it counts leads to its days. */
export function headlineTemplate({ view, words, controller, actions }: ShellContext): TemplateResult {
  const { mood, sentence } = view.headline;
  const end = sentence.search(/[。；]|\. /) + 1;
  const improvable = view.issues.filter(({ given }) => !given).length;
  const fact = (count: number, text: string, filters: Partial<Filters>): unknown =>
    count === 0
      ? text
      : html`<button
          type="button"
          class="link"
          @click=${() => actions.showOnly({ ...noFilters, ...filters })}
        >
          ${text}
        </button>`;
  const places = (days: 'workdays' | 'restDays'): unknown => {
    const own = view.days.filter((day) => isRest(day) === (days === 'restDays'));
    const count = own.reduce((sum, day) => sum + day.places.length, 0);
    return html`<span class="days">${fact(count, words[days](count), { days })} · </span>`;
  };
  return html`<div class=${`headline ${mood}`} part="headline" role="status">
    ${icon(mood)}<span class="unseen">${words.mood[mood]}</span>
    <p>
      ${view.head.pending === undefined ? nothing : html`<b class="pending">${icon('warn')} ${view.head.pending}${words.fullStop}</b>`}
      <b>${sentence.slice(0, end)}</b>${sentence.slice(end)}
      ${
        !controller.session?.read || view.headline.score === null
          ? nothing
          : html`<button type="button" class="link" @click=${actions.prove}>${words.showProof}</button>`
      }
    </p>
    <span class="facts"
      >${places('workdays')}${places('restDays')}${fact(improvable, words.improvable(improvable), { onlyIssues: true })}</span
    >
  </div>`;
}
