import { html, nothing, type TemplateResult } from 'lit';
import { browserStore, Keeper, type KeptWork, keepMark, keepWords, recoverable, Tabs } from '../src/keep.ts';
import type { ElementLanguage } from '../src/words.ts';

/** What a page keeps: what is open, as its file would hold it. */
export interface Kept {
  /** The same for the same thing on every page. */
  readonly key: string;
  readonly title: string;
  readonly name: string | null;
  readonly read: () => Promise<unknown>;
}

/** Puts what is open aside after every act, and knows of other pages that have it open. */
export class Keeping {
  readonly #store = browserStore();
  readonly #tabs: Tabs;
  readonly #keeper: Keeper;

  /** @param onChange called when the mark, or the other pages, are others */
  constructor(onChange: () => void) {
    this.#tabs = new Tabs(onChange);
    this.#keeper = new Keeper({ store: this.#store, id: this.#tabs.id, onChange });
  }

  /** @param kept `null` for what is not to be kept: an example */
  opened(kept: Kept | null): void {
    this.#tabs.open(kept?.key ?? null);
    void this.#keeper.forget();
  }

  acted({ title, name, read }: Kept): void {
    this.#keeper.acted(async () => ({ title, name, content: await read() }));
  }

  /** It stands in a file. */
  saved(): void {
    void this.#keeper.forget();
  }

  found(): Promise<readonly KeptWork[]> {
    return recoverable(this.#store, this.#tabs);
  }

  /** Whether it is still there: another page may have taken it up. */
  async has({ id }: KeptWork): Promise<boolean> {
    return (await this.found()).some((work) => work.id === id);
  }

  drop({ id }: KeptWork): Promise<void> {
    return this.#store.remove(id);
  }

  /** What was found is open here now: it goes once it is kept under the name of this page. */
  async takenOver(work: KeptWork): Promise<void> {
    await this.#keeper.settled;
    if (this.#keeper.state.kind === 'kept') await this.drop(work);
  }

  /** @param toFile what is left to do when nothing can be kept */
  mark(language: ElementLanguage, toFile: () => void): TemplateResult | typeof nothing {
    const { state } = this.#keeper;
    const said = keepMark(state, Date.now(), language);
    if (state.kind !== 'failed') return said === '' ? nothing : html`<span class="kept">${said}</span>`;
    return html`<span class="kept dirty" role="alert" title=${state.because}
      >▲ ${said}
      <button type="button" id="to-file" @click=${toFile}>${keepWords(language).toFile}</button></span
    >`;
  }

  others(language: ElementLanguage): TemplateResult | typeof nothing {
    if (this.#tabs.others === 0) return nothing;
    return html`<p class="others" role="status">▲ ${keepWords(language).others}</p>`;
  }
}
