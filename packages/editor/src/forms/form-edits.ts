import type { Act, DocumentEdit, EditAct, FormField, FormList, FormRow, FormView } from '@lunzhi/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ActOutcome, EditorSession } from '../editor-session.ts';
import { draftKey, fieldsByKey, keyOf, type PlacedField } from './field-keys.ts';
import { Typings } from './typings.ts';

/** An edit that waits for a word, since it would change the table. */
export interface Pending {
  readonly edit: EditAct;
  readonly verdict: string;
  /** Which row would go, so that it is not that of another. */
  readonly row: string;
}

export interface FormEditsHost extends ReactiveControllerHost {
  readonly session: EditorSession | null;
  readonly perform: ((act: Act) => Promise<ActOutcome | null>) | null;
}

/**
 * Everything between the fields of a form and the session: what is typed and not written yet, what was refused and why,
 * and what waits for a word. One edit at a time, in the order in which they were made.
 */
export class FormEdits implements ReactiveController {
  form: FormView | null = null;
  failure = '';
  /** Why the last edit was not to be made; `null` where it was made, or was refused by the session. */
  prevented: string | null = null;
  /** The last thing that happened, for those who hear it. */
  announcement = '';
  readonly #host: FormEditsHost;
  readonly #typed = new Typings();
  /**
   * What waits for a word, the latest last: by the key of a field, `-` and the pointer of a row that would go, `+` and the
   * list of one that would come.
   */
  readonly #pending = new Map<string, Pending>();
  #fields = new Map<string, PlacedField>();
  #last: Promise<unknown> = Promise.resolve();
  /** The pointer of the row that was removed last, until the focus has been cared for. */
  #removed: string | null = null;

  constructor(host: FormEditsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.refresh();
  }

