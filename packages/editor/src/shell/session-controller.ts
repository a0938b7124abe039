import type { ProgressView } from '@lunzhi/core';
import type { NewsOf } from '@lunzhi/core/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EditorSession } from '../editor-session.ts';
import type { ChangeKind } from '../change-events.ts';
import { RosterSolveProgressEvent } from '../events.ts';
import { baseLanguage, type ElementLanguage } from '../words.ts';
import { free, type Permits } from '../parts/permit.ts';
import { ActQueue, type QueueHost } from './act-queue.ts';
import type { ActOf, AnySession, Done, OutcomeOf, ViewOf } from './any-session.ts';
import type { Policy, PolicyHost } from './policy.ts';

/** What is to be said to the reader: that something was refused, or what an act brought up. */
export interface Message {
  readonly mood: 'bad' | 'warn' | 'ok';
  readonly why: 'refused' | 'failed' | 'unloaded' | 'noted' | 'closed' | 'ended';
  readonly text: string;
}

/** What is fired after an act. */
type DoneEvent<Session extends AnySession> = new (
  kind: ChangeKind,
  act: ActOf<Session> | null,
  session: Session,
) => Event;

type SessionHost<View> = ReactiveControllerHost &
  HTMLElement &
  PolicyHost & { view: View | null; isViewGiven: boolean };

const none: ReadonlySet<string> = new Set();

/**
 * Does acts through a session and keeps what it tells: the view, how far a plan is, what was refused.
 *
 * Before an act, an undo or a redo the host's policy is asked, and nothing is done that it does not allow; after it, the host
 * fires an event.
 * What a session answers after another has taken its place is ignored; that it did an act is told all the same.
 */
