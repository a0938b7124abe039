import { serve as serveCore, type ServeOptions } from '@lunzhi/core/worker';
import { deskKind } from '@lunzhi/reception/worker';

/** Rosters as `core.js` serves them, and desks. */
export const serve = (options: ServeOptions = {}): (() => void) =>
  serveCore({ ...options, kinds: { desk: deskKind, ...options.kinds } });

// As a worker's script it answers at once; on a page it waits to be handed a port.
if (typeof document === 'undefined') serve();
