import type { Act, RebaseOutcome, Roster, SessionView } from '@lunzhi/core';
import type { Can } from '@lunzhi/core/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { RosterAmend } from '../amend/amend.ts';
import type { ActOutcome, EditorSession } from '../editor-session.ts';
import type { ListColumn, OwnColumn } from '../list/columns.ts';
import type { RosterRedone } from '../rebase/redone.ts';
import {
  type AmendCommand,
  RosterChangeEvent,
  type RosterCommandEvent,
  RosterSelectEvent,
  type Selection,
} from '../events.ts';
import { defineParts } from '../parts/define-parts.ts';
import { HostElement } from '../parts/host-element.ts';
import { Late } from '../parts/late.ts';
import { loadPart } from '../parts/load-part.ts';
import { showPart } from '../parts/part-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { Actions } from './actions.ts';
import type { ShellContext } from './context.ts';
import { momentIn, type Writer } from './places.ts';
import { keptSelection } from './selection.ts';
import { barStyles } from './bar-style.ts';
import { type Filters, noFilters, shownDates, type Tab, tabs } from './bar.ts';
import { editorStyles } from './editor-style.ts';
import { narrowStyles } from './narrow-style.ts';
import { headlineTemplate, headTemplate } from './head.ts';
import { SessionController } from './session-controller.ts';
import { emptyTemplate, viewTemplate } from './view.ts';
import { type Choice, type OwnTool, type ToolName, toolNames } from './tools.ts';
import { type EditorWords, editorWords } from './words.ts';

const usual: Choice = { columns: null, tools: toolNames };

/**
 * Shows and edits a duty roster: the sentence first, the year always in sight, every effect before its act.
 *
 * Give it a `session` to edit with, or a `view` alone to show. It fills the height it is given.
 *
 * @property session - what answers and acts: a session of core, in a worker or on the page
 * @property view - what is shown; of a session its own
 * @attr language - `zh-CN` or `en`, or a tag like `en-US`, in which the session is asked to say all; that of the view when left out, and instead of any other
 * @property can - the host's policy: asked of an act, answers `true` or why not, at once or later; nothing is done before it has answered
 * @attr readonly - whether nothing is changed here; everything is shown, previewed, exported and printed all the same
 * @attr theme - `light` or `dark`; what the system asks for when left out
 * @attr author - who writes entries of the ledger; the issuer when left out
 * @attr letter-keys - `off` when single letters must not act
 * @attr tab - `list`, `month`, `year`, `forms` or `compare`
 * @attr date - the chosen day, ISO
 * @attr shift - the chosen place: `2024-02-18/main/1`
 * @attr leader - id of the leader whose days stand out
 * @attr starts - while there is nothing to show, offers three ways to begin, each a `roster-request`; otherwise it waits quietly
 * @attr density - `compact` or `comfortable`; between them when left out
 * @property columns - the columns of the list, in their order: names, and the host's own as objects (`name`, `title`, `text(place, day)`, `width`); as an attribute names with blanks between them
 * @property tools - the buttons of the toolbar, in their order: names, and the host's own as objects (`name`, `title`, `disabled`), which fire a `roster-request` of the `tool`; as an attribute names with blanks between them
 * @event {RosterChangeEvent} roster-change - the editor has done something, undone it or done it again (`kind`, `act`, `session`, `view`)
 * @event {RosterSelectEvent} roster-select - a day, place, leader or tab was chosen in the editor (`selection`)
 * @event {RosterSolveProgressEvent} roster-solve-progress - a plan came further (`progress`)
 * @event {RosterRequestEvent} roster-request - the reader wants to print (`month` alone, or all), to export, a change notice, a `tool` of the host's own, or to begin (`what`); printing is done unless prevented
 * @slot file - before the title: what opens and saves
 * @slot status - before the buttons: whether it is saved
 * @slot actions - further buttons, after 导出
 * @slot empty - shown while there is no view
 * @slot compare - what the tab 比较 shows; the changes of this session when left out
 * @slot panel - instead of the panel at the right
 * @csspart head - title, stage and buttons
 * @csspart stage - how far the roster is: draft, published
 * @csspart headline - the key sentence
 * @csspart message - what was refused, marked or is under way
 * @csspart tabs - the views
 * @csspart main - the view
 * @csspart tool - a button of the host's own
 * @csspart table - the list
 * @csspart column - the head of a column of the list
 * @csspart row - a row of the list
 * @csspart row-rest - one of a rest day
 * @csspart row-past - one of a day that is past
 * @csspart row-today - one of today
 * @csspart row-empty - one that nobody holds
 * @csspart row-unpublished - one that the public does not know as it is
 * @csspart row-current - the chosen one
 * @csspart cell - a cell of the list; one of the host's own columns is `cell-` and its name too
 * @csspart cell-number - 序号
 * @csspart cell-date - 日期
 * @csspart cell-weekday - 星期
 * @csspart cell-type - 班次
 * @csspart cell-leader - 接访领导
 * @csspart cell-post - 职务
 * @csspart cell-sectors - 分管领域
 * @csspart cell-townships - 联系乡镇
 * @csspart cell-state - 状态
 * @csspart day - a day of the month or the year
 * @csspart day-rest - a rest day
 * @csspart day-past - one that is past
 * @csspart day-today - today
 * @csspart day-empty - one that nobody holds
 * @csspart day-unpublished - one that the public does not know as it is
 * @csspart day-current - the chosen one
 * @csspart panel - the panel at the right
 * @csspart layer - what pops up
 * @csspart exchange - what an exchange would do, before it is done
 * @csspart substitute - who could stand in
 * @csspart proof - why the roster cannot be fairer
 * @csspart help - all keys
 * @cssproperty --roster-font - the first font to try
 * @cssproperty --roster-font-size - the usual size of text; columns of the list grow with it
 * @cssproperty --roster-row - the height of a row of the list
 * @cssproperty --roster-pad - the space at either side of a cell
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
 * @cssproperty --roster-bad - what is broken
 * @cssproperty --roster-bad-soft - its ground
 * @cssproperty --roster-warn - what could be better
 * @cssproperty --roster-warn-soft - its ground
 * @cssproperty --roster-ok - what is proven
 */
