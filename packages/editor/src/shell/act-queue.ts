import type { ChangeKind } from '../change-events.ts';
import { type ActOf, type AnySession, barred, type Done } from './any-session.ts';

/** What a queue asks of whoever does acts through it. */
export interface QueueHost {
  /** Whether acts are asked about at all. */
  readonly isRestricted: () => boolean;
  /** Why an act is not to be done; `null` when it may be. */
  readonly refusal: (act: { readonly kind: string }) => Promise<string | null>;
  /** Whether its session plans, and so says itself of every act that it is busy. */
  readonly isPlanning: () => boolean;
}

/** The same for an act that is asked for again a second later. */
const keyOf = (act: unknown): string => JSON.stringify(act).replace(/T\d\d:\d\d:\d\d/g, '');

/** The acts of one session. Where a policy is asked they are done one after the other: it is asked of what the one before left. */
export class ActQueue<Session extends AnySession> {
  readonly #session: Session;
  readonly #host: QueueHost;
  /** Acts that are being done, as text. */
  readonly #underWay = new Set<string>();
  /** Once all that was asked for until now is done or refused. */
  #before: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(session: Session, host: QueueHost) {
    this.#session = session;
    this.#host = host;
  }

  /** Whether an act is not being done already: whoever clicks twice wants it once. */
  isNew(act: ActOf<Session>): boolean {
    return !this.#underWay.has(keyOf(act));
  }

  /** Nothing that a policy still thinks about is done any more. */
  end(): void {
    this.#isOver = true;
  }

  async do(kind: ChangeKind, act: ActOf<Session> | null): Promise<Done> {
    const key = keyOf(act);
    this.#underWay.add(key);
    try {
      const turn = this.#host.isPlanning() ? Promise.resolve() : this.#before;
      const done = this.#host.isRestricted()
        ? turn.then(() => this.#ifAllowed(kind, act))
        : this.#apply(kind, act);
      // what they came to is not kept
      this.#before = Promise.allSettled([this.#before, done]).then(() => undefined);
      return await done;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #ifAllowed(kind: ChangeKind, act: ActOf<Session> | null): Promise<Done> {
    let revision: number;
    do {
      ({ revision } = this.#session.view);
      const why = await this.#host.refusal(act ?? { kind });
      // who answers late finds another session, or none
      if (why !== null || this.#isOver || this.#session.ending) return barred(why ?? '');
      // or another state than the one that was asked about
    } while (revision !== this.#session.view.revision);
    return this.#apply(kind, act);
  }

  #apply(kind: ChangeKind, act: ActOf<Session> | null): Promise<Done> {
    return this.#session[kind](act as never);
  }
}
