import type { Can } from '@lunzhi/core/client';
import type { CaseTable, DeskAct, DeskView, Page } from '@lunzhi/reception/client';
import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { HostElement } from '../parts/host-element.ts';
import { SessionController } from '../shell/session-controller.ts';
import { helpTemplate } from '../popups/help.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { DeskActions } from './actions.ts';
import { barTemplate } from './bar.ts';
import { defineDeskParts } from './define-parts.ts';
import { deskStyles } from './desk-style.ts';
import type { DeskSession } from './desk-session.ts';
import { DeskChangeEvent, DeskSelectEvent } from './events.ts';
import { headlineTemplate, headTemplate } from './head.ts';
import type { PaperTemplates, Printing, Told } from './handle.ts';
import type { PageElement } from './page-element.ts';
import { noPoolFilters, type PoolFilters } from './pool-rows.ts';
import { importTemplate, pages, pageTemplate, printTemplate, startTemplate } from './view.ts';
import { receptionWords, type ReceptionWords } from './words.ts';

/** What lies beside the page: the sheet of somebody who walks in. */
export type Sheet = 'walk-in' | null;

/**
 * The front desk of a petition office: who sits today and who comes, the coming weeks, and all that waits to be heard. The
 * sentence first, with the next step; every effect before its act.
 *
 * Give it a `session` to work with, or a `view` alone to show. It fills the height it is given. It shows what concerns
 * persons: it is for the office alone.
 *
 * @property session - what answers and acts: a desk of `@lunzhi/reception`, in a worker or on the page
 * @property view - what is shown; of a session its own
 * @property templates - templates of the office, by the kind of paper; the usual ones where there is none
 * @property importing - tables of cases that are to be imported, as the sheets of a workbook; the desk shows what it understands of them, and sets it to `null` when that is done or left
 * @attr language - `zh-CN` or `en`, or a tag like `en-US`, in which the session is asked to say all; that of the view when left out, and instead of any other
 * @property can - the host's policy: asked of an act, answers `true` or why not, at once or later; nothing is done before it has answered
 * @attr readonly - whether nothing is changed here; everything is shown, exported and printed all the same
 * @attr theme - `light` or `dark`; what the system asks for when left out
 * @attr author - who writes entries; the issuer of the roster when left out
 * @attr letter-keys - `off` when single letters must not act
 * @attr page - `today`, `weeks`, `pool`, `circular` or `visits`
 * @attr case - the case that is open
 * @event {DeskChangeEvent} desk-change - the desk has done something, undone it or done it again (`kind`, `act`, `session`, `view`): time to save the file
 * @event {DeskSelectEvent} desk-select - a page or a case was chosen (`selection`)
 * @event {DeskRequestEvent} desk-request - the reader wants to import cases, to begin from the roster, to print papers or to export (`what`, `cases`)
 * @event {DeskSaveEvent} desk-save - a circular, a plan or papers were written (`file`); `preventDefault()` keeps the browser from saving them
 * @slot actions - further buttons, before the main ones
 * @slot empty - shown while there is no view
 * @csspart head - title, mark and buttons
 * @csspart marking - that it holds what concerns persons
 * @csspart headline - how things stand, and the next step
 * @csspart message - what was refused or is under way
 * @csspart bar - pages and filters
 * @csspart main - the page
 * @csspart layer - what pops up
 * @csspart help - all keys
 * @cssproperty --roster-font - the first font to try
 * @cssproperty --roster-accent - the one accent: selection, main button
 * @cssproperty --roster-on-accent - text on it
 * @cssproperty --roster-accent-soft - ground of what is selected
 * @cssproperty --roster-bg - the desk
 * @cssproperty --roster-surface - sheets on it
 * @cssproperty --roster-sunken - heads of tables
 * @cssproperty --roster-ink - text
 * @cssproperty --roster-line - lines between rows
 * @cssproperty --roster-line-2 - lines between parts
 * @cssproperty --roster-ctl - edges of controls
 * @cssproperty --roster-ink-2 - text beside text
 * @cssproperty --roster-ink-3 - text that stands back
 * @cssproperty --roster-rest - rest days: text and edges
 * @cssproperty --roster-rest-soft - their ground
 * @cssproperty --roster-rest-row - their rows
 * @cssproperty --roster-make - make-up workdays
 * @cssproperty --roster-on-make - text on them
 * @cssproperty --roster-bad - what is over its date
 * @cssproperty --roster-bad-soft - its ground
 * @cssproperty --roster-warn - what is near its date
 * @cssproperty --roster-warn-soft - its ground
 * @cssproperty --roster-ok - what is in time
 */
