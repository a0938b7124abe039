import type { Act, LedgerEntry, SessionView } from '@lunzhi/core';
import { adoptStyles, type CSSResult, type nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ComboboxAnswerEvent } from '../combobox/combobox.ts';
import type { EditorSession } from '../editor-session.ts';
import type { AskingCommand, CardCommand, NewEntry } from '../events.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { isByLedger, pastOrAttended, placeOf } from '../shell/places.ts';
import type { SessionController } from '../shell/session-controller.ts';
import type { EditorWords } from '../shell/words.ts';
import { cycleFocus, Placing } from './placing.ts';
import { openCombobox, openExchange, openSubstitutes } from './openers.ts';
import { type Popup, popupSize, popupTemplate } from './popup.ts';
import { filtersTemplate } from './filters.ts';
import { markedTemplate } from './marked.ts';
import { HoverPreview } from './hover-preview.ts';
import { Info } from './info-hover.ts';

/** What pops up beside a place, one at a time, and the place that is marked for an exchange. */
export class Popups implements ReactiveController {
  popup: Popup | null = null;
  /** The places that are marked for an exchange. */
  marked: readonly string[] = [];
  readonly renderFilters = filtersTemplate;
  readonly renderMarked = markedTemplate;
  readonly hoverPreview: HoverPreview;
  readonly info = new Info(this);
  readonly editor: RosterEditor;
  readonly controller: SessionController;
  readonly #placing: Placing;
  /** The kind that was painted last: the focus goes into a pop-up once, when it opens. */
  #painted: Popup['kind'] | null = null;
  /** What had the focus before it popped up, where the focus is to go back to it. */
  #opener: HTMLElement | null = null;
  #session: EditorSession | null;
  #hasStyles = false;

