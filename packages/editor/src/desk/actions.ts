import type {
  CaseCard,
  CaseRow,
  CaseTable,
  DeskAct,
  DeskOutcome,
  DraftFacts,
  DraftView,
  EntryForm,
  FormKind,
  HeldCase,
  Page,
  PaperKind,
  Step,
} from '@lunzhi/reception/client';
import { isComposing, isText } from '../parts/keys.ts';
import type { DeskCase } from './case-sheet.ts';
import { actionOf } from './desk-keys.ts';
import { moment } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
import type { ElementLanguage } from '../words.ts';
import type { DeskSession } from './desk-session.ts';
import type { ReceptionDesk } from './desk.ts';
import { chosenTables } from './import-file.ts';
import { DeskRequestEvent, DeskSaveEvent } from './events.ts';
import type { ActDraft, DeskHandle, Kept, SavedFile, Told } from './handle.ts';
import { followStep } from './follow-step.ts';
import { nothingKept } from './kept.ts';
import { KnownCases } from './known-cases.ts';
import { LastDone } from './last-done.ts';
import type { DeskOutcome as OutcomeSheet } from './outcome.ts';
import type { PageElement } from './page-element.ts';
import { isLatePart, type LatePart, loadDeskPart } from './page-parts.ts';
import { noPoolFilters } from './pool-rows.ts';
import { saveFile } from './save-file.ts';
import type { DeskWalkIn } from './walk-in.ts';
import type { DeskWeeks } from './weeks.ts';

/** A card that was asked for: of which case, of whom, and as of when. */
/** What keys, buttons and pages do at the desk. */
export class DeskActions implements DeskHandle {
  readonly #host: ReceptionDesk;
  readonly #controller: SessionController<DeskSession>;
  kept: Kept = nothingKept();
  readonly #known: KnownCases;
  readonly #last = new LastDone();

  constructor(host: ReceptionDesk, controller: SessionController<DeskSession>) {
    this.#host = host;
    this.#controller = controller;
    this.#known = new KnownCases(controller);
    host.addEventListener('keydown', this.#onKey);
  }

  /** Of another file nothing was typed yet. */
  forget(): void {
    this.kept = nothingKept();
    this.#last.forget();
  }

  get language(): ElementLanguage {
    return this.#host.spoken;
  }

  get isEditable(): boolean {
    return this.#controller.session !== null && !this.#host.readonly;
  }

  get letters(): boolean {
    return this.#host.letterKeys !== 'off';
  }

  row(id: string): CaseRow | undefined {
    return this.#known.row(this.#host.view, id);
  }

  async act(draft: ActDraft): Promise<boolean> {
    if (this.#host.view === null) return false;
    const isDone = await this.#controller.act(this.#written(draft));
    if (isDone && draft.kind === 'register') this.#openNewest();
    if (isDone && draft.kind === 'invite') this.kept.untold.clear();
    if (isDone) this.#tell(draft);
    return isDone;
  }

  #tell(act: ActDraft): void {
    if (this.#last.keep(act, this.#host.view!.revision)) this.#host.requestUpdate();
  }

  #written(draft: ActDraft): DeskAct {
    const { view, author } = this.#host;
    return { ...draft, author: author ?? view!.head.issuer, at: moment(new Date(), view!.head.today) };
  }

  async record(draft: ActDraft): Promise<DeskOutcome | null | undefined> {
    const outcome = await this.#controller.ask(() => this.#controller.perform(this.#written(draft)));
    if (outcome?.patch) this.#tell(draft);
    return outcome;
  }

  form(id: string, kind: FormKind): Promise<EntryForm | null | undefined> {
    return this.#controller.ask((session) => session.form(id, kind));
  }

  /** What was just done, where that is to be said. */
  get done(): ActDraft | null {
    return this.#last.asOf(this.#host.view?.revision);
  }

  /** What was just registered is what is worked on. */
  #openNewest(): void {
    const { view } = this.#host;
    const last = view?.cases[view.cases.length - 1];
    if (last) this.open(last.id);
  }

  card(id: string): Promise<CaseCard | null | undefined> {
    return this.#known.card(this.#host.view, id);
  }

  lift(id: string): Promise<HeldCase | null | undefined> {
    return this.#controller.ask((session) => session.lift(id));
  }

  draft(facts: DraftFacts): Promise<DraftView | undefined> {
    return this.#controller.ask((session) => session.draft(facts));
  }

  open(id: string | null, page: Page = this.#host.page): void {
    this.#host.goTo(page, id);
  }

  readonly take = (id: string): void => void this.#take(id);