export class ReceptionDesk extends HostElement {
  static override styles = [tokens, base, deskStyles];
  static override properties = {
    session: { attribute: false },
    view: { attribute: false },
    can: { attribute: false },
    page: {},
    case: {},
    sheet: { state: true },
    filters: { state: true },
    hint: { state: true },
    isHelping: { state: true },
    told: { state: true },
    printing: { state: true },
    importing: { attribute: false },
    templates: { attribute: false },
  };
  session: DeskSession | null = null;
  view: DeskView | null = null;
  can: Can<DeskAct> | null = null;
  page: Page = 'today';
  case: string | null = null;
  sheet: Sheet = null;
  filters: PoolFilters = noPoolFilters;
  /** What is to be said of what is in the hand. */
  hint: string = '';
  isHelping: boolean = false;
  /** What a page that is loaded later has said of itself. */
  told: Told | null = null;
  /** Of which cases papers are being chosen. */
  printing: Printing | null = null;
  importing: readonly CaseTable[] | null = null;
  templates: PaperTemplates = {};

  readonly #controller = new SessionController<DeskSession>(this, DeskChangeEvent);
  /** What becomes of pages that are not shown: they stay as they are, but go when text about persons was erased. */
  #hidden: typeof noChange | typeof nothing = noChange;
  readonly #actions = new DeskActions(this, this.#controller);

  constructor() {
    super();
    defineDeskParts();
  }

  /** Puts the focus where the page is worked on. */
  override focus(options?: FocusOptions): void {
    this.shown()?.focus(options);
  }

  /** What is chosen, of which the policy is asked once. */
  get chosen(): string {
    return [this.page, this.case, this.sheet].join(' ');
  }

  /** What a page shows: its element, or the first one of a name in it. */
  shown<Part extends HTMLElement>(name = '*', page: Page = this.page): Part | null {
    return this.renderRoot.querySelector(`.page.${page} ${name}`);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.fillIn();
    if (!pages.includes(this.page)) this.page = 'today';
    if (changed.has('session')) {
      this.#controller.session = this.session;
      if (changed.get('session')) {
        this.filters = noPoolFilters;
        this.sheet = null;
        this.case = null;
        this.printing = null;
        this.importing = null;
        this.#actions.forget();
      }
    }
    if (changed.has('session') || changed.has('language')) this.#controller.speak(this.asked);
    if (changed.has('readonly') || changed.has('can')) this.#controller.restrict();
    const before = changed.get('view');
    this.#hidden = before && before.head.erased !== this.view?.head.erased ? nothing : noChange;
    if (changed.has('importing') && this.importing) void this.#actions.loadImport();
    if (changed.has('page')) {
      this.hint = '';
      this.told = null;
      this.printing = null;
      void this.#actions.loadPage();
    }
    if (this.view && !this.view.cases.some(({ id }) => id === this.case)) this.case = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('page');
    if (!changed.has('page') || before === undefined) return;
    const left = this.shown<PageElement>('*', before);
    // nothing is pressed on a page that is not shown
    if (left?.matches(':focus-within')) void this.#actions.refocus();
    left?.turnedAway?.();
    this.shown<PageElement>()?.turnedTo?.();
  }

  /** Turns to another page, of its own accord or the reader's, and tells the page around. */
  goTo(page: Page, id: string | null = this.case): void {
    const selection = { ...(page !== this.page && { page }), ...(id !== this.case && { case: id }) };
    this.page = page;
    this.case = id;
    if (Object.keys(selection).length > 0) this.dispatchEvent(new DeskSelectEvent(selection));
  }

  protected override render(): TemplateResult {
    const { view, spoken } = this;
    const words = receptionWords(spoken);
    const controller = this.#controller;
    if (view === null)
      return html`<slot name="empty"><p class="waiting" role="status">${words.waiting}</p></slot>`;
    const shell: DeskShell = {
      host: this,
      view,
      words,
      controller,
      actions: this.#actions,
      hidden: this.#hidden,
    };
    const isEmpty = view.head.isEmpty && this.sheet === null && this.page !== 'weeks';
    return html`${headTemplate(shell)} ${headlineTemplate(shell)} ${barTemplate(shell)}
      <div class="work" part="main" id="page" role="tabpanel" aria-labelledby=${`tab-${this.page}`}>
        ${keyed(this.session, this.importing ? importTemplate(shell) : isEmpty ? startTemplate(shell) : pageTemplate(shell))}
      </div>
      ${
        this.isHelping
          ? html`<div class="layer" part="layer">${helpTemplate(this, words.help, this.#actions.help)}</div>`
          : this.printing
            ? html`<div class="layer" part="layer">${printTemplate(shell)}</div>`
            : nothing
      }`;
  }
}

/** What the templates of the shell are made from. */
export interface DeskShell {
  readonly host: ReceptionDesk;
  readonly view: DeskView;
  readonly words: ReceptionWords;
  readonly controller: SessionController<DeskSession>;
  readonly actions: DeskActions;
  readonly hidden: typeof noChange | typeof nothing;
}
