import type { RedoneView } from '@lunzhi/core';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { copyText } from '../parts/copy.ts';
import { icon } from '../styles/icons.ts';
import { base, partStyle } from '../styles/base.ts';
import type { ElementLanguage } from '../words.ts';
import { rebaseWords } from './words.ts';

const redoneStyle = css`
  section {
    max-height: 30vh;
    overflow: auto;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line-2);
    background: var(--warn-soft);
    color: var(--ink);
  }
  h2 {
    font-size: 14px;
    font-weight: 600;
  }
  h2 svg.i {
    color: var(--warn);
  }
  li {
    margin-left: 20px;
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 4px;
  }
`;

/** What of one's own could not be done again on a newer version, or was done to what others had changed: to be read and copied. */
export class RosterRedone extends LitElement {
  static override styles = [base, partStyle, redoneStyle];
  static override properties = {
    redone: { attribute: false },
    language: {},
    copied: { state: true },
  };
  redone: readonly RedoneView[] = [];
  language: ElementLanguage = 'zh-CN';
  /** Whether the text was copied; `null` while nobody has asked for it. */
  copied: boolean | null = null;
  /** Called when it was read. */
  leave: () => void = () => {};

  readonly #copy = (): void => {
    const list = this.renderRoot.querySelector('ul')!;
    const text = this.redone.filter(isTold).map((own) => `${sentenceOf(own, this.language)}\n`);
    void copyText(text.join(''), list).then((isCopied) => (this.copied = isCopied));
  };

  protected override render(): TemplateResult {
    const { redone, copied } = this;
    const words = rebaseWords(this.language);
    const done = redone.filter(({ became }) => became === 'same' || became === 'otherwise').length;
    return html`<section aria-label=${words.title} lang=${this.language}>
      <div role="alert"><h2>${icon('warn')} ${words.heading(done)}</h2></div>
      <ul>
        ${redone.filter(isTold).map((own) => html`<li>${icon(own.became === 'refused' ? 'bad' : 'warn')} ${sentenceOf(own, this.language)}</li>`)}
      </ul>
      <div class="acts">
        <button type="button" class="btn line" @click=${this.#copy}>${words.copy}</button>
        <button type="button" class="btn line leave" @click=${() => this.leave()}>${words.close}</button>
        <span role="status">${copied === null ? '' : copied ? words.copied : words.selected}</span>
      </div>
    </section>`;
  }
}

/** Whether a reader should look at it. */
export const isTold = ({ became }: RedoneView): boolean => became === 'refused' || became === 'otherwise';

function sentenceOf({ became, label, now, reasons }: RedoneView, language: ElementLanguage): string {
  const words = rebaseWords(language);
  const [what, why] = became === 'refused' ? [words.refused, reasons.join(' ')] : [words.otherwise, now];
  return `${label} — ${what}${words.colon}${why}`;
}
