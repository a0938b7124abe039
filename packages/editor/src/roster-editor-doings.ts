import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ActOutcome, EditorSession } from './editor-session.ts';
import { RosterBeforeChangeEvent, RosterChangeEvent, RosterSolveProgressEvent } from './events.ts';
import type { Act, ProgressView, SessionView } from './session-types.ts';

/** What is to be said to the reader: that something was refused, or what an act brought up. */
export interface Message {
  readonly mood: 'bad' | 'warn';
  readonly why: 'refused' | 'failed' | 'noted';
  readonly text: string;
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Does acts through a session and keeps what it tells: the view, how far a plan is, what was refused.
 *
 * Before an act the host fires `roster-before-change`, and does nothing when that is prevented; after it, `roster-change`.
 */
export class Doings implements ReactiveController {
  message: Message | null = null;
  progress: ProgressView | null = null;
  readonly #host: Host;
  readonly #onView: (view: SessionView) => void;
  #session: EditorSession | null = null;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host, onView: (view: SessionView) => void) {
    this.#host = host;
    this.#onView = onView;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  get session(): EditorSession | null {
    return this.#session;
  }

  /** The session to work with from now on; its view is shown at once. */
  set session(session: EditorSession | null) {
    if (session === this.#session) return;
    this.hostDisconnected();
    this.#session = session;
    this.message = null;
    this.progress = null;
    if (this.#host.isConnected) this.#listen();
    if (session) this.#onView(session.view);
  }

  #listen(): void {
    if (this.#session === null || this.#unsubscribe) return;
    this.#unsubscribe = this.#session.subscribe((news) => {
      if (news.kind === 'view') this.#onView(news.view);
      else {
        this.progress = news.progress;
        if (news.progress) this.#host.dispatchEvent(new RosterSolveProgressEvent(news.progress));
      }
      this.#host.requestUpdate();
    });
  }

  /** @returns whether it was done */
  async act(act: Act): Promise<boolean> {
    const session = this.#session;
    if (session === null || !this.#host.dispatchEvent(new RosterBeforeChangeEvent(act))) return false;
    return this.#settle(() => session.act(act), act);
  }

  /** As `act`, for those who say themselves what became of it; `null` when it was prevented. */
  async perform(act: Act): Promise<ActOutcome | null> {
    const session = this.#session;
    if (session === null || !this.#host.dispatchEvent(new RosterBeforeChangeEvent(act))) return null;
    const outcome = await session.act(act);
    if (outcome.patch) this.#host.dispatchEvent(new RosterChangeEvent(act, session.view));
    return outcome;
  }

  async undo(): Promise<boolean> {
    const session = this.#session;
    return session !== null && this.#settle(() => session.undo(), null);
  }

  async redo(): Promise<boolean> {
    const session = this.#session;
    return session !== null && this.#settle(() => session.redo(), null);
  }

  /**
   * What a question came to; `undefined` when it failed, which the reader is told.
   *
   * @param wordsFor what to tell of an error that was to be expected; `null` for any other
   */
  async ask<Answer>(
    question: (session: EditorSession) => Promise<Answer>,
    wordsFor: (error: Error) => string | null = () => null,
  ): Promise<Answer | undefined> {
    if (this.#session === null) return undefined;
    try {
      return await question(this.#session);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const text = wordsFor(error);
      this.#say({ mood: 'bad', why: text === null ? 'failed' : 'noted', text: text ?? error.message });
      return undefined;
    }
  }

  forget(): void {
    this.#say(null);
  }

  #say(message: Message | null): void {
    this.message = message;
    this.#host.requestUpdate();
  }

  async #settle(doing: () => Promise<ActOutcome>, act: Act | null): Promise<boolean> {
    const outcome = await this.ask(doing);
    if (!outcome) return false;
    const text = outcome.diagnostics
      .filter(({ severity }) => severity !== 'note')
      .map(({ sentence }) => sentence)
      .join(' ');
    // a plan that was dropped is no refusal
    if (outcome.patch === null) this.#say(text === '' ? null : { mood: 'bad', why: 'refused', text });
    else {
      this.#say(text === '' ? null : { mood: 'warn', why: 'noted', text });
      this.#host.dispatchEvent(new RosterChangeEvent(act, this.#session!.view));
    }
    return outcome.patch !== null;
  }
}
