import { html, nothing, type TemplateResult } from 'lit';
import { isRest, isUnplanned } from '../calendar/days.ts';
import { tabsTemplate } from '../parts/keys.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { permit, type Permitted } from '../parts/permit.ts';
import { hasPublicChanges, isByLedger } from './places.ts';
import { type Filters, filterTemplate, isFiltered, noFilters, tabs } from './bar.ts';
import { RosterRequestEvent } from '../events.ts';
import { titleIn } from '../list/columns.ts';
import type { ShellContext } from './context.ts';
import type { OwnTool, ToolName } from './tools.ts';

/** One bar: the file, title and stage, the views, and what can be done with the whole. Every icon has its word. */
export function headTemplate(shell: ShellContext): TemplateResult {
  const { editor, view, words, controller, actions } = shell;
  const { head } = view;
  const isUnpublished = hasPublicChanges(view);
  const pill = isUnpublished ? 'pill todo' : 'pill';
  const stage = html`${isUnpublished ? icon('half') : nothing}${head.stageWords}`;
  const hasSession = controller.session !== null;
  const isPlanning = controller.progress !== null;
  const isIdle = hasSession && !isPlanning;
  const mayPlan =
    isPlanning && !editor.readonly ? true : controller.may({ kind: isByLedger(view) ? 'replan' : 'plan' });
  const button = (
    name: 'undo' | 'redo' | 'print' | 'export' | 'plan',
    drawing: IconName,
    word: string,
    keys: string,
    isUsable: boolean,
    says: string | null = null,
    permitted: Permitted = true,
  ): TemplateResult =>
    html`<button
      ${permit(permitted)}
      type="button"
      class=${`btn ${name}${name === 'plan' ? ' primary' : ''}`}
      ?disabled=${!isUsable}
      aria-keyshortcuts=${keys === '' ? nothing : keys.replace('Ctrl', 'Control')}
      title=${(says ?? word) + (keys && `（${keys}）`)}
      @click=${actions[name]}
    >
      ${icon(drawing)}<span>${word}</span>
    </button>`;
  const tools: Readonly<Record<ToolName, () => TemplateResult>> = {
    undo: () =>
      button(
        'undo',
        'undo',
        words.undo,
        'Ctrl+Z',
        isIdle && view.undo !== null,
        view.undo,
        controller.may({ kind: 'undo' }),
      ),
    redo: () =>
      button(
        'redo',
        'redo',
        words.redo,
        'Ctrl+Y',
        isIdle && view.redo !== null,
        view.redo,
        controller.may({ kind: 'redo' }),
      ),
    print: () => button('print', 'print', words.print, 'Ctrl+P', true),
    export: () => button('export', 'export', words.export, '', true),
    actions: () => html`<slot name="actions"></slot>`,
    plan: () =>
      button(
        'plan',
        'solve',
        isPlanning ? words.stop : isUnplanned(view) ? words.begin : words.plan,
        'F9',
        hasSession,
        null,
        mayPlan,
      ),
  };
  const ownTool = ({ name, title, disabled }: OwnTool): TemplateResult =>
    html`<button
      type="button"
      class="btn"
      part="tool"
      ?disabled=${disabled}
      @click=${() => editor.dispatchEvent(new RosterRequestEvent('tool', null, name))}
    >
      ${titleIn(title, editor.spoken)}
    </button>`;
  return html`<header class="head" part="head">
    <slot name="file"></slot>
    <h1 class="cut" title=${head.title}>${head.title}</h1>
    ${
      hasSession
        ? html`<button
            type="button"
            class=${pill}
            part="stage"
            ?disabled=${!isIdle}
            aria-haspopup="dialog"
            title=${words.standing}
            @click=${(event: Event) => actions.card('standing', event.currentTarget as Element)}
          >
            ${stage}
          </button>`
        : html`<span class=${pill} part="stage">${stage}</span>`
    }
    ${editor.readonly ? html`<span class="pill">${words.readonly}</span>` : nothing}
    ${head.provisional ? provisionalTemplate(shell, isIdle) : nothing}
    ${tabsTemplate(
      tabs.map((name) => ({ name, content: words[name] })),
      {
        current: editor.tab,
        label: words.views,
        controls: 'view',
        part: 'tabs',
        choose: (name) => editor.goTo(name),
      },
    )}
    <div class="tools" role="group" aria-label=${words.editing}>
      <slot name="status"></slot>
      ${shell.choice?.tools.map((name) => (typeof name === 'string' ? tools[name]() : ownTool(name)))}
    </div>
  </header>`;
}

/** That days off are not published yet, with the way to take their notice. */
const provisionalTemplate = ({ editor, words }: ShellContext, isIdle: boolean): TemplateResult =>
  isIdle && editor.session?.trial
    ? html`<button
        type="button"
        class="pill dashed"
        aria-haspopup="dialog"
        @click=${() => void editor.amend({ kind: 'holiday-notice', about: null })}
      >
        ${words.provisional} · ${words.pasteNotice}
      </button>`
    : html`<span class="pill dashed">${words.provisional}</span>`;

/** The sentence first: whether the year holds, and how fair it is. Its first clause is the strong one, and what it counts leads to its days. */
export function headlineTemplate(shell: ShellContext): TemplateResult {
  const { editor, view, words, controller, actions } = shell;
  const { sentence } = view.headline;
  const { pending } = view.head;
  // one sign for the whole line
  const mood = pending !== undefined && view.headline.mood === 'ok' ? 'warn' : view.headline.mood;
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
  return html`<div class=${`headline ${mood}`} part="headline">
    ${icon(mood)}<span class="unseen">${words.mood[mood]}</span>
    <p role="status">
      ${pending === undefined ? nothing : html`<b class="pending">${pending}${words.fullStop}</b>`}
      <b>${sentence.slice(0, end)}</b>${sentence.slice(end)}
      ${
        !controller.session?.read || view.headline.score === null
          ? nothing
          : html`<button type="button" class="link" @click=${actions.prove}>${words.showProof}</button>`
      }
    </p>
    ${
      editor.tab === 'forms'
        ? nothing
        : html`${
            isFiltered(editor.filters)
              ? hiddenTemplate(shell)
              : html`<span class="facts"
                  >${places('workdays')}${places('restDays')}${improvable > 0 ? fact(improvable, words.improvable(improvable), { onlyIssues: true }) : nothing}</span
                >`
          }
          ${filterTemplate(shell)}`
    }
    <button
      type="button"
      class="link keys"
      aria-keyshortcuts="?"
      title=${words.allKeys}
      @click=${actions.help}
    >
      <kbd aria-hidden="true">?</kbd><span class="unseen">${words.allKeys}</span>
    </button>
  </div>`;
}

/** What the filters hide is counted, so that nobody takes a part for the whole. */
function hiddenTemplate({ editor, view, part, words }: ShellContext): TemplateResult {
  let [inside, outside] = [0, 0];
  for (const { date, places } of view.days)
    if (part.shown?.has(date) ?? true) inside += places.length;
    else outside += places.length;
  return html`<span class="facts"
    ><span class="hidden-count">${words.shown(inside, outside)}</span>
    <button type="button" class="link" @click=${() => (editor.filters = noFilters)}>
      ${words.clear}
    </button></span
  >`;
}
