import type * as Writers from './desk/print-writers.ts';
import { loadOnce } from './standalone-connect.ts';
import { here } from './standalone-here.ts';

/** What `writers.js` leaves behind on a page. */
declare global {
  interface Window {
    lunzhiWriters?: typeof Writers;
  }
}

/** Takes the place of `desk/print-load.ts` in `desk.js`: what writes files is a script beside it. */
export async function loadWriters(): Promise<typeof Writers> {
  if (!window.lunzhiWriters) await loadOnce(new URL('writers.js', here));
  return window.lunzhiWriters!;
}