export class SessionController<Session extends AnySession = EditorSession> implements ReactiveController {
  message: Message | null = null;
  progress: ProgressView | null = null;
  /** The view that came last, where nothing was done but to say it otherwise. */
  rewordedView: ViewOf<Session> | null = null;
  readonly #host: SessionHost<ViewOf<Session>>;
  readonly #doneEvent: DoneEvent<Session>;
  readonly #queueHost: QueueHost = {
    isRestricted: () => this.#host.readonly || this.#host.can !== null,
    refusal: (act) => this.refusal(act),
    isPlanning: () => this.progress !== null,
  };
  #session: Session | null = null;
  #unsubscribe: (() => void) | undefined;
  /** What the last act that was done brought up. */
  #said: ReadonlySet<string> = none;
  #acts: ActQueue<Session> | null = null;

  /** Loaded once something may not be done. */
  #policy: Promise<Policy | undefined> | null = null;
  #knownPolicy: Policy | null = null;
  /** Whether an act may be done, for what is shown: another function once more is known. */
  may: Permits<ActOf<Session>> = free;

  constructor(host: SessionHost<ViewOf<Session>>, doneEvent: DoneEvent<Session>) {
    this.#host = host;
    this.#doneEvent = doneEvent;
    host.addController(this);
  }

  #onView(view: ViewOf<Session> | null): void {
    this.#host.view = view;
    this.#host.isViewGiven = false;
  }

  /** What restricts the acts may be another. */
  restrict(): void {
    const { readonly, can } = this.#host;
    if (!readonly && can === null) this.may = free;
    else {
      this.#renew();
      this.#policy ??= this.load(() => import('./policy.ts')).then((loaded) => {
        // what could not be loaded is tried again
        if (!loaded) return void (this.#policy = null);
        this.#knownPolicy = new loaded.Policy(this.#host, () => this.#renew());
        this.#renew();
        return this.#knownPolicy;
      });
    }
  }

  #renew(): void {
    const policy = this.#knownPolicy;
    this.may = policy ? (act) => policy.may(act as never) : () => ({ why: '', isAsked: true });
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** `null` too when it answers no more: what it showed stays, and nothing is done. */
  get session(): Session | null {
    return this.#session?.ending ? null : this.#session;
  }

  /** Why nothing can be done any more; `null` while it can. */
  get ended(): Message | null {
    const ending = this.#session?.ending;
    return ending ? { mood: 'bad', why: ending.because === null ? 'closed' : 'ended', text: '' } : null;
  }

  /** The session to work with from now on; its view is shown at once, and with it goes that of the one before. */
  set session(session: Session | null) {
    if (session === this.#session) return;
    this.hostDisconnected();
    this.#session = session;
    this.message = null;
    this.#said = none;
    this.#acts?.end();
    this.#acts = session && new ActQueue(session, this.#queueHost);
    this.progress = null;
    if (session === null && !this.#host.isViewGiven) this.#onView(null);
    if (this.#host.isConnected) this.#listen();
    else if (session) this.#onView(session.view);
  }

  /** Listens from now on; what happened before is in the view. */
  #listen(): void {
    if (this.#session === null || this.#unsubscribe) return;
    this.progress = null;
    this.#onView(this.#session.view);
    const listener = (news: NewsOf<ViewOf<Session>>): void => {
      if (news.kind === 'view') {
        this.rewordedView = news.isRetold ? news.view : null;
        this.#onView(news.view);
      } else if (news.kind === 'ended') this.progress = null;
      else {
        this.progress = news.progress;
        if (news.progress) this.#host.dispatchEvent(new RosterSolveProgressEvent(news.progress));
      }
      this.#host.requestUpdate();
    };
    this.#unsubscribe = this.#session.subscribe(listener as never);
  }

  /** Has the session say all in a language; one that cannot goes on in its own. */
  speak(language: ElementLanguage | undefined): void {
    const { session } = this;
    const own = language && baseLanguage(language);
    if (own && session?.set && session.view.language !== own)
      void this.ask(() => session.set!({ language: own }));
  }

  /** @returns whether it was done */
  async act(act: ActOf<Session>): Promise<boolean> {
    return this.#isNew(act) && this.#carryOut('act', act);
  }

  /** As `act`, for those who say themselves what became of it; `null` when it is being done already. */
  readonly perform = async (act: ActOf<Session>): Promise<OutcomeOf<Session> | null> => {
    const { session } = this;
    if (session === null || !this.#isNew(act)) return null;
    const done = await this.#do('act', act, session);
    // what was said before is over
    if (done.patch) this.dismissMessage();
    return done as OutcomeOf<Session>;
  };

  /** Takes the last act back, or does it again. @returns whether it was done */
  async step(kind: 'undo' | 'redo'): Promise<boolean> {
    if ((this.session?.view[kind] ?? null) === null) return false;
    return this.#carryOut(kind, null);
  }

  /** Whether an act is not being done already: whoever clicks twice wants it once. */
  #isNew(act: ActOf<Session>): boolean {
    return this.session !== null && this.#acts!.isNew(act);
  }

  /**
   * What a question came to; `undefined` when it failed, which the reader is told.
   *
   * @param wordsFor what to tell of an error that was to be expected; `null` for any other
   */
  async ask<Answer>(
    question: (session: Session) => Promise<Answer>,
    wordsFor: (error: Error) => string | null = () => null,
  ): Promise<Answer | undefined> {
    const { session } = this;
    if (session === null) return undefined;
    try {
      const answer = await question(session);
      return session === this.#session ? answer : undefined;
    } catch (thrown) {
      if (session !== this.session) return undefined;
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const text = wordsFor(error);
      this.#setMessage({ mood: 'bad', why: text === null ? 'failed' : 'noted', text: text ?? error.message });
      return undefined;
    }
  }

  /**
   * Something that is loaded when it is needed; `undefined` when it cannot be, which the reader is told until something
   * that is begun to be loaded later can.
   */
  async load<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded | undefined> {
    const { message } = this;
    try {
      const loaded = await loading();
      if (message?.why === 'unloaded' && message === this.message) this.dismissMessage();
      return loaded;
    } catch {
      this.#setMessage({ mood: 'bad', why: 'unloaded', text: '' });
      return undefined;
    }
  }

  /** Says something that went well. */
  note(text: string): void {
    this.#setMessage({ mood: 'ok', why: 'noted', text });
  }

  dismissMessage(): void {
    this.#setMessage(null);
  }

  #setMessage(message: Message | null): void {
    this.message = message;
    this.#host.requestUpdate();
  }

  /** Does it when it may be done, and tells the page around when it was. */
  async #do(kind: ChangeKind, act: ActOf<Session> | null, session: Session): Promise<Done> {
    const done = await this.#acts!.do(kind, act);
    if (done.patch) this.#host.dispatchEvent(new this.#doneEvent(kind, act, session));
    return done;
  }

  /** Why something is not to be done; `null` when it may be. The reader is told that it is waited for. */
  async refusal(act: { readonly kind: string }): Promise<string | null> {
    const policy = await this.#policy;
    if (!policy) return '';
    let waiting: Message | null = null;
    const permission = await policy.permission(act, () => {
      this.#setMessage((waiting = { mood: 'ok', why: 'noted', text: policy.asking }));
    });
    if (waiting && this.message === waiting) this.dismissMessage();
    return permission === true ? null : permission;
  }

  async #carryOut(kind: ChangeKind, act: ActOf<Session> | null): Promise<boolean> {
    const outcome = await this.ask((session) => this.#do(kind, act, session));
    if (!outcome || (outcome.isBarred && outcome.diagnostics.length === 0)) return false;
    const found = outcome.diagnostics
      .filter(({ severity }) => severity !== 'note')
      .map(({ sentence }) => sentence);
    // what a done act brings up again was said when it first came up
    const said = outcome.patch === null ? none : this.#said;
    if (outcome.patch !== null) this.#said = new Set(found);
    const text = found.filter((sentence) => !said.has(sentence)).join(' ');
    // a plan that was dropped is not a refusal
    if (outcome.patch === null) this.#setMessage(text === '' ? null : { mood: 'bad', why: 'refused', text });
    else this.#setMessage(text === '' ? null : { mood: 'warn', why: 'noted', text });
    return outcome.patch !== null;
  }
}
