import type { DeskView } from '@lunzhi/reception/client';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { base } from '../styles/base.ts';
import type { ElementLanguage } from '../words.ts';
import type { DeskHandle } from './handle.ts';
import { pageStyles } from './page-style.ts';
import { receptionWords, type ReceptionWords } from './words.ts';

/** What the pages of the desk have in common: the view, the case that is open, and whom to ask. */
export class PageElement extends LitElement {
  static override styles = [base, ...pageStyles];
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    desk: { attribute: false },
    current: { attribute: false },
    language: {},
  };
  view: DeskView | null = null;
  desk: DeskHandle | null = null;
  /** Id of the case that is open. */
  current: string | null = null;
  language: ElementLanguage = 'zh-CN';
  /** Whether the stop of the Tab key gets the focus as soon as it is where a key has moved it. */
  protected focusesStop = false;

  #isWriting = false;

  /** Writes something down unless that is under way: a key held down writes once. */
  protected async writeOnce(write: () => Promise<unknown>): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      await write();
    } finally {
      this.#isWriting = false;
    }
  }

  protected get words(): ReceptionWords {
    return receptionWords(this.language);
  }

  /** The one element of the list or grid that the Tab key reaches. */
  protected get stop(): HTMLElement | null {
    return this.renderRoot.querySelector('[tabindex="0"]');
  }

  override focus(options?: FocusOptions): void {
    this.stop?.focus(options);
  }

  /** The page is shown again. */
  turnedTo?(): void;

  /** Another page is shown. */
  turnedAway?(): void;

  protected override update(changed: PropertyValues): void {
    const focused = this.renderRoot.querySelector(':focus');
    super.update(changed);
    // a button that is gone once its act is done leaves the keyboard nowhere
    if (focused && (!focused.isConnected || focused.matches(':disabled'))) this.refocus();
  }

  /** Puts the focus where the work goes on, when what had it is gone. */
  protected refocus(): void {
    void this.desk?.refocus();
  }

  protected override updated(_changed: PropertyValues): void {
    const { stop } = this;
    if (!this.focusesStop || !stop) return;
    this.focusesStop = false;
    this.focus({ preventScroll: true });
    stop.scrollIntoView({ block: 'nearest' });
  }
}
