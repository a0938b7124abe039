import {
  adoptStyles,
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { ComboboxAnswerEvent } from '../combobox/combobox.ts';
import type { CardCommand, Command } from '../events.ts';
import { exchangeAct, isByLedger, overOf, placeOf, type Writer } from '../shell/acts.ts';
import type { EditorSession } from '../editor-session.ts';
import type { Doings } from '../shell/session-controller.ts';
import type { ExchangeAnswer } from './exchange.ts';
import { cycleFocus, Placing } from './placing.ts';
import { type Pop, popTemplate, popSize } from './popup.ts';
import { Weighing } from './weighing.ts';
import { loadPart } from '../parts/load-part.ts';
import type { EditorWords } from '../shell/words.ts';
import type { CandidateView, SessionView } from '../session-types.ts';
import type { ElementLanguage } from '../words.ts';

/** The editor, as what pops up knows it. */
export interface PopHost extends ReactiveControllerHost, HTMLElement {
  readonly view: SessionView | null;
  readonly writer: Writer;
  readonly spoken: ElementLanguage;
  leader: string | null;
  letterKeys: 'on' | 'off';
  goTo(tab: 'forms'): void;
}

/** @returns that it is there */
const loadCombobox = (): Promise<true> => loadPart('roster-combobox').then(() => true);

/** What pops up beside a place, one at a time, and the place that is marked for an exchange. */
export class Pops implements ReactiveController {
  pop: Pop | null = null;
  marked: string | null = null;
  readonly weighing: Weighing;
  readonly #host: PopHost;
  readonly #doings: Doings;
  readonly #placing: Placing;
  /** The kind that was painted last: the focus goes into a pop-up once, when it opens. */
  #painted: Pop['kind'] | null = null;
  /** What had the focus before it popped up, where the focus is to go back to it. */
  #opener: HTMLElement | null = null;
  #session: EditorSession | null = null;
  #hasStyles = false;

  constructor(host: PopHost, doings: Doings) {
    this.#host = host;
    this.#doings = doings;
    this.weighing = new Weighing(host, doings);
    this.#placing = new Placing(
      host,
      () => this.pop && { anchor: this.pop.anchor, size: this.pop.size ?? popSize[this.pop.kind] },
      () => this.show(null),
    );
    host.addController(this);
  }

  /** Of another session nothing is open and nothing is marked. */
  hostUpdate(): void {
    if (this.#session === this.#doings.session) return;
    this.#session = this.#doings.session;
    this.#close();
    if (this.marked !== null) this.mark(null);
  }

  hostUpdated(): void {
    const layer = this.#layer;
    if (layer && this.pop && this.#painted !== this.pop.kind) this.#focus(layer);
    this.#painted = this.pop?.kind ?? null;
  }

  get #layer(): HTMLElement | null {
    return this.#placing.layer;
  }

  #focus(layer: HTMLElement): void {
    layer.querySelector<HTMLElement>('roster-combobox, .first, .btn:not([disabled])')?.focus();
  }

  get #active(): HTMLElement | null {
    return (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  show(pop: Pop | null): void {
    if (pop?.kind !== this.pop?.kind) this.#opener = null;
    this.pop = this.#host.isConnected ? pop : null;
    this.#host.requestUpdate();
  }

  /** Puts what has been answered into a pop-up, unless it was left meanwhile. */
  #fill<Asked extends Pop>(asked: Asked, answer: Partial<Asked> | undefined): void {
    if (this.pop === asked) this.show(answer ? { ...asked, ...answer } : null);
  }

  /** Puts what is being answered into what pops up now. */
  async #fillLater(answering: Promise<Partial<Pop> | undefined>): Promise<void> {
    const { pop } = this;
    const answer = await answering;
    if (pop && answer) this.#fill(pop, answer);
  }

  #adopt(styles: CSSResult): void {
    const root = this.#host.shadowRoot!;
    // without constructed sheets `adoptStyles` puts an element, of which one will do
    if (this.#hasStyles) return;
    this.#hasStyles = true;
    adoptStyles(root, [...(root.adoptedStyleSheets ?? []), styles]);
  }

  /** What a pop-up is painted with; `undefined` when it cannot be loaded, or another session has come meanwhile. */
  async #load<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded | undefined> {
    const { session } = this.#doings;
    const [loaded, styles] = await Promise.all([
      this.#doings.load(loading),
      this.#doings.load(() => import('./popup-style.ts')),
    ]);
    if (styles) this.#adopt(styles.cardStyles);
    return session === this.#doings.session ? loaded : undefined;
  }

  /** Closes what popped up and gives the focus back; nothing changes. */
  readonly #close = (): void => {
    const { pop } = this;
    if (pop === null) return;
    const own = pop.kind === 'card' && pop.opener instanceof HTMLElement ? pop.opener : this.#opener;
    this.show(null);
    (own?.isConnected ? own : this.#host).focus({ preventScroll: true });
  };

  /** Leaves what popped up, else the mark. @returns whether there was something to leave */
  leave(): boolean {
    if (this.pop !== null) this.#close();
    else if (this.marked !== null) this.mark(null);
    else return false;
    return true;
  }

  mark(shift: string | null): void {
    this.marked = shift;
    // it will be wanted soon
    if (shift !== null) void this.#load(() => import('./exchange.ts'));
    this.weighing.weigh(null, null);
    this.#host.requestUpdate();
  }

  /** Does what a part asks for a place. */
  async obey(command: Command): Promise<void> {
    if (command.name === 'load') return this.#doings.load(() => command.loading);
    const { view } = this.#host;
    if (view === null || this.#doings.session === null) return;
    if (command.name === 'card') return this.#card(command);
    if (command.name === 'locks')
      return void (await this.#doings.act({ kind: command.act, shifts: command.shifts }));
    const { shift } = command;
    const place = placeOf(view, shift);
    if (place === undefined) return;
    if (command.name === 'lock')
      return void (await this.#doings.act({ kind: place.isLocked ? 'unlock' : 'lock', shifts: [shift] }));
    if (command.name === 'weigh') return this.weighing.weigh(shift, command.other);
    const { anchor } = command;
    const trades = command.name === 'exchange' ? command.other : this.marked;
    const over = overOf(view, [shift, trades ?? undefined]);
    if (over !== undefined) return this.#card({ name: 'card', card: 'attendance', about: over, anchor });
    if (command.name === 'substitute') return this.#seek(shift, anchor);
    if (command.name === 'exchange') return this.#preview(shift, command.other, anchor);
    // a second place is what the marked one is exchanged with
    if (this.marked !== null && this.marked !== shift) return this.#preview(this.marked, shift, anchor);
    if (command.name === 'mark') return this.mark(this.marked === null ? shift : null);
    return this.#choose(shift, anchor);
  }

  async #card(command: CardCommand): Promise<void> {
    const { openCard } = await import('../cards/open-card.ts');
    this.show(openCard(command, this.#host, this.#doings, this.#close, cycleFocus));
  }

  async #choose(shift: string, anchor: Element): Promise<void> {
    if (!customElements.get('roster-combobox') && !(await this.#doings.load(loadCombobox))) return;
    const pop: Extract<Pop, { kind: 'choose' }> = { kind: 'choose', shift, anchor, candidates: null };
    this.show(pop);
    const candidates = await this.#doings.ask((session) => session.candidates(shift));
    this.#fill(pop, candidates && { candidates });
  }

  readonly #onAnswer = async (event: ComboboxAnswerEvent): Promise<void> => {
    const { pop } = this;
    const { view } = this.#host;
    this.#close();
    const { leader, lock } = event;
    if (!view || pop?.kind !== 'choose' || leader === undefined) return;
    const { shift } = pop;
    // what people live by is not changed by one key: why, and who was told, is asked first
    if (isByLedger(view))
      return this.#seek(
        shift,
        pop.anchor,
        pop.candidates?.find((own) => own.leader === leader),
      );
    if (await this.#doings.act({ kind: 'assign', shift, leader, ...(lock && { lock }) }))
      this.#host.leader = leader;
  };

  async #preview(shift: string, other: string, anchor: Element): Promise<void> {
    const loaded = await this.#load(() => import('./exchange.ts'));
    const { view, writer } = this.#host;
    if (!loaded || !view) return;
    const [first, second] = [placeOf(view, shift), placeOf(view, other)];
    if (!first || !second) return;
    const act = exchangeAct(view, first, second, writer);
    const pop: Extract<Pop, { kind: 'exchange' }> = {
      kind: 'exchange',
      template: loaded.exchangeTemplate,
      shift,
      other,
      anchor,
      act,
      preview: null,
    };
    this.show(pop);
    const preview = await this.#doings.ask((session) => session.preview(act));
    this.#fill(pop, preview && { preview });
    await this.#host.updateComplete;
    if (this.#layer && this.pop?.kind === 'exchange') this.#focus(this.#layer);
  }

  readonly #exchange = async ({ lock, complete }: ExchangeAnswer): Promise<void> => {
    const { pop } = this;
    if (pop?.kind !== 'exchange') return;
    this.mark(null);
    this.#close();
    const act = complete(pop.act);
    await this.#doings.act(lock && act.kind === 'exchange' ? { ...act, lock } : act);
  };

  /** @param wanted who was chosen already */
  async #seek(shift: string, anchor: Element, wanted?: CandidateView): Promise<void> {
    const loaded = await this.#load(() => import('./substitute.ts'));
    if (!loaded) return;
    const pop: Extract<Pop, { kind: 'substitute' }> = {
      kind: 'substitute',
      template: loaded.substituteTemplate,
      shift,
      anchor,
      proposals: null,
      chosen: 0,
      letters: null,
      copied: null,
    };
    this.show(pop);
    const proposals = await this.#doings.ask((session) => session.proposals(shift));
    const { view } = this.#host;
    this.#fill(pop, proposals && view ? loaded.proposedFor(proposals, wanted, view) : undefined);
  }

  /** Why the roster cannot be fairer. */
  async prove(anchor: Element): Promise<void> {
    const opener = this.#active;
    const loaded = await this.#load(() => import('./proof.ts'));
    if (!loaded) return;
    const { proofTemplate: template } = loaded;
    const pop: Extract<Pop, { kind: 'proof' }> = { kind: 'proof', template, anchor, proof: null };
    this.show(pop);
    this.#opener = opener;
    const proof = await this.#doings.ask(async (session) => session.read?.('proof'));
    this.#fill(pop, proof && { proof });
  }

  /** The table of keys. */
  async help(anchor: Element): Promise<void> {
    const opener = this.#active;
    const loaded = await this.#load(() => import('./help.ts'));
    if (!loaded) return;
    this.show({ kind: 'help', template: loaded.helpTemplate, anchor });
    this.#opener = opener;
  }

  render(words: EditorWords, language: ElementLanguage): TemplateResult | typeof nothing {
    const { view, letterKeys, writer } = this.#host;
    if (this.pop === null || view === null) return nothing;
    return html`<div class="layer" part="layer">
      ${popTemplate(this.pop, view, words, language, {
        isByLedger: isByLedger(view),
        letterKeys,
        onAnswer: (event) => void this.#onAnswer(event),
        onExchange: (answer) => void this.#exchange(answer),
        onLetterKeys: (on) => (this.#host.letterKeys = on ? 'on' : 'off'),
        onPop: (pop) => this.show(pop),
        onFill: (answer) => this.#fillLater(answer),
        onLeave: this.#close,
        doings: this.#doings,
        writer,
      })}
    </div>`;
  }
}
