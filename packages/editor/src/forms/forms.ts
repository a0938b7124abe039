import type {
  Act,
  Amendment,
  FormDuty,
  FormList,
  FormSection,
  FormSectionId,
  FormView,
  SessionView,
} from '@lunzhi/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ActOutcome, EditorSession } from '../editor-session.ts';
import { RosterCommandEvent, RosterSelectEvent } from '../events.ts';
import { barredTemplate, free, type Permits } from '../parts/permit.ts';
import { base, partStyle } from '../styles/base.ts';
import type { ElementLanguage } from '../words.ts';
import { formsControlStyle } from './control-style.ts';
import { FormEdits } from './form-edits.ts';
import { fieldTemplate, notesTemplate } from './field.ts';
import { idOf } from './field-keys.ts';
import { formsLinesStyle } from './lines-style.ts';
import { linesTemplate } from './lines.ts';
import { FormsGoTo } from './go-to.ts';
import { guidedTemplate } from './guided.ts';
import { pagesTemplate } from './pages.ts';
import { rulesTemplate } from './rules.ts';
import { formsStyle } from './style.ts';
import { FormSuggestions } from './suggest.ts';
import { FormSheet } from './sheet.ts';
import { formsSheetStyle } from './sheet-style.ts';
import { type SheetContext, sheetTemplate } from './sheet-view.ts';
import { sectionTabs } from './tabs.ts';
import { locationAt, locationsOf, unwrittenTemplate } from './locations.ts';
import { type FormsWords, formsWords } from './words.ts';

/**
 * The document as forms: who there is, with posts and links; who is away when; protection periods, shift types, rules.
 * Every edit is one act of the session. What cannot be read stays in its field, with the reason beside it; what would
 * change the table is said before it is done.
 *
 * It fills the height it is given, and words nothing of the document itself: the session does.
 *
 * @property session - must be able to read `form`
 * @property view - the session's latest; a new one lets the forms be read anew
 * @property perform - does an act instead of the session; `null` from it means that it was not to be done
 * @property undo - takes back the last act instead of the session; redo - does it again
 * @property section - which part is open
 * @fires roster-command - a guided act is wanted
 * @fires roster-select - the reader wants to see a duty (`selection`)
 * @csspart tabs - the parts to choose from
 * @csspart body - the open part
 * @csspart field - a label with its control and all that is said of it
 * @csspart list - a list of lines; row - one of them; draft - the line of a new one
 * @csspart sheet - a list as a table to type into
 * @csspart names - the list at the left; page - what is shown of one of it
 * @csspart rules - rules of one level; rule - one of them
 * @csspart effect - what an edit would do to the table
 * @csspart unwritten - what was changed and is not written, before a plan
 * @csspart suggested - names on offer for the field that is typed into
 * @csspart duties - duties for which somebody else is needed
 */
export class RosterForms extends LitElement {
  static override styles = [base, partStyle, formsStyle, formsLinesStyle, formsControlStyle, formsSheetStyle];
  static override properties = {
    session: { attribute: false },
    view: { attribute: false },
    perform: { attribute: false },
    undo: { attribute: false },
    redo: { attribute: false },
    may: { attribute: false },
    language: {},
    section: {},
    width: { attribute: 'data-width', reflect: true },
    pages: { state: true },
    open: { state: true },
    isSheet: { state: true },
    asking: { state: true },
  };
  declare session: EditorSession | null;
  declare view: SessionView | null;
  declare perform: ((act: Act) => Promise<ActOutcome | null>) | null;
  declare undo: (() => unknown) | null;
  declare redo: (() => unknown) | null;
  declare may: Permits;
  declare language: ElementLanguage;
  declare section: FormSectionId;
  /** Set by itself. */
  declare width: 'narrow' | 'wide' | null;
  declare pages: ReadonlyMap<string, number>;
  declare open: ReadonlySet<string>;
  /** Whether what has an order is shown as a sheet rather than one row at a time. */
  declare isSheet: boolean;
  /** What plans, while the reader is asked whether to. */
  declare asking: (() => void) | null;

