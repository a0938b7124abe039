import type { Language } from '../document/schema.ts';
import type { Can, StepAct } from '../session/act-table.ts';
import { refusalWords } from '../session/words.ts';

/** What changes a session of any kind. */
export type Change = 'act' | 'undo' | 'redo';

const changes: ReadonlySet<string> = new Set(['act', 'undo', 'redo'] satisfies Change[]);

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

/** The worker's own policy: of acts of a roster, and of whatever other kinds are served. */
export type ServedCan = (
  act: AnyAct | StepAct<AnyAct>,
  asked: Parameters<Can>[1] & ServedAct,
) => ReturnType<Can>;

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

  /** @throws what the policy throws; then nothing is done */
  async through(change: Change, act: AnyAct, perform: () => unknown): Promise<unknown> {
    const asked = this.#asking.then(() => this.#ask(change, act));
    this.#asking = asked.catch(() => undefined);
    const permission: unknown = await asked;
    if (permission !== true) return this.#refused(permission);
    const outcome = (await perform()) as { readonly patch: unknown };
    if (outcome.patch) this.#remember(change, act);
    return outcome;
  }

  #ask(change: Change, act: AnyAct): unknown {
    const step = this.#acts[change === 'undo' ? this.#count - 1 : this.#count];
    const asked = change === 'act' ? act : { kind: change, ...(step && { act: step }) };
    return this.#can(asked, { when: 'apply', language: this.#language(), ...this.#served });
  }

  #refused(reason: unknown): object {
    const isWorded = typeof reason === 'string' && reason !== '';
    const sentence = isWorded ? reason : refusalWords({ why: 'forbidden' }, this.#language());
    return { patch: null, difference: null, diagnostics: [{ severity: 'error', pointer: '', sentence }] };
  }

  #remember(change: Change, act: AnyAct): void {
    if (change === 'act') this.#acts = [...this.#acts.slice(0, this.#count), act];
    this.#count += change === 'undo' ? -1 : 1;
  }
}
