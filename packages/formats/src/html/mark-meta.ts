import { markName } from '../mark.ts';
import { oneLine } from '../table/text.ts';
import { html, type Html } from './escape.ts';

/** The mark of a table in the head of a page. */
export const markMeta = (mark: string | undefined): Html | '' =>
  mark === undefined ? '' : html`<meta name="${markName}" content="${oneLine(mark)}" />`;
