import type { Language } from '../document/schema.ts';
import type { Can, StepAct } from '../session/act-table.ts';
import type { Act, RefusedAct } from '../session/acts.ts';
import { refusalWords } from '../session/words.ts';

/** What changes a session of any kind. */
export type Change = 'act' | 'undo' | 'redo' | 'rebase';

const changes: ReadonlySet<string> = new Set(['act', 'undo', 'redo', 'rebase'] satisfies Change[]);

export const isChange = (method: string): method is Change => changes.has(method);

/** An act of whatever kind of session. */
export interface AnyAct {
  readonly kind: string;
}

/** What a worker asks before each change of a session, besides what `Can` is told. */
export interface ServedAct {
  /** What was opened: `roster`, or one of the host's `kinds`. */
  readonly of: string;
  /** The name of the session. */
  readonly session: string;
}

/**
 * The worker's own policy: of acts of a roster, and of whatever other kinds are served. One that knows a roster's acts alone,
 * such as the page's own (`Can`), will do where nothing else is served: hence a method, whose parameters may be narrower.
 */
export type ServedCan = {
  asks(act: AnyAct | StepAct<AnyAct>, asked: Parameters<Can>[1] & ServedAct): ReturnType<Can>;
}['asks'];

/** What was done in a session since it was opened or saved, as `Session.steps` says it. */
interface Steps {
  readonly done: readonly AnyAct[];
  readonly undone: readonly AnyAct[];
}

/** A session as it is served. */
export interface ServedSession {
  view(): unknown;
  /** Does an act, one that takes time too; `act` is asked for where it is left out. */
  run?(act: never, how: object): unknown;
  /** The acts that stand, and those taken back, the next to be done again first: a policy is told of them. */
  steps?(): Steps;
}

const none: Steps = { done: [], undone: [] };

/**
 * Stands before one session: each change is asked of the host's policy first, in the order in which they came, and what is
 * refused comes back as an act that was refused. Whenever an answer comes, nothing is done of which it was not the answer.
 */
export class Guard {
  readonly #can: ServedCan;
  readonly #served: ServedAct;
  readonly #session: ServedSession;
  /** The last change, until it was refused or has begun. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(can: ServedCan, served: ServedAct, session: ServedSession) {
    this.#can = can;
    this.#served = served;
    this.#session = session;
  }

  /**
   * Does a change that the policy allows; of a newer version it is asked, and then of each act that would be done on it again.
   *
   * @throws what the policy throws; then nothing is done
   */
  async through(
    change: Change,
    given: readonly unknown[],
    perform: (given: readonly unknown[]) => unknown,
  ): Promise<unknown> {
    const begun = this.#last.then(() => this.#begin(change, given, perform));
    this.#last = begun.catch(() => undefined);
    return (await begun).outcome;
  }

  /** Begins a change in the moment in which all is answered; what it comes to is not waited for. */
  async #begin(
    change: Change,
    given: readonly unknown[],
    perform: (given: readonly unknown[]) => unknown,
  ): Promise<{ readonly outcome: unknown }> {
    let step: AnyAct | undefined;
    let permission: unknown;
    // a plan under way may end before the answer comes: then there is another step to take back
    do permission = await this.#ask(change, given[0], (step = this.#step(change)));
    while (step !== this.#step(change));
    if (permission !== true) return { outcome: this.#refused(permission, change) };
    if (change !== 'rebase') return { outcome: perform(given) };
    const answers = new Map<AnyAct, unknown>();
    for (let act = this.#steps().done[0]; act; act = this.#steps().done.find((own) => !answers.has(own)))
      answers.set(act, await this.#ask('act', act));
    const refused = [...answers].flatMap(([act, answer]): RefusedAct[] =>
      answer === true ? [] : [{ act: act as Act, reason: this.#reason(answer) }],
    );
    const [newer, own = []] = given;
    return { outcome: perform([newer, [...(own as RefusedAct[]), ...refused]]) };
  }

  #steps(): Steps {
    return this.#session.steps?.() ?? none;
  }

  /** What a step back or forth would take back or do again now. */
  #step(change: Change): AnyAct | undefined {
    const { done, undone } = this.#steps();
    return change === 'undo' ? done[done.length - 1] : change === 'redo' ? undone[0] : undefined;
  }

  #ask(change: Change, given: unknown, step?: AnyAct): unknown {
    const asked =
      change === 'act'
        ? (given as AnyAct)
        : change === 'rebase'
          ? { kind: change, newer: given }
          : { kind: change, ...(step && { act: step }) };
    return this.#can(asked, { when: 'apply', language: this.#language, ...this.#served });
  }

  get #language(): Language {
    return (this.#session.view() as { language?: Language }).language ?? 'en';
  }

  #reason(answer: unknown): string {
    const isWorded = typeof answer === 'string' && answer !== '';
    return isWorded ? answer : refusalWords({ why: 'forbidden' }, this.#language);
  }

  #refused(answer: unknown, change: Change): object {
    const diagnostics = [{ severity: 'error', pointer: '', sentence: this.#reason(answer) }];
    return { patch: null, difference: null, diagnostics, ...(change === 'rebase' && { redone: [] }) };
  }
}
