import { tableOfMonth } from '@lunzhi/core/notice';
import { printNotice, RosterNotice } from './print/notice.ts';
import { register } from './parts/register.ts';

export { printNotice, RosterNotice, tableOfMonth };

register('roster-notice', RosterNotice);

declare global {
  interface HTMLElementTagNameMap {
    'roster-notice': RosterNotice;
  }
}
