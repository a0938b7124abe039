import type { Kept } from './handle.ts';

/** Of a file that nothing was typed for yet. */
export const nothingKept = (): Kept => ({
  outcomes: new Map(),
  walkIn: null,
  circular: null,
  visits: null,
  records: new Map(),
  inviteBy: 'phone',
  untold: new Set(),
});
