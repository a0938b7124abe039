import type { Can, Permission } from '@lunzhi/core/client';
import type { Permitted } from '../parts/permit.ts';
import { catalogue, type ElementLanguage } from '../words.ts';

export const policyWords = catalogue(
  'policy',
  {
    readonly: '只读，不能改动。',
    asking: '正在询问能否这样做…',
    forbidden: '这里不允许这样做。',
    failed: (why: string) => `没有问到能否这样做，所以没有做：${why}`,
  },
  {
    readonly: 'Read only: nothing can be changed here.',
    asking: 'Asking whether this may be done…',
    forbidden: 'This is not allowed here.',
    failed: (why: string) => `It could not be asked whether this may be done, so it was not: ${why}`,
  },
);

/** What an element lets be done. */
export interface PolicyHost {
  readonly readonly: boolean;
  readonly can: Can<never> | null;
  readonly spoken: ElementLanguage;
  /** What is chosen, as text: with another choice what is shown is asked about again. */
  readonly chosen: string;
  readonly view: { readonly revision: number } | null;
}

interface AnyAct {
  readonly kind: string;
}

/** What of an act is chosen rather than typed: of that it is asked what is shown. */
const chosenKeys: ReadonlySet<string> = new Set(
  'kind shift shifts leader first second pairs entry entries amendment publish list pointer case cases'.split(
    ' ',
  ),
);

/** As much of an act as is chosen by the time its controls are shown. */
const chosenOf = (act: AnyAct): string =>
  JSON.stringify(act, (key, value: unknown) =>
    key === '' || chosenKeys.has(key) || /^\d+$/.test(key) ? value : undefined,
  );

/** What does not depend on what is chosen. */
const isOfAll = (key: string): boolean => /^\{"kind":"(undo|redo|plan|replan)"/.test(key);

/** Asks the host's policy: of each act before it is done, and once a choice of what is shown. */
export class Policy {
  readonly #host: PolicyHost;
  readonly #onAnswer: () => void;
  #answers = new Map<string, Permitted>();
  #asked: Can<never> | null = null;
  #revision = -1;
  #chosen = '';

  constructor(host: PolicyHost, onAnswer: () => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
  }

  /** That an answer is waited for. */
  get asking(): string {
    return policyWords(this.#host.spoken).asking;
  }

  /** What is known of an act that a control would do. */
  readonly may = (act: AnyAct): Permitted => {
    const { readonly, can, spoken } = this.#host;
    if (readonly) return { why: policyWords(spoken).readonly, isAsked: false };
    if (can === null) return true;
    this.#forgetOld();
    const key = chosenOf(act);
    const known = this.#answers.get(key);
    if (known) return known;
    const asking: Permitted = { why: policyWords(spoken).asking, isAsked: true };
    this.#answers.set(key, asking);
    const answer = this.#asks(JSON.parse(key) as AnyAct, 'show');
    const put = (permission: Permission): Permitted => {
      const permitted = permission === true ? true : { why: permission, isAsked: false };
      this.#answers.set(key, permitted);
      return permitted;
    };
    if (!(answer instanceof Promise)) return put(answer);
    void answer.then((permission) => {
      if (this.#answers.get(key) !== asking) return;
      put(permission);
      this.#onAnswer();
    });
    return asking;
  };

  /**
   * Whether an act may be done now.
   *
   * @param onWait the answer is waited for
   */
  async permission(act: AnyAct, onWait: () => void): Promise<Permission> {
    const answer = this.#asks(act, 'apply');
    if (answer instanceof Promise) onWait();
    return answer;
  }

  #forgetOld(): void {
    const { can, chosen, view } = this.#host;
    const revision = view?.revision ?? -1;
    if (can !== this.#asked || revision !== this.#revision) this.#answers.clear();
    else if (chosen !== this.#chosen)
      for (const key of this.#answers.keys()) if (!isOfAll(key)) this.#answers.delete(key);
    [this.#asked, this.#revision, this.#chosen] = [can, revision, chosen];
  }

  /** Whatever is not `true` is a refusal; a policy that fails allows nothing. */
  #asks(act: AnyAct, when: 'show' | 'apply'): Permission | Promise<Permission> {
    const { readonly, can, spoken } = this.#host;
    const words = policyWords(spoken);
    const read = (answer: unknown): Permission =>
      answer === true || (typeof answer === 'string' && answer !== '') ? answer : words.forbidden;
    const fail = (error: unknown): Permission =>
      words.failed(error instanceof Error ? error.message : String(error));
    if (readonly) return words.readonly;
    if (can === null) return true;
    try {
      const answer: unknown = can(act as never, { when, language: spoken });
      return isPromise(answer) ? Promise.resolve(answer).then(read, fail) : read(answer);
    } catch (error) {
      return fail(error);
    }
  }
}

const isPromise = (answer: unknown): answer is PromiseLike<unknown> =>
  typeof (answer as { then?: unknown } | null | undefined)?.then === 'function';