  async #take(id: string): Promise<void> {
    this.open(id, 'weeks');
    await this.loadPage();
    await this.#host.updateComplete;
    await this.#host.shown<DeskWeeks>('desk-weeks')?.updateComplete;
    await this.#weeks?.lift(id);
  }

  closeSheet(): void {
    this.#host.sheet = null;
    void this.#host.updateComplete.then(() => this.#host.focus());
  }

  async refocus(): Promise<void> {
    await this.#host.updateComplete;
    await this.#host.shown<PageElement>()?.updateComplete;
    if (this.isHearing) return void this.outcome!.begin();
    const { page, renderRoot, sheet } = this.#host;
    if (page === 'today' && sheet !== null) this.#host.shown<DeskWalkIn>('desk-walk-in')?.focus();
    else this.#host.focus();
    // a page that has no answer yet has nothing to be focused
    if (!this.#host.shown()?.matches(':focus-within'))
      renderRoot.querySelector<HTMLElement>(`#tab-${page}`)?.focus();
  }
  readonly closePapers = (): void => {
    this.#host.printing = null;
    void this.#host.updateComplete.then(() => this.#host.focus());
  };

  say(text: string): void {
    this.#host.hint = text;
  }

  ask<Answer>(question: (session: DeskSession) => Promise<Answer>): Promise<Answer | undefined> {
    return this.#controller.ask(question);
  }

  load<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded | undefined> {
    return this.#controller.load(loading);
  }

  tell(page: HTMLElement, told: Told): void {
    if (page === this.#host.shown()) this.#host.told = told;
  }

  showOnly(cases: readonly string[], why: string): void {
    this.#host.filters = { ...noPoolFilters, state: 'all', only: { cases, why } };
    this.open(cases[0] ?? null, 'pool');
    void this.#host.updateComplete.then(() => this.#host.focus());
  }

  papers(cases: readonly string[], kind: PaperKind | null = null): void {
    if (!this.request('print', cases)) return;
    void this.#loadPart('desk-print');
    this.#host.printing = { cases, kind };
  }

  save(file: SavedFile): void {
    if (!this.#host.dispatchEvent(new DeskSaveEvent(file))) return;
    saveFile(file);
  }

  loadImport(): Promise<void> {
    return this.#loadPart('desk-import');
  }

  /** Loads the page that is turned to where it is not there yet. */
  async loadPage(): Promise<void> {
    const name = `desk-${this.#host.page}`;
    if (isLatePart(name)) await this.#loadPart(name);
  }

  readonly #loadPart = (name: LatePart): Promise<void> => this.load(() => loadDeskPart(name));

  readonly undo = (): void => void this.#step('undo');
  readonly redo = (): void => void this.#step('redo');
  readonly help = (): void => void (this.#host.isHelping = !this.#host.isHelping);
  readonly arrangeAll = (): void =>
    void this.act({ kind: 'appoint' }).then((isDone) => isDone && this.open(null, 'weeks'));
  /** Reads a table that the reader chooses, unless the host provides it. */
  readonly import = (): void => {
    if (this.request('import')) void this.load(chosenTables).then((tables) => tables && this.preview(tables));
  };
  readonly preview = (tables: readonly CaseTable[]): void => void (this.#host.importing = tables);
  readonly closeImport = (): void => {
    this.#host.importing = null;
    this.open(this.#host.case, 'pool');
    void this.refocus();
  };
  readonly export = (): void => void this.request('export');
  readonly print = (): void => {
    const page = this.#host.shown<HTMLElement & { print?(): Promise<void> }>();
    if (page?.print) void page.print();
    else this.papers(this.#host.case === null ? [] : [this.#host.case]);
  };

  /** What was open when it was done may be gone: the keyboard goes where the work goes on. */
  async #step(kind: 'undo' | 'redo'): Promise<void> {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const isDone = await this.#controller.step(kind);
    await this.#host.updateComplete;
    if (isDone && activeElement instanceof HTMLElement && activeElement.hidden) await this.refocus();
  }

  /** @returns whether the host has not prevented it */
  request(what: DeskRequestEvent['what'], cases: readonly string[] = []): boolean {
    return this.#host.dispatchEvent(new DeskRequestEvent(what, cases));
  }

  readonly register = (): void => {
    if (!this.isEditable) return;
    this.#host.goTo('today');
    this.#host.sheet = 'walk-in';
    void this.#loadPart('desk-walk-in')
      .then(() => this.#host.updateComplete)
      .then(() => this.#host.shown<DeskWalkIn>('desk-walk-in')?.focus());
  };

  /** Who is next: those who are appointed and here, then whoever walked in and can be heard today. */
  get next(): string | null {
    const step = this.#host.view?.headlines.today.next;
    return step?.does === 'call' ? (step.case ?? null) : null;
  }

  readonly call = (): void => {
    const { next } = this;
    if (next === null) return;
    this.open(next, 'today');
    void this.#host.updateComplete.then(() => this.#host.shown<DeskCase>('desk-case')?.receive());
  };

  /** Does what a sentence leads to, or goes there. */
  readonly follow = (step: Step): void => followStep(step, this.#host, this);

  get #weeks(): DeskWeeks | null {
    const weeks = this.#host.shown<DeskWeeks>('desk-weeks');
    return weeks?.hasUpdated ? weeks : null;
  }

  get outcome(): OutcomeSheet | null {
    return this.#host.shown<OutcomeSheet>('desk-outcome');
  }

  /** Whether the outcome of a case is asked for. */
  get isHearing(): boolean {
    return this.#host.sheet === null && this.outcome?.hidden === false;
  }

  /** One layer out; nothing is changed. @returns whether there was one */
  leave(): boolean {
    const host = this.#host;
    if (host.isHelping) host.isHelping = false;
    else if (host.printing !== null) this.closePapers();
    else if (this.#weeks?.leave()) return true;
    else if (host.page === 'today' && host.sheet !== null) this.closeSheet();
    else return false;
    return true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.defaultPrevented) return;
    const isTyping = event.target !== event.currentTarget || event.composedPath().some(isText);
    const action = actionOf(event, isTyping, this.#host, this);
    if (!action) return;
    event.preventDefault();
    action();
  };
}