  constructor(editor: RosterEditor, controller: SessionController) {
    this.editor = editor;
    this.controller = controller;
    this.#session = controller.session;
    this.hoverPreview = new HoverPreview(editor, controller);
    this.#placing = new Placing(
      editor,
      () => this.popup && { anchor: this.popup.anchor, size: this.popup.size ?? popupSize[this.popup.kind] },
      () => this.show(null),
    );
    editor.addController(this);
  }

  /** Of another session nothing is open and nothing is marked. */
  hostUpdate(): void {
    if (this.#session === this.controller.session) return;
    this.#session = this.controller.session;
    this.close();
    this.mark([]);
  }

  hostUpdated(): void {
    const layer = this.layer;
    if (layer && this.popup && !this.info.isQuiet && this.#painted !== this.popup.kind) this.#focus(layer);
    this.#painted = this.popup?.kind ?? null;
  }

  render(view: SessionView, words: EditorWords): TemplateResult | typeof nothing {
    return popupTemplate(this, view, words);
  }

  /** Keeps the Tab key within what popped up. @returns whether it moved the focus */
  cycleFocus(event: KeyboardEvent): boolean {
    return this.layer !== null && cycleFocus(this.layer, event);
  }

  get layer(): HTMLElement | null {
    return this.#placing.layer;
  }

  #focus(layer: HTMLElement): void {
    layer
      .querySelector<HTMLElement>(
        'roster-combobox, .first, .btn:not([disabled]), [role=menuitem], [data-act]',
      )
      ?.focus();
  }

  get #active(): HTMLElement | null {
    return (this.editor.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  show(popup: Popup | null): void {
    if (popup?.kind !== this.popup?.kind) this.#opener = null;
    this.popup = this.editor.isConnected ? popup : null;
    this.editor.requestUpdate();
  }

  /** Puts what has been answered into a pop-up, unless it was left meanwhile. */
  put<Asked extends Popup>(asked: Asked, answer: Partial<Asked> | undefined): void {
    if (this.popup === asked) this.show(answer ? { ...asked, ...answer } : null);
  }

  /** Puts what is being answered into what pops up now. */
  async fill(answering: Promise<Partial<Popup> | undefined>): Promise<void> {
    const { popup } = this;
    const answer = await answering;
    if (popup && answer) this.put(popup, answer);
  }

  #adopt(styles: CSSResult): void {
    const root = this.editor.shadowRoot!;
    // without constructed sheets `adoptStyles` puts an element, of which one will do
    if (this.#hasStyles) return;
    this.#hasStyles = true;
    adoptStyles(root, [...(root.adoptedStyleSheets ?? []), styles]);
  }

  /** What a pop-up is painted with; `undefined` when it cannot be loaded, or another session has come meanwhile. */
  async load<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded | undefined> {
    const { session } = this.controller;
    const [loaded, styles] = await Promise.all([
      this.controller.load(loading),
      this.controller.load(() => import('./popup-style.ts')),
    ]);
    if (styles) this.#adopt(styles.popupStyle);
    return session === this.controller.session ? loaded : undefined;
  }

  /** Closes what popped up and gives the focus back; nothing changes. */
  readonly close = (): void => {
    const { popup } = this;
    if (popup === null) return;
    const own = popup.kind === 'card' && popup.opener instanceof HTMLElement ? popup.opener : this.#opener;
    this.show(null);
    (own?.isConnected ? own : this.editor).focus({ preventScroll: true });
  };

  /** Leaves what popped up, else the mark. @returns whether there was something to leave */
  leave(): boolean {
    if (this.popup !== null) this.close();
    else if (this.marked.length > 0) this.mark([]);
    else return false;
    return true;
  }

  mark(shifts: readonly string[]): void {
    if (shifts.length === 0 && this.marked.length === 0) return;
    this.marked = shifts;
    // it will be wanted soon
    if (shifts.length > 0) void this.load(() => import('./exchange.ts'));
    this.hoverPreview.show([], null);
    this.editor.requestUpdate();
  }

  /** Asks what the marked place would be exchanged for. */
  weighMarked(other: string | null): void {
    if (this.marked.length > 0) this.hoverPreview.show(this.marked, other);
  }

  /** Runs a command that a part asks for. */
  async run(command: AskingCommand): Promise<void> {
    const { view } = this.editor;
    if (view === null) return;
    if (command.name === 'info') return this.info.open(command);
    if (this.controller.session === null) return;
    if (command.name === 'card') return this.#openCard(command);
    if (command.name === 'changes') return this.editor.goTo('compare');
    if (command.name === 'entry') return this.#write(command.entry);
    if (command.name === 'locks')
      return void (await this.controller.act({ kind: command.act, shifts: command.shifts }));
    if (command.name === 'range') {
      const loaded = await this.load(() => import('../range/run-range.ts'));
      return loaded?.runRange(command, this);
    }
    const { shift } = command;
    const place = placeOf(view, shift);
    if (place === undefined) return;
    if (command.name === 'lock')
      return void (await this.controller.act({ kind: place.isLocked ? 'unlock' : 'lock', shifts: [shift] }));
    if (command.name === 'menu') return this.#openMenu(shift, command.anchor);
    if (command.name === 'weigh') return this.hoverPreview.show([shift], command.other);
    const { anchor } = command;
    const { marked } = this;
    const trades = command.name === 'exchange' ? command.other : marked[0];
    const past = pastOrAttended(view, [shift, trades]);
    if (past !== undefined) return this.#openCard({ name: 'card', card: 'attendance', about: past, anchor });
    // a draft is changed directly: nothing is recorded of it
    if (command.name === 'substitute')
      return isByLedger(view) ? openSubstitutes(this, shift, anchor) : openCombobox(this, shift, anchor);
    if (command.name === 'exchange') return openExchange(this, [shift], command.other, anchor);
    // a second place is what the marked ones are exchanged with
    if (marked.length > 0 && !marked.includes(shift)) return openExchange(this, marked, shift, anchor);
    if (command.name === 'mark') return this.mark(marked.length === 0 ? [shift] : []);
    return openCombobox(this, shift, anchor);
  }

  async #write(entry: NewEntry): Promise<void> {
    const { writer } = this.editor;
    const on = entry.kind === 'told' ? { on: writer.at } : {};
    await this.controller.act({ kind: 'entry', entry: { ...entry, ...writer, ...on } as LedgerEntry });
  }

  async #openCard(command: CardCommand): Promise<void> {
    const loaded = await this.load(() => import('../cards/open-card.ts'));
    if (loaded) this.show(loaded.openCard(command, this, cycleFocus));
  }

  async #openMenu(shift: string, anchor: Element): Promise<void> {
    const loaded = await this.load(() => import('./menu.ts'));
    if (loaded) this.show({ kind: 'menu', template: loaded.menuTemplate, shift, anchor });
  }

  readonly answer = async (event: ComboboxAnswerEvent): Promise<void> => {
    const { popup } = this;
    const { view } = this.editor;
    this.close();
    const { leader, lock } = event;
    if (!view || popup?.kind !== 'choose' || leader === undefined) return;
    const { shift } = popup;
    // an approved roster is not changed by one key: why, and who was told, is asked first
    if (isByLedger(view))
      return openSubstitutes(
        this,
        shift,
        popup.anchor,
        popup.candidates?.find((own) => own.leader === leader),
      );
    if (await this.controller.act({ kind: 'assign', shift, leader, ...(lock && { lock }) }))
      this.editor.leader = leader;
  };

  readonly exchange = async (act: Act): Promise<void> => {
    this.mark([]);
    this.close();
    await this.controller.act(act);
  };

  /** Puts the focus into what popped up, where that came late. */
  focusLayer(): void {
    if (this.layer) this.#focus(this.layer);
  }

  async openProof(anchor: Element): Promise<void> {
    const opener = this.#active;
    const loaded = await this.load(() => import('./proof.ts'));
    if (!loaded) return;
    const { proofTemplate: template } = loaded;
    const popup: Extract<Popup, { kind: 'proof' }> = { kind: 'proof', template, anchor, proof: null };
    this.show(popup);
    this.#opener = opener;
    const proof = await this.controller.ask(async (session) => session.read?.('proof'));
    this.put(popup, proof && { proof });
  }

  async openHelp(anchor: Element): Promise<void> {
    const opener = this.#active;
    const loaded = await this.load(() => import('./help.ts'));
    if (!loaded) return;
    this.show({ kind: 'help', template: loaded.editorHelp, anchor });
    this.#opener = opener;
  }
}
