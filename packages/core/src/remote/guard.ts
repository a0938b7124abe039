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

/** What became of a change; of a newer version, what became of each act. */
interface Changed {
  readonly patch: unknown;
  readonly redone?: readonly { readonly act: AnyAct; readonly now: string | null }[];
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

/**
 * Stands before one session: each change is asked of the host's policy first, in the order in which they came, and what is
 * refused comes back as an act that was refused.
 */
export class Guard {
  readonly #can: ServedCan;
  readonly #served: ServedAct;
  readonly #language: () => Language;
  /** The last question. */
  #asking: Promise<unknown> = Promise.resolve();
  /** What was done and not taken back, and after it what was. */
  #acts: readonly AnyAct[] = [];
  #count = 0;

  constructor(can: ServedCan, served: ServedAct, language: () => Language) {
    this.#can = can;
    this.#served = served;
    this.#language = language;
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
    const asked = this.#asking.then(async () => {
      const permission = await this.#ask(change, given[0]);
      return {
        permission,
        refused: change === 'rebase' && permission === true ? await this.#refusedAgain() : [],
      };
    });
    this.#asking = asked.catch(() => undefined);
    const { permission, refused } = await asked;
    if (permission !== true) return this.#refused(permission, change);
    const [newer, own = []] = given;
    const outcome = (await perform(
      change === 'rebase' ? [newer, [...(own as RefusedAct[]), ...refused]] : given,
    )) as Changed;
    if (outcome.patch) this.#remember(change, given[0], outcome);
    return outcome;
  }

  /** What stands from now on was saved: none of it is taken back, or done again. */
  saved(perform: () => unknown): unknown {
    const outcome = perform() as Changed;
    if (outcome.patch) [this.#acts, this.#count] = [[], 0];
    return outcome;
  }

  /** Of what was done here, what may not be done again. */
  async #refusedAgain(): Promise<readonly RefusedAct[]> {
    const refused: RefusedAct[] = [];
    for (const act of this.#acts.slice(0, this.#count)) {
      const permission: unknown = await this.#ask('act', act);
      if (permission !== true) refused.push({ act: act as Act, reason: this.#reason(permission) });
    }
    return refused;
  }

  #ask(change: Change, given: unknown): unknown {
    const step = this.#acts[change === 'undo' ? this.#count - 1 : this.#count];
    const asked =
      change === 'act'
        ? (given as AnyAct)
        : change === 'rebase'
          ? { kind: change, newer: given }
          : { kind: change, ...(step && { act: step }) };
    return this.#can(asked, { when: 'apply', language: this.#language(), ...this.#served });
  }

  #reason(answer: unknown): string {
    const isWorded = typeof answer === 'string' && answer !== '';
    return isWorded ? answer : refusalWords({ why: 'forbidden' }, this.#language());
  }

  #refused(answer: unknown, change: Change): object {
    const diagnostics = [{ severity: 'error', pointer: '', sentence: this.#reason(answer) }];
    return { patch: null, difference: null, diagnostics, ...(change === 'rebase' && { redone: [] }) };
  }

  #remember(change: Change, given: unknown, { redone = [] }: Changed): void {
    if (change === 'rebase') {
      this.#acts = redone.flatMap(({ act, now }) => (now === null ? [] : [act]));
      this.#count = this.#acts.length;
      return;
    }
    if (change === 'act') this.#acts = [...this.#acts.slice(0, this.#count), given as AnyAct];
    this.#count += change === 'undo' ? -1 : 1;
  }
}
