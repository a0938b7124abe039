import type { PublicRoster } from '@lunzhi/core';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadWriters } from './load-writers.ts';
import { printPage, readWrittenPage, type WrittenPage } from './print-page.ts';
import { adoptStyle } from './style.ts';

/** The official table as a page to print. */
async function tablePage(roster: PublicRoster): Promise<string> {
  const { writeTable } = await loadWriters();
  return writeTable(roster);
}

/**
 * Prints the official table, in the manner of GB/T 9704-2012, and nothing of the page around it.
 *
 * @param print what to do with the page that holds the table; by default the browser's own dialogue
 * @returns when printing has been asked for; the page is taken away once the browser says that it is done
 */
export const printNotice = async (roster: PublicRoster, print?: (page: Window) => void): Promise<void> =>
  printPage(await tablePage(roster), print);

/** Rules of sheets of paper, which only a document has. */
const isPageRule = (rule: string): boolean => rule.startsWith('@page');

/**
 * The official table as a part of a page that shows other things: it is not on the screen, and on paper it stands for
 * them all. The page hides its other parts from paper; those of this package do so themselves.
 *
 * @property roster - what `publicRoster` of core gives; nothing is printed without one
 */
export class RosterNotice extends LitElement {
  static override styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
      }
    }
  `;
  static override properties = { roster: { attribute: false }, page: { state: true } };
  roster: PublicRoster | null = null;
  /** Made once what writes it is loaded. */
  protected page: WrittenPage | null = null;
  private making: Promise<void> = Promise.resolve();
  private undress: () => void = () => {};
  private unstyle: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.begin);
    addEventListener('afterprint', this.end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.begin);
    removeEventListener('afterprint', this.end);
    this.end();
  }

  private readonly begin = (): void => {
    if (this.page) this.unstyle ??= adoptStyle(document, this.rules(isPageRule));
  };

  private readonly end = (): void => {
    this.unstyle?.();
    this.unstyle = null;
  };

  private rules(isWanted: (rule: string) => boolean): string {
    return this.page!.style.split('\n').filter(isWanted).join('\n');
  }

  private async make(): Promise<void> {
    const { roster } = this;
    const page = roster && readWrittenPage(await tablePage(roster));
    if (roster === this.roster) this.page = page;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('roster')) this.making = this.make();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('page')) return;
    this.undress();
    const own = this.page && this.rules((rule) => !isPageRule(rule)).replace(/^body \{/m, ':host {');
    this.undress = own ? adoptStyle(this.shadowRoot!, own) : () => {};
  }

  /** Until the table is there to be printed. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.making;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.page ? html`${this.page.content}` : nothing;
  }
}
