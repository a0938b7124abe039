import type { exclusions as zh } from '../zh-CN/exclusions.ts';

/** What tells that a case might not be heard; each a part of a sentence. */
export const exclusions: typeof zh = {
  thisCase: 'this case',
  inHand: (of, until) => `${of} is in hand until ${until}`,
  reReviewed: (of, on) => `${of} was re-reviewed on ${on}`,
  heardRecently: (of, on, until) => `${of} was heard by a leader on ${on}, to be heard again after ${until}`,
  accusation: 'its purpose is an accusation',
  noRepresentatives: (most) => `more than ${most} people, and no representatives chosen`,
  anonymous: 'no name or no address is registered',
};
