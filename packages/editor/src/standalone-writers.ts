import type * as Writers from './print/writers.ts';
import { loadOnce } from './standalone-connect.ts';
import { here } from './standalone-here.ts';

/** What `writers.js` leaves behind on a page. */
declare global {
  interface Window {
    lunzhiWriters?: typeof Writers;
  }
}

/** Takes the place of `print/load-writers.ts` in a script that stands alone: what writes files is a script beside it. */
export async function loadWriters(): Promise<typeof Writers> {
  if (!window.lunzhiWriters) await loadOnce(new URL('writers.js', here));
  return window.lunzhiWriters!;
}
