import type { Act, ComparisonView, SessionView } from '@lunzhi/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EditorSession } from '../editor-session.ts';
import { loadPart } from '../parts/load-part.ts';
import type { RosterEditor } from '../shell/editor.ts';
import type { SessionController } from '../shell/session-controller.ts';
import { isUnplanned } from '../calendar/days.ts';
import type { Decision } from './decide-event.ts';
import { changesTemplate } from './changes.ts';
import { solvingWords } from './words.ts';

/** The roster that a plan made; no other waits for a decision. */
interface Planned {
  readonly session: EditorSession;
  readonly revision: number;
  readonly act: Act;
}

/** Plans, and lets the reader decide about the plan when he has seen what it changes. */
export class Planning implements ReactiveController {
  /** What the last plan changed; `null` before any, and when more has changed since. */
  comparison: ComparisonView | null = null;
  isDeciding = false;
  /** What the tab of changes shows where there is no comparison. */
  readonly changes = changesTemplate;
  readonly #host: RosterEditor;
  readonly #controller: SessionController;
  #isDropped = false;
  #planned: Planned | null = null;
  #wasRunning = false;
  /** What had the focus when the card of a running plan opened. */
  #opener: HTMLElement | null = null;
  #returnsFocus = false;

  constructor(host: RosterEditor, controller: SessionController) {
    this.#host = host;
    this.#controller = controller;
    host.addController(this);
  }

  hostUpdate(): void {
    const { view } = this.#host;
    if (this.#planned === null || this.#isPlanned(view)) return;
    if (
      view !== null &&
      view === this.#controller.rewordedView &&
      this.#planned.revision + 1 === view.revision
    )
      return void this.#refreshComparison({ ...this.#planned, revision: view.revision });
    if (this.isDeciding && this.#host.tab === 'compare') {
      this.#host.goTo('list');
      this.#returnsFocus = this.#active?.localName === 'roster-diff';
    }
    this.#end();
  }

  hostUpdated(): void {
    this.#host.shadowRoot!.addEventListener('focusin', this.#onFocus);
    if (this.#returnsFocus) void this.#return();
    this.#returnsFocus = false;
    const isRunning = this.#controller.progress !== null;
    this.#setInert(isRunning);
    if (isRunning === this.#wasRunning) return;
    this.#wasRunning = isRunning;
    if (isRunning) {
      this.#opener = this.#active;
      void this.#focus('roster-solving');
    } else if (this.#active === null) this.#opener?.focus({ preventScroll: true });
  }

  /** Makes what is behind the card inert, or no longer. */
  #setInert(isInert: boolean): void {
    const behind = this.#host.shadowRoot!.querySelectorAll('#view > :not(.unseen):not(.veil):not(.message)');
    for (const own of behind) {
      own.toggleAttribute('inert', isInert);
      if (isInert) own.setAttribute('aria-hidden', 'true');
      else own.removeAttribute('aria-hidden');
    }
  }

  /** Where `inert` is not known, a focus that went behind the card comes back. */
  readonly #onFocus = ({ target }: Event): void => {
    if ((target as Element).closest('#view > [inert]')) void this.#focus('roster-solving');
  };

  get #active(): HTMLElement | null {
    return (this.#host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  /** Puts the focus into a card, which may still have to be loaded: anybody may have begun the plan. */
  async #focus(name: 'roster-solving' | 'roster-diff'): Promise<void> {
    await this.#controller.load(() => loadPart(name));
    await this.#host.updateComplete;
    const card = this.#host.shadowRoot?.querySelector<HTMLElement & ReactiveControllerHost>(name);
    await card?.updateComplete;
    card?.focus({ preventScroll: true });
  }

  /** Gives the focus back to the table, which may have to be painted first. */
  async #return(): Promise<void> {
    await this.#host.updateComplete;
    const part = this.#host.shadowRoot?.querySelector('#view > :not(.unseen)');
    await (part as Partial<ReactiveControllerHost> | null | undefined)?.updateComplete;
    this.#host.focus({ preventScroll: true });
  }

  #isPlanned(view: SessionView | null | undefined): boolean {
    return this.#controller.session === this.#planned?.session && view?.revision === this.#planned.revision;
  }

  #end(): void {
    this.isDeciding = false;
    this.comparison = null;
    this.#planned = null;
  }

  /** Plans; while a plan is under way, stops it and keeps the best so far. */
  async plan(act: Act): Promise<void> {
    const { session, progress } = this.#controller;
    if (progress) return this.stop(true);
    if (session === null) return;
    this.#isDropped = false;
    const isFirst = isUnplanned(session.view);
    const isDone = await this.#controller.act(act);
    if (!isDone || this.#isDropped) return;
    if (isFirst) this.#begun(session.view);
    else await this.#propose({ session, revision: session.view.revision, act });
  }

  /**
   * What nobody had before is not compared with anything: the list is what was made, and what comes next is said, unless
   * it has faults, of which the headline speaks.
   */
  #begun({ headline: { score } }: SessionView): void {
    this.#host.goTo('list');
    if (score?.hard === 0 && score.coverage === 0)
      this.#controller.note(solvingWords(this.#host.spoken).begun);
  }

  /** Shows what a plan changed, unless more has changed meanwhile. */
  async #propose(planned: Planned): Promise<void> {
    const comparison = await this.#controller.ask(async (session) => session.read?.('comparison'));
    await this.#controller.load(() => loadPart('roster-diff'));
    if (!comparison || planned.session.view.revision !== planned.revision) return;
    if (planned.session !== this.#controller.session) return;
    this.#planned = planned;
    this.comparison = comparison;
    this.isDeciding = true;
    this.#host.goTo('compare');
    this.#host.requestUpdate();
    void this.#focus('roster-diff');
    await this.#loadFurther(comparison);
  }

  async #refreshComparison(planned: Planned): Promise<void> {
    this.#planned = planned;
    const comparison = await this.#controller.ask(async (session) => session.read?.('comparison'));
    if (!comparison || this.#planned !== planned) return;
    this.comparison = comparison;
    this.#host.requestUpdate();
    await this.#loadFurther(comparison);
  }

  async #loadFurther(comparison: ComparisonView): Promise<void> {
    const further = await this.#controller.ask(async (session) => session.read?.('further'));
    if (further === undefined || this.comparison !== comparison) return;
    this.comparison = { ...comparison, further };
    this.#host.requestUpdate();
  }

  stop(keeps: boolean): void {
    // what is kept of a plan changes the roster
    if (this.#host.readonly) return;
    this.#isDropped = !keeps;
    this.#controller.session?.cancel(keeps);
  }

  /**
   * Takes the plan as it stands, or takes it back. Nothing is taken back where more has changed since; where the page
   * around keeps it from being taken back, it stands.
   */
  async decide(decision: Exclude<Decision, 'notice'>): Promise<void> {
    if (!this.isDeciding) return;
    if (typeof decision === 'object') return this.#planOtherwise(decision.changes);
    this.isDeciding = false;
    this.#host.goTo('list');
    this.#returnsFocus = true;
    this.#host.requestUpdate();
    if (decision === 'drop' && this.#isPlanned(this.#controller.session?.view))
      await this.#controller.step('undo');
  }

  /** The same act again with so many changes, from where it began. */
  async #planOtherwise(maxChanges: number): Promise<void> {
    const act = this.#planned?.act;
    if (act?.kind !== 'replan' || !this.#isPlanned(this.#controller.session?.view)) return;
    this.#end();
    if (await this.#controller.step('undo')) await this.plan({ ...act, maxChanges });
  }
}