  /**
   * Reads the form anew where the session is ahead of it; what was typed stays with its field.
   *
   * @param isOther of another session than before: nothing that was typed or waits is of it
   */
  refresh(isOther = false): void {
    if (isOther) {
      this.#pending.clear();
      this.#typed.clear();
      this.prevented = null;
    }
    void this.#queue(async () => {
      if (isOther || this.form?.revision !== this.#host.session?.view.revision) await this.#read();
    });
  }

  /** Goes a step back or forth, then reads what there is. */
  step(going: () => unknown): void {
    void this.#queue(async () => {
      await going();
      this.refresh();
    });
  }

  /** @returns the pointer of a row that was removed since this was last asked; `null` when none was */
  takeRemoved(): string | null {
    const removed = this.#removed;
    this.#removed = null;
    return removed;
  }

  text(key: string, shown: string): string {
    return this.#typed.get(key)?.text ?? shown;
  }

  pending(key: string): Pending | undefined {
    return this.#pending.get(key);
  }

  errors(key: string): readonly string[] {
    return this.#typed.get(key)?.errors ?? [];
  }

  type(key: string, text: string, shown: string): void {
    const isOther = this.#typed.type(key, text, shown, this.#fields.get(key)?.where ?? '');
    this.prevented = null;
    if (isOther) this.#pending.delete(key.startsWith('+') ? key.slice(0, key.indexOf('#')) : key);
    this.#host.requestUpdate();
  }

  /** Says why what was typed cannot be read, before it is written. */
  markUnreadable(key: string, why: string): void {
    this.#typed.markUnreadable(key, why);
    this.#host.requestUpdate();
  }

  /** Takes back what was typed into a field, or into all of a draft. */
  forget(key: string): void {
    this.#typed.forget(key);
    this.#pending.delete(key);
    this.#host.requestUpdate();
  }

  /** The keys of all that was changed and is not in the document. */
  get unwritten(): ReadonlySet<string> {
    return new Set([...this.#typed.changed, ...this.#pending.keys()]);
  }

  isTyped(key: string): boolean {
    return this.#typed.get(key) !== undefined;
  }

  isSent(key: string): boolean {
    return this.#typed.get(key)?.isSent ?? false;
  }

  /**
   * Writes a field as it was typed; typed as it stands, it is nothing to write.
   *
   * @param again also what was refused before and not changed since
   */
  write(field: FormField, again = false): void {
    const key = keyOf(field);
    const typing = this.#typed.get(key);
    if (!typing || ((typing.errors.length > 0 || typing.isSent) && !again)) return;
    if (this.#pending.has(key)) return;
    if (typing.text.trim() === typing.was) return this.forget(key);
    this.#try(key, { kind: 'write-field', at: field.address, was: typing.was, text: typing.text });
  }

  add(list: FormList): void {
    const texts = list.draft.map((field): [string, string] => [
      field.address.pointer,
      this.text(draftKey(list, field), field.text),
    ]);
    this.#try(`+${list.pointer}`, { kind: 'add-item', list: list.pointer, texts: Object.fromEntries(texts) });
  }

  remove({ pointer, title }: Pick<FormRow, 'pointer' | 'title'>): void {
    this.#try(`-${pointer}`, { kind: 'remove-item', pointer, was: title });
  }

  move({ pointer, title }: FormRow, to: number): void {
    void this.#queue(() => this.#do('', { kind: 'move-item', pointer, was: title, to }));
  }

  /** Makes several edits in one step. */
  all(key: string, edits: readonly DocumentEdit[]): void {
    this.forget(key);
    if (edits.length > 0) this.#try(key, { kind: 'edits', edits });
  }

  /** Does what waits for a word. */
  confirm(key: string): void {
    const pending = this.#pending.get(key);
    if (!pending) return;
    this.#pending.delete(key);
    void this.#queue(() => this.#do(key, pending.edit));
  }

  /** Lets go of what was asked last of what is seen, and of what was typed for it. @returns whether there was something */
  cancelLast(isSeen: (key: string) => boolean): boolean {
    const key = [...this.#pending.keys()].reverse().find(isSeen);
    if (key !== undefined) this.forget(key);
    return key !== undefined;
  }

  /** When all that was asked for is done. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** Does an edit at once when the table stays as it is; else says first what would happen to it. */
  #try(key: string, edit: EditAct): void {
    this.#typed.send(key);
    this.prevented = null;
    const { session } = this.#host;
    void this.#queue(async () => {
      // one that answers no more leaves what was typed where it is
      if (session !== this.#host.session || session?.ending) return;
      const preview = await session?.preview(edit);
      if (session !== this.#host.session) return;
      if (preview?.mood !== 'worse') return this.#do(key, edit);
      this.#pending.delete(key);
      this.#pending.set(key, { edit, verdict: preview.verdict, row: this.#rowOf(key) });
    });
  }

  async #do(key: string, edit: EditAct): Promise<void> {
    const { session, perform } = this.#host;
    const act: Act = edit;
    const outcome = await (perform ? perform(act) : session?.act(act));
    if (session !== this.#host.session) return;
    if (!outcome || outcome.isBarred) return this.#prevent(key, session, outcome);
    if (outcome.patch === null) return this.#refuse(key, edit, outcome.diagnostics);
    this.forget(key);
    await this.#read();
    if (edit.kind === 'remove-item') this.#removed = edit.pointer;
    this.announcement = session?.view.undo ?? '';
    if (edit.kind === 'add-item') await this.#writeRefused();
  }

  /** Writes what was refused for the want of what is there by now: a name that was unknown, say. */
  async #writeRefused(): Promise<void> {
    const { session } = this.#host;
    for (const [key, { text, was }] of this.#typed.refused(this.#fields)) {
      const edit = { kind: 'write-field', at: this.#fields.get(key)!.field.address, was, text } as const;
      const preview = await session?.preview(edit);
      if (session === this.#host.session && preview && preview.mood !== 'impossible') this.#try(key, edit);
    }
  }

  /** A field that looks as if it were written is not left so; one that could be written nowhere keeps what was typed. */
  #prevent(key: string, session: EditorSession | null, outcome: ActOutcome | null | undefined): void {
    if (session === null || session.ending) return;
    this.prevented = outcome?.diagnostics[0]?.sentence ?? '';
    if (!key.startsWith('+')) this.forget(key);
  }

  /** Beside the field it is about, the reason; of a new row beside the field it names, else below the row. */
  #refuse(key: string, edit: EditAct, diagnostics: ActOutcome['diagnostics']): void {
    const known = new Set(this.#host.session?.view.diagnostics.map(({ sentence }) => sentence));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const fresh = errors.filter(({ sentence }) => !known.has(sentence));
    for (const { pointer, sentence } of fresh.length > 0 ? fresh : errors) {
      const part =
        edit.kind === 'add-item' ? Object.keys(edit.texts).find((own) => pointer.endsWith(own)) : undefined;
      const own = part === undefined ? key : `${key}#${part}`;
      const text =
        edit.kind === 'write-field'
          ? edit.text
          : edit.kind === 'add-item'
            ? (edit.texts[part ?? ''] ?? '')
            : '';
      this.#typed.refuse(own, text, edit.kind === 'write-field' ? edit.was : undefined, sentence);
    }
  }

  async #read(): Promise<void> {
    const form = await this.#host.session?.read?.('form');
    if (!form) return;
    const isAhead = form.revision !== this.form?.revision;
    this.form = form;
    this.failure = '';
    this.#fields = fieldsByKey(form);
    this.#typed.keepIn(this.#fields);
    if (isAhead) await this.#askAgain();
  }

  /** Says of all that waits for a word what it would do now; what has gone elsewhere is waited for no more. */
  async #askAgain(): Promise<void> {
    const { session } = this.#host;
    for (const [key, pending] of this.#pending) {
      const { edit, row } = pending;
      const preview = await session?.preview(edit);
      if (session !== this.#host.session || this.#pending.get(key) !== pending) continue;
      const removes = edit.kind === 'remove-item' || edit.kind === 'edits';
      const isMissing = removes && preview?.mood === 'impossible';
      const isGone = edit.kind === 'write-field' ? !this.isTyped(key) : isMissing || this.#rowOf(key) !== row;
      if (isGone || !preview) this.#pending.delete(key);
      else this.#pending.set(key, { edit, verdict: preview.verdict, row });
    }
  }

  /** Which row a key would remove, and among how many. */
  #rowOf(key: string): string {
    const list = key.slice(1, key.lastIndexOf('/') + 1);
    const fields = [...this.#fields].filter(([own]) => key.startsWith('-') && own.startsWith(`#${list}`));
    const own = fields.find(([each]) => each.startsWith(`#${key.slice(1)}/`));
    return `${own?.[1].where ?? ''} ${fields.length}`;
  }

  #queue(doing: () => Promise<unknown>): Promise<unknown> {
    this.#last = this.#last.then(doing).catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
    return this.#last.then(() => this.#host.requestUpdate());
  }
}