  readonly #edits = new FormEdits(this);
  readonly #suggest = new FormSuggestions(this);
  readonly #sheet = new FormSheet(this);
  readonly #goTo = new FormsGoTo(this);
  readonly #observer = new ResizeObserver(([entry]) => {
    const { width } = entry!.contentRect;
    // later, since the attribute changes the size that is being observed; unseen it has no size
    if (width > 0) requestAnimationFrame(() => (this.width = width < 820 ? 'narrow' : 'wide'));
  });
  #revision = -1;

  constructor() {
    super();
    this.session = null;
    this.view = null;
    this.perform = null;
    this.undo = null;
    this.redo = null;
    this.may = free;
    this.language = 'zh-CN';
    this.section = 'leaders';
    this.width = null;
    this.pages = new Map();
    this.open = new Set();
    this.isSheet = false;
    this.asking = null;
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
      const isSeen = (key: string): boolean => this.renderRoot.querySelector(`#${idOf(key)}-asks`) !== null;
      if (this.asking !== null || this.#edits.cancelLast(isSeen) || isTyping) event.stopPropagation();
      this.asking = null;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** When every edit asked for so far is done and painted. */
  async settled(): Promise<void> {
    await this.#edits.settled;
    await this.updateComplete;
  }

  /** Plans, but asks first where something was changed and is not written yet; then it is to be shown. */
  async beforePlan(plan: () => void, show: () => void): Promise<void> {
    await this.#edits.settled;
    if (this.#edits.unwritten.size === 0) return plan();
    this.asking = plan;
    show();
    await new Promise(requestAnimationFrame);
    this.renderRoot.querySelector<HTMLElement>('.unwritten .primary')?.focus();
  }

  /** Shows where something of the document is written, with the focus on it. */
  async goToPointer(pointer: string): Promise<void> {
    await this.updateComplete;
    await this.settled();
    const { form } = this.#edits;
    const location = form ? locationAt(locationsOf(form, formsWords(this.language)), pointer) : undefined;
    if (location) await this.#goTo.location(location);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const revision = this.view?.revision ?? -1;
    const isOther = changed.has('session');
    if (isOther || revision !== this.#revision) this.#edits.refresh(isOther);
    if (isOther || this.#edits.unwritten.size === 0) this.asking = null;
    this.#revision = revision;
    const { form } = this.#edits;
    if (form) this.#goTo.added(form);
  }

  protected override updated(): void {
    const removed = this.#edits.takeRemoved();
    if (removed !== null) this.#goTo.afterRemoved(removed);
  }

  readonly #onDuty = ({ date, shift }: FormDuty): void => {
    this.dispatchEvent(new RosterSelectEvent({ date, shift }));
  };

  readonly #onOpen = (pointer: string): void => {
    const open = new Set(this.open);
    if (!open.delete(pointer)) open.add(pointer);
    this.open = open;
  };

  readonly #onGuided = (kind: Amendment['kind'], about: string | null): void => {
    this.dispatchEvent(new RosterCommandEvent({ name: 'amend', kind, about }));
  };

  #context(form: FormView, words: FormsWords): SheetContext {
    return {
      edits: this.#edits,
      words,
      options: form.options,
      suggest: this.#suggest,
      view: this.view ?? this.session!.view,
      language: this.language,
      undo: () => this.#edits.step(this.undo ?? (() => this.session?.undo())),
      redo: () => this.#edits.step(this.redo ?? (() => this.session?.redo())),
      may: this.may,
      open: this.open,
      onOpen: this.#onOpen,
      onDuty: this.#onDuty,
      onSheet: () => (this.isSheet = !this.isSheet),
      ...(this.session?.trial && { onGuided: this.#onGuided }),
    };
  }

  protected override render(): TemplateResult {
    const words = formsWords(this.language);
    const { form, failure, announcement } = this.#edits;
    if (!this.session?.read) return html`<p class="waiting">${words.noForms}</p>`;
    if (!form)
      return html`<p class="waiting" role=${failure === '' ? 'status' : 'alert'}>
        ${failure === '' ? words.loading : `${words.failed}${failure}`}
      </p>`;
    const section = form.sections.find(({ id }) => id === this.section) ?? form.sections[0]!;
    return html`${sectionTabs(form, section, words, (id) => (this.section = id))}
      ${this.#question(form, words)}
      <div
        class="body"
        part="body"
        id="body"
        role="tabpanel"
        aria-labelledby=${`tab-${section.id}`}
        tabindex="0"
      >
        <h2 class="unseen">${section.title}</h2>
        ${failure === '' ? nothing : html`<p class="notes refused" role="alert">${words.failed}${failure}</p>`}
        ${barredTemplate(this.may({ kind: 'write-field' }))}
        ${this.#edits.prevented === null ? nothing : html`<p class="notes refused" role="alert">${words.prevented}${this.#edits.prevented}</p>`}
        ${notesTemplate(
          form.notes.filter(({ severity }) => severity !== 'note'),
          words,
        )}
        ${this.#content(section, this.#context(form, words))}
      </div>
      ${this.#suggest.render(words)}
      <p class="unseen" role="status">${announcement}</p>`;
  }

  #question(form: FormView, words: FormsWords): TemplateResult | typeof nothing {
    const { asking } = this;
    if (asking === null) return nothing;
    const { unwritten } = this.#edits;
    return unwrittenTemplate(
      locationsOf(form, words).filter(({ key }) => unwritten.has(key)),
      words,
      (location) => void this.#goTo.location(location),
      (plans) => {
        this.asking = null;
        if (plans) asking();
      },
    );
  }

  #content(section: FormSection, context: SheetContext): TemplateResult {
    if (section.id === 'rules') return rulesTemplate(section, context);
    const list = (own: FormList): TemplateResult =>
      own.layout === 'lines'
        ? linesTemplate(own, context)
        : own.isOrdered && this.isSheet
          ? sheetTemplate(own, this.#sheet, context)
          : pagesTemplate(own, {
              ...context,
              at: this.pages.get(own.pointer) ?? 0,
              onAt: (at) => (this.pages = new Map([...this.pages, [own.pointer, at]])),
            });
    const fields = section.fields.map((field) => fieldTemplate(field, context));
    return html`${guidedTemplate(section, context)}${fields.length > 0 ? html`<div class="fields">${fields}</div>` : nothing}
      <div class=${`lists is-${section.id}`}>${section.lists.map(list)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-forms': RosterForms;
  }
}
