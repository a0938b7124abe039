import { describe, expect, it } from 'vitest';
import { known, monthPrepared } from '../../bench.test.kit.ts';
import { referee } from '../../referee/referee.ts';
import { Stopwatch } from '../../run/stopwatch.ts';
import { type Found, PeerMissingError } from '../peer.ts';
import { cbcPeer } from './cbc.ts';
import { cpSatNativeAlonePeer, cpSatNativePeer } from './cp-sat-native.ts';
import { glpkNativePeer } from './glpk-native.ts';
import { highsNativePeer } from './highs-native.ts';

const fairOnly = monthPrepared({ withQuality: false });

describe('a native solver that is installed', () => {
  // those that are not say so: `npm run bench:peers` installs them
  it.each([highsNativePeer, cbcPeer, glpkNativePeer, cpSatNativePeer, cpSatNativeAlonePeer])(
    '$id proves the fairness of a month, or says that it is missing',
    async (peer) => {
      const found: Found[] = [];
      const ended = await peer
        .run(fairOnly, {
          instance: 'month',
          seed: 1,
          seconds: 100,
          watch: new Stopwatch(),
          report: (own) => void found.push(own),
        })
        .catch((error: unknown) => error);
      if (ended instanceof PeerMissingError) {
        console.warn(ended.message);
        return;
      }
      expect(ended).toMatchObject({ how: 'optimal on every level' });
      const verdicts = found.map(({ pairs, claim }) => referee(fairOnly, known(), pairs, claim));
      expect(verdicts.flatMap(({ refusals }) => refusals)).toEqual([]);
      expect(verdicts.at(-1)!.score).toMatchObject({ hard: 0, coverage: 0, fairness: 1_666_668 });
    },
  );
});