export class RosterEditor extends HostElement {
  static override styles = [tokens, base, editorStyles, barStyles, narrowStyles];
  static override properties = {
    session: { attribute: false },
    view: { attribute: false },
    columns: {},
    tools: {},
    tab: {},
    date: {},
    shift: {},
    leader: {},
    since: { state: true },
    starts: { type: Boolean },
    can: { attribute: false },
    filters: { state: true },
  };
  session: EditorSession | null = null;
  view: SessionView | null = null;
  columns: readonly (ListColumn | OwnColumn)[] | string | null = null;
  tools: readonly (ToolName | OwnTool)[] | string | null = null;
  tab: Tab = 'list';
  date: string | null = null;
  shift: string | null = null;
  leader: string | null = null;
  /** Where a range of days begins that goes to the chosen one; `null` without a range. */
  since: string | null = null;
  starts: boolean = false;
  can: Can | null = null;
  filters: Filters = noFilters;

  readonly #controller = new SessionController<EditorSession>(this, RosterChangeEvent);
  readonly #popups = new Late(this.#controller, async () => {
    const { Popups } = await import('../popups/popups.ts');
    return () => new Popups(this, this.#controller);
  });
  readonly #planning = new Late(this.#controller, async () => {
    const { Planning } = await import('../plan/planning.ts');
    return () => new Planning(this, this.#controller);
  });
  readonly #actions = new Actions(this, this.#controller, this.#popups, this.#planning);
  #shown: ReadonlySet<string> | null = null;
  /** `null` while it is first read what a host has chosen. */
  #choice: Choice | null = usual;
  #redone: RosterRedone | null = null;
  #hasForms = false;
  /** The guided act that is open over it. */
  #amending: RosterAmend | null = null;

  constructor() {
    super();
    defineParts();
  }

  /** Puts the focus where the roster is edited. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#view > :not(.unseen)')?.focus(options);
  }

  /** What is chosen, of which the policy is asked once. */
  get chosen(): string {
    return [this.date, this.shift, this.leader, this.since, this.tab].join(' ');
  }

  /** The dates that pass the filters; `null` when nothing is filtered. */
  get shown(): ReadonlySet<string> | null {
    return this.#shown;
  }

  /**
   * Does an act as the editor does its own: when it may be done, with its event after, and once however often it is asked
   * for meanwhile.
   *
   * @returns `null` when there is no session, or it is being done already; of what may not be done why, without a patch
   */
  async perform(act: Act): Promise<ActOutcome | null> {
    // a session that was just given counts
    await this.updateComplete;
    return this.#controller.perform(act);
  }

  /**
   * Takes a newer version of the roster, which somebody else has saved, and does on it again what was done here; what could
   * not be done, or was done to something that the other had changed too, is listed until it is closed.
   *
   * @returns what became of it; `null` when the session failed, or cannot do it
   */
  async rebase(newer: Roster): Promise<RebaseOutcome | null> {
    await this.updateComplete;
    const loaded = await this.#controller.load(() => import('../rebase/rebase.ts'));
    if (!loaded) return null;
    const { outcome, told } = await loaded.rebase(this, this.#controller, newer, this.#redone);
    this.#showRedone(told);
    return outcome;
  }

  readonly #showRedone = (told: RosterRedone | null): void => {
    if (told) told.leave = () => this.#showRedone(null);
    this.#redone = told;
    this.requestUpdate();
  };

  /** Who writes what is done now. */
  get writer(): Writer {
    return { author: this.author ?? this.view!.head.issuer, at: momentIn(this.view!) };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.fillIn();
    if (!tabs.includes(this.tab)) this.tab = 'list';
    if (changed.has('session')) this.#turnToSession(changed.get('session') ?? null);
    if (changed.has('session') || changed.has('language')) this.#controller.speak(this.asked);
    if (changed.has('readonly') || changed.has('can')) this.#controller.restrict();
    this.#hasForms = this.tab === 'forms' || (this.#hasForms && !changed.has('session'));
    if (changed.has('columns') || changed.has('tools')) void this.#choose();
    if (changed.has('shift')) this.#popups.now?.weighMarked(this.shift);
    this.#loadParts(changed);
    const { view } = this;
    if (view === null) return;
    if (changed.has('view')) this.#amending?.requestUpdate();
    if (changed.has('view') || changed.has('filters')) this.#shown = shownDates(view, this.filters);
    Object.assign(this, keptSelection(this, view));
  }

  #turnToSession(before: EditorSession | null): void {
    this.#controller.session = this.session;
    this.#amending = this.#redone = null;
    if (before) this.filters = noFilters;
  }

  async #choose(): Promise<void> {
    const { columns, tools } = this;
    if (columns === null && tools === null) this.#choice = usual;
    else if (!this.hasUpdated) this.#choice = null;
    if (columns === null && tools === null) return;
    const loaded = await this.#controller.load(() => import('./choose.ts'));
    if (columns !== this.columns || tools !== this.tools) return;
    this.#choice = loaded ? loaded.choose(columns, tools) : usual;
    this.requestUpdate();
  }

  /** Loads the part of a tab that was turned to, and what is shown before there is a roster. */
  #loadParts(changed: PropertyValues<this>): void {
    const { tab } = this;
    if (changed.has('tab') && tab !== 'list' && tab !== 'compare')
      void this.#controller.load(() => loadPart(`roster-${tab}`));
    if (this.since !== null) void this.#controller.load(() => loadPart('roster-range'));
    if (this.starts && this.view === null && (changed.has('starts') || changed.has('view')))
      void this.#controller.load(() => loadPart('roster-start'));
  }

  protected override firstUpdated(): void {
    // they are wanted at the first key, so they come right after the first paint
    for (const late of [this.#popups, this.#planning]) void late.ask(() => this.requestUpdate());
    void this.#controller.load(() => loadPart('roster-combobox'));
  }

  /** Turns to another tab, of its own accord or the reader's, and tells the page around. */
  goTo(tab: Tab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.dispatchEvent(new RosterSelectEvent({ tab }));
  }

  readonly #fold = (): void => {
    for (const open of this.renderRoot.querySelectorAll<HTMLDetailsElement>('details[open]'))
      open.open = false;
  };

  readonly #onSelect = (event: RosterSelectEvent): void => {
    const { date, shift, leader, since }: Selection = event.selection;
    if (since !== undefined || date !== undefined || shift !== undefined) this.since = since ?? null;
    if (date !== undefined) this.date = date;
    if (shift !== undefined) this.shift = shift;
    if (leader !== undefined) this.leader = leader;
  };

  readonly #onCommand = (event: RosterCommandEvent): void => {
    event.stopPropagation();
    const { command } = event;
    if (command.name === 'load') void this.#controller.load(() => command.loading);
    else if (command.name === 'amend') void this.amend(command);
    else void this.#popups.ask((popups) => popups.run(command));
  };

  /** Opens a guided act: something happened, and leads to a table that is published again. */
  async amend(command: Omit<AmendCommand, 'name'>): Promise<void> {
    const { otherwise } = command;
    if (!this.#controller.session?.trial)
      return void (otherwise && this.#popups.ask((popups) => popups.run(otherwise)));
    const loaded = await this.#controller.load(() => import('../amend/open-amend.ts'));
    if (!loaded || !this.view) return;
    this.#amending = loaded.openAmend(this, this.#controller, command, () => (this.#amending = null));
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { view, tab, spoken } = this;
    const words = editorWords(spoken);
    if (view === null) return emptyTemplate(this.starts, this.#controller.message, words, spoken);
    const shell = this.#context(view, words);
    return html`${headTemplate(shell)} ${headlineTemplate(shell)} ${this.#redone ?? nothing}
      <div
        class="parts"
        @pointerdown=${this.#fold}
        @roster-select=${this.#onSelect}
        @roster-command=${this.#onCommand}
      >
        ${tab === 'list' || tab === 'compare' ? html`<roster-ruler ${showPart(shell.part)}></roster-ruler>` : nothing}
        ${viewTemplate(shell)}
      </div>
      ${this.#popups.now?.render(view, words)}${this.#amending ?? nothing}`;
  }

  readonly #reminders = (): Promise<Readonly<Record<string, string>> | undefined> =>
    this.#controller.ask((session) => session.read!('reminders'));

  #context(view: SessionView, words: EditorWords): ShellContext {
    const { spoken: language, date, shift, leader, since } = this;
    const controller = this.#controller;
    const isEditable = controller.session !== null;
    return {
      editor: this,
      view,
      words,
      part: {
        view,
        language,
        date,
        shift,
        leader,
        since,
        shown: this.#shown,
        isEditable,
        may: controller.may,
      },
      controller,
      popups: this.#popups,
      planning: this.#planning,
      actions: this.#actions,
      choice: this.#choice,
      hasForms: this.#hasForms,
      isGuided: this.#amending !== null,
      reminders: controller.session?.read ? this.#reminders : null,
    };
  }
}
