import type { PlacedField } from './field-keys.ts';

/** What somebody typed into a field and is not in the document. */
export interface Typing {
  readonly text: string;
  /** What the form showed when he began. */
  readonly was: string;
  readonly where: string;
  /** Why it was not written; empty while he types. */
  readonly errors: readonly string[];
  /** It is on its way, and was not changed since. */
  readonly isSent?: boolean;
}

/** What is typed, by the keys of fields: `+` and a list, `#` and a field, of a row to come. */
export class Typings {
  readonly #byKey = new Map<string, Typing>();

  get(key: string): Typing | undefined {
    return this.#byKey.get(key);
  }

  /** The keys of a field, or of all of a draft. */
  #of(key: string): string[] {
    return [...this.#byKey.keys()].filter((own) => own === key || own.startsWith(`${key}#`));
  }

  /** @returns whether it is other than before */
  type(key: string, text: string, shown: string, where: string): boolean {
    const before = this.#byKey.get(key);
    this.#byKey.set(key, { text, was: before?.was ?? shown, where, errors: [] });
    return before?.text !== text;
  }

  /** Says why what was typed cannot be read, before it is written. */
  markUnreadable(key: string, why: string): void {
    const typing = this.#byKey.get(key);
    if (typing) this.#byKey.set(key, { ...typing, errors: [why] });
  }

  send(key: string): void {
    for (const own of this.#of(key))
      this.#byKey.set(own, { ...this.#byKey.get(own)!, errors: [], isSent: true });
  }

  /** Adds a reason why it was not written. */
  refuse(key: string, text: string, was: string | undefined, why: string): void {
    const before = this.#byKey.get(key);
    const { where = '', errors = [] } = before ?? {};
    this.#byKey.set(key, { text, was: was ?? before?.was ?? '', where, errors: [...errors, why] });
  }

  /** Those that were refused in fields of a form. */
  refused(fields: ReadonlyMap<string, PlacedField>): [key: string, typing: Typing][] {
    return [...this.#byKey].filter(([key, { errors }]) => errors.length > 0 && fields.has(key));
  }

  forget(key: string): void {
    for (const own of this.#of(key)) this.#byKey.delete(own);
  }

  clear(): void {
    this.#byKey.clear();
  }

  /** Forgets what was typed into fields that are elsewhere by now, or show something else. */
  keepIn(fields: ReadonlyMap<string, PlacedField>): void {
    for (const [key, { was, where }] of this.#byKey) {
      const placed = fields.get(key);
      const isElsewhere = placed ? placed.field.text !== was || placed.where !== where : !/^[+-]/.test(key);
      if (isElsewhere) this.#byKey.delete(key);
    }
  }

  /** The keys of what is other than the form shows; of a draft, its own. */
  get changed(): string[] {
    return [...this.#byKey].flatMap(([key, { text, was }]) =>
      text.trim() === was ? [] : [key.startsWith('+') ? key.split('#', 1)[0]! : key],
    );
  }
}
