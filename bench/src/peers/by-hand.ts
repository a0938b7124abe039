import type { Problem } from '@lunzhi/core/solver';
import { longestIdle } from './longest-idle.ts';
import type { Pair } from './pairs.ts';
import { finished, type Peer } from './peer.ts';
import { rotation } from './rotation.ts';

const byHand = (id: string, about: string, make: (problem: Problem) => Pair[]): Peer => ({
  id,
  about,
  isExact: false,
  run({ problem }, { report }) {
    // it claims nothing: the referee counts
    report({ pairs: make(problem), claim: {} });
    return Promise.resolve(finished('done'));
  },
});

/** What offices do without a solver. */
export const handPeers: readonly Peer[] = [
  byHand('rotation', 'plain rotation by rank, absent leaders passed over', rotation),
  byHand('longest-idle', 'the leader who has been idle longest, day by day', longestIdle),
];
