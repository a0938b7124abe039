import { html, LitElement, type TemplateResult } from 'lit';
import type { SessionView } from './session-types.ts';
import { base, tokens } from './tokens.ts';

/** Shows and edits a roster. */
export class RosterEditor extends LitElement {
  static override styles = [tokens, base];
  static override properties = { view: { attribute: false } };
  declare view: SessionView | null;

  constructor() {
    super();
    this.view = null;
  }

  protected override render(): TemplateResult {
    return html`<h1>${this.view?.head.title}</h1>`;
  }
}
