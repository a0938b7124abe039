import type { HeadlineView } from '@lunzhi/reception/client';
import { css, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Told } from './handle.ts';
import { PageElement } from './page-element.ts';
import { tableStyle } from './table-style.ts';
import { type PageWords, pageWords } from './page-words.ts';

/** A page that shows what the desk answers of a period, and tells the head of the desk how things stand. */
export abstract class PeriodPage<Shown extends { readonly headline: HeadlineView }> extends PageElement {
  static override styles = [
    ...PageElement.styles,
    css`
      :host {
        flex: 1;
        gap: 12px;
      }
      .loading {
        flex: 1;
        padding: 48px 16px;
        text-align: center;
      }
      .list {
        flex: 1;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        color: var(--ink-2);
        font-size: 12px;
      }
      .side {
        flex: none;
        width: 340px;
      }
      :host([narrow]) {
        flex-direction: column;
      }
      :host([narrow]) .side {
        width: auto;
      }
    `,
    tableStyle,
  ];
  static override properties: PropertyDeclarations = {
    shown: { state: true },
    isNarrow: { type: Boolean, attribute: 'narrow', reflect: true },
  };
  /** `null` while it is asked for. */
  shown: Shown | null = null;
  isNarrow: boolean = false;
  #asked = '';

  protected get pageWords(): PageWords {
    return pageWords(this.language);
  }

  /** Turned to again it says once more how things stand. */
  override turnedTo(): void {
    this.tell();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.desk && this.view && changed.has('view')) void this.ask();
  }

  /** What the answer goes by, beside the day, the language and the cases. */
  protected abstract get question(): string;
  /** Asks the desk. @returns what takes the answer, unless something else was asked meanwhile */
  protected abstract answer(): Promise<() => void>;
  /** What stands in the head of the desk. */
  protected abstract told(shown: Shown): Omit<Told, 'headline'>;

  /** What was shown stays until the new one is there. */
  protected async ask(): Promise<void> {
    const { revision, language, head } = this.view!;
    const asked = [revision, language, head.today, this.question].join(' ');
    if (asked !== this.#asked) {
      this.#asked = asked;
      const take = await this.answer();
      if (asked !== this.#asked) return;
      take();
    }
    this.tell();
  }

  protected tell(): void {
    const { shown } = this;
    if (shown) this.desk!.tell(this, { headline: shown.headline, ...this.told(shown) });
  }
}
