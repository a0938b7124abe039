import { smallDocument } from '../sample-documents.test.kit.ts';
import { type BrokenDocument, withLeader, withType } from './broken-document.test.kit.ts';

/** Parts that contradict themselves. */
export const brokenDuties: BrokenDocument[] = [
  {
    what: 'a leader who succeeds himself',
    input: withLeader({ succeeds: 'deputy' }),
    code: 'succeeds-self',
    pointer: '/leaders/2/succeeds',
  },
  {
    what: 'a share of four decimals',
    input: withLeader({ posts: [{ title: '副县长', share: 0.3333 }] }),
    code: 'too-many-decimals',
    pointer: '/leaders/2/posts/0/share',
    facts: { value: 0.3333, limit: 3 },
  },
  {
    what: 'a carried figure of four decimals',
    input: withLeader({ carried: { restDays: -0.0001 } }),
    code: 'too-many-decimals',
    pointer: '/leaders/2/carried/restDays',
  },
  {
    what: 'share and quota together',
    input: withLeader({ share: 1, quota: { per: 'month', count: 1 } }),
    code: 'share-and-quota',
    pointer: '/leaders/2',
  },
  {
    what: 'share and quota together in a post',
    input: withLeader({ posts: [{ title: '副县长', share: 1, quota: { per: 'month', count: 1 } }] }),
    code: 'share-and-quota',
    pointer: '/leaders/2/posts/0',
  },
  {
    what: 'posts that overlap on one day',
    input: withLeader({
      posts: [
        { title: '副县长', from: '2024-05-31' },
        { title: '局长', to: '2024-05-31' },
      ],
    }),
    code: 'posts-overlap',
    pointer: '/leaders/2/posts/1',
    facts: { other: 1, from: '2024-05-31', to: '2024-05-31' },
  },
  {
    what: 'a first convener without a name',
    input: { ...smallDocument, firstConvener: [{ from: '2024-01-01' }] },
    code: 'convener-unclear',
    pointer: '/firstConvener/0',
    facts: { both: false },
  },
  {
    what: 'a first convener named twice',
    input: { ...smallDocument, firstConvener: [{ leader: 'deputy', title: '副县长' }] },
    code: 'convener-unclear',
    pointer: '/firstConvener/0',
    facts: { both: true },
  },
  {
    what: 'weekdays and days of the month',
    input: withType({ days: { weekdays: [2], monthDays: [15] } }),
    code: 'weekdays-and-month-days',
    pointer: '/shiftTypes/0/days',
  },
  {
    what: 'a preference for no day',
    input: withLeader({ preferences: [{ want: 'avoid' }] }),
    code: 'empty-preference',
    pointer: '/leaders/2/preferences/0',
  },
];
