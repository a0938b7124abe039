import { tableOfMonth } from './print-month.ts';
import { printNotice, RosterNotice } from './print-notice.ts';

export { printNotice, RosterNotice, tableOfMonth };

/** A page may load this twice, by two paths. */
if (customElements.get('roster-notice') === undefined) customElements.define('roster-notice', RosterNotice);

declare global {
  interface HTMLElementTagNameMap {
    'roster-notice': RosterNotice;
  }
}
